#include "scoring/call_figures.hpp"
#include "scoring/coach.hpp"
#include "scoring/debrief.hpp"
#include "sim/call/small_visit.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <initializer_list>

using namespace dealcraft;
using namespace dealcraft::test;
using content::CallFigure;
using content::Grade;
using content::Judgement;
using content::ObjectionKind;
using scoring::Debrief;
using scoring::GradedDecision;

namespace {

/// The small visits with a criterion for some figures, and some judgements that are bad.
SmallPack gradedVisit() {
    const auto small = smallVisit();
    auto scenario = std::make_shared<content::CompiledScenario>(*small.scenario);
    for (const auto figure :
         {CallFigure::questions, CallFigure::needs, CallFigure::recognised, CallFigure::commitment}) {
        auto criterion = scenario->criteria.front();
        criterion.callFigure = figure;
        scenario->criteria.push_back(criterion);
    }
    for (const auto bad : {Judgement::presentedUnasked, Judgement::committedUndated}) {
        scenario->talk.judgements[static_cast<std::size_t>(bad)].grade = Grade::bad;
    }
    return {small.pack, scenario};
}

struct LoggedVisit : Sitting {
    LoggedVisit() : Sitting(gradedVisit(), 1) {
        KeyedChance again{1};
        scoring::Play beginning{*content.scenario};
        steps.push_back({0, beginning.begin(again)});
    }
    LoggedVisit& log(std::initializer_list<std::string_view> lines) {
        for (const auto line : lines) { steps.push_back({steps.size(), does(line)}); }
        return *this;
    }
    [[nodiscard]] Debrief debrief() const { return scoring::debriefOf(*content.scenario, steps, 1); }
    std::vector<scoring::LoggedStep> steps;
};

LoggedVisit played() {
    LoggedVisit visit;
    visit.log({"open with=purpose", "present feature=seal need=none", "think kind=drawback", "acknowledge", "clarify"});
    visit.log({"answer technique=uncover", "answer technique=uncover", "ask topic=money form=open", "hint",
               "probe need=stock"});
    visit.log({"offer_help with=list", "propose commitment=papers by=none owner=ours", "close"});
    visit.log({"walk_out"});
    return visit;
}

const GradedDecision& decisionAfter(const Debrief& debrief, std::size_t action) {
    const auto found =
        std::ranges::find_if(debrief.entries, [&](const auto& e) { return e.decision && e.action == action; });
    REQUIRE(found != debrief.entries.end());
    return *found->decision;
}

}  // namespace

SCENARIO("the debrief grades every move of a visit like a dialogue's choice", "[debrief][call]") {
    const auto visit = played();
    const auto debrief = visit.debrief();
    const auto moves = std::ranges::count_if(debrief.entries, [](const auto& e) { return e.decision.has_value(); });
    CHECK(moves == 12);  // 14 actions but for the silent card and the hint
    const auto& plain = decisionAfter(debrief, 2);
    CHECK(plain.judgement == Judgement::presentedUnasked);
    CHECK(plain.grade == Grade::bad);
    CHECK(plain.why != kNoText);
    CHECK(plain.concepts.size() == 1);
    REQUIRE(plain.spoken);
    CHECK(plain.said == plain.spoken->say);
    CHECK(plain.inner != kNoText);
    THEN("a bad move has what the coach would have said, and no braces stand in `better`") {
        REQUIRE(plain.betterLine);
        CHECK(plain.betterLine->act == sim::Act::askOpen);
        CHECK(plain.better == kNoText);
        CHECK(decisionAfter(debrief, 12).betterLine->by == sim::DueDate::nextWeek);
        CHECK_FALSE(decisionAfter(debrief, 1).betterLine);
    }
    THEN("what followed for the customer stands beside it") {
        const auto& rules = visit.content.scenario->rules.call;
        CHECK(plain.changes.interest == -rules[content::CallNumber::unaskedInterest]);
        CHECK(plain.changes.patience ==
              -rules[content::CallNumber::unaskedPatience] - rules[content::CallNumber::wear]);
        CHECK(plain.changes.credit == 0);
    }
    THEN("the silent card has its result") {
        const auto card = std::ranges::find_if(debrief.entries, [](const auto& e) { return e.card.has_value(); });
        REQUIRE(card != debrief.entries.end());
        CHECK(card->action == 3);
        CHECK(card->card->kind == ObjectionKind::drawback);
        CHECK(card->card->result == sim::CardResult::right);
    }
}

SCENARIO("the words of the transcript are those of the play", "[debrief][call]") {
    const auto visit = played();
    const auto debrief = visit.debrief();
    sim::Narrator narrator{1};
    scoring::Play play{*visit.content.scenario};
    std::vector<TextId> heard;
    for (const auto& step : visit.steps) {
        for (const auto& event : step.events) {
            const auto seen = sim::shown(*visit.content.scenario, play.session().state().activity, event, narrator);
            const auto* line = seen ? std::get_if<sim::ShownCallLine>(&*seen) : nullptr;
            if (line != nullptr) { heard.push_back(line->say); }
            play.fold(event);
        }
    }
    std::vector<TextId> told;
    for (const auto& entry : debrief.entries) {
        const auto* line = entry.shown ? std::get_if<sim::ShownCallLine>(&*entry.shown) : nullptr;
        if (line != nullptr) { told.push_back(line->say); }
    }
    CHECK(told == heard);
}

