#include "authoring/rehearsal.hpp"

#include "base/assert.hpp"
#include "base/overloaded.hpp"
#include "sim/apply.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::authoring {

namespace {

using namespace dealcraft::content;

std::optional<sim::SlotSet> slotSet(const CompiledScenario& scenario, const SetValue& wanted) {
    const auto found = std::ranges::find(scenario.slots, wanted.name, &SlotInfo::name);
    if (found == scenario.slots.end()) { return std::nullopt; }
    return sim::SlotSet{static_cast<SlotIndex>(found - scenario.slots.begin()),
                        std::clamp(wanted.value, found->from, found->to)};
}

/// The point in a scenario that ids name; nothing if one of them is not there.
std::optional<sim::StartingPoint> pointOf(const CompiledScenario& scenario, const RehearsalStart& start) {
    sim::StartingPoint point;
    for (const auto& value : start.values) {
        if (const auto set = slotSet(scenario, value)) { point.values.push_back(*set); }
    }
    const auto activity = std::ranges::find(scenario.flow, start.activity, &CompiledActivity::id);
    if (activity == scenario.flow.end()) { return std::nullopt; }
    point.activity = ActivityIndex{static_cast<std::size_t>(activity - scenario.flow.begin())};
    if (start.moment.empty()) { return point; }
    const auto* dialogue = std::get_if<CompiledDialogue>(&activity->body);
    if (dialogue == nullptr) { return std::nullopt; }
    for (std::size_t i = 0; i < dialogue->moments.count; ++i) {
        if (scenario.moment(dialogue->moments[i]).id == start.moment) { point.moment = dialogue->moments[i]; }
    }
    return point.moment.none() ? std::nullopt : std::optional{point};
}

std::string wordsOf(const RehearsalStart& start) {
    return start.moment.empty() ? start.activity : start.activity + " > " + start.moment;
}

/// Takes one step again. @return what was lost of it
std::optional<Lost> repeat(Rehearsal& rehearsal, const RehearsalStep& step) {
    Lost lost;
    if (const auto* value = std::get_if<SetValue>(&step)) {
        lost.words = value->name + " = " + std::to_string(value->value);
        return rehearsal.set(*value) ? std::nullopt : std::optional{lost};
    }
    const auto& words = std::get<sim::WordedAction>(step);
    lost.words = sim::playLine(words);
    const auto& session = rehearsal.play().session();
    const auto action = session.over() ? std::nullopt : sim::actionFrom(session.scenario(), session.state(), words);
    if (!action) { return lost; }
    const auto done = rehearsal.act(*action);
    if (done) { return std::nullopt; }
    lost.why = done.error();
    return lost;
}

}  // namespace

bool startable(const CompiledScenario& scenario, const RehearsalStart& start) {
    return start.activity.empty() || pointOf(scenario, start).has_value();
}

Rehearsal::Rehearsal(ScenarioPtr scenario, RehearsalStart start, std::uint64_t seed)
    : scenario_(std::move(scenario)), start_(std::move(start)), seed_(seed), play_(*scenario_) {
    KeyedChance chance{seed_};
    sim::Events events;
    if (start_.activity.empty()) {
        events = play_.begin(chance);
        for (const auto& value : start_.values) {
            if (const auto set = slotSet(*scenario_, value)) { events.push_back(sim::FlowEvent{*set}); }
            if (const auto set = slotSet(*scenario_, value)) { play_.fold(sim::FlowEvent{*set}); }
        }
    } else {
        const auto point = pointOf(*scenario_, start_);
        DEALCRAFT_ASSERT(point.has_value());
        events = sim::beginAt(*scenario_, *point, chance);
        for (const auto& event : events) { play_.fold(event); }
    }
    log_.push_back({0, events});
}

tl::expected<sim::Events, sim::Refusal> Rehearsal::act(const sim::Action& action) {
    const auto words = sim::worded(*scenario_, play_.session().state(), action);
    KeyedChance chance{seed_};
    auto events = play_.act(action, chance);
    if (!events) { return events; }
    steps_.emplace_back(words);
    actions_.push_back(action);
    log_.push_back({actions_.size(), *events});
    return events;
}

bool Rehearsal::set(const SetValue& value) {
    const auto wanted = slotSet(*scenario_, value);
    if (!wanted) { return false; }
    play_.fold(sim::FlowEvent{*wanted});
    steps_.emplace_back(value);
    sim::Events events;
    events.push_back(sim::FlowEvent{*wanted});
    log_.push_back({actions_.size(), events});
    return true;
}

CarriedOver carriedOver(const Rehearsal& rehearsal, ScenarioPtr now) {
    if (!startable(*now, rehearsal.start())) {
        const auto& start = rehearsal.start();
        Lost lost{Lost::kStart, wordsOf(start), {}};
        RehearsalStart nearest{start.activity, {}, start.values};
        if (!startable(*now, nearest)) { nearest.activity.clear(); }
        return {Rehearsal{std::move(now), std::move(nearest), rehearsal.seed()}, std::move(lost)};
    }
    CarriedOver carried{Rehearsal{std::move(now), rehearsal.start(), rehearsal.seed()}, std::nullopt};
    for (std::size_t i = 0; i < rehearsal.steps().size() && !carried.lost; ++i) {
        carried.lost = repeat(carried.rehearsal, rehearsal.steps()[i]);
        if (carried.lost) { carried.lost->step = i; }
    }
    return carried;
}

}  // namespace dealcraft::authoring
