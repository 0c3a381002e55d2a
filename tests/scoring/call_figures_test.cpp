#include "scoring/visit_fold.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;
using content::CallFigure;
using content::Judgement;
using content::ObjectionKind;

namespace {

VisitFold opened() {
    VisitFold visit;
    visit.moves(Act::openPurpose, Judgement::openedClearly);
    return visit;
}

/// All steps up to an agreed trial.
VisitFold wholeVisit() {
    auto visit = opened();
    visit.asksNeed().probes().confirms().presentsTo().agreesOn(kTrial, true, true);
    return visit;
}

}  // namespace

SCENARIO("steps: opened, probed, presented, proposed and closed, in this order", "[scoring][call][VIS-01]") {
    GIVEN("all of them") {
        CHECK(wholeVisit().ends().figure(CallFigure::steps) == 10000);
    }
    GIVEN("one missing: never closed") {
        CHECK(wholeVisit().ends(CallEnd::timeUp).figure(CallFigure::steps) == 8000);
    }
    GIVEN("the opening skipped and made up for too late") {
        VisitFold visit;
        visit.moves(Act::askOpen, Judgement::skippedOpening, 0).moves(Act::openPurpose, Judgement::openedLate);
        visit.asksNeed().probes().presentsTo().agreesOn(kTrial, true, true).ends();
        CHECK(visit.figure(CallFigure::steps) == 8000);
    }
    GIVEN("a benefit before any need was probed") {
        auto visit = opened();
        visit.moves(Act::presentPlain, Judgement::presentedUnasked, 0);
        visit.asksNeed().probes().presentsTo().agreesOn(kTrial, true, true).ends();
        CHECK(visit.figure(CallFigure::steps) == 8000);
    }
    GIVEN("an order proposed before any benefit") {
        auto visit = opened();
        visit.asksNeed().probes().moves(Act::propose, Judgement::committedTooBig, kOrder);
        visit.presentsTo().agreesOn(kTrial, true, true).ends();
        CHECK(visit.figure(CallFigure::steps) == 8000);
    }
    GIVEN("papers proposed before any benefit, which is no skip") {
        auto visit = opened();
        visit.asksNeed().probes().agreesOn(kPapers, true, false);
        visit.presentsTo().agreesOn(kTrial, true, true).ends();
        CHECK(visit.figure(CallFigure::steps) == 10000);
    }
    GIVEN("a customer with whom nothing large was possible: no benefit is due") {
        auto visit = opened();
        visit.asksNeed().probes().agreesOn(kPapers, true, true).ends(CallEnd::closed, 1);
        CHECK(visit.figure(CallFigure::steps) == 10000);
    }
    GIVEN("nothing at all: every step is missing, and the figure ends at 0") {
        VisitFold visit;
        visit.moves(Act::leave, Judgement::leftAbruptly).ends(CallEnd::left);
        CHECK(visit.figure(CallFigure::steps) == 0);
    }
}

SCENARIO("questions: what was asked is used", "[scoring][call][VIS-02]") {
    GIVEN("four questions, all of them used") {
        auto visit = opened();
        visit.asksFact(0).asksFact(1).confirms().asksNeed(kStock).probes(kStock).confirms().presentsTo(kStock);
        visit.moves(Act::askWho, Judgement::decisionAskedWell, 2).happens(FactTold{2, false});
        visit.agreesOn(kTrial, true, true).ends();
        CHECK(visit.figure(CallFigure::questions) == 10000);
    }
    GIVEN("four questions, one of them in vain and one of them forgotten") {
        auto visit = opened();
        visit.asksFact(0).confirms().asksNeed(kStock).probes(kStock).presentsTo(kStock).asksFact(1);
        visit.moves(Act::askOpen, Judgement::askedInVain, 1).ends();
        CHECK(visit.figure(CallFigure::questions) == 5000);
    }
    GIVEN("a need that was mentioned and never probed") {
        auto visit = opened();
        visit.asksNeed(kStock).presentsTo(kLine).ends();
        CHECK(visit.figure(CallFigure::questions) == 0);
    }
    GIVEN("more questions than a visit should have: each counts") {
        auto visit = opened();
        visit.asksFact(0).asksFact(1).confirms();
        for (int i = 0; i < 6; ++i) { visit.moves(Act::askOpen, Judgement::askedInVain, 1); }
        CHECK(visit.ends().figure(CallFigure::questions) == 2500);
    }
    GIVEN("nothing asked") {
        CHECK(opened().ends().figure(CallFigure::questions) == 0);
    }
    GIVEN("a second visit to somebody who has told all that he knows") {
        auto visit = opened();
        visit.asksFact(0).asksFact(1).asksFact(2).asksNeed(kStock).asksNeed(kLine).ends();
        visit.comesAgain().ends();
        CHECK_FALSE(visit.figure(CallFigure::questions).has_value());
        CHECK_FALSE(visit.figure(CallFigure::listening).has_value());
    }
}

