#include "sim/moves.hpp"

#include "base/overloaded.hpp"
#include "sim/call/call.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/form/form.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::sim {

namespace {

std::uint8_t byteOf(std::uint16_t filling) {
    return static_cast<std::uint8_t>(filling);
}

Terms termsFrom(std::span<const std::uint16_t> filling) {
    Terms terms;
    for (std::size_t i = 0; i < filling.size(); ++i) { terms.values[i] = byteOf(filling[i]); }
    return terms;
}

}  // namespace

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
        case Verb::offer: return NegotiationAction{Offer{termsFrom(filling)}};
        case Verb::offerIf: return NegotiationAction{OfferIf{termsFrom(filling)}};
        case Verb::accept: return NegotiationAction{Accept{}};
        case Verb::walkAway: return NegotiationAction{WalkAway{}};
        case Verb::prepare:
            return NegotiationAction{
                Prepare{static_cast<PreparationPart>(filling[0]), byteOf(filling[1]), byteOf(filling[2])}};
        case Verb::sitDown: return NegotiationAction{SitDown{}};
        case Verb::inquire: return NegotiationAction{Inquire{byteOf(filling[0])}};
        case Verb::argue: return NegotiationAction{Argue{byteOf(filling[0])}};
        case Verb::showLimit: return NegotiationAction{ShowLimit{byteOf(filling[0]), byteOf(filling[1])}};
        case Verb::adjourn: return NegotiationAction{Adjourn{}};
        case Verb::callManager: return NegotiationAction{CallManager{}};
        case Verb::open:
        case Verb::ask:
        case Verb::askDecision:
        case Verb::probe:
        case Verb::confirmHeard:
        case Verb::present:
        case Verb::show:
        case Verb::acknowledge:
        case Verb::clarify:
        case Verb::answer:
        case Verb::check:
        case Verb::offerHelp:
        case Verb::refer:
        case Verb::propose:
        case Verb::stepAside:
        case Verb::nameKind:
        case Verb::hint:
        case Verb::close:
        case Verb::walkOut: return callActionOf(move.verb, filling);
    }
    DEALCRAFT_ASSERT(false);
}

}  // namespace dealcraft::sim
