#pragma once

#include "analysis/bot.hpp"
#include "analysis/review/exact.hpp"
#include "scoring/space_shelf.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace dealcraft::analysis {

/// What a decision seems to be worth, from plays that were played on after it.
struct Estimate {
    std::vector<int> totals;  ///< hundredths of a point, one per sample; the i-th of every decision had the same luck
    [[nodiscard]] Value mean() const;
    /// Standard error of the mean.
    [[nodiscard]] Value error() const;
};

/// Standard error of the difference of two estimates, over the samples that both have.
[[nodiscard]] Value errorBetween(const Estimate& a, const Estimate& b);

/// Whether an action is free to be changed until another one settles it: a pick in a form, a part of a preparation.
[[nodiscard]] bool isPreparing(const sim::Action& action);

/// Estimates the value of decisions where it can't be computed: plays on after them, in worlds drawn from what the
/// trainee could know, with fresh luck, as somebody who knows the course. All decisions that are compared meet the same
/// worlds and the same luck (common random numbers). Equal questions give equal answers.
class Estimator {
public:
    /// @pre the scenario outlives it
    explicit Estimator(const CompiledScenario& scenario);

    /// Adds samples until there are so many; a play that comes to no end counts 0. @pre as for resultAfter()
    void refine(Estimate& estimate, const Belief& belief, std::span<const sim::Action> line, std::size_t samples);

    /// Spends actions on finding the best of several decisions (sequential halving: Karnin, Koren, Somekh 2013): in
    /// each round all that are left are sampled alike, then the worse half goes.
    /// @param kept the first so many never go
    /// @pre the lines are legal in every world of the belief
    /// @return one per line
    [[nodiscard]] std::vector<Estimate> compared(const Belief& belief, const std::vector<DecisionLine>& lines,
                                                 std::size_t kept, std::int64_t budget);

    /// What a play came to that was played on after a line, in the n-th sample's world and luck; nothing if it did not
    /// come to an end. @pre the line is legal in every world of the belief
    [[nodiscard]] std::optional<scoring::Result> resultAfter(const Belief& belief, std::span<const sim::Action> line,
                                                             std::size_t sample);

    /// What somebody who knows the course would do here, in the likeliest situation.
    [[nodiscard]] DecisionLine advice(const Belief& belief);

    /// Actions carried out so far: what budgets count.
    [[nodiscard]] std::int64_t actions() const { return actions_; }

private:
    [[nodiscard]] std::optional<scoring::Result> playedOn(scoring::Play play, std::span<const sim::Action> line,
                                                          std::uint64_t seed);

    const CompiledScenario& scenario_;
    std::unique_ptr<Bot> bot_;
    scoring::SpaceShelf spaces_;
    std::int64_t actions_ = 0;
};

}  // namespace dealcraft::analysis
