#include "sim/call/small_visit.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;

SCENARIO("who asks before saying why he is there gets no answer", "[call][VIS-01]") {
    Sitting visit{smallVisit()};
    const int patience = statOf(visit, Stat::patience);
    const auto events = visit.does("ask topic=supply form=open");
    CHECK(judgementIn(events) == Judgement::skippedOpening);
    CHECK(find<FactTold>(events) == nullptr);
    CHECK(statOf(visit, Stat::patience) < patience);
    WHEN("he then states his purpose") {
        CHECK(judgementIn(visit.does("open with=purpose")) == Judgement::openedLate);
    }
}

SCENARIO("an open question brings the shallowest thing first; a closed one needs the topic to be open",
         "[call][VIS-02]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    CHECK(judgementIn(visit.does("ask topic=money form=closed")) == Judgement::closedTooEarly);
    const auto symptom = visit.does("ask topic=money form=open");
    CHECK(judgementIn(symptom) == Judgement::askedOpenWell);
    REQUIRE(find<NeedTold>(symptom) != nullptr);
    CHECK(find<NeedTold>(symptom)->stage == 1);
    setStat(visit, Stat::credit, 40);
    const auto figure = visit.does("ask topic=money form=closed");
    CHECK(judgementIn(figure) == Judgement::askedClosedWell);
    CHECK(find<FactTold>(figure) != nullptr);
}

SCENARIO("information is traded: after two answers he gives little until one is taken up", "[call][VIS-03]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    visit.does("ask topic=supply form=open");
    visit.does("ask topic=money form=open");
    CHECK(visitOf(visit).now().unheard == 2);
    const auto third = visit.does("probe need=stock");
    CHECK(judgementIn(third) == Judgement::askedWithoutListening);
    CHECK(find<NeedTold>(third) == nullptr);
    const int credit = statOf(visit, Stat::credit);
    CHECK(judgementIn(visit.does("confirm_heard")) == Judgement::confirmedWell);
    CHECK(statOf(visit, Stat::credit) > credit);
    CHECK(judgementIn(visit.does("confirm_heard")) == Judgement::confirmedNothing);
    const auto consequence = visit.does("probe need=stock");
    CHECK(judgementIn(consequence) == Judgement::probedConsequence);
    CHECK(find<NeedTold>(consequence)->stage == 2);
}

SCENARIO("what a probe brought can be said back, though nothing was asked in this visit", "[call][VIS-03]") {
    Sitting visit{smallVisit("on: opening, when: visit.done", "on: push")};
    visit.does("open with=purpose");
    visit.does("ask topic=money form=open");
    visit.does("close");
    REQUIRE(visitOf(visit).memory().visits == 2);
    visit.does("open with=purpose");
    CHECK(visit.refused("confirm_heard") == Refusal::notNow);
    REQUIRE(judgementIn(visit.does("probe need=stock")) == Judgement::probedConsequence);
    CHECK(judgementIn(visit.does("confirm_heard")) == Judgement::confirmedWell);
}

SCENARIO("what lies deep is told only to somebody who is trusted", "[call][INF-02]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    visit.does("ask topic=supply form=open");
    CHECK(judgementIn(visit.does("ask topic=supply form=open")) == Judgement::askedTooDeep);
    setStat(visit, Stat::closeness, 70);
    setStat(visit, Stat::credit, 70);
    CHECK(judgementIn(visit.does("ask topic=supply form=open")) == Judgement::askedOpenWell);
    visit.does("confirm_heard");
    CHECK(judgementIn(visit.does("ask topic=supply form=open")) == Judgement::askedInVain);
}

SCENARIO("nobody speaks of money before others", "[call][VIS-01]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    while (!visitOf(visit).interrupted()) {
        visit.does("open with=small_talk");
        if (visitOf(visit).now().smallTalks == 3) { break; }
    }
    while (!visitOf(visit).interrupted()) {
        visit.does("show evidence=sheet");
        setStat(visit, Stat::patience, 90);
    }
    REQUIRE(visitOf(visit).othersHear());
    const int closeness = statOf(visit, Stat::closeness);
    CHECK(judgementIn(visit.does("ask topic=money form=open")) == Judgement::askedInCompany);
    CHECK(statOf(visit, Stat::closeness) < closeness);
    CHECK(judgementIn(visit.does("step_aside")) == Judgement::steppedAsideWell);
    CHECK_FALSE(visitOf(visit).othersHear());
}

TEST_CASE("the decision is spoken of once there is interest or a felt need", "[call][INF-04]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    setStat(visit, Stat::interest, 10);
    CHECK(judgementIn(visit.does("ask_decision about=who")) == Judgement::decisionAskedEarly);
    setStat(visit, Stat::interest, 60);
    CHECK(judgementIn(visit.does("ask_decision about=who")) == Judgement::decisionAskedWell);
    CHECK(judgementIn(visit.does("ask_decision about=how")) == Judgement::askedOutOfRole);
}

TEST_CASE("more trust never makes a contact tell less", "[call][property]") {
    const auto small = smallVisit();
    for (int trust = 0; trust <= 90; trust += 5) {
        std::array<int, 2> told{};
        for (const std::size_t more : {0U, 1U}) {
            Sitting visit{small, static_cast<std::uint64_t>(trust + 1)};
            visit.does("open with=purpose");
            for (const auto* line : {"ask topic=supply form=open", "ask topic=money form=open",
                                     "ask topic=supply form=open", "probe need=stock", "probe need=line"}) {
                setStat(visit, Stat::patience, 90);
                setStat(visit, Stat::closeness, trust + 10 * static_cast<int>(more));
                setStat(visit, Stat::credit, trust + 10 * static_cast<int>(more));
                if (visitOf(visit).now().unheard > 0) { visit.does("confirm_heard"); }
                setStat(visit, Stat::closeness, trust + 10 * static_cast<int>(more));
                setStat(visit, Stat::credit, trust + 10 * static_cast<int>(more));
                if (std::string_view{line} == "probe need=line" && visitOf(visit).stageOf(1) == 0) { continue; }
                const auto events = visit.does(line);
                told[more] += find<FactTold>(events) != nullptr || find<NeedTold>(events) != nullptr ? 1 : 0;
            }
        }
        INFO("trust " << trust);
        CHECK(told[1] >= told[0]);
    }
}
