#pragma once

#include "analysis/review/exact.hpp"
#include "analysis/review/review.hpp"

#include <cstddef>
#include <optional>

namespace dealcraft::analysis {

/// What would have come of a play if one decision had been another one.
struct WhatIf {
    scoring::Result result;
    std::size_t kept = 0;      ///< later actions that were done again
    std::size_t dropped = 0;   ///< later actions that were no longer possible
    std::size_t invented = 0;  ///< actions of the expert, who ends what those actions left open
};

/// Plays the actions up to a decision, then the other line, then the same actions again wherever they are legal, with
/// the same luck: chance is keyed, so only what the decision changes is different.
/// @param action number of the action in the log that the decision ended with, from 1
/// @param from so many actions had been done when the decision began
/// @return nothing if the line is not legal there
[[nodiscard]] std::optional<WhatIf> whatIf(const CompiledScenario& scenario, const PlayedActions& played,
                                           std::size_t from, std::size_t action, const DecisionLine& line);

}  // namespace dealcraft::analysis
