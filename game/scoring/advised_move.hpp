#pragma once

#include "sim/state.hpp"

#include <optional>

namespace dealcraft::scoring {

/// What the coach would do now in a free visit, as a move that can be put into words; nothing where he has no words for
/// it. It knows what is hidden: for the debrief only.
/// @pre a call is running
[[nodiscard]] std::optional<sim::Moved> advisedMove(const content::CompiledScenario& scenario, const sim::State& state);

}  // namespace dealcraft::scoring
