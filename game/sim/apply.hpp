#pragma once

#include "base/chance.hpp"
#include "content/compiled.hpp"
#include "sim/action.hpp"
#include "sim/event.hpp"
#include "sim/state.hpp"

#include <tl/expected.hpp>

namespace dealcraft::sim {

/// What happens when a play begins: unknowns are drawn, the first activity begins.
[[nodiscard]] Events begin(const CompiledScenario& scenario, Chance& chance);

/// What happens when the player does this now. Changes nothing: evolve() makes it so.
/// @return the events in the order in which they happen
/// @retval Refusal when the action is not legal now
[[nodiscard]] tl::expected<Events, Refusal> apply(const CompiledScenario& scenario, const State& state,
                                                  const Action& action, Chance& chance);

/// Whether an action can be done now.
[[nodiscard]] bool isLegal(const CompiledScenario& scenario, const State& state, const Action& action);

}  // namespace dealcraft::sim
