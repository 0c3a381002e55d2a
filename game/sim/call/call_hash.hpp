#pragma once

#include "base/hash.hpp"
#include "sim/call/state.hpp"

namespace dealcraft::sim {

/// Adds all that is in the state of a free visit, the same on every machine.
void addCall(HashChain& chain, const CallState& call);
void addMind(HashChain& chain, const MindState& mind);

}  // namespace dealcraft::sim
