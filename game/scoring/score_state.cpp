#include "scoring/score_state.hpp"

#include "base/overloaded.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

std::int32_t valueOf(const CompiledScenario& scenario, Grade grade) {
    DEALCRAFT_ASSERT(grade != Grade::none);
    return scenario.rules.gradeValues[static_cast<std::size_t>(grade) - 1];
}

void count(const std::vector<CriterionIndex>& criteria, ScoreState& score, std::int32_t points) {
    for (const auto criterion : criteria) {
        auto& tally = score.tallies[criterion.value()];
        tally.sum += points;
        ++tally.count;
    }
}

Grade gradeOf(const CompiledScenario& scenario, VerdictIndex verdict) {
    return verdict.none() ? Grade::none : scenario.verdict(verdict).grade;
}

void reachMoment(const CompiledScenario& scenario, ScoreState& score, MomentIndex moment) {
    score.at = moment;
    if (!scenario.moment(moment).objection || score.met[moment.value()]) { return; }
    score.met.set(moment.value());
    ++score.objectionsMet;
}

/// Only the first choice at a moment counts: coming back does not mend it.
void gradeMoment(const CompiledScenario& scenario, ScoreState& score, MomentIndex moment, VerdictIndex verdict) {
    const auto grade = gradeOf(scenario, verdict);
    if (grade == Grade::none || moment.none() || score.graded[moment.value()]) { return; }
    score.graded.set(moment.value());
    count(scenario.moment(moment).criteria, score, valueOf(scenario, grade));
}

void observeDialogue(const CompiledScenario& scenario, ScoreState& score, const sim::DialogueEvent& event) {
    std::visit(Overloaded{[&](const sim::MomentReached& e) { reachMoment(scenario, score, e.moment); },
                          [&](const sim::OptionChosen& e) {
                              gradeMoment(scenario, score, scenario.option(e.option).moment, e.verdict);
                          },
                          [&](const sim::WalkedOut& e) { gradeMoment(scenario, score, score.at, e.verdict); },
                          [&](const sim::ObjectionNamed& e) {
                              ++(e.result == sim::CardResult::right ? score.namedRight : score.namedWrong);
                          },
                          [](const sim::Replied&) {}, [](const sim::Drawn&) {}},
               event);
}

void observeForm(const CompiledScenario& scenario, ScoreState& score, const sim::FormEvent& event) {
    const auto criteriaOf = [&](ChoiceIndex c) -> const auto& {
        return scenario.field(scenario.choice(c).field).criteria;
    };
    std::visit(Overloaded{[&](const sim::ChoiceTaken& e) {
                              const auto grade = gradeOf(scenario, e.verdict);
                              if (grade != Grade::none) {
                                  count(criteriaOf(e.choice), score, valueOf(scenario, grade));
                              }
                          },
                          [&](const sim::ChoiceMissed& e) { count(criteriaOf(e.choice), score, 0); },
                          [](const sim::Marked&) {}, [](const sim::Unmarked&) {}, [](const sim::FormConfirmed&) {}},
               event);
}

/// Arguments are graded choices; whatever else happens at a table its tally keeps.
void observeNegotiation(const CompiledScenario& scenario, ScoreState& score, const sim::NegotiationEvent& event) {
    observeTable(scenario, score.tables, event);
    const auto* argued = std::get_if<sim::Argued>(&event);
    const auto grade = argued == nullptr ? Grade::none : gradeOf(scenario, argued->verdict);
    if (grade == Grade::none) { return; }
    const auto table = std::find_if(score.tables.rbegin(), score.tables.rend(),
                                    [](const TableTally& t) { return t.outcome == TableOutcome::open; });
    if (table == score.tables.rend()) { return; }
    count(scenario.negotiation(table->activity).criteria, score, valueOf(scenario, grade));
}

void observeVisit(const CompiledScenario& scenario, ScoreState& score, const sim::CallEvent& event) {
    if (std::holds_alternative<sim::HintTaken>(event)) {
        score.hints = static_cast<std::uint16_t>(score.hints + (score.hints < UINT16_MAX ? 1 : 0));
    }
    observeCall(scenario, score.calls, event);
}

}  // namespace

void observe(const CompiledScenario& scenario, ScoreState& score, const sim::Event& event) {
    std::visit(Overloaded{[](const sim::FlowEvent&) {},
                          [&](const sim::DialogueEvent& e) { observeDialogue(scenario, score, e); },
                          [&](const sim::FormEvent& e) { observeForm(scenario, score, e); },
                          [&](const sim::NegotiationEvent& e) { observeNegotiation(scenario, score, e); },
                          [&](const sim::CallEvent& e) { observeVisit(scenario, score, e); }},
               event);
}

}  // namespace dealcraft::scoring
