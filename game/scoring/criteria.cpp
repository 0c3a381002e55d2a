#include "scoring/criteria.hpp"

#include "base/quantity.hpp"
#include "content/graded.hpp"
#include "scoring/call_figures.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

script::ConstSlots slotsOf(const CompiledScenario& scenario, const sim::State& state) {
    return {state.slots.data(), scenario.slots.size()};
}

bool counts(const CompiledMoment& moment, CriterionIndex criterion) {
    return std::ranges::find(moment.criteria, criterion) != moment.criteria.end();
}

/// Moments that had to be reached and were not: each counts 0, so that ending early never pays.
int skipped(const CompiledScenario& scenario, CriterionIndex criterion, const sim::State& state,
            const ScoreState& score) {
    int skipped = 0;
    for (std::size_t i = 0; i < scenario.moments.size(); ++i) {
        const auto& moment = scenario.moments[i];
        if (!moment.mayBeRequired || score.graded[i] || !counts(moment, criterion)) { continue; }
        skipped += script::run(scenario.program, moment.required, slotsOf(scenario, state)) != 0 ? 1 : 0;
    }
    return skipped;
}

std::optional<int> gradePoints(const CompiledScenario& scenario, CriterionIndex index, const sim::State& state,
                               const ScoreState& score) {
    const auto& tally = score.tallies[index.value()];
    const auto chances = tally.count + skipped(scenario, index, state, score);
    if (chances == 0) { return {}; }
    return static_cast<int>(roundedQuotient(tally.sum, chances));
}

std::optional<int> objectionPoints(const ScoreState& score) {
    const int chances = score.objectionsMet + std::max(0, score.namedRight + score.namedWrong - score.objectionsMet);
    if (chances == 0) { return {}; }
    return static_cast<int>(roundedQuotient(Wide{score.namedRight} * kFullMarks, chances));
}

/// A visit that never began gives no figure: that it was not earned, the endings' caps settle.
std::optional<int> visitPoints(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                               const sim::State& state, const ScoreState& score) {
    const auto* call = tallyOf(score.calls, criterion.activity);
    if (call == nullptr) { return {}; }
    return callFigure(scenario, criterion.callFigure, *call, slotsOf(scenario, state));
}

}  // namespace

std::optional<int> pointsOf(const CompiledScenario& scenario, const CompiledCriterion& criterion, CriterionIndex index,
                            const sim::State& state, const ScoreState& score, SpaceShelf& spaces) {
    switch (criterion.measure) {
        case Measure::grades: return gradePoints(scenario, index, state, score);
        case Measure::state:
            return content::heightAt(criterion.line,
                                     script::run(scenario.program, criterion.value, slotsOf(scenario, state)));
        case Measure::objections: return objectionPoints(score);
        case Measure::negotiation: return negotiationPoints(scenario, criterion, state, score, spaces);
        case Measure::call: return visitPoints(scenario, criterion, state, score);
    }
    return {};
}

}  // namespace dealcraft::scoring
