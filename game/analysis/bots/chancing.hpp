#pragma once

#include "base/chance.hpp"
#include "sim/session.hpp"

namespace dealcraft::analysis {

/// How willingly a bot without judgement makes a kind of move, against the others. Little is taken back, and nobody
/// leaves while he can speak.
[[nodiscard]] std::uint32_t eagerness(sim::Verb verb);

/// Any of the moves, by eagerness, with any filling; an offer that breaks a dependence is thought over.
[[nodiscard]] sim::Action anyMove(SampleChance& chance, const sim::Session& session, const sim::Moves& moves);

}  // namespace dealcraft::analysis
