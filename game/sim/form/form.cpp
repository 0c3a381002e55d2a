#include "sim/form/form.hpp"

#include "base/overloaded.hpp"
#include "sim/flow.hpp"

namespace dealcraft::sim {

namespace {

const CompiledForm& formOf(const CompiledScenario& scenario, const State& state) { return scenario.form(state.activity); }

bool isAsked(const CompiledScenario& scenario, const State& state, FieldIndex field) {
    return script::run(scenario.program, scenario.field(field).when, {state.slots.data(), scenario.slots.size()}) != 0;
}

int pickedIn(const CompiledScenario& scenario, const State& state, const CompiledField& field) {
    int picked = 0;
    for (std::size_t i = 0; i < field.choices.count; ++i) { picked += isMarked(scenario, state, field.choices[i]) ? 1 : 0; }
    return picked;
}

/// Minutes of the pick that a new one would take the place of.
int minutesReplaced(const CompiledScenario& scenario, const State& state, const CompiledField& field) {
    if (field.pickTo != 1) { return 0; }
    for (std::size_t i = 0; i < field.choices.count; ++i) {
        if (isMarked(scenario, state, field.choices[i])) { return scenario.choice(field.choices[i]).minutes; }
    }
    return 0;
}

bool marksFit(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    const auto clock = scenario.activity(state.activity).clock;
    if (!clock) { return true; }
    const auto& choice = scenario.choice(index);
    const auto used = minutesOfMarks(scenario, state, formOf(scenario, state)) - minutesReplaced(scenario, state, scenario.field(choice.field));
    return used + choice.minutes <= *clock;
}

bool isThere(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    if (index.value() >= scenario.choices.size()) { return false; }
    const auto field = scenario.choice(index).field;
    return formOf(scenario, state).fields.holds(field) && isAsked(scenario, state, field);
}

std::optional<Refusal> refusalOfMark(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    if (!isThere(scenario, state, index) || isMarked(scenario, state, index)) { return Refusal::notOffered; }
    const auto& field = scenario.field(scenario.choice(index).field);
    const bool full = field.pickTo > 1 && pickedIn(scenario, state, field) >= field.pickTo;
    if (full) { return Refusal::tooManyPicked; }
    if (!marksFit(scenario, state, index)) { return Refusal::noTimeLeft; }
    return {};
}

std::optional<Refusal> refusalOfConfirm(const CompiledScenario& scenario, const State& state) {
    const auto fields = formOf(scenario, state).fields;
    for (std::size_t i = 0; i < fields.count; ++i) {
        const auto& field = scenario.field(fields[i]);
        if (isAsked(scenario, state, fields[i]) && pickedIn(scenario, state, field) < field.pickFrom) { return Refusal::notEnoughPicked; }
    }
    return {};
}

void gradeChoice(Unfolding& u, ChoiceIndex index) {
    const auto& choice = u.scenario().choice(index);
    if (isMarked(u.scenario(), u.state(), index)) {
        u.happen(FormEvent{ChoiceTaken{index, u.verdictOf(choice.verdicts)}});
    } else if (choice.needed) {
        u.happen(FormEvent{ChoiceMissed{index}});
    }
}

template <class F>
void forEachAskedChoice(Unfolding& u, F f) {
    const auto fields = formOf(u.scenario(), u.state()).fields;
    for (std::size_t i = 0; i < fields.count; ++i) {
        if (!isAsked(u.scenario(), u.state(), fields[i])) { continue; }
        const auto choices = u.scenario().field(fields[i]).choices;
        for (std::size_t k = 0; k < choices.count; ++k) { f(choices[k]); }
    }
}

/// All grades are taken before the first effect, so that effects of one choice don't change what another was worth.
void unfoldConfirm(Unfolding& u) {
    u.happen(FormEvent{FormConfirmed{u.state().activity}});
    u.passMinutes(minutesOfMarks(u.scenario(), u.state(), formOf(u.scenario(), u.state())));
    forEachAskedChoice(u, [&](ChoiceIndex c) { gradeChoice(u, c); });
    forEachAskedChoice(u, [&](ChoiceIndex c) {
        if (isMarked(u.scenario(), u.state(), c)) { u.carryOut(u.scenario().choice(c).effects); }
    });
    finishActivity(u);
}

}  // namespace

bool isMarked(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    const auto& choice = scenario.choice(index);
    return state.slots[choice.slot] == choice.value;
}

int minutesOfMarks(const CompiledScenario& scenario, const State& state, const CompiledForm& form) {
    int minutes = 0;
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        const auto choices = scenario.field(form.fields[i]).choices;
        for (std::size_t k = 0; k < choices.count; ++k) {
            if (isMarked(scenario, state, choices[k])) { minutes += scenario.choice(choices[k]).minutes; }
        }
    }
    return minutes;
}

std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state, const FormAction& action) {
    using Answer = std::optional<Refusal>;
    return std::visit(Overloaded{[&](const Mark& a) -> Answer { return refusalOfMark(scenario, state, a.choice); },
                                 [&](const Unmark& a) -> Answer {
                                     if (!isThere(scenario, state, a.choice)) { return Refusal::notOffered; }
                                     if (!isMarked(scenario, state, a.choice)) { return Refusal::notPicked; }
                                     return {};
                                 },
                                 [&](const Confirm&) -> Answer { return refusalOfConfirm(scenario, state); }},
                      action);
}

void unfold(Unfolding& u, const FormAction& action) {
    std::visit(Overloaded{[&](const Mark& a) { u.happen(FormEvent{Marked{a.choice}}); },
                          [&](const Unmark& a) { u.happen(FormEvent{Unmarked{a.choice}}); }, [&](const Confirm&) { unfoldConfirm(u); }},
               action);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledForm& form, Moves& out) {
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        const auto choices = scenario.field(form.fields[i]).choices;
        Domain free;
        Domain taken;
        for (std::size_t k = 0; k < choices.count; ++k) {
            if (!refusalOf(scenario, state, Mark{choices[k]})) { free.push_back(choices[k].value()); }
            if (!refusalOf(scenario, state, Unmark{choices[k]})) { taken.push_back(choices[k].value()); }
        }
        if (!free.empty()) { out.push_back({Verb::mark, form.fields[i], {free}}); }
        if (!taken.empty()) { out.push_back({Verb::unmark, form.fields[i], {taken}}); }
    }
    if (!refusalOfConfirm(scenario, state)) { out.push_back({Verb::confirm, {}, {}}); }
}

FormView viewOf(const CompiledScenario& scenario, const State& state, const CompiledForm& form) {
    FormView view;
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        const auto index = form.fields[i];
        if (!isAsked(scenario, state, index)) { continue; }
        const auto& field = scenario.field(index);
        FieldView shown{.field = index, .id = field.id, .title = field.title, .hint = field.hint, .pickFrom = field.pickFrom,
                        .pickTo = field.pickTo, .picked = pickedIn(scenario, state, field), .sorting = field.sorting, .choices = {}};
        for (std::size_t k = 0; k < field.choices.count; ++k) {
            const auto& choice = scenario.choice(field.choices[k]);
            const bool marked = isMarked(scenario, state, field.choices[k]);
            shown.choices.push_back({field.choices[k], choice.id, choice.say, choice.minutes, marked,
                                     marked || !refusalOf(scenario, state, Mark{field.choices[k]})});
        }
        view.fields.push_back(std::move(shown));
    }
    view.confirmable = !refusalOfConfirm(scenario, state);
    return view;
}

}  // namespace dealcraft::sim
