#pragma once

#include "sim/negotiation/space.hpp"
#include "sim/state.hpp"

#include <optional>

/// How a dealer bids: a time-dependent target, a package at it that comes close to the trainee's last offer. Source:
/// Faratin, Sierra, Jennings 1998 (tactics); Vahidov, Kersten, Saade 2014 (offers built from the other side's last).
/// Numbers: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

/// The utility that he wants at least in a round: from his best falling to his reservation value by his curve.
[[nodiscard]] int targetIn(const CompiledNegotiation& negotiation, const CompiledDealer& dealer, int round);

/// His next bid: among packages at most `band` above his target, one he has not made yet, with the most issues as the
/// trainee last proposed; ties go to the one he likes less, then to the order of the issues. Never below his target.
[[nodiscard]] Terms bidIn(const CompiledNegotiation& negotiation, const CompiledDealer& dealer,
                          const NegotiationState& state, int round, int band);

/// The issue in which these terms cost him most against what he would like best.
[[nodiscard]] std::size_t issueThatHurts(const CompiledNegotiation& negotiation, const CompiledDealer& dealer,
                                         const Terms& terms);

}  // namespace dealcraft::sim
