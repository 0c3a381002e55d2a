#pragma once

#include "sim/action.hpp"
#include "sim/moves.hpp"
#include "sim/unfolding.hpp"
#include "sim/view.hpp"

#include <optional>

/// Plans and records: fields with choices, free to change until they are confirmed. Mechanic: docs/mechanics/forms.md.
namespace dealcraft::sim {

[[nodiscard]] std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state,
                                               const FormAction& action);
void unfold(Unfolding& u, const FormAction& action);

/// The one event of an action from which nothing else follows: marks are made by the hundred, and need no unfolding.
[[nodiscard]] std::optional<FormEvent> onlyEventOf(const FormAction& action);
void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledForm& form, Moves& out);
[[nodiscard]] FormView viewOf(const CompiledScenario& scenario, const State& state, const CompiledForm& form);

/// Whether a choice is picked.
[[nodiscard]] bool isMarked(const CompiledScenario& scenario, const State& state, ChoiceIndex index);

/// Minutes that the picked choices cost together.
[[nodiscard]] int minutesOfMarks(const CompiledScenario& scenario, const State& state, const CompiledForm& form);

}  // namespace dealcraft::sim
