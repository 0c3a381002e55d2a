#pragma once

#include "scoring/score_state.hpp"
#include "sim/negotiation/space.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace dealcraft::scoring {

/// What a criterion gives at most, in basis points.
inline constexpr int kFullMarks = 10000;

/// The outcome spaces of a play's negotiations as they were at its end, each worked out when it is first asked for.
class TableSpaces {
public:
    TableSpaces(const CompiledScenario& scenario, const sim::State& state) : scenario_(scenario), state_(state) {}

    [[nodiscard]] const sim::Space& of(const TableTally& table);

private:
    const CompiledScenario& scenario_;
    const sim::State& state_;
    std::vector<std::pair<ActivityIndex, sim::Space>> spaces_;
};

/// Points of one criterion, 0 to 10000; nothing where the play gave no opportunity. Formulas:
/// docs/mechanics/scoring.md.
[[nodiscard]] std::optional<int> pointsOf(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                          CriterionIndex index, const sim::State& state, const ScoreState& score,
                                          TableSpaces& spaces);

/// A figure of one negotiation, 0 to 10000; nothing if it never began or the figure has no meaning for it.
[[nodiscard]] std::optional<int> negotiationPoints(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                                   const ScoreState& score, TableSpaces& spaces);

}  // namespace dealcraft::scoring
