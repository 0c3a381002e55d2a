#include "sim/dialogue/dialogue.hpp"

#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "sim/flow.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

const CompiledMoment& momentOf(const CompiledScenario& scenario, const State& state) {
    return scenario.moment(std::get<DialogueState>(state.inner).at);
}

bool isOffered(const CompiledScenario& scenario, const State& state, OptionIndex option) {
    const script::ConstSlots slots{state.slots.data(), scenario.slots.size()};
    return momentOf(scenario, state).options.holds(option) &&
           script::run(scenario.program, scenario.option(option).when, slots) != 0;
}

bool isCardPlayable(const CompiledScenario& scenario, const State& state) {
    return !std::get<DialogueState>(state.inner).cardPlayed && !momentOf(scenario, state).speaker.none();
}

/// The outcome of an option's draw. Asking again gives the same luck: the key has no ordinal.
const CompiledOutcome& draw(Unfolding& u, OptionIndex index) {
    const auto& option = u.scenario().option(index);
    std::vector<std::uint32_t> weights;
    for (const auto& outcome : option.draw) { weights.push_back(outcome.weight); }
    const auto speaker = u.scenario().moment(option.moment).speaker;
    const DrawKey key{.activity = u.scenario().activity(u.state().activity).key,
                      .who = speaker.none() ? 0 : u.scenario().castMember(speaker).key,
                      .what = option.key};
    const auto outcome = u.chance().pick(weights, key);
    u.happen(DialogueEvent{Drawn{index, OutcomeIndex{outcome}}});
    return option.draw[outcome];
}

void answer(Unfolding& u, Run<LineIndex> reply) {
    const auto line = u.lineOf(reply);
    if (!line.none()) { u.happen(DialogueEvent{Replied{line}}); }
}

void unfoldChoice(Unfolding& u, OptionIndex index) {
    const auto& option = u.scenario().option(index);
    u.happen(DialogueEvent{OptionChosen{index, u.verdictOf(option.verdicts)}});
    u.passMinutes(option.minutes);
    u.carryOut(option.effects);
    answer(u, option.reply);
    if (option.draw.empty()) { return reach(u, u.targetOf(option.to)); }
    const auto& outcome = draw(u, index);
    u.carryOut(outcome.effects);
    answer(u, outcome.reply);
    reach(u, u.targetOf(outcome.to));
}

void unfoldCard(Unfolding& u, ObjectionKind kind) {
    const auto at = std::get<DialogueState>(u.state().inner).at;
    const auto objection = u.scenario().moment(at).objection;
    const auto result = !objection           ? CardResult::noObjection
                        : *objection == kind ? CardResult::right
                                             : CardResult::wrong;
    u.happen(DialogueEvent{ObjectionNamed{at, kind, result}});
}

void unfoldLeaving(Unfolding& u) {
    const auto& dialogue = u.scenario().dialogue(u.state().activity);
    u.happen(DialogueEvent{WalkedOut{u.verdictOf(dialogue.leaveVerdicts)}});
    u.carryOut(dialogue.leaveEffects);
    answer(u, dialogue.leaveReply);
    finishActivity(u);
}

}  // namespace

void reach(Unfolding& u, MomentIndex index) {
    if (index.none()) { return finishActivity(u); }
    const auto& moment = u.scenario().moment(index);
    u.happen(DialogueEvent{MomentReached{index, u.lineOf(moment.lines)}});
    u.carryOut(moment.effects);
}

std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state, const DialogueAction& action) {
    using Refused = std::optional<Refusal>;
    return std::visit(Overloaded{[&](const Choose& a) -> Refused {
                                     if (!isOffered(scenario, state, a.option)) { return Refusal::notOffered; }
                                     if (!fits(scenario, state, scenario.option(a.option).minutes)) {
                                         return Refusal::noTimeLeft;
                                     }
                                     return {};
                                 },
                                 [&](const NameObjection&) -> Refused {
                                     if (std::get<DialogueState>(state.inner).cardPlayed) {
                                         return Refusal::alreadyNamed;
                                     }
                                     if (!isCardPlayable(scenario, state)) { return Refusal::notNow; }
                                     return {};
                                 },
                                 [](const Leave&) -> Refused { return {}; }},
                      action);
}

void unfold(Unfolding& u, const DialogueAction& action) {
    std::visit(
        Overloaded{[&](const Choose& a) { unfoldChoice(u, a.option); },
                   [&](const NameObjection& a) { unfoldCard(u, a.kind); }, [&](const Leave&) { unfoldLeaving(u); }},
        action);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledDialogue&, Moves& out) {
    const auto options = momentOf(scenario, state).options;
    Domain offered;
    for (std::size_t i = 0; i < options.count; ++i) {
        const Choose choice{options[i]};
        if (!refusalOf(scenario, state, choice)) { offered.push_back(choice.option.value()); }
    }
    if (!offered.empty()) { out.push_back({Verb::choose, {}, {offered}}); }
    if (isCardPlayable(scenario, state)) { out.push_back({Verb::name, {}, {Domain{0, 1, 2, 3, 4}}}); }
    out.push_back({Verb::leave, {}, {}});
}

DialogueView viewOf(const CompiledScenario& scenario, const State& state, std::uint64_t shuffle) {
    const auto& moment = momentOf(scenario, state);
    DialogueView view{.speaker = moment.speaker, .options = {}, .cardPlayable = isCardPlayable(scenario, state)};
    for (std::size_t i = 0; i < moment.options.count; ++i) {
        const auto index = moment.options[i];
        const auto& option = scenario.option(index);
        if (!isOffered(scenario, state, index)) { continue; }
        view.options.push_back({index, option.id, option.say, option.minutes, fits(scenario, state, option.minutes)});
    }
    const auto place = [&, mixed = splitmix64(shuffle)](const OptionView& o) {
        return std::pair{splitmix64(mixed ^ scenario.option(o.option).key), o.option};
    };
    std::ranges::sort(view.options, {}, place);
    return view;
}

std::vector<CastIndex> hearersOf(const CompiledScenario& scenario, const State& state) {
    const auto& moment = momentOf(scenario, state);
    auto hearers = moment.hears;
    const bool missing = !moment.speaker.none() && std::ranges::find(hearers, moment.speaker) == hearers.end();
    if (missing) { hearers.insert(hearers.begin(), moment.speaker); }
    return hearers;
}

}  // namespace dealcraft::sim
