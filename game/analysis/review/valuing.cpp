#include "analysis/review/valuing.hpp"

#include "analysis/review/candidates.hpp"
#include "analysis/review/limits.hpp"
#include "analysis/review/praise.hpp"
#include "sim/apply.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

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

/// What a line picks in each field of a form, whatever else it does.
Filling advisedFilling(const CompiledScenario& scenario, ActivityIndex form, const DecisionLine& line) {
    const auto fields = scenario.form(form).fields;
    Filling filling(fields.count, 0);
    for (std::size_t f = 0; f < fields.count; ++f) {
        const auto choices = scenario.field(fields[f]).choices;
        for (std::size_t i = 0; i < choices.count; ++i) {
            const sim::Action mark = sim::FormAction{sim::Mark{choices[i]}};
            if (std::ranges::find(line, mark) != line.end()) { filling[f] |= sim::Marks{1} << i; }
        }
    }
    return filling;
}

/// After all of a line but its last action, which settles it; nothing if one of them is refused.
std::optional<scoring::Play> afterPicks(scoring::Play play, const DecisionLine& line) {
    KeyedChance chance{0};
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (!play.act(line[i], chance)) { return std::nullopt; }
    }
    return play;
}

bool isLegal(const scoring::Play& play, const DecisionLine& line) {
    const auto before = afterPicks(play, line);
    return before && sim::isLegal(before->session().scenario(), before->session().state(), line.back());
}

}  // namespace

Valuing::Valuing(const CompiledScenario& scenario, const Replayed& play, const PlayedActions& played)
    : scenario_(scenario),
      play_(play),
      played_(played),
      solver_(scenario, exactLimits(scenario.rules.review)),
      estimator_(scenario) {}

/// What was done: a form as it was filled, in its order, where that comes to the same. A pick that was left behind in a
/// field that is not asked any more still takes its minutes: then only the very actions do.
DecisionLine Valuing::takenLine(const ReviewTask& task) const {
    const auto first = played_.actions.begin() + static_cast<std::ptrdiff_t>(task.from);
    DecisionLine done{first, played_.actions.begin() + static_cast<std::ptrdiff_t>(task.action)};
    if (task.field.none()) { return done; }
    const auto& filled = play_.plays[task.action - 1];
    auto line = actionsOf(play_.plays[task.from], fillingOf(filled));
    const auto play = afterPicks(play_.plays[task.from], line);
    return play && play->session().state() == filled.session().state() ? line : done;
}

DecisionLine Valuing::bestFor(const Belief& belief, bool exactly) {
    if (exactly) {
        if (!explaining_) { explaining_.emplace(scenario_, exactLimits(scenario_.rules.review)); }
        if (explaining_->value(belief)) { return explaining_->bestOf(belief); }
    }
    return estimator_.advice(belief);
}

// ---- exactly

std::optional<ReviewedDecision> Valuing::exactly(const ReviewTask& task) {
    const auto& belief = play_.beliefs[task.from];
    hindrance_ = Hindrance::none;
    std::optional<ReviewedDecision> made;
    if (solver_.value(belief)) { made = task.field.none() ? exactMove(task) : exactField(task); }
    if (!made && hindrance_ == Hindrance::none) { hindrance_ = solver_.hindrance(); }
    return made;
}

std::optional<ReviewedDecision> Valuing::exactMove(const ReviewTask& task) {
    const auto& belief = play_.beliefs[task.from];
    const auto taken = takenLine(task);
    ReviewedDecision made;
    for (const auto& line : candidatesOf(belief, taken, solver_.bestOf(belief))) {
        const auto value = solver_.valueAfter(belief, line);
        if (!value) { return std::nullopt; }
        made.options.push_back({line, *value, 0});
    }
    finish(made, task, taken);
    return made;
}

/// Of the fillings with what is fixed, and with it in one field in any case, the best. No value: there is none.
/// @return nothing if it was given up
std::optional<Valuing::BestFilling> Valuing::bestFilling(const Belief& empty, const FixedPicks& fixed,
                                                         std::size_t place) {
    const auto fillings = fillingsOf(empty, fixed, exactLimits(scenario_.rules.review).fillings);
    if (!fillings) {
        hindrance_ = Hindrance::fillings;
        return std::nullopt;
    }
    BestFilling best;
    for (const auto& filling : *fillings) {
        if (fixed[place] && filling[place] != *fixed[place]) { continue; }
        auto line = actionsOf(empty.front().play, filling);
        const auto value = solver_.valueAfter(empty, line);
        if (!value) { return std::nullopt; }
        if (best.value && *value <= *best.value) { continue; }
        best = {*value, std::move(line), filling[place]};
    }
    return best;
}

