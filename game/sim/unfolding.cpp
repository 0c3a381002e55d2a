#include "sim/unfolding.hpp"

#include <algorithm>

namespace dealcraft::sim {

void Unfolding::carryOut(Effects effects) {
    for (auto i = effects.first; i < effects.first + effects.count; ++i) {
        const auto& [slot, code] = scenario_.assignments[i];
        const auto& range = scenario_.slots[slot];
        const auto value = std::clamp(valueOf(code), range.from, range.to);
        if (value != state_.slots[slot]) { happen(FlowEvent{SlotSet{slot, value}}); }
    }
}

void Unfolding::passMinutes(int minutes) {
    if (minutes > 0) { happen(FlowEvent{MinutesPassed{static_cast<std::uint16_t>(minutes)}}); }
}

VerdictIndex Unfolding::verdictOf(Run<VerdictIndex> verdicts) const {
    for (std::size_t i = 0; i < verdicts.count; ++i) {
        if (holds(scenario_.verdict(verdicts[i]).when)) { return verdicts[i]; }
    }
    return {};
}

LineIndex Unfolding::lineOf(Run<LineIndex> lines) const {
    for (std::size_t i = 0; i < lines.count; ++i) {
        if (holds(scenario_.line(lines[i]).when)) { return lines[i]; }
    }
    return {};
}

MomentIndex Unfolding::targetOf(const std::vector<CompiledBranch>& branches) const {
    for (const auto& branch : branches) {
        if (holds(branch.when)) { return branch.to; }
    }
    return {};
}

std::optional<int> minutesLeft(const CompiledScenario& scenario, const State& state) {
    const auto clock = scenario.activity(state.activity).clock;
    if (!clock) { return std::nullopt; }
    return *clock - state.slots[kMinutesSlot];
}

bool fits(const CompiledScenario& scenario, const State& state, int minutes) {
    const auto left = minutesLeft(scenario, state);
    return !left || minutes <= *left;
}

}  // namespace dealcraft::sim
