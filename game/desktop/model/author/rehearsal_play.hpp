#pragma once

#include "authoring/rehearsal.hpp"
#include "desktop/model/desk.hpp"

#include <memory>

namespace dealcraft::desktop {

/// A rehearsal in the place of a recorded play, so that the same screens show it. Nothing of it reaches the disk.
[[nodiscard]] RunningPlay playOf(std::shared_ptr<authoring::Rehearsal> rehearsal,
                                 std::shared_ptr<const content::Pack> pack);

/// A rehearsal that is over, for the debrief.
[[nodiscard]] FinishedPlay finishedPlayOf(const authoring::Rehearsal& rehearsal,
                                          std::shared_ptr<const content::Pack> pack);

}  // namespace dealcraft::desktop