TEST_CASE("needs: seventy percent of what there was to say is enough", "[scoring][call][VIS-10]") {
    CHECK(opened().ends(CallEnd::closed, 5, 6).figure(CallFigure::needs) == 10000);
    CHECK(opened().ends(CallEnd::closed, 5, 5).figure(CallFigure::needs) == 10000);
    CHECK(opened().ends(CallEnd::closed, 5, 3).figure(CallFigure::needs) == 7143);  // 50 % of 70 %
    CHECK(opened().ends(CallEnd::closed, 5, 0).figure(CallFigure::needs) == 0);
    auto without = opened();
    without.happens(CallEnded{CallEnd::closed, 0, 0, 1});
    CHECK_FALSE(without.figure(CallFigure::needs).has_value());
}

SCENARIO("benefits: tied to stated needs", "[scoring][call][VIS-05]") {
    auto visit = opened();
    GIVEN("only such") {
        CHECK(visit.presentsTo().ends().figure(CallFigure::benefits) == 10000);
    }
    GIVEN("one too early") {
        visit.moves(Act::present, Judgement::presentedEarly, 0, kStock);
        CHECK(visit.ends().figure(CallFigure::benefits) == 5000);
    }
    GIVEN("one of three that nobody had asked for, and one passed over an objection") {
        visit.presentsTo()
            .moves(Act::presentPlain, Judgement::presentedUnasked, 1)
            .moves(Act::present, Judgement::ignoredObjection, 1, kStock);
        CHECK(visit.ends().figure(CallFigure::benefits) == 3333);
    }
    GIVEN("none although there were needs") {
        CHECK(visit.ends().figure(CallFigure::benefits) == 0);
    }
    GIVEN("none, and somebody without needs") {
        visit.happens(CallEnded{CallEnd::closed, 0, 0, 1});
        CHECK_FALSE(visit.figure(CallFigure::benefits).has_value());
    }
}

SCENARIO("recognised: right counts, silence counts half, wrong counts nothing", "[scoring][call][VIS-08]") {
    auto visit = opened();
    GIVEN("no objection") {
        CHECK_FALSE(visit.ends().figure(CallFigure::recognised).has_value());
    }
    GIVEN("one that was named rightly") {
        visit.objects().happens(KindNamed{ObjectionKind::doubt, true});
        CHECK(visit.ends().figure(CallFigure::recognised) == 10000);
    }
    GIVEN("one that was named wrongly") {
        visit.objects().happens(KindNamed{ObjectionKind::refusal, false});
        CHECK(visit.ends().figure(CallFigure::recognised) == 0);
    }
    GIVEN("two, one of them unnamed") {
        visit.objects().happens(KindNamed{ObjectionKind::doubt, true}).handles().objects();
        CHECK(visit.ends().figure(CallFigure::recognised) == 7500);
    }
}

SCENARIO("handling: acknowledge, clarify, answer, check", "[scoring][call][VIS-08]") {
    auto visit = opened();
    GIVEN("all four, in order") {
        CHECK(visit.objects().handles().ends().figure(CallFigure::handling) == 10000);
    }
    GIVEN("clarified before it was acknowledged") {
        visit.objects()
            .moves(Act::clarify, Judgement::clarifiedWell)
            .moves(Act::acknowledge, Judgement::acknowledgedWell);
        visit.moves(Act::answerProof, Judgement::answeredRight, 0).moves(Act::check, Judgement::checkedWell);
        CHECK(visit.ends().figure(CallFigure::handling) == 7500);
    }
    GIVEN("answered at once, and wrongly first") {
        visit.objects()
            .moves(Act::answerInsist, Judgement::answeredByArguing)
            .moves(Act::answerProof, Judgement::answeredRight, 0);
        visit.moves(Act::check, Judgement::checkedWell);
        CHECK(visit.ends().figure(CallFigure::handling) == 2500);
    }
    GIVEN("left in the room") {
        CHECK(visit.objects().ends().figure(CallFigure::handling) == 0);
    }
    GIVEN("words that are unmistakable: asking what they mean is no step") {
        visit.scenario.minds[0].objections[0].plain = true;
        visit.objects(ObjectionKind::misunderstanding, 0).moves(Act::acknowledge, Judgement::acknowledgedWell);
        visit.moves(Act::clarify, Judgement::clarifiedPlain).moves(Act::answerCorrect, Judgement::answeredRight, 1);
        CHECK(visit.moves(Act::check, Judgement::checkedWell).ends().figure(CallFigure::handling) == 10000);
    }
    GIVEN("nothing to handle") {
        CHECK_FALSE(visit.ends().figure(CallFigure::handling).has_value());
    }
}

