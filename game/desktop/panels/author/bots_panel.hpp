#pragma once

#include "desktop/model/author/workbench.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// Which bots are to play, and how often.
struct BotChoice {
    std::set<std::string> bots{"expert", "novice", "random"};
    int runs = 200;
};

enum class BotWish : std::uint8_t { none, start, stop };

/// Bots: chosen, let loose and stopped here; their scores, and what none of them reached. Where they came by is drawn
/// on the graph.
BotWish botsPanel(ui::Ui& ui, ui::Rect area, const Workbench& bench, BotChoice& choice);

}  // namespace dealcraft::desktop
