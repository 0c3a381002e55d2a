#pragma once

#include "cli/json.hpp"
#include "content/table_rules.hpp"

namespace dealcraft::cli {

/// How long the analysis of a negotiation takes: `[{"packages","frontier","seconds"}, …]`, by number of packages; the
/// last one is the worst case, in which every package stands on the frontier.
[[nodiscard]] Json negotiationBench();

/// How fast two engines bargain over 625 packages: `{"steps_per_second","negotiations_per_second"}`; in a step each
/// side acts once.
[[nodiscard]] Json duelBench(const content::TableRules& rules);

}  // namespace dealcraft::cli
