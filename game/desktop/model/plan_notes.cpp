#include "desktop/model/plan_notes.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

/// The choice that an event says was settled in a form, if it says so.
const sim::ChoiceTaken* takenIn(const sim::Event& event) {
    const auto* form = std::get_if<sim::FormEvent>(&event);
    return form == nullptr ? nullptr : std::get_if<sim::ChoiceTaken>(form);
}

}  // namespace

std::vector<PlanNote> planNotesOf(const CompiledScenario& scenario, ActivityIndex call,
                                  std::span<const scoring::LoggedStep> steps) {
    std::vector<PlanNote> notes;
    const auto* body = std::get_if<CompiledCall>(&scenario.activity(call).body);
    if (body == nullptr || body->plan.none()) { return notes; }
    const auto& fields = std::get<CompiledForm>(scenario.activity(body->plan).body).fields;
    for (const scoring::LoggedStep& step : steps) {
        for (const sim::Event& event : step.events) {
            const auto* taken = takenIn(event);
            if (taken == nullptr) { continue; }
            const CompiledChoice& choice = scenario.choice(taken->choice);
            if (!fields.holds(choice.field)) { continue; }
            notes.push_back({scenario.field(choice.field).title, choice.say, choice.link, choice.linked});
        }
    }
    // first what can be ticked off in the visit
    std::stable_partition(notes.begin(), notes.end(), [](const PlanNote& note) { return note.link != PlanLink::none; });
    return notes;
}

bool doneBy(const PlanNote& note, const sim::CallView& view) {
    switch (note.link) {
        case PlanLink::none:
        case PlanLink::expects: return false;
        case PlanLink::asks:
            return std::ranges::any_of(view.topics, [&](const auto& t) { return t.topic == note.linked && t.asked; });
        case PlanLink::brings:
            return std::ranges::any_of(view.evidence,
                                       [&](const auto& e) { return e.evidence == note.linked && e.shown; });
        case PlanLink::aims: return view.agreed == note.linked;
    }
    return false;
}

}  // namespace dealcraft::desktop
