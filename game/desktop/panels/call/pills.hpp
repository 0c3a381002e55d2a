#pragma once

#include "desktop/ui/column.hpp"
#include "desktop/ui/ui.hpp"

#include <string>
#include <vector>

namespace dealcraft::desktop {

/// A choice that stays until it is chosen differently. Its keys are those of the keyboard's middle row of letters.
struct PillRow {
    const char* id = "";
    std::vector<std::string> names;  ///< of each, behind the id; none: their places
    std::size_t firstKey = 0;        ///< kNoPillKey: none
    float widest = 1e9F;             ///< longer words are cut; the mouse shows them whole
};
inline constexpr std::size_t kNoPillKey = 99;

/// @return the one that was chosen, or -1
int pills(ui::Ui& ui, ui::Flow& flow, const PillRow& row, const std::vector<std::string>& words, int chosen);
/// Words before a row of pills.
void pillLabel(ui::Ui& ui, ui::Flow& flow, const std::string& words);

}  // namespace dealcraft::desktop
