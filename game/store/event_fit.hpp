#pragma once

#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/state.hpp"

/// What makes folding a log safe, whoever wrote it: a checksum proves only that nothing was damaged by accident.
namespace dealcraft::store {

/// Whether an event could happen in this state: what it names belongs to the activity that runs, and its values are in
/// range. An event of a play always does; of a forged log, those that do leave a state that can be folded, viewed and
/// scored.
[[nodiscard]] bool fits(const content::CompiledScenario& scenario, const sim::State& state, const sim::Event& event);

/// Whether a state is one that a player can be asked in, or the end.
[[nodiscard]] bool stands(const content::CompiledScenario& scenario, const sim::State& state);

}  // namespace dealcraft::store
