#pragma once

#include "analysis/review/review.hpp"

#include <cstdint>

/// Plays for tests of the review.
namespace dealcraft::test {

/// What a bot does in a scenario.
[[nodiscard]] analysis::PlayedActions playedBy(const char* bot, const content::CompiledScenario& scenario,
                                               std::uint64_t seed);

/// Checks that no two options of a decision are the same thing to do.
void checkDistinct(const content::CompiledScenario& scenario, const analysis::ReviewedDecision& decision);

}  // namespace dealcraft::test
