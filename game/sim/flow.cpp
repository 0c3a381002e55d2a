#include "sim/flow.hpp"

#include "base/assert.hpp"
#include "base/overloaded.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::sim {

namespace {

void beginActivity(Unfolding& u, ActivityIndex index) {
    const auto& activity = u.scenario().activity(index);
    const auto day = u.state().slots[kDaySlot] + activity.days;
    u.happen(FlowEvent{ActivityBegan{index, static_cast<std::uint16_t>(day)}});
    std::visit(Overloaded{[](const CompiledForm&) {},
                          [&](const CompiledDialogue& dialogue) { reach(u, dialogue.start); },
                          [&](const CompiledNegotiation& negotiation) { openTable(u, negotiation); }},
               activity.body);
}

void endPlay(Unfolding& u) {
    for (std::size_t i = 0; i < u.scenario().endings.size(); ++i) {
        if (!u.holds(u.scenario().endings[i].when)) { continue; }
        u.happen(FlowEvent{PlayEnded{EndingIndex{i}}});
        return;
    }
    DEALCRAFT_ASSERT(!"the last ending has no condition");
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
