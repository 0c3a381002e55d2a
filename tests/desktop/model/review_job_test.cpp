#include "desktop/model/review_job.hpp"

#include "desktop/finished.hpp"
#include "desktop/model/value_steps.hpp"
#include "support/small_scenario.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

bool sameDecision(const analysis::ReviewedDecision& a, const analysis::ReviewedDecision& b) {
    const auto same = [](const analysis::ReviewedOption& x, const analysis::ReviewedOption& y) {
        return x.line == y.line && x.value == y.value && x.error == y.error;
    };
    return a.place == b.place && a.action == b.action && a.field == b.field && a.part == b.part && a.taken == b.taken &&
           a.loss == b.loss && a.label == b.label && a.praise == b.praise &&
           std::ranges::equal(a.options, b.options, same);
}

}  // namespace

TEST_CASE("a review beside the window comes to what it comes to without one", "[desktop][review]") {
    const auto seed = GENERATE(1U, 2U, 3U);
    const auto play = test::finishedBy(test::smallScenario(), "random", seed);
    const auto expected = analysis::reviewOf(*play.scenario, playedActions(play));
    REQUIRE(expected);
    ReviewJob job;
    const auto board = std::make_shared<ReviewBoard>();
    job.start(play, board);
    REQUIRE(test::until([&] { return board->findings().over; }));
    const auto found = board->findings();
    CHECK(found.valued);
    CHECK(found.playable);
    CHECK(found.done == found.all);
    CHECK(found.review->start == expected->start);
    CHECK(found.review->final == expected->final);
    CHECK(found.review->luck == expected->luck);
    CHECK(found.review->accuracy == expected->accuracy);
    CHECK(std::ranges::equal(found.review->decisions, expected->decisions, sameDecision));
    for (const auto& decision : found.review->decisions) { CHECK(board->explained(decision.place)); }
}

TEST_CASE("a review stops when nobody looks at it any more", "[desktop][review]") {
    const auto play = test::finishedBy(test::smallScenario(), "random", 1);
    ReviewJob job;
    const auto board = std::make_shared<ReviewBoard>();
    board->close();
    job.start(play, board);
    REQUIRE(test::until([&] { return board->findings().over; }));
    CHECK(board->findings().all > 0);
    CHECK(board->findings().done == 0);
    CHECK_FALSE(board->findings().valued);
}

TEST_CASE("a review makes room for the next one", "[desktop][review]") {
    const auto play = test::finishedBy(test::smallScenario(), "random", 1);
    ReviewJob job;
    const auto first = std::make_shared<ReviewBoard>();
    const auto second = std::make_shared<ReviewBoard>();
    job.start(play, first);
    job.start(play, second);
    CHECK(test::until([&] { return first->findings().over && second->findings().over; }));
    CHECK(second->findings().valued);
}

TEST_CASE("a play that can't be played again has no review, and says so", "[desktop][review]") {
    auto play = test::finishedBy(test::smallScenario(), "random", 1);
    play.actions.pop_back();  // it is not over any more
    ReviewJob job;
    const auto board = std::make_shared<ReviewBoard>();
    job.start(play, board);
    REQUIRE(test::until([&] { return board->findings().over; }));
    CHECK_FALSE(board->findings().playable);
    CHECK_FALSE(board->findings().review);
}

TEST_CASE("the steps of a play lead from what its beginning was worth to its score", "[desktop][review]") {
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    const auto play = test::finishedBy(test::smallScenario(), "random", seed);
    const auto review = analysis::reviewOf(*play.scenario, playedActions(play));
    REQUIRE(review);
    const auto steps = valueSteps(*review);
    REQUIRE(steps.size() == review->decisions.size());
    REQUIRE_FALSE(steps.empty());
    CHECK(steps.front().before == review->start);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CHECK(steps[i].after == steps[i].before - review->decisions[i].loss);
        const auto next = i + 1 < steps.size() ? steps[i + 1].before : review->final;
        CHECK(steps[i].after + steps[i].swing == next);
    }
}
