#include "desktop/ui/dialog.hpp"

#include "desktop/ui/column.hpp"

#include <algorithm>

namespace dealcraft::desktop::ui {
namespace {

constexpr float kWidth = 440;
constexpr float kPad = 28;

float choicesHeight(const Ui& ui, std::size_t count, DialogLayout layout) {
    const float one = ui.px(kButtonHeight);
    return layout == DialogLayout::row
               ? one
               : static_cast<float>(count) * (one + ui.px(space::kSmall)) - ui.px(space::kSmall);
}

int rowOfChoices(Ui& ui, Rect area, const std::vector<DialogChoice>& choices, bool appearing) {
    int made = -1;
    for (std::size_t i = choices.size(); i-- > 0;) {
        const DialogChoice& choice = choices[i];
        const ButtonLook look{choice.kind, choice.icon};
        const Rect place = area.cutRight(buttonWidth(ui, choice.words, look), ui.px(space::kSmall));
        if (button(ui, choice.id, place, choice.words, look)) { made = static_cast<int>(i); }
        if (appearing && i == 0) { takeFocus(); }
    }
    return made;
}

int columnOfChoices(Ui& ui, Rect area, const std::vector<DialogChoice>& choices, bool appearing) {
    int made = -1;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const DialogChoice& choice = choices[i];
        const Rect place = area.cutTop(ui.px(kButtonHeight), ui.px(space::kSmall));
        if (button(ui, choice.id, place, choice.words, {choice.kind, choice.icon, {}, true, true})) {
            made = static_cast<int>(i);
        }
        if (appearing && i == 0) { takeFocus(); }
    }
    return made;
}

/// Title, words, choices; they scroll where the window is too low for the text size.
int contents(Ui& ui, Rect area, const DialogText& text, const std::vector<DialogChoice>& choices, DialogLayout layout,
             bool appearing) {
    ScrollArea scroll{ui, "dialog", area};
    const Rect inside = scroll.inner();
    Column column{ui, {inside.x + ui.px(kPad), inside.y + ui.px(kPad), area.w - 2 * ui.px(kPad), 0}};
    column.text(style::kTitle, text.title);
    if (!text.text.empty()) {
        column.gap(8);
        column.text(style::kSoft, text.text);
    }
    column.gap(20);
    const Rect place = column.take(choicesHeight(ui, choices.size(), layout));
    const int made = layout == DialogLayout::row ? rowOfChoices(ui, place, choices, appearing)
                                                 : columnOfChoices(ui, place, choices, appearing);
    scroll.end(column.y() + ui.px(kPad));
    return made;
}

}  // namespace

int dialog(Ui& ui, const DialogText& text, const std::vector<DialogChoice>& choices, DialogLayout layout) {
    const float width = std::min(ui.px(kWidth), ui.screen().w - ui.px(32));
    const float inner = width - 2 * ui.px(kPad);
    const float words = text.text.empty() ? 0 : sizeOf(ui, style::kSoft, text.text, inner).y + ui.px(8);
    const float height =
        2 * ui.px(kPad) + lineHeight(ui, style::kTitle) + words + ui.px(20) + choicesHeight(ui, choices.size(), layout);
    const Rect area = ui.screen().middle(width, std::min(height, ui.screen().h - ui.px(16)));
    if (!ImGui::IsPopupOpen(text.id.c_str())) { ImGui::OpenPopup(text.id.c_str()); }
    ImGui::SetNextWindowPos(area.min());
    ImGui::SetNextWindowSize(area.size());
    int made = -1;
    constexpr auto kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
    if (!ImGui::BeginPopupModal(text.id.c_str(), nullptr, kFlags)) { return made; }
    const bool appearing = ImGui::IsWindowAppearing();
    made = contents(ui, area, text, choices, layout, appearing);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !appearing) {
        made = kDialogEscaped;
        ui.escapeUsed = true;
    }
    if (made != -1) { ImGui::CloseCurrentPopup(); }
    ImGui::EndPopup();
    return made;
}

}  // namespace dealcraft::desktop::ui
