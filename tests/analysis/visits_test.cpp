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
#include <set>
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

void playAll(const CompiledScenario& scenario, Bot& bot, int runs, Faults& faults, Reach& reach) {
    for (int seed = 1; seed <= runs; ++seed) { play(scenario, bot, static_cast<std::uint64_t>(seed), faults, reach); }
}

/// So many visits by each bot, whatever a scenario has of them.
int playsOf(const CompiledScenario& scenario) {
    constexpr int kPlays = 1000;
    return kPlays * static_cast<int>(std::ranges::count_if(scenario.flow, [](const auto& activity) {
               return activity.type == content::ActivityType::call;
           }));
}

/// What was said and what could be said to the people of the scenarios, in the pack's words.
struct Words {
    std::map<TextId, std::string> meant;
    std::set<TextId> said;

    void add(const CompiledScenario& scenario, const Reach& reach) {
        for (const auto say : reach.meant()) { meant.emplace(say, scenario.texts->in(Language::zh, say)); }
        for (std::size_t i = 0; i < reach.said().size(); ++i) {
            if (reach.said()[i]) { said.insert(TextId{static_cast<std::uint32_t>(i)}); }
        }
    }
    [[nodiscard]] std::vector<std::string> unsaid() const {
        std::vector<std::string> words;
        for (const auto& [say, text] : meant) {
            if (!said.contains(say)) { words.push_back(text); }
        }
        return words;
    }
};

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

TEST_CASE("two thousand visits find no fault, every kind of objection, and every line", "[visits][play]") {
    std::array<bool, content::kObjectionKinds> kinds{};
    Words words;
    for (const auto& scenario : test::scenariosWithVisits()) {
        INFO(scenario->id.str());
        Faults faults;
        Reach reach{*scenario};
        for (const char* name : {"random", "least_used"}) {
            playAll(*scenario, *makeBot(name, 1), playsOf(*scenario), faults, reach);
        }
        CHECK(faults.emptyLists == 0);
        CHECK(faults.overTime == 0);
        CHECK(faults.outOfRange == 0);
        CHECK(faults.refused == 0);
        CHECK(faults.unfinished == 0);
        for (std::size_t i = 0; i < kinds.size(); ++i) { kinds[i] = kinds[i] || reach.objections()[i]; }
        words.add(*scenario, reach);
    }
    CHECK(std::ranges::all_of(kinds, [](bool reached) { return reached; }));
    CHECK(words.meant.size() > 2000);
    CHECK(words.unsaid() == std::vector<std::string>{});
}
