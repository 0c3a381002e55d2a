#pragma once

#include "analysis/review/estimate.hpp"
#include "analysis/review/exact.hpp"
#include "analysis/review/tasks.hpp"

#include <cstdint>
#include <optional>

namespace dealcraft::analysis {

/// Values decisions of one play: exactly where it can be done, else by playing on.
class Valuing {
public:
    Valuing(const CompiledScenario& scenario, const Replayed& play, const PlayedActions& played);

    /// @return nothing where it can't be computed exactly, see hindrance()
    [[nodiscard]] std::optional<ReviewedDecision> exactly(const ReviewTask& task);
    [[nodiscard]] Hindrance hindrance() const { return solver_.hindrance(); }

    /// @param budget actions that may be carried out for it
    /// @param breadth how many candidates, as for candidatesOf()
    [[nodiscard]] ReviewedDecision estimated(const ReviewTask& task, Hindrance hindrance, std::int64_t budget,
                                             std::size_t breadth = 1);

    /// Says of an estimated decision that what was done is worth at least so much, and judges it anew.
    void raise(ReviewedDecision& decision, Value atLeast) const;

    /// The play where a decision could be taken: of a form with nothing picked.
    [[nodiscard]] scoring::Play startOf(const ReviewTask& task) const;
    /// What is best in a situation in which nothing is hidden: the solver's choice, or where it is too much for the
    /// solver, the expert's.
    [[nodiscard]] DecisionLine bestIn(const scoring::Play& play, bool exactly);

    [[nodiscard]] std::int64_t expansions() const { return estimator_.actions(); }

private:
    [[nodiscard]] std::optional<ReviewedDecision> exactField(const ReviewTask& task);
    [[nodiscard]] std::optional<Value> bestFilling(const Belief& empty, const FixedPicks& fixed, DecisionLine& best);
    [[nodiscard]] ReviewedDecision estimatedLines(const ReviewTask& task, const Belief& belief,
                                                  const std::vector<DecisionLine>& lines, std::size_t kept,
                                                  std::int64_t budget);
    [[nodiscard]] std::vector<DecisionLine> fieldLines(const ReviewTask& task, const Belief& empty);
    [[nodiscard]] std::vector<DecisionLine> partLines(const ReviewTask& task, const Belief& before);
    [[nodiscard]] Belief emptyForm(const ReviewTask& task) const;
    void finish(ReviewedDecision& made, const ReviewTask& task, const DecisionLine& taken) const;
    void judge(ReviewedDecision& made, const DecisionLine& taken) const;

    const CompiledScenario& scenario_;
    const Replayed& play_;
    const PlayedActions& played_;
    ExactSolver solver_;
    Estimator estimator_;
};

}  // namespace dealcraft::analysis
