#pragma once

#include "analysis/review/review.hpp"

#include <cstddef>
#include <vector>

namespace dealcraft::desktop {

/// One decision on the way from what the play was worth at the beginning to its score.
struct ValueStep {
    std::size_t place = 0;  ///< among all decisions
    analysis::Value before = 0;
    analysis::Value after = 0;  ///< less what the decision lost
    analysis::Value swing = 0;  ///< what changed then, up to the next decision that is valued, or the end
    bool chance = false;        ///< whether chance had a part in it; else the swing is what estimates differ by
};

/// The decisions of a review one after the other: `before` of each is `after` and `swing` of the one before it, and
/// with the last one's swing it comes to the score.
[[nodiscard]] std::vector<ValueStep> valueSteps(const analysis::Review& review);

}  // namespace dealcraft::desktop
