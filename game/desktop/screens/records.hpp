#pragma once

#include "desktop/screens/intent.hpp"
#include "desktop/screens/progress_page.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// All attempts, the newest first: to go on with, or to read again; and beside each other.
MaybeIntent recordsScreen(ui::Ui& ui, const RecordsView& view, RecordsState& state, const Settings& settings);

}  // namespace dealcraft::desktop
