#pragma once

#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

#include <vector>

namespace dealcraft::desktop {

/// What the trainee knows by now.
void factsPanel(ui::Ui& ui, ui::Rect area, const std::vector<sim::FactView>& facts, const TextTable& texts);

}  // namespace dealcraft::desktop
