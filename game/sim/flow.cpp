#include "sim/flow.hpp"

#include "base/overloaded.hpp"
#include "sim/call/call.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::sim {

namespace {

/// The first ending whose condition holds; the last one needs none.
void endPlay(Unfolding& u) {
    const auto& endings = u.scenario().endings;
    std::size_t ending = 0;
    while (ending + 1 < endings.size() && !u.holds(endings[ending].when)) { ++ending; }
    u.happen(FlowEvent{PlayEnded{EndingIndex{ending}}});
}

}  // namespace

void announceActivity(Unfolding& u, ActivityIndex index) {
    const auto day = u.state().slots[kDaySlot] + u.scenario().activity(index).days;
    u.happen(FlowEvent{ActivityBegan{index, static_cast<std::uint16_t>(day)}});
}

void beginActivity(Unfolding& u, ActivityIndex index) {
    announceActivity(u, index);
    std::visit(
        Overloaded{[](const CompiledForm&) {}, [&](const CompiledDialogue& dialogue) { reach(u, dialogue.start); },
                   [&](const CompiledNegotiation& negotiation) { openTable(u, negotiation); },
                   [&](const CompiledCall& call) { openCall(u, call); }},
        u.scenario().activity(index).body);
}

void enterFlow(Unfolding& u, std::size_t from) {
    for (std::size_t i = from; i < u.scenario().flow.size(); ++i) {
        if (!u.holds(u.scenario().flow[i].when)) { continue; }
        beginActivity(u, ActivityIndex{i});
        return;
    }
    endPlay(u);
}

void finishActivity(Unfolding& u) {
    const auto current = u.state().activity;
    u.happen(FlowEvent{ActivityEnded{current}});
    enterFlow(u, current.value() + std::size_t{1});
}

}  // namespace dealcraft::sim
