#pragma once

#include "desktop/panels/table/slide.hpp"
#include "desktop/panels/table/table_words.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <string>

namespace dealcraft::desktop {

enum class LanesUse : std::uint8_t { open, closed };
/// `tight`: something else needs room too, so lanes whose cards are low anyhow stand closer.
enum class LanesFit : std::uint8_t { usual, tight };

/// Where the cards lie.
struct LanesView {
    sim::Terms draft;                      ///< our cards
    std::optional<sim::Terms> oursBefore;  ///< our last offer
    std::optional<sim::Terms> his;         ///< his last bid, as far as it was heard
    std::optional<sim::Terms> hisBefore;   ///< his last bid but one
    std::string portrait;                  ///< on his cards
    std::string mood;
    std::size_t lane = 0;  ///< where the keyboard is
    LanesUse use = LanesUse::open;
    LanesFit fit = LanesFit::usual;
};

/// What was done with them.
struct LanesDone {
    std::optional<std::size_t> lane;    ///< was chosen
    std::optional<std::uint8_t> value;  ///< our card in that lane was put there; kOpenValue: the issue stays open
    bool guess = false;                 ///< his rank in that lane is to be guessed
};

/// The issues as lines on which both sides' cards lie: what moved since the last offer is seen at once.
LanesDone lanesPanel(ui::Ui& ui, ui::Rect area, const TableDesk& desk, const LanesView& lanes, TableSlides& slides);
[[nodiscard]] float lanesHeight(ui::Ui& ui, float width, const TableDesk& desk, LanesFit fit);

}  // namespace dealcraft::desktop
