#pragma once

#include "sim/call/visit.hpp"
#include "sim/small_pack.hpp"

#include <string>
#include <string_view>

namespace dealcraft::test {

/// A pack with two short visits to one man, whose mind is small enough to reckon by hand.
///   topics supply, money (sensitive) · needs stock (money, depth 1, importance 4) and line (supply, depth 3,
///   importance 5) features seal (serves stock; proof: sheet) and code (serves line; proof: paper) · commitments papers
///   1, test 4, order 5 own objections: fined (misunderstanding, at the opening, settled by paper), dear (drawback, at
///   a benefit, outweighed by stock) helps: list (a promise, 3 days), rebate (beyond)
/// @param mind pieces of the mind's YAML to exchange: text and what stands instead of it; empty for none
[[nodiscard]] SmallPack smallVisit(std::string_view piece = {}, std::string_view instead = {});

/// What can be asked about a running visit.
[[nodiscard]] sim::Visit visitOf(const Sitting& sitting);

/// What the judgement of the trainee's move among these events was. The test fails if there is none.
[[nodiscard]] content::Judgement judgementIn(const sim::Events& events);

/// The value of a state of the man.
[[nodiscard]] int statOf(const Sitting& sitting, content::Stat stat);

/// Folds the change of a state, as if it had happened.
void setStat(Sitting& sitting, content::Stat stat, int value);

}  // namespace dealcraft::test
