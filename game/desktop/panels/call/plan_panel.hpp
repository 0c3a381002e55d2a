#pragma once

#include "desktop/model/plan_notes.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

#include <vector>

namespace dealcraft::desktop {

/// The plan at hand: what was settled before the visit, and what of it has been done.
void planPanel(ui::Ui& ui, ui::Rect area, const std::vector<PlanNote>& plan, const sim::CallView& view,
               const TextTable& texts);

}  // namespace dealcraft::desktop
