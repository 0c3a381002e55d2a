#pragma once

#include "scoring/call_tally.hpp"
#include "script/code.hpp"

#include <optional>

namespace dealcraft::scoring {

/// One figure of a free visit that is over, 0 to 10000; nothing where the visit gave no chance to show it.
/// @param slots the play's, for what the plan had marked. Formulas: docs/mechanics/visit-scoring.md
[[nodiscard]] std::optional<int> callFigure(const CompiledScenario& scenario, CallFigure figure, const CallTally& call,
                                            script::ConstSlots slots);

/// What the plan of a visit foresaw.
struct Foreseen {
    std::uint16_t topics = 0;    ///< bits
    std::uint8_t kinds = 0;      ///< bits of ObjectionKind
    std::uint32_t evidence = 0;  ///< bits
    std::uint8_t aim = 0;        ///< level of the largest commitment aimed at; 0: none
};
[[nodiscard]] Foreseen foreseenIn(const CompiledScenario& scenario, const CompiledCall& call, script::ConstSlots slots);

}  // namespace dealcraft::scoring
