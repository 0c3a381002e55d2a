#pragma once

#include "content/compiled.hpp"
#include "sim/negotiation/space.hpp"
#include "sim/negotiation/state.hpp"
#include "sim/terms.hpp"

#include <array>
#include <cstdint>
#include <span>

/// How a side bids, whichever it is: a target from its tactics, and a package at it that is worth most to the other
/// side as far as its offers tell. Sources: Faratin, Sierra, Jennings 1998 (tactics and their mixtures); van Krimpen
/// and others 2013 (frequency model); Vahidov, Kersten, Saade 2014 (offers built from the other side's last); Baarslag
/// 2016 (acceptance). Formulas: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

/// What a side knows when it is its turn.
struct Bargainer {
    const CompiledNegotiation& table;
    const TableRules& rules;
    const CompiledPreferences& wants;
    const CompiledTactic& tactic;
    const RankedPackages& ranked;
    std::span<const Terms> own;     ///< its bids so far
    std::span<const Terms> others;  ///< offers of the other side so far, partial ones among them
    const OpponentModel& model;     ///< of the other side
    int lowestOwn = kFullUtility;   ///< the least that one of its own bids is worth to it
    int lean = 0;                   ///< what arguments have taken off its aim
    int trust = 0;                  ///< what openness takes off its aim, or adds to it
    int discount = kFullUtility;    ///< what is left of a worth of 10000 after the days that have passed
};

/// What a side's openness takes off its aim: Bargainer::trust.
[[nodiscard]] int softenedBy(const TableRules& rules, int openness);

/// What a side wants at least in a round (from 0): its tactics mixed, never above a bid that it has made, never below
/// what no deal is worth.
[[nodiscard]] int targetIn(const Bargainer& side, int round);

/// What no deal is worth in the worths of packages, when worths have shrunk with the days: rounded up.
[[nodiscard]] int reservationOf(const Bargainer& side);

/// Limits of the other side that this one believes in.
struct BelievedLimits {
    std::array<std::uint8_t, kMaxIssues> values{};  ///< 0 none, else place of the value + 1
    std::uint8_t issues = 0;                        ///< bits of those that are believed
};

/// A bid worth `target` or a little more: new ones first, among them the one that the model of the other side likes
/// best; then those near the other side's last offer, cheap ones, and the order of the packages decide.
/// @param fixed issues that are not open stay as they are
/// @return everything open if there is no such package
[[nodiscard]] Terms bidAt(const Bargainer& side, int target, const Terms& fixed, const BelievedLimits& limits = {});

/// Whether it takes an offer: worth its target; or late in the day worth as much as the best of the last ones.
[[nodiscard]] bool accepts(const Bargainer& side, const Terms& offer, int target, int round);

/// Whether these are terms that can be offered: a value of each issue, or open; 0 where the negotiation has no issue.
[[nodiscard]] bool isPackage(const CompiledNegotiation& negotiation, const Terms& terms);

/// Whether no issue is open.
[[nodiscard]] bool isFull(const CompiledNegotiation& table, const Terms& terms);

}  // namespace dealcraft::sim
