#pragma once

#include "desktop/model/author/workbench.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// The scale of what is drawn inside: words, distances.
class ScaleScope {
public:
    ScaleScope(ui::Ui& ui, float scale) : ui_(&ui), before_(ui.scale) { ui.scale = scale; }
    ScaleScope(const ScaleScope&) = delete;
    ScaleScope& operator=(const ScaleScope&) = delete;
    ~ScaleScope() { ui_->scale = before_; }

private:
    ui::Ui* ui_;
    float before_;
};

/// How much of a box can be read at the scale.
enum class BoxDetail : std::uint8_t { shape, name, words };

/// Draws a box of the graph: head in the colour of its heat, a row for each option in that of its grade.
void drawBox(ui::Ui& ui, ui::Rect area, const Drawing& drawing, std::size_t index, BoxDetail detail);

/// What a box is called on the screen.
[[nodiscard]] std::string boxName(const ui::Ui& ui, const Drawing& drawing, const authoring::Box& box);

}  // namespace dealcraft::desktop
