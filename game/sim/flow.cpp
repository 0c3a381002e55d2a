#include "sim/flow.hpp"

#include "base/overloaded.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::sim {

namespace {

void beginActivity(Unfolding& u, ActivityIndex index) {
    const auto& activity = u.scenario().activity(index);
    const auto day = u.state().slots[kDaySlot] + activity.days;
    u.happen(FlowEvent{ActivityBegan{index, static_cast<std::uint16_t>(day)}});
    std::visit(
        Overloaded{[](const CompiledForm&) {}, [&](const CompiledDialogue& dialogue) { reach(u, dialogue.start); },
                   [&](const CompiledNegotiation& negotiation) { openTable(u, negotiation); }},
        activity.body);
}

/// The first ending whose condition holds; the last one needs none.
void endPlay(Unfolding& u) {
    const auto& endings = u.scenario().endings;
    std::size_t ending = 0;
    while (ending + 1 < endings.size() && !u.holds(endings[ending].when)) { ++ending; }
    u.happen(FlowEvent{PlayEnded{EndingIndex{ending}}});
}

}  // namespace

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
