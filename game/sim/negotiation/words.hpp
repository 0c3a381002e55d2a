#pragma once

#include "sim/action.hpp"
#include "sim/wording.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The moves of a table in words: part of sim/wording.hpp.
namespace dealcraft::sim {

/// The slots of a move's `.play` line.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> slotsOf(const CompiledNegotiation& negotiation,
                                                                       const NegotiationAction& action);

[[nodiscard]] std::optional<NegotiationAction> negotiationAction(const CompiledNegotiation& negotiation,
                                                                 const WordedAction& words);

[[nodiscard]] std::string_view nameOf(PreparationPart part);

}  // namespace dealcraft::sim
