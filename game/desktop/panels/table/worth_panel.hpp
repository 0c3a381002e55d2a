#pragma once

#include "desktop/panels/table/table_words.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <span>

namespace dealcraft::desktop {

/// What a package is worth to us while it is put together, against the bottom line, our target, our last offer and his
/// bid, and the rules that it breaks.
struct WorthView {
    sim::OfferPreview preview;
    WorthSpan span;  ///< with what is still open
    std::optional<int> ourLast;
    std::optional<int> his;
    std::optional<int> target;
    std::optional<Dependence> broken;
};
[[nodiscard]] WorthView worthViewOf(const sim::NegotiationView& view, const sim::Terms& draft,
                                    const std::optional<sim::Terms>& his, sim::OfferPreview preview);

void worthPanel(ui::Ui& ui, ui::Rect area, const TableDesk& desk, const WorthView& worth);
[[nodiscard]] float worthHeight(ui::Ui& ui, float width, const TableDesk& desk, const WorthView& worth);

/// What is against a package: a dependence, the rules that it breaks. @return the height taken, also if nothing is
/// drawn
float breachLines(ui::Ui& ui, ImVec2 at, float width, const TableDesk& desk, const WorthView& worth, bool drawn);

/// A mark on a bar of 0 to 10000, with a word above or beneath it.
struct WorthFlag {
    int worth = 0;
    ui::Tone tone = ui::Tone::text;
    std::string words;
    bool above = true;
};
/// Puts the flags at a bar; words that would lie over each other are left out, the first one stays.
void worthFlags(ui::Ui& ui, ui::Rect bar, std::span<const WorthFlag> flags);

/// Our utility offer by offer, both sides' as steps: his never shown, only what his bids are worth to us.
void historyPanel(ui::Ui& ui, ui::Rect area, const sim::NegotiationView& view, std::span<const sim::ShownOffer> offers);

}  // namespace dealcraft::desktop
