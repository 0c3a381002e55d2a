#pragma once

#include "base/inline_vector.hpp"
#include "content/compiled.hpp"
#include "sim/action.hpp"
#include "sim/state.hpp"

#include <cstdint>
#include <span>

namespace dealcraft::sim {

// clang-format off
enum class Verb : std::uint8_t {
    choose, name, leave, mark, unmark, confirm, offer, accept, walkAway,
    prepare, sitDown, offerIf, inquire, argue, showLimit, adjourn, callManager,
    open, ask, askDecision, probe, confirmHeard, present, show, acknowledge, clarify, answer, check, offerHelp, refer, propose, stepAside, nameKind,
    hint, close, walkOut
};
// clang-format on

/// The values that one slot of a move may take now: indexes of options or choices, objection kinds, or places of an
/// issue's values.
using Domain = InlineVector<std::uint16_t, kMaxIssueValues + 1>;

/// A kind of action that is legal now, with what may fill its slots. choose: one slot (options); name: one (kinds);
/// mark, unmark: one (choices of `field`); offer, offer_if: one per issue, kOpenValue for leaving it open; the verbs of
/// a free visit and of a table: one per field of their action; the others: none. Every combination of the domains is
/// legal, but for offers that break a dependence.
struct Move {
    Verb verb = Verb::leave;
    FieldIndex field;
    InlineVector<Domain, kMaxIssues> slots;
};

using Moves = InlineVector<Move, 2 * kMaxFields + 4>;

/// Everything that the player may do now. Never empty before the play is over.
void legalMoves(const CompiledScenario& scenario, const State& state, Moves& out);

/// The action that a move becomes when its slots are filled. @pre one value per slot, each from its domain
[[nodiscard]] Action actionOf(const Move& move, std::span<const std::uint16_t> filling);

}  // namespace dealcraft::sim
