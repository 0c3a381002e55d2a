#pragma once

#include "desktop/model/play_model.hpp"
#include "desktop/panels/cues.hpp"
#include "desktop/panels/table/drawer.hpp"
#include "desktop/panels/table/prepare_panel.hpp"
#include "desktop/panels/table/slide.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/screens/visit_screen.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>

namespace dealcraft::desktop {

/// What is asked back before it is done.
enum class TableQuestion : std::uint8_t { none, sitDown, accept, walk, adjourn, manager };

/// What the negotiation table keeps between frames.
struct TableState {
    PrepareState prepare;
    std::optional<sim::Terms> draft;
    std::size_t lane = 0;
    bool follow = false;  ///< the keyboard has gone to another lane
    bool conditional = false;
    Drawer drawer = Drawer::none;
    TableQuestion question = TableQuestion::none;
    TableSlides slides;
    std::optional<sim::Terms> his;  ///< his bid, as far as it was heard
    Heard heard;

    void reset(std::size_t entries) {
        *this = TableState{};
        heard.entries = entries;
    }
    /// A move was made: the draft stays as it is, to be changed from there.
    void answered() {
        drawer = Drawer::none;
        question = TableQuestion::none;
    }
};

/// The negotiation. Before it the preparation; then the dealer and all that was said at the left, the issues with both
/// sides' cards, what the package is worth and what can be done at the right.
MaybeIntent tableScreen(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                        TableState& state, VisitState& visit, bool& goOn);

}  // namespace dealcraft::desktop
