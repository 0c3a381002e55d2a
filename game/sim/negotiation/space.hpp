#pragma once

#include "content/compiled.hpp"
#include "script/code.hpp"
#include "sim/negotiation/solutions.hpp"
#include "sim/terms.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

/// The outcome space of a negotiation in integers: utilities, agreement zone, Pareto frontier, solutions.
/// Definitions: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

using namespace dealcraft::content;

/// The sum of one entry of each row. Unrolled, and without a check of each: it is asked for by the million.
/// @pre every value is below kMaxIssueValues; the sum fits into 32 bits
template <std::size_t Rows, class Table>
[[nodiscard]] int sumOf(const Table& rows, const PackageValues& values) {
    const auto sum = [&]<std::size_t... I>(std::index_sequence<I...>) {
        return (0 + ... + rows[I].data()[values[I]]);
    };
    return sum(std::make_index_sequence<Rows>{});
}

/// Utility of a package to a side: the sum of its points, 0 to 10000. Open issues count nothing.
[[nodiscard]] inline int utilityOf(const CompiledPreferences& wants, const Terms& terms) {
    if (terms.isComplete()) { return sumOf<kMaxIssues>(wants.points, terms.values); }
    int utility = 0;
    for (std::size_t i = 0; i < kMaxIssues; ++i) {
        utility += terms.leavesOpen(i) ? 0 : wants.points[i][terms.values[i]];
    }
    return utility;
}

/// The most that a side can get from any package.
[[nodiscard]] int bestUtility(const CompiledNegotiation& negotiation, const CompiledPreferences& wants);

/// Moves terms to the next package in the order of the issues; false after the last, which leaves the first.
[[nodiscard]] bool nextPackage(const CompiledNegotiation& negotiation, Terms& terms);

/// Everything that the two could agree on, in integers of which 10000 make a utility of 1.
struct Space {
    PackageOrder order;
    Stakes<std::int64_t> ours;
    Stakes<std::int64_t> theirs;
    Allowed withinPolicy;
    Solutions<std::int64_t> solutions;  ///< within our policy

    /// The most that is to be had for us in the agreement zone; 0 if there is none.
    [[nodiscard]] int bestRational() const;
};

/// The dealer's profile that holds: the first whose condition is true. The last one has none.
[[nodiscard]] std::size_t dealerAt(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                                   script::ConstSlots slots);

/// Which packages keep the dependences. Empty: all.
[[nodiscard]] Allowed agreeable(const CompiledNegotiation& negotiation);

/// Which packages keep the dependences and our policy. Empty: all.
[[nodiscard]] Allowed withinPolicy(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                                   script::ConstSlots slots);

[[nodiscard]] Space spaceOf(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                            const CompiledDealer& dealer, script::ConstSlots slots);

/// A package by its index.
[[nodiscard]] Terms termsOf(const PackageOrder& order, PackageIndex package);

}  // namespace dealcraft::sim
