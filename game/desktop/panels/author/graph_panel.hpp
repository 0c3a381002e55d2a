#pragma once

#include "desktop/model/author/workbench.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <string>

namespace dealcraft::desktop {

/// Where one looks at a graph, and what of it is chosen. Stays while the scenario does.
struct GraphView {
    static constexpr std::size_t kNothing = static_cast<std::size_t>(-1);
    int zoom = -1;    ///< a step of kZooms; -1: not looked at yet
    ImVec2 at{0, 0};  ///< the graph's point in the middle of the panel
    std::size_t chosen = kNothing;
    bool show = false;  ///< what is chosen is to come into sight
    bool dragged = false;
};

/// Draws a graph to look around in: the wheel and + and - zoom, dragging and Shift with arrows pan, 0 shows all, a box
/// is chosen with the mouse, with arrows and Enter, or with Page Up and Page Down.
void graphPanel(ui::Ui& ui, ui::Rect area, const Drawing& drawing, GraphView& view);

}  // namespace dealcraft::desktop
