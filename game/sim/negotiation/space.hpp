#pragma once

#include "content/compiled.hpp"
#include "script/code.hpp"
#include "sim/terms.hpp"

#include <cstdint>
#include <vector>

/// The outcome space of a negotiation in integers: utilities, agreement zone, Pareto frontier, Nash bargaining
/// solution. Definitions: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

using namespace dealcraft::content;

/// Utility of a package to a side: the sum of its points, 0 to 10000.
[[nodiscard]] int utilityOf(const CompiledPreferences& wants, const Terms& terms);

/// The most that a side can get from any package.
[[nodiscard]] int bestUtility(const CompiledNegotiation& negotiation, const CompiledPreferences& wants);

/// Moves terms to the next package in the order of the issues; false after the last, which leaves the first.
[[nodiscard]] bool nextPackage(const CompiledNegotiation& negotiation, Terms& terms);

/// Which of our policy's rules a package breaks: bit i for the i-th rule.
/// @param slots the state's slots; conditions read the package's amounts in place of the agreed ones
[[nodiscard]] std::uint16_t brokenRules(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                                        script::ConstSlots slots, const Terms& terms);

/// A package with both sides' utilities.
struct Package {
    Terms terms;
    int ours = 0;
    int theirs = 0;
    bool withinPolicy = true;
};

/// Everything that the two could agree on. Frontier and solutions are taken within our policy.
struct Space {
    std::vector<Package> packages;
    std::vector<Package> frontier;  ///< Pareto-optimal, by rising utility of ours
    std::vector<Package> nash;  ///< rational packages with the greatest product of gains; empty if nothing is rational
    int rational = 0;           ///< packages at or above both reservation values
    int bestRational = 0;       ///< our best among them; 0 if there are none
};
[[nodiscard]] Space spaceOf(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                            const CompiledDealer& dealer, script::ConstSlots slots);

}  // namespace dealcraft::sim