SCENARIO("resolved: settled, half settled, dropped or left", "[scoring][call][VIS-08]") {
    auto visit = opened();
    const auto closed = [&](ObjectionEnd end) { visit.objects().happens(ObjectionClosed{ObjectionKind::doubt, end}); };
    GIVEN("none") {
        CHECK_FALSE(visit.ends().figure(CallFigure::resolved).has_value());
    }
    GIVEN("one settled, one half, one dropped, one left") {
        closed(ObjectionEnd::resolved);
        CHECK(VisitFold{visit}.ends().figure(CallFigure::resolved) == 10000);
        closed(ObjectionEnd::half);
        CHECK(VisitFold{visit}.ends().figure(CallFigure::resolved) == 7500);
        closed(ObjectionEnd::dropped);
        CHECK(VisitFold{visit}.ends().figure(CallFigure::resolved) == 5000);
        CHECK(visit.objects().ends().figure(CallFigure::resolved) == 3750);
    }
}

SCENARIO("listening: one confirmation for two answers", "[scoring][call][VIS-03]") {
    auto visit = opened();
    GIVEN("four answers taken up twice") {
        visit.asksFact(0).asksFact(1).confirms().asksNeed().probes().confirms();
        CHECK(visit.ends().figure(CallFigure::listening) == 10000);
    }
    GIVEN("four answers taken up once, by a help") {
        visit.asksFact(0).asksFact(1).asksNeed().probes().moves(Act::offerHelp, Judgement::helpedWell, 0);
        CHECK(visit.ends().figure(CallFigure::listening) == 5000);
    }
    GIVEN("slips: a question without listening, nothing to confirm, an objection passed over") {
        visit.asksFact(0).asksFact(1).confirms();
        visit.moves(Act::askOpen, Judgement::askedWithoutListening, 0).moves(Act::confirm, Judgement::confirmedNothing);
        CHECK(visit.moves(Act::present, Judgement::ignoredObjection, 0).ends().figure(CallFigure::listening) == 7000);
    }
    GIVEN("a single answer needs no confirmation") {
        CHECK(visit.asksFact(0).ends().figure(CallFigure::listening) == 10000);
    }
    GIVEN("nothing that could have been heard") {
        CHECK(visit.ends().figure(CallFigure::listening) == 0);
    }
}

SCENARIO("commitment: sized to what the state allowed, dated", "[scoring][call][VIS-06]") {
    auto visit = opened();
    GIVEN("the largest, dated") {
        CHECK(visit.agreesOn(kOrder, true, true).ends(CallEnd::closed, 5).figure(CallFigure::commitment) == 10000);
    }
    GIVEN("what became possible only by the agreement doesn't count against it") {
        CHECK(visit.agreesOn(kTrial, true, true).ends(CallEnd::closed, 5).figure(CallFigure::commitment) == 10000);
    }
    GIVEN("the largest then, but more was gained afterwards") {
        CHECK(visit.agreesOn(kTrial, true, true).presentsTo().ends(CallEnd::closed, 5).figure(CallFigure::commitment) ==
              8000);
    }
    GIVEN("a smaller one") {
        CHECK(visit.agreesOn(kTrial, true, false).ends(CallEnd::closed, 5).figure(CallFigure::commitment) == 8000);
    }
    GIVEN("one without date") {
        CHECK(visit.agreesOn(kOrder, false, true).ends(CallEnd::closed, 5).figure(CallFigure::commitment) == 5000);
    }
    GIVEN("a small dated one under a large undated one: the better of both") {
        visit.agreesOn(kPapers, true, false).agreesOn(kOrder, false, true);
        CHECK(visit.ends(CallEnd::closed, 5).figure(CallFigure::commitment) == 5000);
    }
    GIVEN("something too big, then pushed") {
        visit.moves(Act::propose, Judgement::committedTooBig, kOrder)
            .moves(Act::propose, Judgement::pushedAgain, kOrder);
        CHECK(visit.agreesOn(kTrial, true, true).ends(CallEnd::closed, 4).figure(CallFigure::commitment) == 7000);
    }
    GIVEN("nothing agreed although it was possible") {
        CHECK(visit.ends(CallEnd::closed, 4).figure(CallFigure::commitment) == 0);
    }
    GIVEN("nothing possible: half for taking leave, none for being sent away") {
        CHECK(VisitFold{visit}.ends(CallEnd::closed, 0).figure(CallFigure::commitment) == 5000);
        CHECK(visit.ends(CallEnd::sentAway, 0).figure(CallFigure::commitment) == 0);
    }
    GIVEN("somebody who can grant nothing") {
        visit.scenario.minds[0].grants = 0;
        CHECK_FALSE(visit.ends().figure(CallFigure::commitment).has_value());
    }
}

