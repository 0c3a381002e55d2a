#pragma once

#include "desktop/model/call_palette.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <vector>

namespace dealcraft::desktop {

struct GridResult {
    std::optional<sim::CallAction> done;
    float bottom = 0;  ///< where the moves end
};

/// The moves of one step in their sections, each with its key and what it costs. Sections of one line stand beside each
/// other as far as there is room.
/// @param armed the move that was chosen once; changed when another one is
GridResult moveGrid(ui::Ui& ui, ui::Rect area, const std::vector<CallSection>& sections,
                    std::optional<sim::CallAction>& armed);

}  // namespace dealcraft::desktop
