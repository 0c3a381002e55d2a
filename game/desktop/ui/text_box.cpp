#include "desktop/ui/text_box.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace dealcraft::desktop::ui {

bool textBox(Ui& ui, const std::string& id, Rect area, std::string& text) {
    fill(ui, area, Tone::surface, 8);
    const FontScope font{ui, style::kBody};
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(10), ui.px(6)});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4{0, 0, 0, 0});
    ImGui::SetCursorScreenPos(area.min());
    const bool changed = ImGui::InputTextMultiline(("###" + id).c_str(), &text, area.size());
    const bool active =
        ImGui::IsItemActive() || (ImGui::IsItemFocused() && ImGui::GetCurrentContext()->NavCursorVisible);
    if (active) { ui.focusFrame = ImGui::GetFrameCount(); }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    outline(ui, area, active ? Tone::primary : Tone::strongLine, 8, active ? 2 : 1);
    return changed;
}

}  // namespace dealcraft::desktop::ui