/// What a form was worth as it was filled in one field and those before it.
std::optional<Valuing::BestFilling> Valuing::doneFilling(const ReviewTask& task, const FixedPicks& fixed,
                                                         std::size_t place) {
    const auto& empty = play_.beliefs[task.from];
    auto done = bestFilling(empty, fixed, place);
    if (!done || (done->value && !task.settles)) { return done; }
    auto line = takenLine(task);
    const auto value = solver_.valueAfter(empty, line);
    if (!value) { return std::nullopt; }
    return BestFilling{*value, std::move(line), *fixed[place]};
}

/// Fields are decided in the order in which they are asked: those before are as they were filled, those behind as well
/// as can be.
std::optional<ReviewedDecision> Valuing::exactField(const ReviewTask& task) {
    const auto& empty = play_.beliefs[task.from];
    const auto taken = fillingOf(play_.plays[task.action - 1]);
    const auto place = placeOf(scenario_, task);
    FixedPicks fixed(taken.size());
    for (const auto before : decidedIn(play_.plays[task.from], play_.plays[task.action - 1])) {
        fixed[before] = taken[before];
        if (before == place) { break; }
    }
    const auto done = doneFilling(task, fixed, place);
    if (!done) { return std::nullopt; }
    ReviewedDecision made;
    made.options.push_back({done->line, *done->value, 0});
    const auto picks = picksOf(scenario_.field(task.field));
    std::vector<std::optional<sim::Marks>> others(picks.begin(), picks.end());
    if (others.size() > kMostPicks) { others = {std::nullopt}; }
    for (const auto& marks : others) {
        if (marks == taken[place]) { continue; }
        fixed[place] = marks;
        auto best = bestFilling(empty, fixed, place);
        if (!best) { return std::nullopt; }
        const bool other = best->value && best->picked != taken[place];
        if (other) { made.options.push_back({std::move(best->line), *best->value, 0}); }
    }
    finish(made, task, done->line);
    return made;
}

// ---- by playing on

ReviewedDecision Valuing::estimated(const ReviewTask& task, Hindrance hindrance, std::int64_t budget,
                                    std::size_t breadth) {
    const auto taken = takenLine(task);
    auto belief = play_.beliefs[task.from];
    std::erase_if(belief, [&](const Particle& p) { return !isLegal(p.play, taken); });
    const auto advised = estimator_.advice(belief);
    std::vector<DecisionLine> lines;
    if (!task.field.none()) {
        lines = fieldLines(task, taken, advised);
    } else if (task.part) {
        lines = partLines(task, taken, advised);
    } else {
        lines = candidatesOf(belief, taken, advised, breadth);
    }
    std::erase_if(lines, [&](const DecisionLine& line) {
        return !std::ranges::all_of(belief, [&](const Particle& p) { return isLegal(p.play, line); });
    });
    ReviewedDecision made;
    made.hindrance = hindrance;
    if (lines.size() < 2) {
        made.options.push_back({taken, 0, 0});
        return made;
    }
    const bool alone = !task.field.none() || task.part || lines[1] != advised;
    estimateLines(made, belief, lines, alone ? 1 : 2, budget);
    finish(made, task, taken);
    return made;
}

bool Valuing::hasAlternative(const ReviewTask& part) {
    return partLines(part, takenLine(part), estimator_.advice(play_.beliefs[part.from])).size() > 1;
}

void Valuing::estimateLines(ReviewedDecision& made, const Belief& belief, const std::vector<DecisionLine>& lines,
                            std::size_t kept, std::int64_t budget) {
    const auto estimates = estimator_.compared(belief, lines, kept, budget);
    const auto samples = estimates.front().totals.size();
    std::vector<std::size_t> sampled;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (estimates[i].totals.size() == samples) { sampled.push_back(i); }
    }
    const auto best = *std::ranges::max_element(sampled, {}, [&](std::size_t i) { return estimates[i].mean(); });
    const auto loss = samples < 2 ? 0 : lossAgainst(estimates, sampled);
    const auto value = estimates.front().mean();
    made.lossError = errorBetween(estimates[best], estimates.front());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto shown = std::min(estimates[i].mean(), value + loss);
        made.options.push_back({lines[i], i == 0 ? value : shown, estimates[i].error(), estimates[i].totals.size()});
    }
    if (loss > 0 && best != 0) { made.options[best].value = value + loss; }
}

