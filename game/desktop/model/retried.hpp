#pragma once

#include "analysis/review/review.hpp"
#include "desktop/model/desk.hpp"

#include <cstddef>
#include <optional>

namespace dealcraft::desktop {

/// What was done the time before at the point from which a play was tried again, as one of the decision's options.
/// @return nothing for a play that retries none, for any other decision, and where the review has no value for it
[[nodiscard]] std::optional<std::size_t> doneBefore(const FinishedPlay& play,
                                                    const analysis::ReviewedDecision& decision);

}  // namespace dealcraft::desktop
