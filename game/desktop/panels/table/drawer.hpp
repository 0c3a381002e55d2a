#pragma once

#include "desktop/panels/table/table_words.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/negotiation/action.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// What lies open above the row of moves.
enum class Drawer : std::uint8_t { none, ask, argue, limit, guess };

/// Something to say or to settle, with its digit.
struct DrawerItem {
    std::string id;
    std::string words;
    bool done = false;  ///< asked before; the rank that stands
    bool possible = true;
    sim::NegotiationAction action;
};
struct DrawerView {
    std::string title;
    std::vector<DrawerItem> items;
};
/// @param lane the issue that is looked at; its card in `draft` is the limit that would be shown
[[nodiscard]] DrawerView drawerOf(const ui::Ui& ui, const TableDesk& desk, Drawer drawer, std::size_t lane,
                                  const sim::Terms& draft);

[[nodiscard]] float drawerHeight(ui::Ui& ui, float width, const DrawerView& view);
/// @return what was chosen, by mouse or digit
std::optional<sim::NegotiationAction> drawerPanel(ui::Ui& ui, ui::Rect area, const DrawerView& view);

}  // namespace dealcraft::desktop
