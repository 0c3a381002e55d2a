#pragma once

#include "content/compiled.hpp"
#include "sim/call/event.hpp"

namespace dealcraft::scoring {

/// Whether an event of a visit counts for one of its figures: the debrief lists its action as evidence.
[[nodiscard]] bool bearsOn(content::CallFigure figure, const sim::CallEvent& event);

}  // namespace dealcraft::scoring
