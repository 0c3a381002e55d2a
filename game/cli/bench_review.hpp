#pragma once

#include "cli/json.hpp"
#include "content/rules.hpp"
#include "store/library.hpp"

namespace dealcraft::cli {

/// How fast situations are solved exactly: `{"states","states_per_second"}`, on a dialogue that is made for it.
[[nodiscard]] Json solverBench(const content::Rules& rules);

/// How long the review of a novice's play takes: `{scenario: {"seconds","decisions","exact","exact_seconds"}, …}`.
[[nodiscard]] Json reviewBench(const store::Library& library);

}  // namespace dealcraft::cli
