#pragma once

#include "desktop/screens/debrief/debrief_screen.hpp"

namespace dealcraft::desktop {

/// What every decision was worth: the sums, the worst and the best, the value through the play, and the decision that
/// is looked at.
MaybeIntent debriefDecisions(ui::Ui& ui, ui::Rect area, const FinishedPlay& play, const scoring::Debrief& debrief,
                             ReviewBoard& board, DebriefState& state);

}  // namespace dealcraft::desktop
