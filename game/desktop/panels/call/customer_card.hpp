#pragma once

#include "desktop/ui/glow.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/action.hpp"
#include "sim/view.hpp"

#include <optional>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// The silent card: which kind of objection is this? Nobody hears it. `keys`: the middle row of letters names it as
/// well.
enum class ThinkCard : std::uint8_t { none, shown, keys };

/// What is known of the customer so far: what still waits to be taken up, how far the objection is handled, the needs
/// with how deeply they are known, what was agreed, and the facts. What has just come glows.
/// @param think whether the silent card may be played. @return the kind that was named on it
std::optional<sim::CallAction> customerCard(ui::Ui& ui, ui::Rect area, const sim::View& view,
                                            const CompiledScenario& scenario, ui::Glow& glow, ThinkCard think);

/// The steps of a visit and which of them were walked.
void stepsRow(ui::Ui& ui, ui::Rect area, const sim::StepsView& steps, ui::Glow& glow);

}  // namespace dealcraft::desktop
