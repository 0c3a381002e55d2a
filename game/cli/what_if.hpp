#pragma once

#include "analysis/review/review.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"

#include <cstddef>
#include <string>

namespace dealcraft::cli {

/// Prints what would have come of a play if its n-th action had been another. @throws NotThere where that can't be done
[[nodiscard]] Exit printWhatIf(const Context& context, const content::CompiledScenario& scenario,
                               const analysis::PlayedActions& played, const ReviewOptions& options);

}  // namespace dealcraft::cli
