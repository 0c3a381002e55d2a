#include "sim/form/form.hpp"

#include "base/overloaded.hpp"
#include "sim/flow.hpp"

namespace dealcraft::sim {

namespace {

const CompiledForm& formOf(const CompiledScenario& scenario, const State& state) {
    return scenario.form(state.activity);
}

bool isAsked(const CompiledScenario& scenario, const State& state, FieldIndex field) {
    return script::run(scenario.program, scenario.field(field).when, {state.slots.data(), scenario.slots.size()}) != 0;
}

/// What is picked in one field.
struct FieldTally {
    int picked = 0;
    int minutes = 0;
};

FieldTally tallyOf(const CompiledScenario& scenario, const State& state, const CompiledField& field) {
    FieldTally tally;
    for (std::size_t i = 0; i < field.choices.count; ++i) {
        if (!isMarked(scenario, state, field.choices[i])) { continue; }
        ++tally.picked;
        tally.minutes += scenario.choice(field.choices[i]).minutes;
    }
    return tally;
}

bool isThere(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    if (index.value() >= scenario.choices.size()) { return false; }
    const auto field = scenario.choice(index).field;
    return formOf(scenario, state).fields.holds(field) && isAsked(scenario, state, field);
}

/// @param used minutes of all picks
/// @pre the choice is there
std::optional<Refusal> refusalOfMark(const CompiledScenario& scenario, const State& state, ChoiceIndex index,
                                     const FieldTally& tally, int used) {
    if (isMarked(scenario, state, index)) { return Refusal::notOffered; }
    const auto& choice = scenario.choice(index);
    const int pickTo = scenario.field(choice.field).pickTo;
    if (pickTo > 1 && tally.picked >= pickTo) { return Refusal::tooManyPicked; }
    const int replaced = pickTo == 1 ? tally.minutes : 0;
    const auto clock = scenario.activity(state.activity).clock;
    if (clock && used - replaced + choice.minutes > *clock) { return Refusal::noTimeLeft; }
    return {};
}

std::optional<Refusal> refusalOfMark(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    if (!isThere(scenario, state, index)) { return Refusal::notOffered; }
    const auto tally = tallyOf(scenario, state, scenario.field(scenario.choice(index).field));
    return refusalOfMark(scenario, state, index, tally, minutesOfMarks(scenario, state, formOf(scenario, state)));
}

std::optional<Refusal> refusalOfConfirm(const CompiledScenario& scenario, const State& state) {
    const auto fields = formOf(scenario, state).fields;
    for (std::size_t i = 0; i < fields.count; ++i) {
        const auto& field = scenario.field(fields[i]);
        if (isAsked(scenario, state, fields[i]) && tallyOf(scenario, state, field).picked < field.pickFrom) {
            return Refusal::notEnoughPicked;
        }
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

/// Of one field: what can be picked, and what can be put back.
void legalMarks(const CompiledScenario& scenario, const State& state, FieldIndex index, int minutesUsed, Moves& out) {
    const auto& field = scenario.field(index);
    const auto tally = tallyOf(scenario, state, field);
    Domain free;
    Domain taken;
    for (std::size_t i = 0; i < field.choices.count; ++i) {
        const auto choice = field.choices[i];
        if (!refusalOfMark(scenario, state, choice, tally, minutesUsed)) { free.push_back(choice.value()); }
        if (isMarked(scenario, state, choice)) { taken.push_back(choice.value()); }
    }
    if (!free.empty()) { out.push_back({Verb::mark, index, {free}}); }
    if (!taken.empty()) { out.push_back({Verb::unmark, index, {taken}}); }
}

}  // namespace

bool isMarked(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    const auto& choice = scenario.choice(index);
    return state.slots[choice.slot] == choice.value;
}

int minutesOfMarks(const CompiledScenario& scenario, const State& state, const CompiledForm& form) {
    int minutes = 0;
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        minutes += tallyOf(scenario, state, scenario.field(form.fields[i])).minutes;
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
                          [&](const Unmark& a) { u.happen(FormEvent{Unmarked{a.choice}}); },
                          [&](const Confirm&) { unfoldConfirm(u); }},
               action);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledForm& form, Moves& out) {
    const int used = minutesOfMarks(scenario, state, form);
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        if (isAsked(scenario, state, form.fields[i])) { legalMarks(scenario, state, form.fields[i], used, out); }
    }
    if (!refusalOfConfirm(scenario, state)) { out.push_back({Verb::confirm, {}, {}}); }
}

FormView viewOf(const CompiledScenario& scenario, const State& state, const CompiledForm& form) {
    FormView view;
    const int used = minutesOfMarks(scenario, state, form);
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        const auto index = form.fields[i];
        if (!isAsked(scenario, state, index)) { continue; }
        const auto& field = scenario.field(index);
        const auto tally = tallyOf(scenario, state, field);
        FieldView shown{.field = index,
                        .id = field.id,
                        .title = field.title,
                        .hint = field.hint,
                        .pickFrom = field.pickFrom,
                        .pickTo = field.pickTo,
                        .picked = tally.picked,
                        .sorting = field.sorting,
                        .choices = {}};
        for (std::size_t k = 0; k < field.choices.count; ++k) {
            const auto& choice = scenario.choice(field.choices[k]);
            const bool marked = isMarked(scenario, state, field.choices[k]);
            const bool fits = marked || !refusalOfMark(scenario, state, field.choices[k], tally, used);
            shown.choices.push_back({field.choices[k], choice.id, choice.say, choice.minutes, marked, fits});
        }
        view.fields.push_back(std::move(shown));
    }
    view.confirmable = !refusalOfConfirm(scenario, state);
    return view;
}

}  // namespace dealcraft::sim
