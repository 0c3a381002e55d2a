#pragma once

#include "sim/event.hpp"
#include "sim/state.hpp"

namespace dealcraft::store {

/// Whether a recorded event of a negotiation names only what is there, so that folding it is safe: part of
/// event_fit.hpp.
[[nodiscard]] bool tableEventFits(const sim::State& state, const content::CompiledNegotiation& negotiation,
                                  const sim::NegotiationEvent& event);

}  // namespace dealcraft::store
