#pragma once

#include "desktop/ui/ui.hpp"

#include <string>

namespace dealcraft::desktop {

/// A value of an issue as a card that ours can be put on.
struct ValueCard {
    std::string id;
    std::string words;
    std::string amount;   ///< instead of the words where they have no room
    std::string blocked;  ///< why it can't be had with the rest; empty: it can
    int points = 0;       ///< what it is worth to us, of 10000
    int most = 1;         ///< the best of the issue
    bool chosen = false;
    bool ghost = false;  ///< ours lay here in the last offer
    bool his = false;
    bool limit = false;   ///< shown as how far we can go
    bool isOpen = false;  ///< no value: the issue stays open
    bool low = false;     ///< no room for what it is worth
};

/// @return pressed
bool valueCard(ui::Ui& ui, ui::Rect area, const ValueCard& card);
/// The least width of a card on which these words have room.
[[nodiscard]] float cardNeeds(ui::Ui& ui, const std::string& words);

}  // namespace dealcraft::desktop
