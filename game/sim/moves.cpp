#include "sim/moves.hpp"

#include "base/overloaded.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/form/form.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::sim {

void legalMoves(const CompiledScenario& scenario, const State& state, Moves& out) {
    out.clear();
    if (state.over() || state.activity.none()) { return; }
    std::visit([&](const auto& body) { legalMoves(scenario, state, body, out); },
               scenario.activity(state.activity).body);
}

Action actionOf(const Move& move, std::span<const std::uint16_t> filling) {
    switch (move.verb) {
        case Verb::choose: return DialogueAction{Choose{OptionIndex{filling[0]}}};
        case Verb::name: return DialogueAction{NameObjection{static_cast<ObjectionKind>(filling[0])}};
        case Verb::leave: return DialogueAction{Leave{}};
        case Verb::mark: return FormAction{Mark{ChoiceIndex{filling[0]}}};
        case Verb::unmark: return FormAction{Unmark{ChoiceIndex{filling[0]}}};
        case Verb::confirm: return FormAction{Confirm{}};
        case Verb::offer: {
            Offer offer;
            for (std::size_t i = 0; i < filling.size(); ++i) {
                offer.terms.values[i] = static_cast<std::uint8_t>(filling[i]);
            }
            return NegotiationAction{offer};
        }
        case Verb::accept: return NegotiationAction{Accept{}};
        case Verb::walkAway: return NegotiationAction{WalkAway{}};
    }
    DEALCRAFT_ASSERT(false);
}

}  // namespace dealcraft::sim
