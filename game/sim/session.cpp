#include "sim/session.hpp"

#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "sim/apply.hpp"
#include "sim/call/call.hpp"
#include "sim/dialogue/dialogue.hpp"
#include "sim/form/form.hpp"
#include "sim/negotiation/meaning.hpp"
#include "sim/negotiation/policy.hpp"
#include "sim/negotiation/space.hpp"
#include "sim/negotiation/table.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

PersonView personView(const CompiledScenario& scenario, const State& state, CastIndex who, bool hears) {
    const auto& person = scenario.castMember(who);
    const auto mood = static_cast<Mood>(state.slots[person.slot(Stat::mood)]);
    return {who, person.name, person.title, person.firm, person.portrait, mood, hears};
}

/// In a free visit: the one who is visited, and the others who hear.
std::vector<CastIndex> companyOf(const CallState& call, CastIndex with) {
    std::vector<CastIndex> company{with};
    for (std::size_t i = 0; i < kMaxCast; ++i) {
        if (hasBit(call.company, i)) { company.emplace_back(i); }
    }
    return company;
}

/// `with` first, then the others who can hear what is said.
std::vector<PersonView> peopleOf(const CompiledScenario& scenario, const State& state) {
    const auto with = scenario.activity(state.activity).with;
    std::vector<CastIndex> hearers;
    if (std::holds_alternative<DialogueState>(state.inner)) { hearers = hearersOf(scenario, state); }
    if (const auto* call = std::get_if<CallState>(&state.inner)) { hearers = companyOf(*call, with); }
    std::vector<PersonView> people;
    const bool withHears = std::ranges::find(hearers, with) != hearers.end();
    if (!with.none()) { people.push_back(personView(scenario, state, with, withHears)); }
    for (const auto who : hearers) {
        if (who != with) { people.push_back(personView(scenario, state, who, true)); }
    }
    return people;
}

std::vector<FactView> factsOf(const CompiledScenario& scenario, const State& state) {
    std::vector<FactView> facts;
    for (const auto& fact : scenario.facts) {
        if (state.slots[fact.slot] != 0) { facts.push_back({fact.text, fact.level}); }
    }
    return facts;
}

bool isHint(const Action& action) {
    const auto* call = std::get_if<CallAction>(&action);
    return call != nullptr && std::holds_alternative<AskHint>(*call);
}

}  // namespace

Events Session::begin(Chance& chance) {
    auto events = sim::begin(*scenario_, chance);
    for (const auto& event : events) { fold(event); }
    return events;
}

void Session::legal(Moves& out) const {
    legalMoves(*scenario_, state_, out);
    if (mode_ == PlayMode::practice) { return; }
    const auto all = out;
    out.clear();
    for (const auto& move : all) {
        if (move.verb != Verb::hint) { out.push_back(move); }
    }
}

tl::expected<Events, Refusal> Session::act(const Action& action, Chance& chance) {
    if (mode_ == PlayMode::examination && isHint(action)) { return tl::unexpected{Refusal::notInExamination}; }
    auto events = apply(*scenario_, state_, action, chance);
    if (!events) { return events; }
    for (const auto& event : *events) { fold(event); }
    return events;
}

View Session::view(std::uint64_t shuffle) const {
    View view;
    view.over = over();
    view.day = state_.slots[kDaySlot];
    view.facts = factsOf(*scenario_, state_);
    view.activity = state_.activity;
    if (over() || state_.activity.none()) { return view; }
    const auto& activity = scenario_->activity(state_.activity);
    view.activityId = activity.id;
    view.type = activity.type;
    view.title = activity.title;
    view.brief = activity.brief;
    view.place = activity.place;
    view.number = state_.activity.value() + 1;
    view.clock = activity.clock;
    view.with = activity.with;
    view.minutesUsed = state_.slots[kMinutesSlot];
    view.people = peopleOf(*scenario_, state_);
    std::visit(
        Overloaded{[&](const CompiledForm& form) {
                       view.minutesUsed = minutesOfMarks(*scenario_, state_, form);
                       view.body = viewOf(*scenario_, state_, form);
                   },
                   [&](const CompiledDialogue&) { view.body = viewOf(*scenario_, state_, shuffle); },
                   [&](const CompiledNegotiation& negotiation) { view.body = viewOf(*scenario_, state_, negotiation); },
                   [&](const CompiledCall& call) { view.body = viewOf(*scenario_, state_, call); }},
        activity.body);
    return view;
}

OfferPreview Session::preview(const Terms& terms) const {
    const auto& negotiation = scenario_->negotiation(state_.activity);
    OfferPreview preview;
    preview.ourUtility = utilityOf(negotiation.ours, terms);
    preview.belowBottomLine = preview.ourUtility < negotiation.ours.reservation;
    preview.full = isFull(negotiation, terms);
    preview.impossible = !keepsDependences(negotiation, terms.values);
    if (const auto* table = std::get_if<NegotiationState>(&state_.inner)) {
        const auto meaning = meaningOf(negotiation, *table, terms);
        preview.gives = meaning.spoken.lost;
        preview.asks = meaning.spoken.gained;
    }
    const unsigned broken = brokenRules(*scenario_, negotiation, {state_.slots.data(), scenario_->slots.size()}, terms);
    for (std::size_t i = 0; i < negotiation.policy.size(); ++i) {
        if (hasBit(broken, i)) { preview.brokenRules.push_back(negotiation.policy[i].text); }
    }
    return preview;
}

}  // namespace dealcraft::sim
