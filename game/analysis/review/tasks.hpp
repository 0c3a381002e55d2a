#pragma once

#include "analysis/review/replayed.hpp"
#include "analysis/review/review.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace dealcraft::analysis {

/// A decision that is to be valued.
struct ReviewTask {
    std::size_t action = 0;  ///< as in ReviewedDecision
    std::size_t from = 0;    ///< so many actions had been done when it could be taken
    ActivityIndex activity;
    FieldIndex field;
    std::optional<sim::PreparationPart> part;
    Grade grade = Grade::none;
    bool settles = false;  ///< the last of its form's fields
};

/// The decisions of a play, in the order of its log. Moves without an alternative are none, nor is what is free to be
/// changed until it is settled.
[[nodiscard]] std::vector<ReviewTask> tasksOf(const Replayed& play, const PlayedActions& played);

}  // namespace dealcraft::analysis
