#pragma once

#include "base/hash.hpp"
#include "content/compiled.hpp"
#include "sim/negotiation/event.hpp"
#include "sim/negotiation/state.hpp"

/// How what happens at a table changes it, apart from the slots of the scenario.
namespace dealcraft::sim {

void evolveTable(const CompiledNegotiation& negotiation, NegotiationState& table, const NegotiationEvent& event);

void addTable(HashChain& chain, const NegotiationState& table);

void addValues(HashChain& chain, const PackageValues& values);

}  // namespace dealcraft::sim
