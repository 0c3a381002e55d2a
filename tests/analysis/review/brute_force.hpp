#pragma once

#include "scoring/play.hpp"

#include <cstdint>
#include <optional>

namespace dealcraft::test {

/// The value of the best play from the beginning, by trying everything: every action, every outcome, no memory, no
/// rule of thumb. What the trainee sees it compares as text. In thousandths of a hundredth of a point.
/// @return nothing if it takes more than so many actions
[[nodiscard]] std::optional<std::int64_t> bruteForceValue(const content::CompiledScenario& scenario,
                                                          std::int64_t actions);

}  // namespace dealcraft::test
