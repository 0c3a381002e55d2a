#pragma once

#include "desktop/panels/table/drawer.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// What can be done at a table, as buttons and keys.
enum class TableMove : std::uint8_t { none, ask, argue, limit, adjourn, manager, walk, accept, bind, offer };

struct MovesView {
    bool mayAsk = false;
    bool mayArgue = false;
    bool mayLimit = false;
    bool mayAdjourn = false;
    bool mayCallManager = false;
    bool mayAccept = false;
    bool mayOffer = false;
    int arguments = 0;
    int adjournments = 0;  ///< left
    bool adjourns = false;
    int manager = sim::kNoManager;
    Drawer drawer = Drawer::none;
    bool conditional = false;
};

TableMove movesBar(ui::Ui& ui, ui::Rect area, const MovesView& view);
[[nodiscard]] float movesHeight(ui::Ui& ui, float width, const MovesView& view);

}  // namespace dealcraft::desktop
