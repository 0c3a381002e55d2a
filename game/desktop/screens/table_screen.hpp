#pragma once

#include "desktop/model/play_model.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/screens/visit_screen.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>

namespace dealcraft::desktop {

/// What the negotiation table keeps between frames.
struct TableState {
    std::optional<sim::Terms> draft;
    bool acceptAsked = false;
    bool walkAsked = false;
    void reset() { *this = TableState{}; }
    /// The other side has answered: the draft stays as it is, to be changed from there.
    void answered() { acceptAsked = walkAsked = false; }
};

/// The negotiation: the dealer and his words at the left, the package in the middle, all offers so far beneath the
/// dealer.
MaybeIntent tableScreen(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                        TableState& state, VisitState& visit, bool& goOn);

}  // namespace dealcraft::desktop
