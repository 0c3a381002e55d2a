#include "analysis/review/valuing.hpp"

#include "analysis/review/candidates.hpp"
#include "analysis/review/limits.hpp"
#include "analysis/review/praise.hpp"
#include "base/bits.hpp"
#include "base/quantity.hpp"

#include <algorithm>
#include <bit>

namespace dealcraft::analysis {

namespace {

constexpr std::size_t kMostPicks = 24;  ///< of a field that are compared one by one

std::size_t placeOf(const CompiledScenario& scenario, const ReviewTask& task) {
    return std::size_t{task.field.value()} - scenario.form(task.activity).fields.first;
}

/// Half of the samples: those of even or of odd number.
Estimate halfOf(const Estimate& estimate, std::size_t first) {
    Estimate half;
    for (auto i = first; i < estimate.totals.size(); i += 2) { half.totals.push_back(estimate.totals[i]); }
    return half;
}

/// What was lost against the best: the best is chosen by one half of the samples and measured by the other, so that
/// whoever was lucky in the sampling is not taken for better.
Value lossAgainst(const std::vector<Estimate>& estimates, const std::vector<std::size_t>& sampled) {
    Value sum = 0;
    for (const std::size_t half : {std::size_t{0}, std::size_t{1}}) {
        const auto best =
            *std::ranges::max_element(sampled, {}, [&](std::size_t i) { return halfOf(estimates[i], half).mean(); });
        sum += halfOf(estimates[best], 1 - half).mean() - halfOf(estimates[0], 1 - half).mean();
    }
    return std::max<Value>(sum / 2, 0);
}

}  // namespace

Valuing::Valuing(const CompiledScenario& scenario, const Replayed& play, const PlayedActions& played)
    : scenario_(scenario),
      play_(play),
      played_(played),
      solver_(scenario, exactLimits(scenario.rules.review)),
      estimator_(scenario) {}

Belief Valuing::emptyForm(const ReviewTask& task) const {
    auto belief = play_.beliefs[task.from];
    for (auto& particle : belief) { particle.play = emptied(particle.play); }
    return belief;
}

scoring::Play Valuing::startOf(const ReviewTask& task) const {
    const auto& play = play_.plays[task.from];
    return task.field.none() ? play : emptied(play);
}

DecisionLine Valuing::bestIn(const scoring::Play& play, bool exactly) {
    const Belief belief{{1, play}};
    if (exactly && solver_.value(belief)) { return solver_.bestOf(belief); }
    return estimator_.advice(belief);
}

// ---- exactly

std::optional<ReviewedDecision> Valuing::exactly(const ReviewTask& task) {
    if (!task.field.none()) { return exactField(task); }
    const auto& belief = play_.beliefs[task.from];
    if (!solver_.value(belief)) { return std::nullopt; }
    const DecisionLine taken{played_.actions[task.from]};
    ReviewedDecision made;
    for (const auto& line : candidatesOf(belief, taken, solver_.bestOf(belief))) {
        const auto value = solver_.valueAfter(belief, line);
        if (!value) { return std::nullopt; }
        made.options.push_back({line, *value, 0});
    }
    finish(made, task, taken);
    return made;
}

std::optional<Value> Valuing::bestFilling(const Belief& empty, const FixedPicks& fixed, DecisionLine& best) {
    const auto fillings = fillingsOf(empty, fixed, exactLimits(scenario_.rules.review).fillings);
    if (!fillings) { return std::nullopt; }
    std::optional<Value> most;
    for (const auto& filling : *fillings) {
        auto line = actionsOf(scenario_, empty.front().play.session().state().activity, filling);
        const auto value = solver_.valueAfter(empty, line);
        if (!value) { return std::nullopt; }
        if (most && *value <= *most) { continue; }
        most = value;
        best = std::move(line);
    }
    return most;
}

/// Fields are decided in their order: those before are as they were filled, those behind as well as can be.
std::optional<ReviewedDecision> Valuing::exactField(const ReviewTask& task) {
    const auto empty = emptyForm(task);
    if (!solver_.value(empty)) { return std::nullopt; }
    const auto taken = fillingOf(play_.plays[task.action - 1]);
    const auto place = placeOf(scenario_, task);
    FixedPicks fixed(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(place));
    ReviewedDecision made;
    DecisionLine takenLine;
    fixed.emplace_back(taken[place]);
    const auto after = bestFilling(empty, fixed, takenLine);
    fixed.pop_back();
    if (!after) { return std::nullopt; }
    made.options.push_back({takenLine, *after, 0});
    const auto picks = picksOf(scenario_.field(task.field));
    if (picks.size() > kMostPicks) {
        DecisionLine best;
        if (const auto most = bestFilling(empty, fixed, best)) { made.options.push_back({best, *most, 0}); }
    } else {
        for (const auto marks : picks) {
            if (marks == taken[place]) { continue; }
            fixed.emplace_back(marks);
            DecisionLine best;
            if (const auto most = bestFilling(empty, fixed, best)) { made.options.push_back({best, *most, 0}); }
            fixed.pop_back();
        }
    }
    finish(made, task, takenLine);
    return made;
}

// ---- by playing on

ReviewedDecision Valuing::estimated(const ReviewTask& task, Hindrance hindrance, std::int64_t budget,
                                    std::size_t breadth) {
    std::vector<DecisionLine> lines;
    std::size_t kept = 1;
    const bool form = !task.field.none();
    const auto belief = form ? emptyForm(task) : play_.beliefs[task.from];
    if (form) {
        lines = fieldLines(task, belief);
    } else if (task.part) {
        lines = partLines(task, belief);
    } else {
        const DecisionLine taken{played_.actions[task.from]};
        const auto advised = estimator_.advice(belief);
        lines = candidatesOf(belief, taken, advised, breadth);
        kept = advised == taken ? 1 : 2;
    }
    auto made = estimatedLines(task, belief, lines, kept, budget);
    made.hindrance = hindrance;
    return made;
}

ReviewedDecision Valuing::estimatedLines(const ReviewTask& task, const Belief& belief,
                                         const std::vector<DecisionLine>& lines, std::size_t kept,
                                         std::int64_t budget) {
    const auto estimates = estimator_.compared(belief, lines, kept, budget);
    const auto samples = estimates.front().totals.size();
    std::vector<std::size_t> sampled;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (estimates[i].totals.size() == samples) { sampled.push_back(i); }
    }
    const auto best = *std::ranges::max_element(sampled, {}, [&](std::size_t i) { return estimates[i].mean(); });
    const auto loss = samples < 2 ? 0 : lossAgainst(estimates, sampled);
    const auto value = estimates.front().mean();
    ReviewedDecision made;
    made.lossError = errorBetween(estimates[best], estimates.front());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto shown = std::min(estimates[i].mean(), value + loss);
        made.options.push_back({lines[i], i == 0 ? value : shown, estimates[i].error()});
    }
    if (loss > 0 && best != 0) { made.options[best].value = value + loss; }
    finish(made, task, lines.front());
    return made;
}

