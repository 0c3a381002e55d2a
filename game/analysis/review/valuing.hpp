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

    /// @return nothing where it can't be computed exactly, see hindrance(). Only one option: it was no decision.
    [[nodiscard]] std::optional<ReviewedDecision> exactly(const ReviewTask& task);
    [[nodiscard]] Hindrance hindrance() const { return hindrance_; }

    /// Only one option: it was no decision, and nothing was spent on it.
    /// @param budget actions that may be carried out for it
    /// @param breadth how many candidates, as for candidatesOf()
    [[nodiscard]] ReviewedDecision estimated(const ReviewTask& task, Hindrance hindrance, std::int64_t budget,
                                             std::size_t breadth = 1);

    /// Whether there was another way to prepare a part. @pre the task is one
    [[nodiscard]] bool hasAlternative(const ReviewTask& part);

    /// Says of an estimated decision that what was done is worth at least so much: that changes its value, loss, label
    /// and accuracy, and neither praise nor stake.
    void raise(ReviewedDecision& decision, Value atLeast) const;

    /// What is best by what can be known: the choice of a solver that nothing else asks, or where it is too much for a
    /// solver, the expert's.
    [[nodiscard]] DecisionLine bestFor(const Belief& belief, bool exactly);

    [[nodiscard]] std::int64_t expansions() const { return estimator_.actions(); }

private:
    struct BestFilling {
        std::optional<Value> value;  ///< none: nothing can be filled so
        DecisionLine line;
        sim::Marks picked = 0;  ///< in the field that is decided on
    };
    [[nodiscard]] std::optional<ReviewedDecision> exactMove(const ReviewTask& task);
    [[nodiscard]] std::optional<ReviewedDecision> exactField(const ReviewTask& task);
    [[nodiscard]] std::optional<BestFilling> bestFilling(const Belief& empty, const FixedPicks& fixed,
                                                         std::size_t place);
    [[nodiscard]] std::optional<BestFilling> doneFilling(const ReviewTask& task, const FixedPicks& fixed,
                                                         std::size_t place);
    void estimateLines(ReviewedDecision& made, const Belief& belief, const std::vector<DecisionLine>& lines,
                       std::size_t kept, std::int64_t budget);
    [[nodiscard]] std::vector<DecisionLine> fieldLines(const ReviewTask& task, const DecisionLine& taken,
                                                       const DecisionLine& advised) const;
    [[nodiscard]] std::vector<DecisionLine> partLines(const ReviewTask& task, const DecisionLine& taken,
                                                      const DecisionLine& advised) const;
    [[nodiscard]] DecisionLine takenLine(const ReviewTask& task) const;
    void finish(ReviewedDecision& made, const ReviewTask& task, const DecisionLine& taken) const;
    void judge(ReviewedDecision& made, const DecisionLine& taken) const;

    const CompiledScenario& scenario_;
    const Replayed& play_;
    const PlayedActions& played_;
    ExactSolver solver_;
    std::optional<ExactSolver> explaining_;
    Hindrance hindrance_ = Hindrance::none;
    Estimator estimator_;
};

}  // namespace dealcraft::analysis
