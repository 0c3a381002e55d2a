#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/review_job.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/column.hpp"

#include <cstddef>
#include <optional>

namespace dealcraft::desktop {

/// The decision that is looked at.
struct LookedAt {
    const FinishedPlay* play = nullptr;
    const scoring::Debrief* debrief = nullptr;  ///< none: of a drill, which has no end to tell of
    const analysis::ReviewedDecision* decision = nullptr;
    ReviewBoard::ExplainedPtr explained;  ///< nothing yet: it is being worked out
    std::size_t all = 0;                  ///< how many decisions there are; 0: it doesn't matter which it is
    const TriedOption* tried = nullptr;   ///< of this decision
};

/// What was done and what it was worth, why, what it led to, what would have been better and how that goes on.
MaybeIntent decisionDetail(ui::Ui& ui, ui::Column& column, const LookedAt& at);

/// Everything that could have been done, the best first, with what it is worth; beneath the one that was tried, what
/// would have come of it.
/// @return the one that is to be tried
std::optional<std::size_t> optionsWorth(ui::Ui& ui, ui::Column& column, const LookedAt& at);

}  // namespace dealcraft::desktop
