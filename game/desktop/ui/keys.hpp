#pragma once

#include "desktop/ui/ui.hpp"

#include <imgui.h>

namespace dealcraft::desktop::ui {

/// A function key writes nothing: it also works while text is being written.
[[nodiscard]] inline bool functionKeyPressed(ImGuiKey key) {
    return !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel) &&
           ImGui::IsKeyPressed(key, false);
}

/// A key that a screen reacts to: not while text is being written or a dialog is open.
[[nodiscard]] inline bool keyPressed(ImGuiKey key) {
    return !ImGui::GetIO().WantTextInput && functionKeyPressed(key);
}

/// Enter, on either part of the keyboard, unless the keyboard is visibly at an item: then it is that item's.
[[nodiscard]] inline bool enterPressed(const Ui& ui) {
    const bool taken = ui.focusFrame >= ImGui::GetFrameCount() - 1;
    return !taken && !ImGui::GetIO().KeyCtrl && (keyPressed(ImGuiKey_Enter) || keyPressed(ImGuiKey_KeypadEnter));
}
/// Control and Enter: settles a form, makes an offer.
[[nodiscard]] inline bool controlEnterPressed() {
    return ImGui::GetIO().KeyCtrl && (keyPressed(ImGuiKey_Enter) || keyPressed(ImGuiKey_KeypadEnter));
}
/// Whether what is made now stands in a DisabledScope.
[[nodiscard]] bool disabled();

/// Takes a key away from moving the keyboard's focus, as long as it is called in every frame.
void claim(ImGuiKey key);

/// 1 to 9 if that digit was pressed, on either part of the keyboard; else 0.
[[nodiscard]] inline int digitPressed() {
    for (int digit = 1; digit <= 9; ++digit) {
        if (keyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + digit)) ||
            keyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit))) {
            return digit;
        }
    }
    return 0;
}

}  // namespace dealcraft::desktop::ui
