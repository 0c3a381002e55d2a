#pragma once

#include "desktop/model/author/workbench.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>

namespace dealcraft::desktop {

/// What is wrong with a pack, errors first. @return the problem that was pressed: its place is to be opened
const Diagnostic* problemsPanel(ui::Ui& ui, ui::Rect area, const Workbench& bench);

/// Why there is no graph: the first error, and the way to it. @return the error, if its file is to be opened
const Diagnostic* firstErrorPanel(ui::Ui& ui, ui::Rect area, const Workbench& bench);

}  // namespace dealcraft::desktop
