#pragma once

#include "analysis/review/exact.hpp"
#include "content/review_rules.hpp"

namespace dealcraft::analysis {

inline constexpr std::int64_t kThousandOf = 1000;  ///< budgets stand in the rules by the thousand

/// How far an exact solution goes by the rules.
[[nodiscard]] inline ExactLimits exactLimits(const ReviewRules& rules) {
    return {.states = static_cast<std::size_t>(rules[ReviewNumber::states] * kThousandOf),
            .fillings = static_cast<std::size_t>(rules[ReviewNumber::fillings] * kThousandOf)};
}

}  // namespace dealcraft::analysis
