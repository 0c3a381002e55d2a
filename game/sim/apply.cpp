#include "sim/apply.hpp"

#include "base/overloaded.hpp"
#include "sim/call/call.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/flow.hpp"
#include "sim/form/form.hpp"
#include "sim/negotiation/table.hpp"
#include "sim/unfolding.hpp"

#include <optional>

namespace dealcraft::sim {

namespace {

/// The kind of body that an action needs is the one that runs.
bool suits(const CompiledScenario& scenario, const State& state, const Action& action) {
    const auto& body = scenario.activity(state.activity).body;
    return std::visit(
        Overloaded{[&](const DialogueAction&) { return std::holds_alternative<CompiledDialogue>(body); },
                   [&](const FormAction&) { return std::holds_alternative<CompiledForm>(body); },
                   [&](const NegotiationAction&) { return std::holds_alternative<CompiledNegotiation>(body); },
                   [&](const CallAction&) { return std::holds_alternative<CompiledCall>(body); }},
        action);
}

std::optional<Refusal> refusal(const CompiledScenario& scenario, const State& state, const Action& action) {
    if (state.over()) { return Refusal::playIsOver; }
    if (state.activity.none() || !suits(scenario, state, action)) { return Refusal::notNow; }
    return std::visit([&](const auto& a) { return refusalOf(scenario, state, a); }, action);
}

void drawUnknowns(Unfolding& u) {
    constexpr std::uint64_t kBeginning = fnv1a64("unknowns");
    for (const auto& unknown : u.scenario().unknowns) {
        const auto drawn = u.chance().pick(unknown.weights, {.activity = kBeginning, .who = 0, .what = unknown.key});
        u.happen(FlowEvent{SlotSet{unknown.slot, static_cast<std::int32_t>(drawn)}});
    }
}

}  // namespace

Events begin(const CompiledScenario& scenario, Chance& chance) {
    Unfolding unfolding{scenario, blankState(scenario), chance};
    drawUnknowns(unfolding);
    enterFlow(unfolding, 0);
    return unfolding.events();
}

Events beginAt(const CompiledScenario& scenario, const StartingPoint& point, Chance& chance) {
    Unfolding unfolding{scenario, blankState(scenario), chance};
    drawUnknowns(unfolding);
    for (const auto& value : point.values) { unfolding.happen(FlowEvent{value}); }
    if (point.moment.none()) {
        beginActivity(unfolding, point.activity);
    } else {
        announceActivity(unfolding, point.activity);
        reach(unfolding, point.moment);
    }
    return unfolding.events();
}

bool isLegal(const CompiledScenario& scenario, const State& state, const Action& action) {
    return !refusal(scenario, state, action);
}

tl::expected<Events, Refusal> apply(const CompiledScenario& scenario, const State& state, const Action& action,
                                    Chance& chance) {
    if (const auto no = refusal(scenario, state, action)) { return tl::unexpected{*no}; }
    Unfolding unfolding{scenario, state, chance};
    std::visit([&](const auto& a) { unfold(unfolding, a); }, action);
    return unfolding.events();
}

}  // namespace dealcraft::sim
