#pragma once

#include "sim/shown.hpp"

#include <optional>

namespace dealcraft::sim {

/// What the player may know of what happens at a table: words, offers, the end.
[[nodiscard]] std::optional<Shown> shownOfTable(const CompiledScenario& scenario, ActivityIndex activity,
                                                const NegotiationEvent& event, Narrator& narrator);

}  // namespace dealcraft::sim
