#include "sim/call/small_visit.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;

namespace {

/// A visit in which the drawback stands in the room, after a benefit was accepted.
Sitting withDrawback() {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    setStat(visit, Stat::credit, 60);
    setStat(visit, Stat::closeness, 60);
    visit.does("ask topic=money form=open");
    visit.does("confirm_heard");
    visit.does("probe need=stock");
    visit.does("present feature=seal need=stock");
    return visit;
}

}  // namespace

SCENARIO("a drawback is acknowledged, clarified, outweighed and checked", "[call][VIS-08]") {
    auto visit = withDrawback();
    REQUIRE(visitOf(visit).now().objection.has_value());
    CHECK(visitOf(visit).now().objection->kind == ObjectionKind::drawback);
    WHEN("every step is taken") {
        CHECK(judgementIn(visit.does("acknowledge")) == Judgement::acknowledgedWell);
        CHECK(find<KindNamed>(visit.does("think kind=drawback"))->right);
        CHECK(judgementIn(visit.does("clarify")) == Judgement::clarifiedWell);
        CHECK(judgementIn(visit.does("answer technique=outweigh")) == Judgement::answeredRight);
        const int credit = statOf(visit, Stat::credit);
        const auto check = visit.does("check");
        THEN("it is settled, and his word counts more") {
            CHECK(find<ObjectionClosed>(check)->end == ObjectionEnd::resolved);
            CHECK(statOf(visit, Stat::credit) > credit);
            CHECK(visitOf(visit).memory().rests == 0);
        }
    }
    WHEN("a step is left out") {
        CHECK(judgementIn(visit.does("answer technique=outweigh")) == Judgement::answeredHalf);
        CHECK(find<ObjectionClosed>(visit.does("check"))->end == ObjectionEnd::half);
        THEN("a rest weighs against every commitment") {
            CHECK(bitsIn(visitOf(visit).memory().rests) == 1);
        }
    }
    WHEN("it is answered and nobody asks whether that will do") {
        visit.does("acknowledge");
        visit.does("clarify");
        visit.does("answer technique=outweigh");
        CHECK(find<ObjectionClosed>(visit.does("show evidence=sheet"))->end == ObjectionEnd::half);
    }
    WHEN("it is met with a discount") {
        const int credit = statOf(visit, Stat::credit);
        const auto events = visit.does("answer technique=discount");
        CHECK(judgementIn(events) == Judgement::answeredByDiscount);
        CHECK(find<ObjectionGrew>(events) != nullptr);
        CHECK(statOf(visit, Stat::credit) < credit);
    }
    WHEN("the trainee goes on as if nothing had been said") {
        CHECK(judgementIn(visit.does("ask topic=supply form=open")) == Judgement::ignoredObjection);
        CHECK(find<ObjectionClosed>(visit.does("ask topic=supply form=open"))->end == ObjectionEnd::dropped);
    }
}

SCENARIO("a settled objection does not come back", "[call][VIS-08]") {
    auto visit = withDrawback();
    visit.does("acknowledge");
    visit.does("clarify");
    visit.does("answer technique=outweigh");
    visit.does("check");
    visit.does("show evidence=sheet");
    setStat(visit, Stat::interest, 90);
    setStat(visit, Stat::patience, 90);
    for (const auto* line : {"ask topic=money form=open", "confirm_heard", "probe need=stock", "confirm_heard",
                             "propose commitment=test by=next_week owner=ours"}) {
        const auto events = visit.does(line);
        INFO(line);
        CHECK(find<ObjectionRaised>(events) == nullptr);
    }
}

SCENARIO("a claim without proof is doubted while credit is low, and proof settles it", "[call][VIS-08]") {
    Sitting visit{smallVisit("on: benefit", "on: push")};
    visit.does("open with=purpose");
    visit.does("ask topic=money form=open");
    visit.does("confirm_heard");
    setStat(visit, Stat::closeness, 60);
    visit.does("probe need=stock");
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        auto luck = visit;
        luck.seed = seed;
        setStat(luck, Stat::credit, 10);
        const auto events = luck.does("present feature=seal need=stock");
        const auto* raised = find<ObjectionRaised>(events);
        if (raised == nullptr) { continue; }
        CHECK(raised->kind == ObjectionKind::doubt);
        luck.does("acknowledge");
        luck.does("clarify");
        WHEN("he is shown something else") {
            CHECK(judgementIn(luck.does("show evidence=paper")) == Judgement::answeredWrong);
        }
        WHEN("he is shown what proves it") {
            CHECK(judgementIn(luck.does("show evidence=sheet")) == Judgement::answeredRight);
            CHECK(find<ObjectionClosed>(luck.does("check"))->end == ObjectionEnd::resolved);
        }
        return;
    }
    FAIL("no seed brought a doubt");
}

TEST_CASE("a benefit that nobody asked for meets a shrug, and questions are the answer", "[call][VIS-05]") {
    Sitting visit{smallVisit("on: benefit", "on: push")};
    visit.does("open with=purpose");
    setStat(visit, Stat::interest, 20);
    const auto events = visit.does("present feature=seal need=none");
    CHECK(judgementIn(events) == Judgement::presentedUnasked);
    REQUIRE(find<ObjectionRaised>(events) != nullptr);
    CHECK(find<ObjectionRaised>(events)->kind == ObjectionKind::indifference);
    visit.does("acknowledge");
    visit.does("clarify");
    CHECK(judgementIn(visit.does("answer technique=uncover")) == Judgement::answeredRight);
}

TEST_CASE("an objection's kind is in neither view nor shown", "[call][hidden]") {
    auto visit = withDrawback();
    const auto view = std::get<CallView>(visit.play.session().view(1).body);
    REQUIRE(view.objection.has_value());
    CHECK_FALSE(view.objection->clarified);
    const auto other = smallVisit("id: dear, kind: drawback", "id: dear, kind: refusal");
    Sitting twin{other};
    CHECK(other.scenario->minds[0].objections[1].kind == ObjectionKind::refusal);
    twin.does("open with=purpose");
    setStat(twin, Stat::credit, 60);
    setStat(twin, Stat::closeness, 60);
    twin.does("ask topic=money form=open");
    twin.does("confirm_heard");
    twin.does("probe need=stock");
    twin.does("present feature=seal need=stock");
    const auto same = std::get<CallView>(twin.play.session().view(1).body);
    CHECK(same.objection.has_value());
    CHECK(same.objection->acknowledged == view.objection->acknowledged);
    CHECK(statOf(visit, Stat::mood) == statOf(twin, Stat::mood));
}
