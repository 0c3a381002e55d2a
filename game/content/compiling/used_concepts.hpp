#pragma once

#include "content/scenario.hpp"

#include <set>
#include <vector>

namespace dealcraft::content {

/// Every verdict of a scenario: of options, of leaving, of choices. In the order in which they are written.
[[nodiscard]] std::vector<const Verdict*> verdictsOf(const Scenario& scenario);

/// Every concept that a scenario names: what it teaches, what its verdicts and criteria grade.
[[nodiscard]] std::set<ConceptId> usedConcepts(const Scenario& scenario);

}  // namespace dealcraft::content
