#pragma once

#include "desktop/ui/glow.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// What is known of the customer so far: what still waits to be taken up, how far the objection is handled, the needs
/// with how deeply they are known, what was agreed, and the facts. What has just come glows.
void customerCard(ui::Ui& ui, ui::Rect area, const sim::View& view, const CompiledScenario& scenario, ui::Glow& glow);

/// The steps of a visit and which of them were walked.
void stepsRow(ui::Ui& ui, ui::Rect area, const sim::StepsView& steps, ui::Glow& glow);

}  // namespace dealcraft::desktop
