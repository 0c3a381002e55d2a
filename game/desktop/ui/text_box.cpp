#include "desktop/ui/text_box.hpp"

#include "desktop/ui/soft_breaks.hpp"
#include "desktop/ui/text.hpp"

#include <algorithm>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace dealcraft::desktop::ui {
namespace {

constexpr float kPadX = 10;
constexpr float kPadY = 8;

float widthOfLines(const Ui& ui, float width) {
    return width - ui.px(kPadX) * 2 - ImGui::GetStyle().ScrollbarSize;
}

std::string shownAs(Ui& ui, const std::string& text, float width) {
    return withSoftBreaks(text, linesOf(ui, style::kBody, text, widthOfLines(ui, width)));
}

/// The cursor never stands within a break.
int keepOffBreaks(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) { return data->EventChar == '\n' ? 1 : 0; }
    int& at = data->CursorPos;
    const bool within = at > 0 && at < data->BufTextLen && data->Buf[at - 1] == '\r' && data->Buf[at] == '\n';
    if (!within || data->HasSelection()) { return 0; }
    at += ImGui::IsKeyPressed(ImGuiKey_RightArrow) ? 1 : -1;
    data->SelectionStart = data->SelectionEnd = at;
    return 0;
}

/// What is copied has no breaks in it.
void mendClipboard() {
    if (!ImGui::GetIO().KeyCtrl || !(ImGui::IsKeyPressed(ImGuiKey_C) || ImGui::IsKeyPressed(ImGuiKey_X))) { return; }
    const char* copied = ImGui::GetClipboardText();
    if (copied != nullptr) { ImGui::SetClipboardText(withoutSoftBreaks(copied).c_str()); }
}

/// Whether the last edit was taken back or made again: then the field stays broken as it was, or that would be the next
/// edit to be taken back.
bool isUndoing() {
    return ImGui::GetIO().KeyCtrl && (ImGui::IsKeyPressed(ImGuiKey_Z) || ImGui::IsKeyPressed(ImGuiKey_Y));
}

/// Breaks the lines of an edited field anew.
void rewrap(const std::string& shown, const std::string& fresh) {
    auto* state = ImGui::GetInputTextState(ImGui::GetItemID());
    if (state == nullptr || fresh == shown || isUndoing()) { return; }
    const auto cursor = samePlace(shown, static_cast<std::size_t>(std::max(state->GetCursorPos(), 0)), fresh);
    state->ReloadUserBufAndKeepSelection();
    state->ReloadSelectionStart = state->ReloadSelectionEnd = static_cast<int>(cursor);
}

}  // namespace

bool textBox(Ui& ui, const std::string& id, Rect area, std::string& text, LineEnds ends, const std::string& hint) {
    fill(ui, area, Tone::surface, 8);
    const auto before = shownAs(ui, text, area.w);
    auto shown = before;
    const FontScope font{ui, style::kBody};
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(kPadX), ui.px(kPadY)});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4{0, 0, 0, 0});
    ImGui::SetCursorScreenPos(area.min());
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackAlways;
    if (ends == LineEnds::refused) { flags |= ImGuiInputTextFlags_CallbackCharFilter; }
    const bool changed =
        ImGui::InputTextMultiline(("###" + id).c_str(), &shown, area.size(), flags, keepOffBreaks, nullptr);
    if (changed) {
        text = editedText(before, shown);
        rewrap(shown, shownAs(ui, text, area.w));
    }
    if (ImGui::IsItemActive()) { mendClipboard(); }
    const bool active =
        ImGui::IsItemActive() || (ImGui::IsItemFocused() && ImGui::GetCurrentContext()->NavCursorVisible);
    if (active) { ui.focusFrame = ImGui::GetFrameCount(); }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (text.empty()) { drawIn(ui, area.inset(ui.px(kPadX), ui.px(kPadY)), style::kCaption, hint); }
    outline(ui, area, active ? Tone::primary : Tone::strongLine, 8, active ? 2 : 1);
    return changed;
}

float textBoxHeight(Ui& ui, const std::string& text, float width) {
    return sizeOf(ui, style::kBody, text, widthOfLines(ui, width)).y + ui.px(kPadY) * 2;
}

}  // namespace dealcraft::desktop::ui
