#include "analysis/bot.hpp"
#include "analysis/reach.hpp"
#include "analysis/shipped_visits.hpp"
#include "analysis/simulation.hpp"
#include "base/chance.hpp"
#include "scoring/play.hpp"
#include "sim/unfolding.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// Over all shipped free visits: who sells better scores better, and nothing breaks however one plays.
using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

using content::CompiledScenario;

bool inRange(const CompiledScenario& scenario, const sim::State& state) {
    for (std::size_t i = 0; i < scenario.slots.size(); ++i) {
        const auto& slot = scenario.slots[i];
        if (slot.kind == content::SlotKind::clock) { continue; }
        if (state.slots[i] < slot.from || state.slots[i] > slot.to) { return false; }
    }
    return true;
}

bool inTime(const CompiledScenario& scenario, const sim::State& state) {
    const auto left = sim::minutesLeft(scenario, state);
    return !left || *left >= 0;
}

/// What went wrong in a play, counted, so that two thousand plays make a few checks.
struct Faults {
    int emptyLists = 0;
    int overTime = 0;
    int outOfRange = 0;
    int refused = 0;
    int unfinished = 0;
};

void play(const CompiledScenario& scenario, Bot& bot, std::uint64_t seed, Faults& faults, Reach& reach) {
    KeyedChance chance{seed};
    bot.begin(seed);
    reach.begin(seed);
    scoring::Play play{scenario};
    for (const auto& event : play.begin(chance)) { reach.see(event); }
    sim::Moves moves;
    for (int i = 0; !play.over() && i < kMostActions; ++i) {
        const auto& state = play.session().state();
        play.session().legal(moves);
        faults.emptyLists += moves.empty() ? 1 : 0;
        faults.overTime += inTime(scenario, state) ? 0 : 1;
        faults.outOfRange += inRange(scenario, state) ? 0 : 1;
        const auto events = play.act(bot.choose(play.session(), moves), chance);
        if (!events) {
            ++faults.refused;
            return;
        }
        for (const auto& event : *events) { reach.see(event); }
    }
    faults.unfinished += play.over() ? 0 : 1;
}

/// All plays of one scenario by some bots.
Reach playAll(const CompiledScenario& scenario, const std::vector<std::string>& bots, int runs, Faults& faults) {
    Reach reach{scenario};
    for (const auto& name : bots) {
        const auto bot = makeBot(name, 1);
        for (int i = 0; i < runs; ++i) { play(scenario, *bot, static_cast<std::uint64_t>(i + 1), faults, reach); }
    }
    return reach;
}

}  // namespace

TEST_CASE("who follows the course beats who means well, who beats every other habit", "[visits][play]") {
    constexpr int kRuns = 200;
    const std::vector<std::string> others{"random", "least_used", "pitcher", "discounter", "polite", "carpet"};
    for (const auto& scenario : test::scenariosWithVisits()) {
        std::map<std::string, double> means;
        auto bots = others;
        bots.insert(bots.end(), {"novice", "expert"});
        for (const auto& b : simulated(*scenario, {bots, kRuns, 1, false}).bots) { means[b.bot] = b.score.mean; }
        for (const auto& other : others) {
            INFO(scenario->id.str() << ": novice " << means["novice"] << ", " << other << " " << means[other]);
            CHECK(means["novice"] > means[other]);
        }
        INFO(scenario->id.str() << ": expert " << means["expert"] << ", novice " << means["novice"]);
        CHECK(means["expert"] > means["novice"]);
    }
}

TEST_CASE("two thousand careless plays of each scenario find no fault", "[visits][play]") {
    constexpr int kRuns = 1000;
    for (const auto& scenario : test::scenariosWithVisits()) {
        INFO(scenario->id.str());
        Faults faults;
        static_cast<void>(playAll(*scenario, {"random", "least_used"}, kRuns, faults));
        CHECK(faults.emptyLists == 0);
        CHECK(faults.overTime == 0);
        CHECK(faults.outOfRange == 0);
        CHECK(faults.refused == 0);
        CHECK(faults.unfinished == 0);
    }
}

TEST_CASE("every kind of objection and every authored phrase is reached by somebody", "[visits][play]") {
    constexpr int kRuns = 1000;
    const std::vector<std::string> bots{"random", "least_used", "novice", "expert", "polite", "discounter", "pitcher"};
    std::array<bool, content::kObjectionKinds> kinds{};
    std::vector<bool> said;
    std::vector<TextId> phrases;
    std::shared_ptr<const CompiledScenario> any;
    for (const auto& scenario : test::scenariosWithVisits()) {
        Faults faults;
        const auto reach = playAll(*scenario, bots, kRuns, faults);
        said.resize(std::max(said.size(), reach.said().size()));
        for (std::size_t i = 0; i < reach.said().size(); ++i) { said[i] = said[i] || reach.said()[i]; }
        for (std::size_t i = 0; i < kinds.size(); ++i) { kinds[i] = kinds[i] || reach.objections()[i]; }
        for (const auto& phrase : scenario->talk.phrases) { phrases.push_back(phrase.say); }
        any = scenario;
    }
    CHECK(std::ranges::all_of(kinds, [](bool reached) { return reached; }));
    REQUIRE(any);
    std::ranges::sort(phrases);
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    std::string missing;
    for (const auto phrase : phrases) {
        if (!said[static_cast<std::size_t>(phrase)]) { missing += any->texts->in(Language::zh, phrase) + "\n"; }
    }
    INFO(missing);
    CHECK(missing.empty());
}
