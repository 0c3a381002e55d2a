#pragma once

#include "cli/context.hpp"
#include "content/compiled.hpp"
#include "sim/view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A negotiation at the keyboard: numbers for values, one letter for each other kind of move.
namespace dealcraft::cli {

/// A whole word as a number.
[[nodiscard]] std::optional<std::size_t> numberIn(std::string_view word);

/// The issues with their values, what is settled or lies on the table, and what can be done now.
[[nodiscard]] std::string tableMenu(const Context& context, const content::CompiledScenario& scenario,
                                    const sim::NegotiationView& view);

/// What can be typed at a table, or in its preparation.
[[nodiscard]] std::string tableHelp(const Context& context, const sim::NegotiationView& view);

/// `2 3 1 -` proposes the second value of the first issue and so on and leaves the last one open, `if 2 3 1 1` the same
/// as a condition; `t 2 3 1 1` sets the target in the preparation, `r 1 3 2 4` the ranks. Empty if the words name
/// nothing that the view has; whether the moves are legal is another matter.
[[nodiscard]] std::vector<sim::NegotiationAction> tableMoves(const sim::NegotiationView& view,
                                                             const std::vector<std::string>& words);

}  // namespace dealcraft::cli
