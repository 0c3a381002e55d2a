#include "analysis/review/what_if.hpp"

#include "analysis/bot.hpp"
#include "analysis/simulation.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

/// Two activities in a row can have the same form of action; an action belongs to the one in which it was done.
std::vector<ActivityIndex> activitiesOf(const CompiledScenario& scenario, const PlayedActions& played) {
    scoring::Play play{scenario, played.mode};
    KeyedChance chance{played.seed};
    play.begin(chance);
    std::vector<ActivityIndex> activities;
    for (const auto& action : played.actions) {
        activities.push_back(play.session().state().activity);
        static_cast<void>(play.act(action, chance));
    }
    return activities;
}

}  // namespace

std::optional<WhatIf> whatIf(const CompiledScenario& scenario, const PlayedActions& played, std::size_t from,
                             std::size_t action, const DecisionLine& line) {
    const auto activities = activitiesOf(scenario, played);
    scoring::Play play{scenario, played.mode};
    KeyedChance chance{played.seed};
    play.begin(chance);
    const auto all = [&](std::span<const sim::Action> actions) {
        return std::ranges::all_of(actions, [&](const sim::Action& a) { return play.act(a, chance).has_value(); });
    };
    if (!all(std::span{played.actions}.first(from)) || !all(line)) { return std::nullopt; }
    WhatIf made;
    for (auto i = action; i < played.actions.size(); ++i) {
        const bool same = !play.over() && play.session().state().activity == activities[i];
        const bool done = same && play.act(played.actions[i], chance).has_value();
        ++(done ? made.kept : made.dropped);
    }
    const auto expert = makeBot("expert", played.seed);
    sim::Moves moves;
    for (int i = 0; !play.over() && i < kMostActions; ++i) {
        play.session().legal(moves);
        static_cast<void>(play.act(expert->choose(play.session(), moves), chance));
        ++made.invented;
    }
    if (!play.over()) { return std::nullopt; }
    made.result = play.result();
    return made;
}

}  // namespace dealcraft::analysis
