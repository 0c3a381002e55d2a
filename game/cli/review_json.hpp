#pragma once

#include "analysis/review/review.hpp"
#include "cli/json.hpp"
#include "scoring/debrief.hpp"

#include <string>

namespace dealcraft::cli {

/// `{"accuracy":…,"skill_loss":…,"luck":…,"decisions":[{"n":…,"activity":…,"taken":…,"best":[…],"loss":…,"label":…,
/// "concepts":[…],"reason":…}]}` and what stands beside them: docs/mechanics/review.md.
[[nodiscard]] Json reviewJson(const Wording& tr, analysis::Reviewer& reviewer, const scoring::Debrief& debrief,
                              const std::string& attempt);

}  // namespace dealcraft::cli
