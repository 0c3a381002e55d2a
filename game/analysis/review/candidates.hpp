#pragma once

#include "analysis/review/exact.hpp"

#include <vector>

namespace dealcraft::analysis {

/// What could have been done instead, as far as it is worth a comparison. The first is what was done, the second, if
/// it is something else, what was advised; none comes twice.
/// In a visit: of each kind of move those that are judged best; at a table: what can be said, and packages one step
/// away from what was offered or advised; elsewhere everything. @pre no form runs, and no preparation
/// @param breadth 1: as much as a review's budget allows; more: so many times as much, and packages two steps away
[[nodiscard]] std::vector<DecisionLine> candidatesOf(const Belief& belief, const DecisionLine& taken,
                                                     const DecisionLine& advised, std::size_t breadth = 1);

}  // namespace dealcraft::analysis
