#pragma once

#include "analysis/negotiation/domain.hpp"
#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/negotiation/packages.hpp"
#include "sim/state.hpp"

namespace dealcraft::analysis {

/// A scenario's negotiation as a domain: utilities of 10,000 points as fractions, values by what the trainee would say.
struct ScenarioTable {
    Domain domain;
    sim::Allowed agreeable;     ///< keep the dependences; empty: all
    sim::Allowed withinPolicy;  ///< keep our policy as well
    std::size_t dealer = 0;     ///< which of the dealer's profiles holds
};

/// @param state what the dealer's profile and the policy depend on, as it is when the parties sit down
[[nodiscard]] ScenarioTable tableOf(const content::CompiledScenario& scenario, content::ActivityIndex activity,
                                    const sim::State& state, Language language);

}  // namespace dealcraft::analysis
