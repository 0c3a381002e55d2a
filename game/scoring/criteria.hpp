#pragma once

#include <optional>

#include "scoring/score_state.hpp"

namespace dealcraft::scoring {

/// Points of one criterion, 0 to 10000; nothing where the play gave no opportunity. Formulas: docs/mechanics/scoring.md.
[[nodiscard]] std::optional<int> pointsOf(const CompiledScenario& scenario, const CompiledCriterion& criterion, CriterionIndex index,
                                          const sim::State& state, const ScoreState& score);

/// A figure of one negotiation, 0 to 10000; nothing if it never began or the figure has no meaning for it.
[[nodiscard]] std::optional<int> negotiationPoints(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                                   const sim::State& state, const ScoreState& score);

}  // namespace dealcraft::scoring
