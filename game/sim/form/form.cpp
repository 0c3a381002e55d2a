#include "sim/form/form.hpp"

#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "sim/flow.hpp"
#include "sim/form/marks.hpp"

#include <bit>
#include <limits>
#include <span>

namespace dealcraft::sim {

namespace {

const CompiledForm& formOf(const CompiledScenario& scenario, const State& state) {
    return scenario.form(state.activity);
}

inline bool isAsked(const CompiledScenario& scenario, const State& state, const CompiledField& field) {
    if (field.when.empty()) { return true; }
    return script::run(scenario.program, field.when, {state.slots.data(), scenario.slots.size()}) != 0;
}

std::span<const CompiledField> fieldsOf(const CompiledScenario& scenario, const CompiledForm& form) {
    return std::span{scenario.fields}.subspan(form.fields.first, form.fields.count);
}

bool isThere(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    if (index.value() >= scenario.choices.size()) { return false; }
    const auto field = scenario.choice(index).field;
    return formOf(scenario, state).fields.holds(field) && isAsked(scenario, state, scenario.field(field));
}

/// Minutes of the form's clock that no pick has taken; a form without a clock has room for everything.
int minutesFree(const CompiledScenario& scenario, const State& state) {
    const auto clock = scenario.activity(state.activity).clock;
    if (!clock) { return std::numeric_limits<int>::max(); }
    return *clock - minutesOfMarks(scenario, state, formOf(scenario, state));
}

/// @param left minutes that no pick of the form has taken
bool isTooLong(const CompiledScenario& scenario, const CompiledField& field, Marks marks, ChoiceIndex index, int left) {
    const int minutes = scenario.choice(index).minutes;
    if (minutes <= left) { return false; }
    const int replaced = field.pickTo == 1 ? minutesOf(scenario, field, marks) : 0;
    return minutes - replaced > left;
}

std::optional<Refusal> refusalOfMark(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    if (!isThere(scenario, state, index) || isMarked(scenario, state, index)) { return Refusal::notOffered; }
    const auto& field = scenario.field(scenario.choice(index).field);
    const auto marks = marksOf(state, field);
    if (isFull(field, marks)) { return Refusal::tooManyPicked; }
    const bool tooLong = isTooLong(scenario, field, marks, index, minutesFree(scenario, state));
    return tooLong ? std::optional{Refusal::noTimeLeft} : std::nullopt;
}

/// The choices of a field that are not picked and not too long.
Marks shortEnough(const CompiledScenario& scenario, const CompiledField& field, Marks marks, int left) {
    Marks free = 0;
    for (std::size_t i = 0; i < field.choices.count; ++i) {
        const bool takes = !hasBit(marks, i) && !isTooLong(scenario, field, marks, field.choices[i], left);
        free |= static_cast<Marks>(takes) << i;
    }
    return free;
}

/// The choices of a field that can be picked beside those that are.
/// @param left minutes that no pick of the form has taken
inline Marks markable(const CompiledScenario& scenario, const CompiledField& field, Marks marks, int left) {
    if (isFull(field, marks)) { return 0; }
    return field.longest <= left ? allOf(field) & ~marks : shortEnough(scenario, field, marks, left);
}

std::optional<Refusal> refusalOfConfirm(const CompiledScenario& scenario, const State& state) {
    for (const auto& field : fieldsOf(scenario, formOf(scenario, state))) {
        if (lacksPicks(field, marksOf(state, field)) && isAsked(scenario, state, field)) {
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
    for (const auto& field : fieldsOf(u.scenario(), formOf(u.scenario(), u.state()))) {
        if (!isAsked(u.scenario(), u.state(), field)) { continue; }
        const auto choices = field.choices;
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

/// A move of one slot in a field, with the choices that are marked here.
inline void addMove(Moves& out, Verb verb, FieldIndex index, const CompiledField& field, Marks choices) {
    if (choices == 0) { return; }
    auto& domain = out.push_back({verb, index, {}}).slots.push_back({});
    const auto all = field.choices;
    for (auto rest = choices; rest != 0; rest &= rest - 1) {
        domain.push_back(all[static_cast<std::size_t>(std::countr_zero(rest))].value());
    }
}

}  // namespace

bool isMarked(const CompiledScenario& scenario, const State& state, ChoiceIndex index) {
    const auto& choice = scenario.choice(index);
    return state.slots[choice.slot] == choice.value;
}

int minutesOfMarks(const CompiledScenario& scenario, const State& state, const CompiledForm& form) {
    int minutes = 0;
    for (const auto& field : fieldsOf(scenario, form)) {
        if (field.longest > 0) { minutes += minutesOf(scenario, field, marksOf(state, field)); }
    }
    return minutes;
}

std::optional<FormEvent> onlyEventOf(const FormAction& action) {
    using Only = std::optional<FormEvent>;
    return std::visit(Overloaded{[](const Mark& a) -> Only { return Marked{a.choice}; },
                                 [](const Unmark& a) -> Only { return Unmarked{a.choice}; },
                                 [](const Confirm&) -> Only { return {}; }},
                      action);
}

std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state, const FormAction& action) {
    using Refused = std::optional<Refusal>;
    return std::visit(Overloaded{[&](const Mark& a) -> Refused { return refusalOfMark(scenario, state, a.choice); },
                                 [&](const Unmark& a) -> Refused {
                                     if (!isThere(scenario, state, a.choice)) { return Refusal::notOffered; }
                                     if (!isMarked(scenario, state, a.choice)) { return Refusal::notPicked; }
                                     return {};
                                 },
                                 [&](const Confirm&) -> Refused { return refusalOfConfirm(scenario, state); }},
                      action);
}

void unfold(Unfolding& u, const FormAction& action) {
    if (const auto event = onlyEventOf(action)) { return u.happen(*event); }
    unfoldConfirm(u);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledForm& form, Moves& out) {
    const int left = minutesFree(scenario, state);
    bool confirmable = true;
    std::size_t index = form.fields.first;
    for (const auto& field : fieldsOf(scenario, form)) {
        const FieldIndex at{index++};
        if (!isAsked(scenario, state, field)) { continue; }
        const auto marks = marksOf(state, field);
        addMove(out, Verb::mark, at, field, markable(scenario, field, marks, left));
        addMove(out, Verb::unmark, at, field, marks);
        confirmable = confirmable && !lacksPicks(field, marks);
    }
    if (confirmable) { out.push_back({Verb::confirm, {}, {}}); }
}

FormView viewOf(const CompiledScenario& scenario, const State& state, const CompiledForm& form) {
    FormView view;
    const int left = minutesFree(scenario, state);
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        const auto index = form.fields[i];
        const auto& field = scenario.field(index);
        if (!isAsked(scenario, state, field)) { continue; }
        const auto marks = marksOf(state, field);
        const auto fitting = marks | markable(scenario, field, marks, left);
        FieldView shown{.field = index,
                        .id = field.id,
                        .title = field.title,
                        .hint = field.hint,
                        .pickFrom = field.pickFrom,
                        .pickTo = field.pickTo,
                        .picked = std::popcount(marks),
                        .sorting = field.sorting,
                        .choices = {}};
        for (std::size_t k = 0; k < field.choices.count; ++k) {
            const auto& choice = scenario.choice(field.choices[k]);
            shown.choices.push_back(
                {field.choices[k], choice.id, choice.say, choice.minutes, hasBit(marks, k), hasBit(fitting, k)});
        }
        view.fields.push_back(std::move(shown));
    }
    view.confirmable = !refusalOfConfirm(scenario, state);
    return view;
}

}  // namespace dealcraft::sim
