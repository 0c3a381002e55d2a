#include "sim/call/small_visit.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;

namespace {

constexpr auto* kTest = "propose commitment=test by=next_week owner=ours";

/// A visit in which all that a test takes is there.
Sitting ready() {
    Sitting visit{smallVisit("on: benefit", "on: push")};
    visit.does("open with=purpose");
    visit.does("ask topic=money form=open");
    visit.does("confirm_heard");
    setStat(visit, Stat::closeness, 70);
    setStat(visit, Stat::credit, 70);
    visit.does("probe need=stock");
    visit.does("probe need=stock");
    visit.does("confirm_heard");
    setStat(visit, Stat::interest, 50);
    return visit;
}

}  // namespace

SCENARIO("a commitment has a size, a date and an owner", "[call][VIS-06]") {
    auto visit = ready();
    WHEN("it is as large as the state allows") {
        const auto events = visit.does(kTest);
        CHECK(judgementIn(events) == Judgement::committedRight);
        CHECK(find<CommitmentAgreed>(events)->dated);
        THEN("only something larger can follow") {
            CHECK(visit.refused("propose commitment=papers by=next_week owner=ours") == Refusal::notOffered);
        }
        THEN("leaving politely closes with a next step, and the customer has moved up") {
            const auto end = visit.does("close");
            CHECK(judgementIn(end) == Judgement::closedWithNextStep);
            CHECK(find<CallEnded>(end)->how == CallEnd::closed);
            CHECK(visit.play.session().state().slots[visit.content.scenario->minds[0].rungSlot] == 7);
        }
    }
    WHEN("it has no date") {
        const auto events = visit.does("propose commitment=test by=none owner=ours");
        CHECK(judgementIn(events) == Judgement::committedUndated);
        CHECK_FALSE(find<CommitmentAgreed>(events)->dated);
    }
    WHEN("more was possible") {
        CHECK(judgementIn(visit.does("propose commitment=papers by=next_week owner=ours")) ==
              Judgement::committedSmall);
    }
    WHEN("it is too much") {
        const auto events = visit.does("propose commitment=order by=next_week owner=ours");
        CHECK(judgementIn(events) == Judgement::committedTooBig);
        CHECK(find<CommitmentRefused>(events) != nullptr);
        REQUIRE(find<ObjectionRaised>(events) != nullptr);
    }
}

SCENARIO("half-settled objections come back at the commitment", "[call][VIS-06]") {
    auto visit = ready();
    visit.play.fold(CallEvent{ObjectionRaised{ObjectionKind::doubt, kNone, kNone, {}}});
    visit.play.fold(CallEvent{ObjectionClosed{ObjectionKind::doubt, ObjectionEnd::half}});
    setStat(visit, Stat::interest, 38);
    const auto events = visit.does(kTest);
    CHECK(judgementIn(events) == Judgement::committedTooBig);
    REQUIRE(find<ObjectionRaised>(events) != nullptr);
    CHECK(find<ObjectionRaised>(events)->kind == ObjectionKind::doubt);
}

SCENARIO("what was left unsettled comes back before anything new is objected", "[call][VIS-06]") {
    Sitting visit{smallVisit("on: benefit", "on: proposal")};
    visit.does("open with=purpose");
    visit.play.fold(CallEvent{ObjectionRaised{ObjectionKind::misunderstanding, kNone, kNone, {}}});
    visit.play.fold(CallEvent{ObjectionClosed{ObjectionKind::misunderstanding, ObjectionEnd::half}});
    const auto first = visit.does(kTest);
    REQUIRE(find<ObjectionRaised>(first) != nullptr);
    CHECK(find<ObjectionRaised>(first)->kind == ObjectionKind::misunderstanding);
    CHECK(find<ObjectionRaised>(first)->own == kNone);
    WHEN("it is settled now, and something is too much again") {
        visit.play.fold(CallEvent{ObjectionClosed{ObjectionKind::misunderstanding, ObjectionEnd::resolved}});
        const auto second = visit.does("propose commitment=order by=next_week owner=ours");
        THEN("he says what else he has against it") {
            REQUIRE(find<ObjectionRaised>(second) != nullptr);
            CHECK(find<ObjectionRaised>(second)->kind == ObjectionKind::drawback);
        }
    }
}

SCENARIO("who has earned it is given a name, with a word before it", "[call][VIS-09]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    setStat(visit, Stat::closeness, 60);
    const auto events = visit.does("refer");
    REQUIRE(find<Spoke>(events) != nullptr);
    CHECK(find<Spoke>(events)->act == Act::referralGiven);
    REQUIRE(find<FactTold>(events) != nullptr);
    CHECK(find<FactTold>(events)->referral);
}

SCENARIO("a help without words of its own is taken in words that fit the tone", "[call][VIS-09]") {
    Sitting visit{smallVisit("say: I write a list., taken: Do., days: 3", "say: I write a list., days: 3")};
    visit.does("open with=purpose");
    setStat(visit, Stat::closeness, 60);
    const auto events = visit.does("offer_help with=list");
    const auto* spoke = find<Spoke>(events);
    REQUIRE(spoke != nullptr);
    CHECK(spoke->act == Act::helpTaken);
    CHECK(spoke->voice.tone == Tone::warm);
}

SCENARIO("a promise that nobody keeps is remembered", "[call][VIS-11]") {
    auto visit = ready();
    visit.does("offer_help with=list");
    const auto slot = visit.content.scenario->minds[0].helps[0].slot;
    CHECK(visit.play.session().state().slots[slot] == static_cast<int>(Promise::open));
    WHEN("the days go by") {
        const auto events = visit.does("close");
        const auto* judged = find<PromiseJudged>(events);
        REQUIRE(judged != nullptr);
        CHECK(judged->result == Promise::broken);
        CHECK(visit.play.session().state().slots[slot] == static_cast<int>(Promise::broken));
    }
    WHEN("it was kept in between") {
        visit.play.fold(FlowEvent{SlotSet{slot, static_cast<int>(Promise::kept)}});
        const auto events = visit.does("close");
        const auto* judged = find<PromiseJudged>(events);
        REQUIRE(judged != nullptr);
        CHECK(judged->result == Promise::kept);
    }
}

TEST_CASE("another decision in the first visit keeps the luck of the second", "[call][property]") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Sitting one{smallVisit(), seed};
        Sitting other{one.content, seed};
        one.does("open with=purpose");
        one.does("close");
        other.does("open with=small_talk");
        other.does("ask topic=supply form=open");
        other.does("walk_out");
        INFO("seed " << seed);
        CHECK(statOf(one, Stat::patience) == statOf(other, Stat::patience));  // reset, then the form of the day
    }
}

TEST_CASE("a visit never outlasts its clock and always offers a way out", "[call][property]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Sitting visit{smallVisit(), seed};
        SampleChance dice{seed};
        Moves moves;
        for (int step = 0; step < 200 && !visit.play.over(); ++step) {
            const auto& state = visit.play.session().state();
            const auto clock = *visit.content.scenario->activity(state.activity).clock;
            REQUIRE(state.slots[kMinutesSlot] <= clock);
            legalMoves(*visit.content.scenario, state, moves);
            REQUIRE_FALSE(moves.empty());
            const auto& move = moves[dice.below(moves.size())];
            InlineVector<std::uint16_t, kMaxIssues> filling;
            for (const auto& domain : move.slots) { filling.push_back(domain[dice.below(domain.size())]); }
            KeyedChance luck{seed};
            REQUIRE(visit.play.act(actionOf(move, filling.span()), luck));
        }
        CHECK(visit.play.over());
    }
}
