#include "base/chance.hpp"
#include "base/hash.hpp"
#include "scoring/play.hpp"
#include "sim/play_hash.hpp"
#include "support/catch.hpp"
#include "support/shipped_scenario.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace dealcraft;

namespace {

/// A play by a script's moves, with its hash.
struct Played {
    scoring::Play play;
    sim::PlayHash hash;
    KeyedChance chance;

    Played(const content::CompiledScenario& scenario, std::uint64_t seed)
        : play(scenario), hash(scenario, seed), chance(seed) {
        for (const auto& event : play.begin(chance)) { hash.add(event); }
    }
    void does(const sim::WordedAction& words) {
        INFO(sim::playLine(words));
        const auto action = sim::actionFrom(play.session().scenario(), play.session().state(), words);
        REQUIRE(action);
        const auto events = play.act(*action, chance);
        REQUIRE(events);
        hash.add(*action);
        for (const auto& event : *events) { hash.add(event); }
    }
};

}  // namespace

TEST_CASE("every committed script plays to its ending, within its band, with its hash", "[play]") {
    const auto library = test::shippedLibrary();
    std::set<std::uint64_t> seeds;
    for (const auto& expected : test::committedPlays()) {
        INFO(expected.file << " with seed " << expected.seed);
        CHECK(seeds.insert(expected.seed).second);
        const auto found = test::scenarioOf(expected, library);
        Played played{*found.scenario, expected.seed};
        for (const auto& move : expected.moves) { played.does(move); }
        REQUIRE(played.play.over());
        const auto result = played.play.result();
        CHECK(found.scenario->endings[result.ending.value()].id == expected.ending);
        CHECK(result.total >= expected.least * 100);
        CHECK(result.total <= expected.most * 100);
        CHECK(hexDigits(played.hash.value()) == expected.hash);
    }
    CHECK(!seeds.empty());
}

TEST_CASE("a good play of a scenario beats every poor one", "[play]") {
    double best = 0;
    double others = 0;
    for (const auto& expected : test::committedPlays()) {
        const bool expert =
            expected.file.find("expert") != std::string::npos || expected.file.find("no-zone") != std::string::npos;
        if (expert) { best = best == 0 ? expected.least : std::min(best, expected.least); }
        if (!expert) { others = std::max(others, expected.most); }
    }
    CHECK(best > others);
}
