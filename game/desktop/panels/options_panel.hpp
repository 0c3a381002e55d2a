#pragma once

#include "desktop/ui/ui.hpp"
#include "sim/action.hpp"
#include "sim/view.hpp"

#include <optional>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// Which option is picked but not said yet.
struct OptionPick {
    std::optional<OptionIndex> option;
    bool touched = false;  ///< picked in this moment; else the list has just come
};

/// What the trainee can say. A click or a digit picks an option; a second click, Enter or the button beside it says it.
/// A mis-click is undone by picking another.
/// @param sayAtOnce the setting: picking says it
std::optional<sim::Choose> optionsPanel(ui::Ui& ui, ui::Rect area, const sim::DialogueView& view,
                                        const TextTable& texts, OptionPick& pick, bool sayAtOnce);

/// How tall the options want to be at this width.
[[nodiscard]] float optionsHeight(ui::Ui& ui, float width, const sim::DialogueView& view, const TextTable& texts);

}  // namespace dealcraft::desktop
