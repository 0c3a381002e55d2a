#pragma once

#include "scoring/score_state.hpp"
#include "scoring/space_shelf.hpp"

#include <optional>
#include <span>

namespace dealcraft::scoring {

/// What a criterion gives at most, in basis points.
inline constexpr int kFullMarks = 10000;

/// The same as in score_state.hpp, with spaces that other results have worked out.
[[nodiscard]] Result resultOf(const CompiledScenario& scenario, const sim::State& state, const ScoreState& score,
                              SpaceShelf& spaces);

/// The total of a result as it would be with other weights of the criteria, in their order; in hundredths of a point.
[[nodiscard]] int totalWith(const CompiledScenario& scenario, const Result& result, std::span<const int> weights);

/// Points of one criterion, 0 to 10000; nothing where the play gave no opportunity. Formulas:
/// docs/mechanics/scoring.md.
[[nodiscard]] std::optional<int> pointsOf(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                          CriterionIndex index, const sim::State& state, const ScoreState& score,
                                          SpaceShelf& spaces);

/// A figure of one negotiation, 0 to 10000; nothing if it never began or the figure has no meaning for it.
[[nodiscard]] std::optional<int> negotiationPoints(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                                   const sim::State& state, const ScoreState& score,
                                                   SpaceShelf& spaces);

}  // namespace dealcraft::scoring