TEST_CASE("time: ended by oneself within the clock", "[scoring][call][PLN-09]") {
    const auto heard = [] { return opened().asksFact(0); };
    CHECK(heard().ends().figure(CallFigure::time) == 10000);
    CHECK(heard().ends(CallEnd::timeUp).figure(CallFigure::time) == 5000);
    CHECK(heard().ends(CallEnd::sentAway).figure(CallFigure::time) == 0);
    CHECK(heard().ends(CallEnd::left).figure(CallFigure::time) == 0);
    CHECK(heard().moves(Act::askOpen, Judgement::askedInVain, 0).ends().figure(CallFigure::time) == 9500);
    CHECK(opened().ends().figure(CallFigure::time) == 0);  // came, said hello, left
}

TEST_CASE("conduct: nothing promised or said that cannot be answered for", "[scoring][call][VIS-11]") {
    CHECK(opened().ends().figure(CallFigure::conduct) == 10000);
    CHECK(opened().moves(Act::offerHelp, Judgement::helpOverpromised, 1).ends().figure(CallFigure::conduct) == 5000);
    CHECK(opened().moves(Act::answerDiscount, Judgement::answeredByDiscount).ends().figure(CallFigure::conduct) ==
          5000);
    const auto twice =
        opened().moves(Act::answerInsist, Judgement::answeredByArguing).moves(Act::leave, Judgement::leftAbruptly);
    CHECK(VisitFold{twice}.ends(CallEnd::left).figure(CallFigure::conduct) == 0);
}

SCENARIO("what became of a promise counts for the visit in which it was made", "[scoring][call][VIS-11]") {
    using content::Promise;
    auto visit = opened();
    visit.moves(Act::offerHelp, Judgement::helpedWell, 0).happens(PromiseMade{0, 4}).ends().comesAgain();
    const auto judged = [&](Promise result) {
        visit.happens(PromiseJudged{0, 0, result}).ends();
        CHECK(visit.figure(CallFigure::conduct) == 10000);
        visit.visit = content::ActivityIndex{0};
        return visit.figure(CallFigure::conduct);
    };
    GIVEN("a broken one") {
        CHECK(judged(Promise::broken) == 5000);
    }
    GIVEN("a late one") {
        CHECK(judged(Promise::late) == 7500);
    }
    GIVEN("a kept one") {
        CHECK(judged(Promise::kept) == 10000);
    }
}

SCENARIO("a second visit builds on the first", "[scoring][call][VIS-01]") {
    auto visit = wholeVisit();
    visit.ends().comesAgain().moves(Act::openPurpose, Judgement::openedClearly).agreesOn(kOrder, true, true).ends();
    CHECK(visit.figure(CallFigure::steps) == 10000);  // probed and presented were walked the first time
}

TEST_CASE("a visit that never began, and one that goes on, give no figure", "[scoring][call]") {
    auto visit = opened();
    for (std::size_t i = 0; i < content::kCallFigures; ++i) {
        CHECK_FALSE(visit.figure(static_cast<CallFigure>(i)).has_value());
    }
    visit.visit = content::ActivityIndex{1};
    CHECK_FALSE(visit.ends().figure(CallFigure::steps).has_value());
}
