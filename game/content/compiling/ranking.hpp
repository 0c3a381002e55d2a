#pragma once

#include "content/compiled_negotiation.hpp"

namespace dealcraft::content {

/// All packages that can be agreed, by what they are worth to a side. One pass over all packages counts, a second one
/// places them.
/// @pre issues and dependences of `table` are there; at most kMaxPackages packages
[[nodiscard]] RankedPackages rankedPackages(const CompiledNegotiation& table, const CompiledPreferences& wants);

}  // namespace dealcraft::content
