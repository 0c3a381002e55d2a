#pragma once

#include "desktop/model/play_model.hpp"
#include "desktop/panels/call/call_scene.hpp"
#include "desktop/panels/call/palette_panel.hpp"
#include "desktop/panels/cues.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/screens/visit_screen.hpp"
#include "desktop/ui/glow.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// What the screen of a free visit keeps between frames.
struct CallScreenState {
    PaletteState palette;
    ui::Glow glow;
    Heard heard;
    bool cardOpen = false;  ///< in a narrow window

    void moved() { palette.moved(); }
    /// What is there already comes without sounds.
    void skip(std::size_t entries) { heard.entries = entries; }
};

/// A free visit: the person one talks to and the plan at the left, what was said and what is known beside each other,
/// and beneath them what can be done now.
/// @param view what to show; with `closed`, the view as it was before the visit ended
MaybeIntent callScreen(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                       CallScreenState& state, VisitState& visit, const Settings& settings, bool& goOn);

}  // namespace dealcraft::desktop
