#pragma once

#include "base/chance.hpp"
#include "sim/moves.hpp"

namespace dealcraft::analysis {

/// How willingly a bot without judgement makes a kind of move, against the others. Little is taken back, and nobody
/// leaves while he can speak.
[[nodiscard]] std::uint32_t eagerness(sim::Verb verb);

/// Any of the moves, by eagerness, with any filling.
[[nodiscard]] sim::Action anyMove(SampleChance& chance, const sim::Moves& moves);

}  // namespace dealcraft::analysis
