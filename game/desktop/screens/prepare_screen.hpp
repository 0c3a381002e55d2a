#pragma once

#include "desktop/screens/table_screen.hpp"

namespace dealcraft::desktop {

/// What is settled before the first word: issues and contracts at the left, what the contracts are worth and what is
/// known of him at the right.
MaybeIntent prepareScreen(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view, TableState& state);

}  // namespace dealcraft::desktop
