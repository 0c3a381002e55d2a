#pragma once

#include "sim/action.hpp"
#include "sim/moves.hpp"
#include "sim/unfolding.hpp"
#include "sim/view.hpp"

#include <cstdint>
#include <optional>
#include <span>

/// The free visit as a state machine: legal moves, what follows from one, and what the trainee may know.
/// docs/mechanics/visit.md.
namespace dealcraft::sim {

/// The contact greets; promises of earlier visits are judged first.
void openCall(Unfolding& u, const CompiledCall& call);

[[nodiscard]] std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state,
                                               const CallAction& action);

void unfold(Unfolding& u, const CallAction& action);

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledCall& call, Moves& out);

/// @pre `verb` is one of a free visit, with a value for each slot
[[nodiscard]] CallAction callActionOf(Verb verb, std::span<const std::uint16_t> filling);

/// What a move costs of the visit's clock.
[[nodiscard]] int minutesOf(const CompiledScenario& scenario, const State& state, const CallAction& action);

[[nodiscard]] CallView viewOf(const CompiledScenario& scenario, const State& state, const CompiledCall& call);

void evolveCall(const CompiledScenario& scenario, State& state, const CallEvent& event);

}  // namespace dealcraft::sim
