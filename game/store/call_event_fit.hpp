#pragma once

#include "sim/state.hpp"

namespace dealcraft::store {

/// Whether an event of a free visit names only what the scenario has, so that it can be folded.
[[nodiscard]] bool callEventFits(const content::CompiledScenario& scenario, const sim::State& state,
                                 const content::CompiledCall& call, const sim::CallEvent& event);

}  // namespace dealcraft::store
