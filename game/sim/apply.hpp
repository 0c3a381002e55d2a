#pragma once

#include "base/chance.hpp"
#include "content/compiled.hpp"
#include "sim/action.hpp"
#include "sim/event.hpp"
#include "sim/state.hpp"

#include <tl/expected.hpp>
#include <vector>

namespace dealcraft::sim {

/// What happens when a play begins: unknowns are drawn, the first activity begins.
[[nodiscard]] Events begin(const CompiledScenario& scenario, Chance& chance);

/// Where a rehearsal begins, in place of the scenario's beginning, and what holds there.
struct StartingPoint {
    ActivityIndex activity;
    MomentIndex moment;  ///< of that activity, which is a dialogue then; none: where the activity begins
    std::vector<SlotSet> values;
};

/// What happens when a play begins in the middle: unknowns are drawn, the values are set, and that activity begins
/// whatever its condition.
[[nodiscard]] Events beginAt(const CompiledScenario& scenario, const StartingPoint& point, Chance& chance);

/// What happens when the player does this now. Changes nothing: evolve() makes it so.
/// @return the events in the order in which they happen
/// @retval Refusal when the action is not legal now
[[nodiscard]] tl::expected<Events, Refusal> apply(const CompiledScenario& scenario, const State& state,
                                                  const Action& action, Chance& chance);

/// Whether an action can be done now.
[[nodiscard]] bool isLegal(const CompiledScenario& scenario, const State& state, const Action& action);

}  // namespace dealcraft::sim
