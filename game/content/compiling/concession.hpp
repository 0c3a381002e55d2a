#pragma once

#include "content/compiled_negotiation.hpp"

#include <cstdint>
#include <vector>

namespace dealcraft::content {

/// What share of his range a dealer has conceded in each round, in parts per million: a(t) of his tactic with t = round
/// / (rounds - 1). Worked out in integers; never falls, ends at 1,000,000. Source: Faratin, Sierra, Jennings 1998.
/// @pre rounds >= 1, 0 <= k <= 100 (exponential: 1 <= k), 1 <= beta <= 1000
[[nodiscard]] std::vector<std::int32_t> concessionTable(const Tactic& tactic, int rounds);

/// The whole tactic: its curve, and the resource-dependent share by the partners that he still has.
[[nodiscard]] CompiledTactic compiledTactic(const Tactic& tactic, int rounds);

}  // namespace dealcraft::content
