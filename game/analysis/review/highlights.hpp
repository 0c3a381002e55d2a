#pragma once

#include "analysis/review/review.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

/// What a reader of a review looks at first, and how its parts are called.
namespace dealcraft::analysis {

/// Places in Review::decisions, the most striking first.
struct Highlights {
    std::vector<std::size_t> worst;   ///< those that lost most, if they are called a slip at all
    std::vector<std::size_t> finest;  ///< nothing better was there: what is praised, then where most was at stake
};
/// @param most of each kind
[[nodiscard]] Highlights highlightsOf(const Review& review, std::size_t most);

/// What of an option the decision was about: of a form the picks in its field, of a preparation its part, else all.
[[nodiscard]] DecisionLine pertinent(const CompiledScenario& scenario, const ReviewedDecision& decision,
                                     const ReviewedOption& option);

[[nodiscard]] std::string_view nameOf(Hindrance hindrance);
[[nodiscard]] std::string_view nameOf(Praise praise);
[[nodiscard]] std::string_view nameOf(sim::PreparationPart part);

}  // namespace dealcraft::analysis
