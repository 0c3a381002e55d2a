#pragma once

#include "sim/call/event.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

#include <optional>

namespace dealcraft::sim {

/// What the trainee sees and hears of an event of a free visit.
[[nodiscard]] std::optional<Shown> shownOfCall(const CompiledScenario& scenario, ActivityIndex activity,
                                               const CallEvent& event, Narrator& narrator);

/// What the contact thought of a move, for the debrief; no text if the talk has none that fits.
[[nodiscard]] TextId innerVoice(const CompiledScenario& scenario, ActivityIndex activity, const Moved& move,
                                Narrator& narrator);

}  // namespace dealcraft::sim
