#pragma once

#include "desktop/model/play_model.hpp"
#include "desktop/panels/options_panel.hpp"
#include "desktop/panels/scene_panel.hpp"
#include "desktop/panels/transcript_panel.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// How the bottom of a conversation looks.
enum class VisitPhase : std::uint8_t {
    open,
    closed
};  ///< closed: the last words were said, there is nothing left but to go on

/// What a visit's screen keeps between frames.
struct VisitState {
    OptionPick pick;
    Arrivals arrivals;
    Faces faces;
    bool cardOpen = false;
    bool factsOpen = false;  ///< in a narrow window
    bool leaveAsked = false;
};

/// A conversation: the place and the face at the left, what was said, and what can be said.
/// @param view what to show; with `closed`, the view as it was before the conversation ended
MaybeIntent visitScreen(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                        VisitState& state, const Settings& settings, bool& goOn);

}  // namespace dealcraft::desktop
