#pragma once

#include "analysis/review/review.hpp"
#include "content/review_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Drills: one's own worst decisions, taken again after growing intervals. Formulas: docs/mechanics/review.md.
namespace dealcraft::analysis {

/// How sure somebody was before the answer was revealed.
enum class Confidence : std::uint8_t { guessing, fairlySure, certain };
inline constexpr std::size_t kConfidences = 3;

/// Where a drill stands. Days count from any fixed day.
struct DrillState {
    int repetitions = 0;  ///< successes in a row
    int interval = 0;     ///< days to the next repetition; 0: it was never done
    std::int64_t due = 0;
    bool operator==(const DrillState&) const = default;
};

/// Of a review, the decisions that are worth a drill: mistakes and blunders that are single actions, the worst first,
/// as many as the rules allow. Forms and preparations are practised as a whole, by a retry.
/// @param copied so many actions a retry took over from its parent: their slips are the parent's drills
[[nodiscard]] std::vector<const ReviewedDecision*> drillsFrom(const ReviewRules& rules, const Review& review,
                                                              std::size_t copied = 0);

/// A drill that is new today.
[[nodiscard]] DrillState newDrill(const ReviewRules& rules, std::int64_t today);

/// After an answer: best or good lets the interval grow, a guess that was right keeps it as it is, anything else begins
/// again. Source of the expanding intervals: Landauer and Bjork 1978.
[[nodiscard]] DrillState afterAnswer(const ReviewRules& rules, const DrillState& before, Label label,
                                     Confidence confidence, std::int64_t today);

/// A play up to a decision that is to be taken again, with other luck where that leads to the same point: other words,
/// another order of options, perhaps another world.
struct DrillPlay {
    std::uint64_t seed = 0;
    scoring::Play play;
};

/// @param played the whole attempt; @param action number of the action to be taken anew, from 1
/// @param round so many times it has been done: each time something else
/// @return the attempt's own seed where no other one leads there
[[nodiscard]] DrillPlay drillPlay(const CompiledScenario& scenario, const PlayedActions& played, std::size_t action,
                                  int round);

/// Values the last of some actions, of a play that may still run: what a drill reveals.
/// @return nothing if it can't be played again, or there was no alternative
[[nodiscard]] std::optional<ReviewedDecision> lastDecisionOf(const CompiledScenario& scenario,
                                                             const PlayedActions& played);

}  // namespace dealcraft::analysis
