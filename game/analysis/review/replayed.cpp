#include "analysis/review/replayed.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::analysis {

namespace {

/// Luck of a seed, in one of the worlds that the seed might have drawn.
class WorldChance final : public Chance {
public:
    WorldChance(std::uint64_t seed, const CompiledScenario& scenario, std::vector<std::size_t> world)
        : keyed_(seed), scenario_(scenario), world_(std::move(world)) {}

    std::size_t pick(std::span<const std::uint32_t> weights, const DrawKey& key) override {
        constexpr std::uint64_t kBeginning = fnv1a64("unknowns");
        for (std::size_t i = 0; i < world_.size(); ++i) {
            if (key.activity == kBeginning && key.what == scenario_.unknowns[i].key) { return world_[i]; }
        }
        luck_ = luck_ || std::ranges::count_if(weights, [](std::uint32_t w) { return w > 0; }) > 1;
        return keyed_.pick(weights, key);
    }
    /// Whether anything was left to luck since the last time.
    [[nodiscard]] bool hadPart() { return std::exchange(luck_, false); }

private:
    KeyedChance keyed_;
    const CompiledScenario& scenario_;
    std::vector<std::size_t> world_;
    bool luck_ = false;
};

struct World {
    std::vector<std::size_t> alternatives;
    std::uint64_t weight = 1;
};

/// All combinations of what the unknowns may be.
std::vector<World> worldsOf(const CompiledScenario& scenario) {
    std::vector<World> worlds(1);
    for (const auto& unknown : scenario.unknowns) {
        std::vector<World> more;
        for (const auto& world : worlds) {
            for (std::size_t i = 0; i < unknown.weights.size(); ++i) {
                if (unknown.weights[i] == 0) { continue; }
                auto next = world;
                next.alternatives.push_back(i);
                next.weight *= unknown.weights[i];
                more.push_back(std::move(next));
            }
        }
        worlds = std::move(more);
    }
    return worlds;
}

/// The verdict on what was said, if the event is one that brings it.
VerdictIndex verdictOf(const sim::Event& event) {
    if (const auto* talk = std::get_if<sim::DialogueEvent>(&event)) {
        const auto* chosen = std::get_if<sim::OptionChosen>(talk);
        return chosen == nullptr ? VerdictIndex{} : chosen->verdict;
    }
    const auto* table = std::get_if<sim::NegotiationEvent>(&event);
    const auto* argued = table == nullptr ? nullptr : std::get_if<sim::Argued>(table);
    return argued == nullptr ? VerdictIndex{} : argued->verdict;
}

Grade gradeOf(const CompiledScenario& scenario, const sim::Event& event) {
    if (const auto* call = std::get_if<sim::CallEvent>(&event)) {
        const auto* moved = std::get_if<sim::Moved>(call);
        if (moved == nullptr) { return Grade::none; }
        return scenario.talk.judgements[static_cast<std::size_t>(moved->judgement)].grade;
    }
    const auto verdict = verdictOf(event);
    return verdict.none() ? Grade::none : scenario.verdict(verdict).grade;
}

Grade gradeOf(const CompiledScenario& scenario, const sim::Events& events) {
    for (const auto& event : events) {
        if (const auto grade = gradeOf(scenario, event); grade != Grade::none) { return grade; }
    }
    return Grade::none;
}

/// One of the worlds, on its way through the same actions.
struct Candidate {
    World world;
    scoring::Play play;
    std::uint64_t seen = 0;
};

class Replaying {
public:
    Replaying(const CompiledScenario& scenario, const PlayedActions& played)
        : scenario_(scenario), played_(played), chance_(played.seed, scenario, {}), play_(scenario, played.mode) {
        for (auto& world : worldsOf(scenario)) {
            candidates_.push_back({std::move(world), scoring::Play{scenario, played.mode}, 0});
        }
    }

    Replayed run() {
        auto events = play_.begin(chance_);
        const auto seen = observed(play_.session(), {}, events);
        keep(seen, [&](Candidate& c, Chance& chance) {
            c.seen = observed(c.play.session(), {}, c.play.begin(chance));
            return true;
        });
        static_cast<void>(chance_.hadPart());
        note(false, Grade::none);
        for (const auto& action : played_.actions) {
            if (!step(action)) {
                made_.faithful = false;
                return std::move(made_);
            }
        }
        made_.faithful = play_.over();
        if (play_.over() && tellsByScore()) { made_.chance.back() = true; }
        return std::move(made_);
    }

private:
    bool step(const sim::Action& action) {
        const auto before = play_.session().state().activity;
        const auto worlds = candidates_.size();
        const auto events = play_.act(action, chance_);
        if (!events) { return false; }
        keep(observed(play_.session(), before, *events), [&](Candidate& c, Chance& chance) {
            const auto theirs = c.play.act(action, chance);
            if (theirs) { c.seen = observed(c.play.session(), before, *theirs); }
            return theirs.has_value();
        });
        const bool luck = chance_.hadPart();
        note(luck || candidates_.size() < worlds, gradeOf(scenario_, *events));
        return true;
    }

    /// Whether the score is the first thing that tells worlds apart.
    [[nodiscard]] bool tellsByScore() const {
        const auto total = play_.result().total;
        return std::ranges::any_of(candidates_, [&](const Candidate& c) { return c.play.result().total != total; });
    }

    /// Those worlds stay in which the same was seen.
    template <class Advance>
    void keep(std::uint64_t seen, Advance advance) {
        std::vector<Candidate> left;
        for (auto& candidate : candidates_) {
            WorldChance chance{played_.seed, scenario_, candidate.world.alternatives};
            if (advance(candidate, chance) && candidate.seen == seen) { left.push_back(candidate); }
        }
        candidates_ = std::move(left);
    }

    void note(bool chance, Grade grade) {
        Belief belief;
        for (const auto& candidate : candidates_) { belief.push_back({candidate.world.weight, candidate.play}); }
        if (belief.empty()) { belief.push_back({1, play_}); }
        normalise(belief);
        made_.plays.push_back(play_);
        made_.beliefs.push_back(std::move(belief));
        made_.chance.push_back(chance);
        made_.grades.push_back(grade);
    }

    const CompiledScenario& scenario_;
    const PlayedActions& played_;
    WorldChance chance_;
    scoring::Play play_;
    std::vector<Candidate> candidates_;
    Replayed made_;
};

}  // namespace

Replayed replayed(const CompiledScenario& scenario, const PlayedActions& played) {
    return Replaying{scenario, played}.run();
}

}  // namespace dealcraft::analysis
