#pragma once

#include "content/compiled_negotiation.hpp"
#include "content/table_rules.hpp"
#include "sim/terms.hpp"

#include <cstdint>

/// Two engines bargain with each other. One sits in the trainee's chair and sends the trainee's actions; the other one
/// is the dealer of the game. Nothing is around them: no play, no clock, no policy, no words.
namespace dealcraft::analysis {

/// The engine in the trainee's chair: it wants what the trainee's firm wants.
struct Challenger {
    const content::CompiledTactic& tactic;
    const content::RankedPackages& ranked;  ///< by what packages are worth to the trainee's firm
};

struct DuelResult {
    bool agreed = false;
    sim::Terms terms;  ///< of the deal
    int rounds = 0;    ///< offers from the trainee's chair
    int steps = 0;     ///< times that each side has acted
    int ours = 0;      ///< utility of the deal, of 10000
    int theirs = 0;
    std::uint64_t hash = 0;  ///< chain over everything that was proposed, and the end
};

/// The dealer is the negotiation's first profile. @pre the table has a package that can be agreed
[[nodiscard]] DuelResult duel(const content::CompiledNegotiation& negotiation, const content::TableRules& rules,
                              const Challenger& challenger);

}  // namespace dealcraft::analysis
