#include "desktop/ui/ui.hpp"

#include <algorithm>

namespace dealcraft::desktop::ui {

float Ui::progress(double start, double seconds) {
    if (!motion || seconds <= 0) { return 1; }
    const auto t = static_cast<float>(std::clamp((now - start) / seconds, 0.0, 1.0));
    if (t < 1) { animating = true; }
    const float left = 1 - t;
    return 1 - left * left * left;
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): asked like the rest of a Ui
Rect Ui::screen() const {
    if (part) { return *part; }
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {0, 0, size.x, size.y};
}

ScrollArea::ScrollArea(Ui& ui, const char* id, Rect area) {
    const float ring = ui.px(4);  // the ring around what the keyboard is at must not be cut
    ImGui::SetCursorScreenPos({area.x - ring, area.y - ring});
    ImGui::BeginChild(id, {std::max(1.0F, area.w + ring), std::max(1.0F, area.h + ring)}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoBackground);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    inner_ = {at.x + ring, at.y + ring, area.w - ui.px(14), area.h};
}

ScrollArea::~ScrollArea() {
    ImGui::EndChild();
}

void ScrollArea::end(float bottom) {
    ImGui::SetCursorScreenPos(inner_.min());
    ImGui::Dummy({1, std::max(1.0F, bottom - inner_.y)});
}

FontScope::FontScope(Ui& ui, TextStyle style) {
    ImGui::PushFont(style.weight == Weight::bold ? ui.fonts.bold : ui.fonts.regular, ui.px(lineHeightOf(style.type)));
}

}  // namespace dealcraft::desktop::ui
