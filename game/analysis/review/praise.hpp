#pragma once

#include "analysis/review/review.hpp"
#include "scoring/play.hpp"

namespace dealcraft::analysis {

/// What a decision is praised for, as bits of Praise; of one that isn't best, nothing.
/// @param before the play before the action
[[nodiscard]] std::uint8_t praiseOf(const ReviewedDecision& decision, const scoring::Play& before,
                                    const sim::Action& action);

}  // namespace dealcraft::analysis
