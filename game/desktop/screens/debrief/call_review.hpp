#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/ui/column.hpp"

/// The debrief's parts that tell of free visits.
namespace dealcraft::desktop {

/// What the contact thought of a move, and how he felt after it; nothing for other decisions.
void innerVoice(ui::Ui& ui, ui::Column& column, const CompiledScenario& scenario,
                const scoring::GradedDecision& decision);

/// A free visit with the contact's mind laid open: the needs he had, the objections and what was behind them, what was
/// his to agree to, and what he would have told.
void revealedCall(ui::Ui& ui, ui::Column& column, const FinishedPlay& play, const scoring::RevealedCall& call);

}  // namespace dealcraft::desktop
