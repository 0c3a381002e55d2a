#pragma once

#include "desktop/panels/scene_panel.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

namespace dealcraft::desktop {

/// What moves the scene besides the face.
struct SceneMotion {
    double objectedAt = -100;  ///< when the last objection was heard
};

/// The place and the person one visits. His face follows his mood: a change lifts or lowers it and colours the frame;
/// an objection shakes it.
void callScene(ui::Ui& ui, ui::Rect area, const sim::View& view, const TextTable& texts, Faces& faces,
               const SceneMotion& motion);

}  // namespace dealcraft::desktop
