#pragma once

#include "content/pack.hpp"

#include <set>
#include <vector>

namespace dealcraft::content {

/// Every verdict of a scenario: of options, of leaving, of choices. In the order in which they are written.
[[nodiscard]] std::vector<const Verdict*> verdictsOf(const Scenario& scenario);

/// Every concept that a scenario names: what it teaches, what its verdicts, criteria and the judgements of its visits
/// grade.
[[nodiscard]] std::set<ConceptId> usedConcepts(const Pack& pack, const Scenario& scenario);

}  // namespace dealcraft::content
