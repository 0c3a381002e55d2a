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
#include <optional>
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
    for (int i = 0; i < runs; ++i) { play(scenario, bot, static_cast<std::uint64_t>(i + 1), faults, reach); }
}

/// Sells well for a while, now and then does anything: so that careless moves are also made before a customer who has
/// become warm.
class Wanderer final : public Bot {
public:
    /// @param carelessness of a hundred moves
    explicit Wanderer(std::size_t carelessness) : carelessness_(carelessness) {}
    void begin(std::uint64_t seed) override {
        expert_->begin(seed);
        random_->begin(seed);
        chance_.emplace(seed);
    }
    sim::Action choose(const sim::Session& session, const sim::Moves& moves) override {
        return (chance_->below(100) < carelessness_ ? random_ : expert_)->choose(session, moves);
    }

private:
    std::unique_ptr<Bot> expert_ = makeBot("expert", 1);
    std::unique_ptr<Bot> random_ = makeBot("random", 1);
    std::size_t carelessness_;
    std::optional<SampleChance> chance_;
};

/// The pack's phrases for the people of a scenario, without those that stand in where a mind has no words of its own
/// for a help or a referral.
std::vector<TextId> wordsMeant(const CompiledScenario& scenario, const Reach& reach) {
    std::vector<TextId> meant;
    const auto standsIn = [&](std::size_t place) {
        return std::ranges::any_of(std::array{content::Act::helpTaken, content::Act::referralGiven},
                                   [&](content::Act act) {
                                       const auto run = scenario.talk.acts[static_cast<std::size_t>(act)];
                                       return place >= run.first && place < std::size_t{run.first} + run.count;
                                   });
    };
    for (std::size_t i = 0; i < scenario.talk.phrases.size(); ++i) {
        const auto& phrase = scenario.talk.phrases[i];
        if (reach.isMeant(phrase) && !standsIn(i)) { meant.push_back(phrase.say); }
    }
    return meant;
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
        Reach reach{*scenario};
        for (const char* name : {"random", "least_used"}) {
            playAll(*scenario, *makeBot(name, 1), kRuns, faults, reach);
        }
        CHECK(faults.emptyLists == 0);
        CHECK(faults.overTime == 0);
        CHECK(faults.outOfRange == 0);
        CHECK(faults.refused == 0);
        CHECK(faults.unfinished == 0);
    }
}

TEST_CASE("every kind of objection is reached by somebody, and hardly a phrase is never said", "[visits][play]") {
    constexpr int kRuns = 1000;
    std::array<bool, content::kObjectionKinds> kinds{};
    std::set<TextId> said;
    std::map<TextId, std::string> meant;
    for (const auto& scenario : test::scenariosWithVisits()) {
        Faults faults;
        Reach reach{*scenario};
        for (const char* name : {"random", "least_used"}) {
            playAll(*scenario, *makeBot(name, 1), kRuns, faults, reach);
        }
        for (const std::size_t carelessness : {20U, 40U, 60U, 80U}) {
            Wanderer wanderer{carelessness};
            playAll(*scenario, wanderer, kRuns, faults, reach);
        }
        for (std::size_t i = 0; i < kinds.size(); ++i) { kinds[i] = kinds[i] || reach.objections()[i]; }
        for (std::size_t i = 0; i < reach.said().size(); ++i) {
            if (reach.said()[i]) { said.insert(TextId{static_cast<std::uint32_t>(i)}); }
        }
        for (const auto say : wordsMeant(*scenario, reach)) {
            meant.emplace(say, scenario->texts->in(Language::zh, say));
        }
    }
    CHECK(std::ranges::all_of(kinds, [](bool reached) { return reached; }));
    std::string unsaid;
    std::size_t count = 0;
    for (const auto& [say, words] : meant) {
        if (said.contains(say)) { continue; }
        ++count;
        unsaid += words + "\n";
    }
    INFO("never said: " << count << " of " << meant.size() << "\n" << unsaid);
    CHECK(meant.size() > 900);
    CHECK(count * 20 <= meant.size());  // what a mood and a moment together call up once in thousands of visits
}
