#pragma once

#include "sim/action.hpp"
#include "sim/moves.hpp"
#include "sim/unfolding.hpp"
#include "sim/view.hpp"

#include <optional>

/// A branching conversation: moments with lines, options, conditions and effects. Mechanic: docs/mechanics/dialogue.md.
namespace dealcraft::sim {

/// The conversation arrives at a moment: its line is said, then its effects happen. None: the dialogue is over.
void reach(Unfolding& u, MomentIndex index);

/// Why this action is not legal now; nothing if it is.
[[nodiscard]] std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state,
                                               const DialogueAction& action);

/// What follows from a legal action.
void unfold(Unfolding& u, const DialogueAction& action);

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledDialogue& dialogue, Moves& out);

[[nodiscard]] DialogueView viewOf(const CompiledScenario& scenario, const State& state, std::uint64_t shuffle);

/// Who can hear what is said at the moment.
[[nodiscard]] std::vector<CastIndex> hearersOf(const CompiledScenario& scenario, const State& state);

}  // namespace dealcraft::sim
