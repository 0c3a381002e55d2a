#pragma once

#include "content/proof/interval.hpp"
#include "script/code.hpp"

#include <optional>
#include <vector>

namespace dealcraft::content {

/// What the slots can hold at one place of a scenario, each for itself: that two of them hang together is not known.
using SlotValues = std::vector<Interval>;

/// The values that a piece of code can come to; 1 for empty code.
[[nodiscard]] Interval valueOf(const script::Program& program, script::Code code, const SlotValues& slots);

/// What the slots can hold given that a condition is true (or, `wanted` being false, that it is not); nothing if that
/// cannot be.
[[nodiscard]] std::optional<SlotValues> given(const script::Program& program, script::Code condition, bool wanted,
                                              const SlotValues& slots);

/// Widens `values` to hold `more` too.
/// @return whether that changed anything
bool join(SlotValues& values, const SlotValues& more);

}  // namespace dealcraft::content
