#include "store/event_fit.hpp"

#include "base/overloaded.hpp"
#include "store/call_event_fit.hpp"
#include "store/table_event_fit.hpp"

#include <variant>

namespace dealcraft::store {
namespace {

using namespace content;
using namespace sim;

constexpr std::int32_t kMostMinutes = 1'000'000;

/// A state, and the parts of the scenario that an event may name in it.
class Place {
public:
    Place(const CompiledScenario& scenario, const State& state) : scenario_(scenario), state_(state) {}

    [[nodiscard]] bool fits(const FlowEvent& event) const {
        return std::visit([this](const auto& e) { return here(e); }, event);
    }
    [[nodiscard]] bool fits(const DialogueEvent& event) const {
        return dialogue() != nullptr && std::visit([this](const auto& e) { return here(e); }, event);
    }
    [[nodiscard]] bool fits(const FormEvent& event) const {
        return form() != nullptr && std::visit([this](const auto& e) { return here(e); }, event);
    }
    [[nodiscard]] bool fits(const NegotiationEvent& event) const {
        return negotiation() != nullptr && tableEventFits(state_, *negotiation(), event);
    }
    [[nodiscard]] bool fits(const CallEvent& event) const {
        const auto* call = body<CompiledCall>();
        return call != nullptr && callEventFits(scenario_, state_, *call, event);
    }

private:
    template <class Body>
    [[nodiscard]] const Body* body() const {
        return state_.activity.none() ? nullptr : std::get_if<Body>(&scenario_.activity(state_.activity).body);
    }
    [[nodiscard]] const CompiledDialogue* dialogue() const { return body<CompiledDialogue>(); }
    [[nodiscard]] const CompiledForm* form() const { return body<CompiledForm>(); }
    [[nodiscard]] const CompiledNegotiation* negotiation() const { return body<CompiledNegotiation>(); }
    [[nodiscard]] const CompiledMoment* moment() const {
        const auto* inner = std::get_if<DialogueState>(&state_.inner);
        return inner == nullptr || inner->at.none() ? nullptr : &scenario_.moment(inner->at);
    }
    [[nodiscard]] bool atOption(OptionIndex option) const {
        return moment() != nullptr && moment()->options.holds(option);
    }
    [[nodiscard]] bool inForm(ChoiceIndex choice) const {
        return !choice.none() && form()->fields.holds(scenario_.choice(choice).field);
    }

    // ---- flow
    [[nodiscard]] bool here(const ActivityBegan& e) const {
        return !e.activity.none() && std::holds_alternative<NoState>(state_.inner);
    }
    [[nodiscard]] bool here(const ActivityEnded& e) const {
        return !e.activity.none() && e.activity == state_.activity;
    }
    [[nodiscard]] bool here(const PlayEnded& e) const {
        return !e.ending.none() && std::holds_alternative<NoState>(state_.inner);
    }
    [[nodiscard]] bool here(const SlotSet& e) const {
        if (e.slot >= scenario_.slots.size()) { return false; }
        const auto& range = scenario_.slots[e.slot];
        return e.value >= range.from && e.value <= range.to;
    }
    [[nodiscard]] bool here(const MinutesPassed&) const { return state_.slots[kMinutesSlot] < kMostMinutes; }

    // ---- dialogue
    [[nodiscard]] bool here(const MomentReached& e) const {
        if (e.moment.none() || !dialogue()->moments.holds(e.moment)) { return false; }
        return e.line.none() || scenario_.moment(e.moment).lines.holds(e.line);
    }
    [[nodiscard]] bool here(const OptionChosen& e) const {
        return atOption(e.option) && (e.verdict.none() || scenario_.option(e.option).verdicts.holds(e.verdict));
    }
    // NOLINTNEXTLINE(readability-convert-member-functions-to-static): all events are asked in one way
    [[nodiscard]] bool here(const Replied& e) const { return !e.line.none(); }
    [[nodiscard]] bool here(const Drawn& e) const {
        return atOption(e.option) && e.outcome.value() < scenario_.option(e.option).draw.size();
    }
    [[nodiscard]] bool here(const ObjectionNamed& e) const {
        const auto* inner = std::get_if<DialogueState>(&state_.inner);
        return inner != nullptr && !e.moment.none() && inner->at == e.moment;
    }
    [[nodiscard]] bool here(const WalkedOut& e) const {
        return moment() != nullptr && (e.verdict.none() || dialogue()->leaveVerdicts.holds(e.verdict));
    }

    // ---- plan and record
    [[nodiscard]] bool here(const Marked& e) const { return inForm(e.choice); }
    [[nodiscard]] bool here(const Unmarked& e) const { return inForm(e.choice); }
    [[nodiscard]] bool here(const FormConfirmed& e) const { return e.activity == state_.activity; }
    [[nodiscard]] bool here(const ChoiceTaken& e) const {
        return inForm(e.choice) && (e.verdict.none() || scenario_.choice(e.choice).verdicts.holds(e.verdict));
    }
    [[nodiscard]] bool here(const ChoiceMissed& e) const { return inForm(e.choice); }

    const CompiledScenario& scenario_;
    const State& state_;
};

}  // namespace

bool fits(const CompiledScenario& scenario, const State& state, const Event& event) {
    const Place place(scenario, state);
    return !state.over() && std::visit([&](const auto& group) { return place.fits(group); }, event);
}

bool stands(const CompiledScenario& scenario, const State& state) {
    if (state.over()) { return true; }
    if (state.activity.none()) { return false; }
    return std::visit(
        Overloaded{[&](const CompiledForm&) { return std::holds_alternative<NoState>(state.inner); },
                   [&](const CompiledDialogue& dialogue) {
                       const auto* inner = std::get_if<DialogueState>(&state.inner);
                       return inner != nullptr && dialogue.moments.holds(inner->at);
                   },
                   [&](const CompiledNegotiation&) { return std::holds_alternative<NegotiationState>(state.inner); },
                   [&](const CompiledCall&) { return std::holds_alternative<CallState>(state.inner); }},
        scenario.activity(state.activity).body);
}

}  // namespace dealcraft::store