/// Other picks in one field, the others as they were filled.
std::vector<DecisionLine> Valuing::fieldLines(const ReviewTask& task, const Belief& empty) {
    const auto taken = fillingOf(play_.plays[task.action - 1]);
    const auto place = placeOf(scenario_, task);
    std::vector<DecisionLine> lines{actionsOf(scenario_, task.activity, taken)};
    const auto add = [&](sim::Marks marks) {
        auto other = taken;
        other[place] = marks;
        auto line = actionsOf(scenario_, task.activity, other);
        auto play = empty.front().play;
        KeyedChance chance{0};
        const bool legal =
            std::ranges::all_of(line, [&](const sim::Action& a) { return play.act(a, chance).has_value(); });
        if (legal && std::ranges::find(lines, line) == lines.end()) { lines.push_back(std::move(line)); }
    };
    const auto& field = scenario_.field(task.field);
    const auto picks = picksOf(field);
    const auto advised = estimator_.advice(empty);
    sim::Marks wanted = 0;
    for (std::size_t i = 0; i < field.choices.count; ++i) {
        const sim::Action mark = sim::FormAction{sim::Mark{field.choices[i]}};
        if (std::ranges::find(advised, mark) != advised.end()) { wanted |= sim::Marks{1} << i; }
    }
    if (std::ranges::find(picks, wanted) != picks.end()) { add(wanted); }
    for (const auto marks : picks) {
        constexpr int kOneSwap = 2;
        const bool near = std::popcount(marks ^ taken[place]) <= kOneSwap;
        if (picks.size() <= kMostPicks || (near && lines.size() < kMostPicks)) { add(marks); }
    }
    return lines;
}

/// The same preparation, with one part as somebody would prepare it who knows the course.
std::vector<DecisionLine> Valuing::partLines(const ReviewTask& task, const Belief& before) {
    DecisionLine taken;
    for (auto i = task.from; i < task.action; ++i) { taken.push_back(played_.actions[i]); }
    const auto isOfPart = [&](const sim::Action& action) {
        const auto* prepare = std::get_if<sim::Prepare>(&std::get<sim::NegotiationAction>(action));
        return prepare != nullptr && prepare->what == *task.part;
    };
    DecisionLine other;
    for (const auto& action : taken) {
        if (!isOfPart(action)) { other.push_back(action); }
    }
    const auto sitDown = other.back();
    other.pop_back();
    for (const auto& action : estimator_.advice(before)) {
        if (std::holds_alternative<sim::NegotiationAction>(action) && isOfPart(action)) { other.push_back(action); }
    }
    other.push_back(sitDown);
    return {taken, other};
}

void Valuing::finish(ReviewedDecision& made, const ReviewTask& task, const DecisionLine& taken) const {
    made.action = task.action;
    made.activity = task.activity;
    made.field = task.field;
    made.part = task.part;
    judge(made, taken);
}

void Valuing::raise(ReviewedDecision& decision, Value atLeast) const {
    auto& done = decision.options[decision.taken];
    if (done.value >= atLeast) { return; }
    done.value = atLeast;
    judge(decision, DecisionLine{done.line});
}

/// @param taken one of the options
void Valuing::judge(ReviewedDecision& made, const DecisionLine& taken) const {
    std::vector<Value> values;
    for (const auto& option : made.options) { values.push_back(option.value); }
    made.stake = spreadOf(values);
    std::ranges::stable_sort(made.options, std::ranges::greater{}, &ReviewedOption::value);
    const auto at = std::ranges::find(made.options, taken, &ReviewedOption::line);
    made.taken = static_cast<std::size_t>(at - made.options.begin());
    made.loss = made.best().value - made.done().value;
    const auto certain = std::max<Value>(made.loss - made.lossError, 0);
    made.label = labelOf(scenario_.rules.review, certain);
    made.accuracy = accuracyOf(certain);
    made.praise = praiseOf(made, play_.plays[made.action - 1], played_.actions[made.action - 1]);
}

}  // namespace dealcraft::analysis
