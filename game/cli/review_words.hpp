#pragma once

#include "analysis/review/review.hpp"
#include "content/compiled.hpp"

#include <string>
#include <vector>

namespace dealcraft::cli {

/// What was or could have been done, as `.play` lines.
[[nodiscard]] std::vector<std::string> playLines(const content::CompiledScenario& scenario,
                                                 const analysis::ReviewedDecision& decision,
                                                 const analysis::ReviewedOption& option);

/// Points of 100 with one decimal, as they are shown everywhere: `-12.4`.
[[nodiscard]] std::string points(analysis::Value value);
[[nodiscard]] double pointsNumber(analysis::Value value);

}  // namespace dealcraft::cli
