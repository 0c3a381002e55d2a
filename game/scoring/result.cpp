#include "base/assert.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"
#include "scoring/score_state.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

/// Divisible by every number of concepts that a criterion may name: weights are split among them without a rest.
constexpr std::int64_t kSplit = 840;

/// A weighted mean in the making.
struct Mean {
    Wide sum = 0;
    std::int64_t weight = 0;

    void add(std::int64_t w, int points) {
        sum += Wide{w} * points;
        weight += w;
    }
    [[nodiscard]] int value() const { return weight == 0 ? 0 : static_cast<int>(roundedQuotient(sum, weight)); }
};

std::vector<CompetencyResult> competenciesOf(const CompiledScenario& scenario,
                                             const std::vector<CriterionResult>& criteria) {
    std::vector<Mean> means(scenario.modules.size());
    for (const auto& result : criteria) {
        const auto& criterion = scenario.criteria[result.criterion.value()];
        if (!result.opportunity || criterion.concepts.empty()) { continue; }
        const auto part = kSplit * criterion.weight / static_cast<std::int64_t>(criterion.concepts.size());
        for (const auto learnt : criterion.concepts) {
            means[scenario.concepts[learnt.value()].module].add(part, result.points);
        }
    }
    std::vector<CompetencyResult> competencies;
    for (std::size_t m = 0; m < means.size(); ++m) {
        competencies.push_back({static_cast<std::uint8_t>(m), means[m].weight > 0, means[m].value()});
    }
    return competencies;
}

int cappedBy(const CompiledScenario& scenario, EndingIndex ending, int points) {
    return std::min(points, scenario.endings[ending.value()].atMost * 100);
}

}  // namespace

int totalWith(const CompiledScenario& scenario, const Result& result, std::span<const int> weights) {
    Mean total;
    for (const auto& each : result.criteria) {
        if (each.opportunity) { total.add(weights[each.criterion.value()], each.points); }
    }
    return std::max(cappedBy(scenario, result.ending, total.value()) - result.hintCost, 0);
}

Result resultOf(const CompiledScenario& scenario, const sim::State& state, const ScoreState& score) {
    SpaceShelf spaces{scenario};
    return resultOf(scenario, state, score, spaces);
}

Result resultOf(const CompiledScenario& scenario, const sim::State& state, const ScoreState& score,
                SpaceShelf& spaces) {
    DEALCRAFT_ASSERT(state.over());
    Result result;
    Mean total;
    for (std::size_t i = 0; i < scenario.criteria.size(); ++i) {
        const auto points = pointsOf(scenario, scenario.criteria[i], CriterionIndex{i}, state, score, spaces);
        result.criteria.push_back({CriterionIndex{i}, points.has_value(), points.value_or(0)});
        if (points) { total.add(scenario.criteria[i].weight, *points); }
    }
    result.ending = state.ending;
    result.beforeCap = total.value();
    const int capped = cappedBy(scenario, result.ending, result.beforeCap);
    result.hints = score.hints;
    const auto cost = std::int64_t{result.hints} * scenario.rules.call[CallNumber::hintPoints] * 100;
    result.hintCost = static_cast<int>(std::min<std::int64_t>(capped, cost));
    result.total = capped - result.hintCost;
    result.competencies = competenciesOf(scenario, result.criteria);
    return result;
}

}  // namespace dealcraft::scoring
