#pragma once

#include "scoring/play.hpp"

#include <cstdint>

namespace dealcraft::test {

/// The value of the best play from the beginning, by trying everything: every action, every outcome, no memory, no
/// rule of thumb. What the trainee sees it compares as text. In thousandths of a hundredth of a point.
[[nodiscard]] std::int64_t bruteForceValue(const content::CompiledScenario& scenario);

}  // namespace dealcraft::test
