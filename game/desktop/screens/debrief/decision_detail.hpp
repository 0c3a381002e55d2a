#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/review_job.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/column.hpp"

#include <cstddef>

namespace dealcraft::desktop {

/// The decision that is looked at.
struct LookedAt {
    const FinishedPlay* play = nullptr;
    const scoring::Debrief* debrief = nullptr;
    const analysis::ReviewedDecision* decision = nullptr;
    ReviewBoard::ExplainedPtr explained;  ///< nothing yet: it is being worked out
    std::size_t all = 0;                  ///< how many decisions there are
};

/// What was done and what it was worth, why, what it led to, what would have been better and how that goes on.
MaybeIntent decisionDetail(ui::Ui& ui, ui::Column& column, const LookedAt& at);

/// Everything that could have been done, the best first, with what it is worth.
void optionsWorth(ui::Ui& ui, ui::Column& column, const LookedAt& at);

}  // namespace dealcraft::desktop
