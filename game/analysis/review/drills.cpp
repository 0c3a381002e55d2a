#include "analysis/review/drills.hpp"

#include "analysis/review/limits.hpp"
#include "analysis/review/replayed.hpp"
#include "analysis/review/tasks.hpp"
#include "analysis/review/valuing.hpp"
#include "base/hash.hpp"
#include "base/percent.hpp"

#include <algorithm>

namespace dealcraft::analysis {

std::vector<const ReviewedDecision*> drillsFrom(const ReviewRules& rules, const Review& review, std::size_t copied) {
    std::vector<const ReviewedDecision*> worst;
    for (const auto& decision : review.decisions) {
        const bool single = decision.field.none() && !decision.part;
        if (single && decision.action > copied && decision.label >= Label::mistake) { worst.push_back(&decision); }
    }
    std::ranges::stable_sort(worst, std::ranges::greater{}, [](const ReviewedDecision* d) { return d->loss; });
    const auto most = static_cast<std::size_t>(rules[ReviewNumber::drillsOfPlay]);
    if (worst.size() > most) { worst.resize(most); }
    return worst;
}

DrillState newDrill(const ReviewRules& rules, std::int64_t today) {
    return {.repetitions = 0, .interval = 0, .due = today + rules[ReviewNumber::drillDays]};
}

DrillState afterAnswer(const ReviewRules& rules, const DrillState& before, Label label, Confidence confidence,
                       std::int64_t today) {
    constexpr int kLongest = 365;
    const int first = rules[ReviewNumber::drillDays];
    if (label > Label::good) { return {.repetitions = 0, .interval = first, .due = today + first}; }
    auto after = before;
    ++after.repetitions;
    if (before.interval == 0) {
        after.interval = first;
    } else if (confidence != Confidence::guessing) {
        const int grown = (before.interval * rules[ReviewNumber::drillGrowth] + kHundredPercent - 1) / kHundredPercent;
        after.interval = std::min(std::max(grown, before.interval + 1), kLongest);
    }
    after.due = today + after.interval;
    return after;
}

DrillPlay drillPlay(const CompiledScenario& scenario, const PlayedActions& played, std::size_t action, int round) {
    const auto prefix = std::span{played.actions}.first(action - 1);
    const auto reached = [&](std::uint64_t seed) -> std::optional<scoring::Play> {
        scoring::Play play{scenario, played.mode};
        KeyedChance chance{seed};
        play.begin(chance);
        for (const auto& each : prefix) {
            if (!play.act(each, chance)) { return std::nullopt; }
        }
        return play;
    };
    const auto own = reached(played.seed);
    DEALCRAFT_ASSERT(own.has_value());
    constexpr int kTries = 32;
    for (int i = 0; i < kTries; ++i) {
        const auto seed = splitmix64(played.seed + static_cast<std::uint64_t>(round * kTries + i + 1));
        const auto play = reached(seed);
        if (!play || play->over()) { continue; }
        const auto& state = play->session().state();
        const auto& ownState = own->session().state();
        const bool sameScene = state.activity == ownState.activity && state.inner.index() == ownState.inner.index();
        const auto* talk = std::get_if<sim::DialogueState>(&state.inner);
        if (!sameScene || (talk != nullptr && talk->at != std::get<sim::DialogueState>(ownState.inner).at)) {
            continue;
        }
        return {seed, *play};
    }
    return {played.seed, *own};
}

std::optional<ReviewedDecision> lastDecisionOf(const CompiledScenario& scenario, const PlayedActions& played) {
    constexpr std::int64_t kShare = 10;  // of the budget of a whole review
    const auto play = replayed(scenario, played);
    const auto tasks = tasksOf(play, played);
    if (play.plays.size() != played.actions.size() + 1 || tasks.empty()) { return std::nullopt; }
    const auto& task = tasks.back();
    if (task.action != played.actions.size() || !task.field.none() || task.part) { return std::nullopt; }
    Valuing valuing{scenario, play, played};
    auto made = valuing.exactly(task);
    if (!made) {
        const auto budget = scenario.rules.review[ReviewNumber::expansions] * kThousandOf / kShare;
        made = valuing.estimated(task, valuing.hindrance(), budget);
    }
    return made->options.size() < 2 ? std::nullopt : made;
}

}  // namespace dealcraft::analysis
