#pragma once

#include "sim/action.hpp"
#include "sim/state.hpp"
#include "sim/wording.hpp"

#include <optional>

/// The moves of a free visit in words: part of sim/wording.hpp.
namespace dealcraft::sim {

/// The slots of a move's `.play` line.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> slotsOf(const CompiledScenario& scenario,
                                                                       const State& state, const CallAction& action);

/// @param verb its place in kActionNames
[[nodiscard]] std::optional<CallAction> callAction(const CompiledScenario& scenario, const State& state,
                                                   std::size_t verb, const WordedAction& words);

}  // namespace dealcraft::sim
