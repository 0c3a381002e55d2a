#include "analysis/review/belief.hpp"

#include "analysis/review/played_by.hpp"
#include "analysis/review/replayed.hpp"
#include "analysis/review/scenario_text.hpp"
#include "analysis/shipped_visits.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

/// Everything that can be done, as numbers.
std::vector<int> legalIn(const scoring::Play& play) {
    sim::Moves moves;
    if (!play.over()) { play.session().legal(moves); }
    std::vector<int> legal;
    for (const auto& move : moves) {
        legal.push_back(-1 - static_cast<int>(move.verb));
        legal.push_back(static_cast<int>(move.field.none() ? -1 : move.field.value()));
        for (const auto& domain : move.slots) {
            legal.push_back(static_cast<int>(domain.size()));
            legal.insert(legal.end(), domain.begin(), domain.end());
        }
    }
    return legal;
}

}  // namespace

TEST_CASE("in every world that might be, the same can be done", "[review][play]") {
    std::size_t several = 0;
    for (const auto& scenario : test::shippedScenarios()) {
        for (const char* bot : {"novice", "random", "expert"}) {
            for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                const auto play = replayed(*scenario, test::playedBy(bot, *scenario, seed));
                for (std::size_t i = 0; i < play.plays.size(); ++i) {
                    const auto legal = legalIn(play.plays[i]);
                    if (play.beliefs[i].size() > 1) { ++several; }
                    const bool alike = std::ranges::all_of(play.beliefs[i],
                                                           [&](const Particle& p) { return legalIn(p.play) == legal; });
                    INFO(scenario->id.str() << ", " << bot << " " << seed << ", after action " << i);
                    REQUIRE(alike);
                }
            }
        }
    }
    CHECK(several > 100);
}
