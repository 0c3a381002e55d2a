#pragma once

#include "content/compiling/compilation.hpp"

/// The parts of a scenario, each turned by a file of its own.
namespace dealcraft::content {

[[nodiscard]] CompiledForm compiledForm(Compilation& compilation, const Activity& activity, const Form& form);
[[nodiscard]] CompiledDialogue compiledDialogue(Compilation& compilation, const Activity& activity,
                                                const Dialogue& dialogue);
[[nodiscard]] CompiledNegotiation compiledNegotiation(Compilation& compilation, const Activity& activity,
                                                      const Negotiation& negotiation);
[[nodiscard]] CompiledCall compiledCall(Compilation& compilation, const Activity& activity, const Call& call);

/// Cast, unknowns, flow, endings, notes and rubric, in the order in which everything else needs them.
void compileWhole(Compilation& compilation);

void compileRubric(Compilation& compilation, const script::Scope& scope);

}  // namespace dealcraft::content
