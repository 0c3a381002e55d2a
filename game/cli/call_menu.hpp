#pragma once

#include "cli/context.hpp"
#include "content/compiled.hpp"
#include "sim/moves.hpp"
#include "sim/view.hpp"

#include <optional>
#include <string>
#include <vector>

/// A free visit at the keyboard: one letter for each kind of move, a number for what it is about.
namespace dealcraft::cli {

/// What is known and agreed so far, and what can be done now, grouped by step.
[[nodiscard]] std::string callMenu(const Context& context, const content::CompiledScenario& scenario,
                                   const sim::CallView& view, const sim::Moves& moves);

/// `a2` asks openly about topic 2, `b1 2` ties feature 1 to need 2, `t3 2 1` proposes commitment 3 for next week, by
/// us. Nothing if the words name nothing that the view has; whether the move is legal is another matter.
[[nodiscard]] std::optional<sim::CallAction> callMove(const sim::CallView& view, const std::vector<std::string>& words);

}  // namespace dealcraft::cli
