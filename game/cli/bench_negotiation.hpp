#pragma once

#include "cli/json.hpp"

namespace dealcraft::cli {

/// How long the analysis of a negotiation takes: `[{"packages","frontier","seconds"}, …]`, by number of packages; the
/// last one is the worst case, in which every package stands on the frontier.
[[nodiscard]] Json negotiationBench();

}  // namespace dealcraft::cli
