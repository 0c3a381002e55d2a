#include "base/chance.hpp"
#include "base/hash.hpp"
#include "scoring/play.hpp"
#include "sim/play_hash.hpp"
#include "sim/wording.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace dealcraft;

namespace {

/// A line of expected.tsv: what a committed script must come to.
struct Expected {
    std::string file;
    std::uint64_t seed = 0;
    std::string ending;
    double least = 0;
    double most = 0;
    std::string hash;
};

std::filesystem::path folder() {
    return test::sourceRoot() / "tests" / "play";
}

std::vector<Expected> expectations() {
    std::ifstream in{folder() / "expected.tsv"};
    REQUIRE(in);
    std::vector<Expected> all;
    std::string line;
    std::getline(in, line);  // the heads of the columns
    while (std::getline(in, line)) {
        std::istringstream words{line};
        Expected e;
        words >> e.file >> e.seed >> e.ending >> e.least >> e.most >> e.hash;
        REQUIRE(words);
        all.push_back(e);
    }
    return all;
}

std::vector<sim::WordedAction> movesIn(const std::filesystem::path& file) {
    std::ifstream in{file};
    INFO(file.string());
    REQUIRE(in);
    std::vector<sim::WordedAction> moves;
    for (std::string line; std::getline(in, line);) {
        const auto words = sim::parsePlayLine(line.substr(0, line.find('#')));
        if (words) { moves.push_back(*words); }
    }
    return moves;
}

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

const store::Library& library() {
    static const auto all = store::Library::open(test::sourceRoot(), test::buildRoot() / "no-home");
    return all;
}

std::string scenarioOf(const std::string& file) {
    for (const auto& name : library().names()) {
        if (file.starts_with(name)) { return name; }
    }
    FAIL("no scenario for " << file);
    return {};
}

}  // namespace

TEST_CASE("every committed script plays to its ending, within its band, with its hash", "[play]") {
    for (const auto& expected : expectations()) {
        INFO(expected.file << " with seed " << expected.seed);
        const auto found = library().scenario(scenarioOf(expected.file));
        REQUIRE(found);
        Played played{*found->scenario, expected.seed};
        for (const auto& move : movesIn(folder() / expected.file)) { played.does(move); }
        REQUIRE(played.play.over());
        const auto result = played.play.result();
        CHECK(found->scenario->endings[result.ending.value()].id == expected.ending);
        CHECK(result.total >= expected.least * 100);
        CHECK(result.total <= expected.most * 100);
        CHECK(hexDigits(played.hash.value()) == expected.hash);
    }
}

TEST_CASE("a good play of a scenario beats every poor one", "[play]") {
    double best = 0;
    double others = 0;
    for (const auto& expected : expectations()) {
        const bool expert =
            expected.file.find("expert") != std::string::npos || expected.file.find("no-zone") != std::string::npos;
        if (expert) { best = best == 0 ? expected.least : std::min(best, expected.least); }
        if (!expert) { others = std::max(others, expected.most); }
    }
    CHECK(best > others);
}
