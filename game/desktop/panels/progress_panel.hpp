#pragma once

#include "content/rules.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/ui.hpp"
#include "store/progress.hpp"

#include <functional>
#include <string>

namespace dealcraft::desktop {

/// How a part of the course is called.
using ModuleTitle = std::function<std::string(const std::string& id)>;

/// Attempts at one scenario, or at all, beside each other: best, first, last and mean with its standard error, the
/// scores one after the other, and each competency with its own error bar.
/// @param rules whose bands colour the scores
void progressPanel(ui::Ui& ui, ui::Column& column, const store::Progress& progress, const content::Rules& rules,
                   const ModuleTitle& title);

}  // namespace dealcraft::desktop
