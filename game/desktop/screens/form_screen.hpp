#pragma once

#include "desktop/model/play_model.hpp"
#include "desktop/panels/sorting_panel.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>

namespace dealcraft::desktop {

/// What a form's screen keeps between frames.
struct FormState {
    SortingState sorting;
    std::optional<FieldIndex> jumpTo;  ///< the field to be scrolled to
    bool confirmAsked = false;
    std::string trouble;  ///< why it can't be settled yet; for the screen around to show once
    void reset() { *this = FormState{}; }
};

/// A plan or a record: what is to be filled at the left, the questions as cards at the right.
MaybeIntent formScreen(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view, FormState& state);

}  // namespace dealcraft::desktop
