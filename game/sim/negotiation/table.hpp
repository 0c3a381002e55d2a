#pragma once

#include "sim/action.hpp"
#include "sim/moves.hpp"
#include "sim/negotiation/host.hpp"
#include "sim/unfolding.hpp"
#include "sim/view.hpp"

#include <optional>

/// Bargaining over several issues with a dealer who has limits of his own. Mechanic: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

/// The parties sit down: it is settled which of the dealer's profiles holds, and he opens if it is his to open and
/// nothing is to be prepared.
void openTable(Unfolding& unfolding, const CompiledNegotiation& negotiation);

[[nodiscard]] std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state,
                                               const NegotiationAction& action);
void unfold(Unfolding& unfolding, const NegotiationAction& action);
/// The same at any table. @pre the action is legal
void unfold(TableHost& host, const NegotiationAction& action);
void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledNegotiation& negotiation,
                Moves& out);
[[nodiscard]] NegotiationView viewOf(const CompiledScenario& scenario, const State& state,
                                     const CompiledNegotiation& negotiation);

}  // namespace dealcraft::sim
