#pragma once

#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

namespace dealcraft::desktop {

/// The clock of a table: a pip for each offer that can be made, those that were made filled; the words say how many
/// are left, or that his last bid lies there.
void roundsRow(ui::Ui& ui, ui::Rect area, const sim::NegotiationView& view);

}  // namespace dealcraft::desktop
