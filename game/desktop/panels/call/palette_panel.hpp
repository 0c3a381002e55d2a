#pragma once

#include "desktop/model/call_palette.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>

namespace dealcraft::desktop {

/// What the palette keeps between frames.
struct PaletteState {
    CallStep step = CallStep::open;
    CallChoices choices;
    std::optional<sim::CallAction> armed;  ///< chosen once; the second time it is done
    bool opened = false;                   ///< the visit has been opened: the palette went on to the questions
    bool objectionStood = false;
    CallStep before = CallStep::ask;  ///< where the trainee was when the objection came

    /// A move was made: what waited for its second click waits no longer.
    void moved() { armed.reset(); }
};

/// The moves of a free visit: a row of steps, and what can be done within the chosen one. A step is a letter of the
/// keyboard's upper row, a move a digit, so that nothing is further away than two keys or clicks. Commitments, taking
/// leave and walking out are done only when they are chosen twice. Right after a move nothing is taken: the second
/// click of a double click is no move.
/// @return what is done
std::optional<sim::CallAction> palettePanel(ui::Ui& ui, ui::Rect area, const CallDesk& desk, PaletteState& state);

}  // namespace dealcraft::desktop
