#pragma once

#include "desktop/ui/button.hpp"

#include <string>
#include <vector>

namespace dealcraft::desktop::ui {

/// One way out of a dialog.
struct DialogChoice {
    std::string id;
    std::string words;
    ButtonKind kind = ButtonKind::secondary;
    Icon icon = Icon::none;
};

/// A question over the screen. While it is there nothing below it can be used.
struct DialogText {
    std::string id;
    std::string title;
    std::string text;
    Icon icon = Icon::question;
};

enum class DialogLayout : std::uint8_t { row, column };

/// @return the number of the choice made; kDialogEscaped on Esc; -1 otherwise
inline constexpr int kDialogEscaped = -2;
int dialog(Ui& ui, const DialogText& text, const std::vector<DialogChoice>& choices,
           DialogLayout layout = DialogLayout::row);

}  // namespace dealcraft::desktop::ui