/// Other picks in one field, the others as they were filled; a field that comes up only then, as advised.
std::vector<DecisionLine> Valuing::fieldLines(const ReviewTask& task, const DecisionLine& taken,
                                              const DecisionLine& advised) const {
    const auto& empty = play_.plays[task.from];
    const auto& filled = play_.plays[task.action - 1];
    const auto place = placeOf(scenario_, task);
    auto filling = advisedFilling(scenario_, task.activity, advised);
    const auto wanted = filling[place];
    const auto own = fillingOf(filled);
    for (const auto decided : decidedIn(empty, filled)) { filling[decided] = own[decided]; }
    std::vector<DecisionLine> lines{taken};
    const auto add = [&](sim::Marks marks) {
        auto other = filling;
        other[place] = marks;
        auto line = actionsOf(empty, other);
        const auto play = marks == own[place] ? std::nullopt : afterPicks(empty, line);
        const bool stands = play && fillingOf(*play)[place] == marks;
        if (stands && std::ranges::find(lines, line) == lines.end()) { lines.push_back(std::move(line)); }
    };
    const auto picks = picksOf(scenario_.field(task.field));
    if (std::ranges::find(picks, wanted) != picks.end()) { add(wanted); }
    for (const auto marks : picks) {
        constexpr int kOneSwap = 2;
        const bool near = std::popcount(marks ^ own[place]) <= kOneSwap;
        if (picks.size() <= kMostPicks || (near && lines.size() < kMostPicks)) { add(marks); }
    }
    return lines;
}

/// The same preparation, with one part as somebody would prepare it who knows the course; only the first if that comes
/// to the same.
std::vector<DecisionLine> Valuing::partLines(const ReviewTask& task, const DecisionLine& taken,
                                             const DecisionLine& advised) const {
    const auto isOfPart = [&](const sim::Action& action) {
        const auto* table = std::get_if<sim::NegotiationAction>(&action);
        const auto* prepare = table == nullptr ? nullptr : std::get_if<sim::Prepare>(table);
        return prepare != nullptr && prepare->what == *task.part;
    };
    DecisionLine other;
    for (const auto& action : taken) {
        if (!isOfPart(action)) { other.push_back(action); }
    }
    const auto sitDown = other.back();
    other.pop_back();
    std::ranges::copy_if(advised, std::back_inserter(other), isOfPart);
    other.push_back(sitDown);
    const auto& before = play_.plays[task.from];
    const auto mine = afterPicks(before, taken);
    const auto theirs = afterPicks(before, other);
    const bool same = mine && theirs && mine->session().state() == theirs->session().state();
    std::vector<DecisionLine> lines{taken};
    if (!same) { lines.push_back(std::move(other)); }
    return lines;
}

void Valuing::finish(ReviewedDecision& made, const ReviewTask& task, const DecisionLine& taken) const {
    made.action = task.action;
    made.activity = task.activity;
    made.field = task.field;
    made.part = task.part;
    std::vector<Value> values;
    for (const auto& option : made.options) { values.push_back(option.value); }
    made.stake = spreadOf(values);
    judge(made, taken);
    made.praise = praiseOf(made, play_.plays[made.action - 1], played_.actions[made.action - 1]);
}

/// What was done is lifted above options that are as low as they seemed: neither praise nor stake come of that.
void Valuing::raise(ReviewedDecision& decision, Value atLeast) const {
    auto& done = decision.options[decision.taken];
    if (done.value >= atLeast) { return; }
    done.value = atLeast;
    judge(decision, DecisionLine{done.line});
}

/// @param taken one of the options
void Valuing::judge(ReviewedDecision& made, const DecisionLine& taken) const {
    const auto done = std::ranges::find(made.options, taken, &ReviewedOption::line);
    std::rotate(made.options.begin(), done, done + 1);  // of equals it comes first
    std::ranges::stable_sort(made.options, std::ranges::greater{}, &ReviewedOption::value);
    const auto at = std::ranges::find(made.options, taken, &ReviewedOption::line);
    made.taken = static_cast<std::size_t>(at - made.options.begin());
    made.loss = made.best().value - made.done().value;
    const auto certain = std::max<Value>(made.loss - made.lossError, 0);
    made.label = labelOf(scenario_.rules.review, certain);
    made.accuracy = accuracyOf(certain);
}

}  // namespace dealcraft::analysis
