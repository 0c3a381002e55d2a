#pragma once

#include "analysis/negotiation/duel.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

/// Every tactic against every other one over random domains. What comes out, and why it is sensible:
/// docs/mechanics/negotiation.md.
namespace dealcraft::analysis {

/// The tactics that compete: pure time-dependent ones, mixtures with tit-for-tat, and one that others court.
enum class Contestant : std::uint8_t { boulware, linear, conceder, relative, absolute, averaged, resource };
inline constexpr std::array<std::string_view, 7> kContestantWords{"boulware", "linear",   "conceder", "relative",
                                                                  "absolute", "averaged", "resource"};
inline constexpr std::size_t kContestants = kContestantWords.size();

[[nodiscard]] content::Tactic tacticOf(Contestant contestant);

/// A domain of 4 issues with 5 values each: what one side likes more the other likes less, and they differ in what
/// matters to them. The contestants sit down at it in turn.
struct DuelTable {
    content::CompiledNegotiation negotiation;
    content::RankedPackages ours;
    std::array<content::CompiledTactic, kContestants> tactics;

    DuelResult duel(const content::TableRules& rules, Contestant challenger, Contestant dealer);
};
[[nodiscard]] DuelTable randomDuelTable(std::uint64_t seed);

/// Sums over the negotiations of a pair of tactics, or of a tactic in one chair or both.
struct DuelSums {
    std::int64_t negotiations = 0;
    std::int64_t possible = 0;  ///< of those, where a package was rational for both
    std::int64_t deals = 0;
    std::int64_t own = 0;     ///< utility of the deals to the tactic, of 10000
    std::int64_t other = 0;   ///< and to its partner
    std::int64_t gains = 0;   ///< product of what the deals left both beyond no deal, of 10000 each, over 10000
    std::int64_t toNash = 0;  ///< distance of the deals to the nearest Nash solution, of 10000
    std::int64_t rounds = 0;

    void add(const DuelSums& more);
};

struct Tournament {
    std::int64_t negotiations = 0;
    std::array<std::array<DuelSums, kContestants>, kContestants> pairs;  ///< [trainee's chair][dealer's chair]
    std::uint64_t hash = 0;

    /// A tactic in both chairs, against all.
    [[nodiscard]] DuelSums of(Contestant contestant) const;
};

/// @param negotiations so many: each domain is played by all pairs in turn before the next one is drawn
[[nodiscard]] Tournament tournament(const content::TableRules& rules, std::int64_t negotiations, std::uint64_t seed);

}  // namespace dealcraft::analysis
