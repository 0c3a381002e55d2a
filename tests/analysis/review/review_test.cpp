#include "analysis/review/review.hpp"

#include "analysis/bot.hpp"
#include "analysis/review/scenario_text.hpp"
#include "analysis/shipped_visits.hpp"
#include "scoring/play.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"

#include <algorithm>
#include <map>

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

PlayedActions playedBy(const char* name, const content::CompiledScenario& scenario, std::uint64_t seed) {
    const auto bot = makeBot(name, seed);
    KeyedChance chance{seed};
    scoring::Play play{scenario};
    play.begin(chance);
    PlayedActions played{seed, sim::PlayMode::practice, {}};
    sim::Moves moves;
    while (!play.over()) {
        play.session().legal(moves);
        played.actions.push_back(bot->choose(play.session(), moves));
        REQUIRE(play.act(played.actions.back(), chance));
    }
    return played;
}

Value finalOf(const content::CompiledScenario& scenario, const PlayedActions& played) {
    KeyedChance chance{played.seed};
    scoring::Play play{scenario};
    play.begin(chance);
    for (const auto& action : played.actions) { REQUIRE(play.act(action, chance)); }
    return Value{play.result().total} * 1000;
}

}  // namespace

TEST_CASE("what a play came to is its beginning less what was lost plus luck", "[review]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        const auto played = playedBy("random", *scenario, seed);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        CHECK(review->final == finalOf(*scenario, played));
        CHECK(review->final == review->start - review->skillLoss + review->luck + review->drift);
        CHECK(review->drift == 0);
        for (const auto& decision : review->decisions) {
            CHECK(decision.exact());
            CHECK(decision.loss >= 0);
            CHECK((decision.label == Label::best) == (decision.loss <= kPointValue * 25 / 10));
            CHECK(std::ranges::is_sorted(decision.options, std::ranges::greater{}, &ReviewedOption::value));
        }
    }
}

TEST_CASE("a play without a slip is perfectly accurate, and has lost nothing", "[review]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        const auto review = reviewOf(*scenario, playedBy("best", *scenario, seed));
        REQUIRE(review);
        CHECK(review->skillLoss == 0);
        CHECK(review->accuracy == 10'000);
    }
}

TEST_CASE("a review of a shipped scenario names the slips of a novice, and equal plays have equal reviews",
          "[review][play]") {
    std::int64_t slips = 0;
    for (const auto& scenario : test::shippedScenarios()) {
        INFO(scenario->id.str());
        const auto played = playedBy("novice", *scenario, 7);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        CHECK(review->final == finalOf(*scenario, played));
        CHECK(review->final == review->start - review->skillLoss + review->luck + review->drift);
        CHECK(review->skillLoss > 0);
        slips += std::ranges::count_if(review->decisions, [](const auto& d) { return d.label >= Label::inaccuracy; });
        const auto again = reviewOf(*scenario, played);
        REQUIRE(again);
        REQUIRE(again->decisions.size() == review->decisions.size());
        for (std::size_t i = 0; i < again->decisions.size(); ++i) {
            CHECK(again->decisions[i].loss == review->decisions[i].loss);
            CHECK(again->decisions[i].options.size() == review->decisions[i].options.size());
        }
    }
    CHECK(slips >= 20);
}

TEST_CASE("a play that left issues of its offers open is reviewed like any other", "[review]") {
    const auto scenario = test::smallScenario();
    std::size_t partial = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto played = playedBy("random", *scenario, seed);
        for (const auto& action : played.actions) {
            const auto* table = std::get_if<sim::NegotiationAction>(&action);
            const auto* offer = table == nullptr ? nullptr : std::get_if<sim::Offer>(table);
            if (offer != nullptr && offer->terms.isPartial()) { ++partial; }
        }
        INFO("seed " << seed);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        CHECK(review->final == review->start - review->skillLoss + review->luck + review->drift);
    }
    CHECK(partial > 0);
}
