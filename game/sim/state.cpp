#include "sim/state.hpp"

#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "sim/call/call.hpp"
#include "sim/call/call_hash.hpp"
#include "sim/negotiation/evolve.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

void evolveFlow(const CompiledScenario& scenario, State& state, const FlowEvent& event) {
    std::visit(Overloaded{[&](const ActivityBegan& e) {
                              state.activity = e.activity;
                              state.slots[kMinutesSlot] = 0;
                              state.slots[kDaySlot] = e.day;
                              state.inner = NoState{};
                          },
                          [&](const ActivityEnded& e) {
                              state.slots[scenario.activity(e.activity).doneSlot] = 1;
                              state.inner = NoState{};
                          },
                          [&](const PlayEnded& e) { state.ending = e.ending; },
                          [&](const SlotSet& e) { state.slots[e.slot] = e.value; },
                          [&](const MinutesPassed& e) { state.slots[kMinutesSlot] += e.minutes; }},
               event);
}

void evolveDialogue(State& state, const DialogueEvent& event) {
    std::visit(
        Overloaded{[&](const MomentReached& e) { state.inner = DialogueState{.at = e.moment, .cardPlayed = false}; },
                   [&](const ObjectionNamed& e) { state.inner = DialogueState{.at = e.moment, .cardPlayed = true}; },
                   [](const OptionChosen&) {}, [](const Replied&) {}, [](const Drawn&) {}, [](const WalkedOut&) {}},
        event);
}

void evolveForm(const CompiledScenario& scenario, State& state, const FormEvent& event) {
    std::visit(Overloaded{[&](const Marked& e) {
                              state.slots[scenario.choice(e.choice).slot] = scenario.choice(e.choice).value;
                          },
                          [&](const Unmarked& e) { state.slots[scenario.choice(e.choice).slot] = 0; },
                          [](const FormConfirmed&) {}, [](const ChoiceTaken&) {}, [](const ChoiceMissed&) {}},
               event);
}

void settle(const CompiledScenario& scenario, State& state, const Agreed& e) {
    const auto& negotiation = scenario.negotiation(state.activity);
    state.slots[negotiation.agreedSlot] = 1;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        state.slots[issue.slot] = issue.values[e.terms.values[i]].amount;
    }
}

/// What of a table stands in slots: scripts read it.
void evolveNegotiation(const CompiledScenario& scenario, State& state, const NegotiationEvent& event) {
    if (std::holds_alternative<TableOpened>(event)) { state.inner = NegotiationState{}; }
    auto* table = std::get_if<NegotiationState>(&state.inner);
    if (table == nullptr) { return; }
    const auto& negotiation = scenario.negotiation(state.activity);
    evolveTable(negotiation, *table, event);
    std::visit(
        Overloaded{[](const auto&) {}, [&](const Offered&) { state.slots[negotiation.roundsSlot] = table->round; },
                   [&](const Agreed& e) { settle(scenario, state, e); },
                   [&](const WalkedAway&) { state.slots[negotiation.walkedSlot] = 1; },
                   [&](const TableClosed& e) {
                       state.slots[negotiation.surplusSlot] = e.surplus;
                       state.slots[negotiation.soldSlot] = e.sold;
                       state.slots[negotiation.lateSlot] = e.late;
                   }},
        event);
}

void addInner(HashChain& chain, const State& state) {
    chain.add(state.inner.index());
    std::visit(Overloaded{[](const NoState&) {},
                          [&](const DialogueState& d) {
                              chain.add(d.at.value());
                              chain.add(d.cardPlayed ? 1 : 0);
                          },
                          [&](const NegotiationState& n) { addTable(chain, n); },
                          [&](const CallState& c) { addCall(chain, c); }},
               state.inner);
}

}  // namespace

void evolve(const CompiledScenario& scenario, State& state, const Event& event) {
    std::visit(Overloaded{[&](const FlowEvent& e) { evolveFlow(scenario, state, e); },
                          [&](const DialogueEvent& e) { evolveDialogue(state, e); },
                          [&](const FormEvent& e) { evolveForm(scenario, state, e); },
                          [&](const NegotiationEvent& e) { evolveNegotiation(scenario, state, e); },
                          [&](const CallEvent& e) { evolveCall(scenario, state, e); }},
               event);
}

State blankState(const CompiledScenario& scenario) {
    State state;
    for (std::size_t i = 0; i < scenario.slots.size(); ++i) { state.slots[i] = scenario.slots[i].start; }
    return state;
}

std::uint64_t hashOf(const CompiledScenario& scenario, const State& state) {
    HashChain chain;
    chain.add(state.activity.value());
    chain.add(state.ending.value());
    for (std::size_t i = 0; i < scenario.slots.size(); ++i) { chain.addSigned(state.slots[i]); }
    addInner(chain, state);
    for (const auto& mind : scenario.minds) { addMind(chain, state.minds[mind.cast]); }
    return chain.value();
}

}  // namespace dealcraft::sim