SCENARIO("each figure has the moves that counted as its evidence", "[debrief][call]") {
    const auto debrief = played().debrief();
    using Actions = std::vector<std::size_t>;
    CHECK(debrief.evidence[0] == Actions{1, 2, 10, 12, 13});  // steps
    CHECK(debrief.evidence[1] == Actions{8});                 // questions
    CHECK(debrief.evidence[2] == Actions{8, 10});             // needs
    CHECK(debrief.evidence[3] == Actions{3});                 // recognised
    CHECK(debrief.evidence[4] == Actions{12});                // commitment
}

SCENARIO("the debrief shows what he had in mind", "[debrief][call]") {
    const auto visit = played();
    const auto debrief = visit.debrief();
    REQUIRE(debrief.calls.size() == 2);
    const auto& call = debrief.calls.front();
    CHECK(call.end == sim::CallEnd::closed);
    CHECK(debrief.calls.back().end == sim::CallEnd::left);
    REQUIRE(call.needs.size() == 2);
    CHECK(call.needs[0].stage == 2);
    CHECK(call.needs[1].stage == 0);
    CHECK(call.needs[1].say[0] != kNoText);
    CHECK(call.tells.size() == 3);
    REQUIRE(call.objections.size() == 1);
    CHECK(call.objections[0].kind == ObjectionKind::drawback);
    CHECK(call.objections[0].said != kNoText);
    CHECK(call.objections[0].meant != kNoText);
    CHECK(call.objections[0].end == sim::ObjectionEnd::dropped);
    CHECK(call.objections[0].named == ObjectionKind::drawback);
    REQUIRE(call.commitments.size() == 3);
    CHECK(call.commitments[0].agreed);
    CHECK_FALSE(call.commitments[0].dated);
    CHECK_FALSE(call.commitments[2].possible);
    REQUIRE(call.promises.size() == 1);
    CHECK(call.promises[0].due == 4);
    CHECK(call.promises[0].result == content::Promise::broken);  // three days, and the second visit is a week later
}

SCENARIO("a hint costs points off the total", "[scoring][call]") {
    const auto visit = played();
    const auto result = visit.play.result();
    CHECK(result.hints == 1);
    CHECK(result.hintCost == 200);
    CHECK(result.total == result.beforeCap - 200);
}

TEST_CASE("the coach has a word on moves that the pack grades, and on nothing else", "[call][coach]") {
    const auto small = gradedVisit();
    const sim::Event move = sim::CallEvent{
        sim::Moved{sim::Act::presentPlain, Judgement::presentedUnasked, 0, content::kNone, sim::Owner::none, {}}};
    const auto note = scoring::coachNote(*small.scenario, move);
    REQUIRE(note);
    CHECK(note->grade == Grade::bad);
    CHECK(note->judgement == Judgement::presentedUnasked);
    CHECK(note->why != kNoText);
    CHECK(note->concepts.size() == 1);
    CHECK_FALSE(scoring::coachNote(*small.scenario, sim::Event{sim::CallEvent{sim::FactTold{}}}));
    CHECK_FALSE(scoring::coachNote(*small.scenario, sim::Event{sim::FlowEvent{sim::MinutesPassed{2}}}));
    auto ungraded = *small.scenario;
    ungraded.talk.judgements[static_cast<std::size_t>(Judgement::presentedUnasked)].grade = Grade::none;
    CHECK_FALSE(scoring::coachNote(ungraded, move));
}

SCENARIO("a visit by the book is worth full marks", "[scoring][call]") {
    Sitting visit{smallVisit()};
    for (const auto* line :
         {"open with=purpose", "ask topic=money form=open", "probe need=stock", "confirm_heard", "probe need=stock",
          "present feature=seal need=stock", "think kind=drawback", "acknowledge", "clarify",
          "answer technique=outweigh", "check", "ask topic=supply form=open", "confirm_heard"}) {
        visit.does(line);
    }
    setStat(visit, content::Stat::interest, 50);
    setStat(visit, content::Stat::credit, 50);
    visit.does("ask_decision about=who");
    visit.does("propose commitment=test by=next_week owner=ours");
    visit.does("close");
    const auto& state = visit.play.session().state();
    const auto& scenario = *visit.content.scenario;
    const auto* call = scoring::tallyOf(visit.play.score().calls, content::ActivityIndex{0});
    REQUIRE(call != nullptr);
    for (const auto figure :
         {CallFigure::steps, CallFigure::benefits, CallFigure::recognised, CallFigure::handling, CallFigure::resolved,
          CallFigure::listening, CallFigure::commitment, CallFigure::time, CallFigure::conduct}) {
        INFO("figure " << static_cast<int>(figure));
        CHECK(scoring::callFigure(scenario, figure, *call, {state.slots.data(), scenario.slots.size()}) == 10000);
    }
    const script::ConstSlots slots{state.slots.data(), scenario.slots.size()};
    CHECK(scoring::callFigure(scenario, CallFigure::questions, *call, slots) == 7500);  // three of four expected
    CHECK(scoring::callFigure(scenario, CallFigure::needs, *call, slots) == 7143);      // three of six stages
    CHECK_FALSE(scoring::callFigure(scenario, CallFigure::plan, *call, slots).has_value());
}
