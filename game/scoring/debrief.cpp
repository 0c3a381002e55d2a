#include "scoring/debrief.hpp"

#include "base/overloaded.hpp"
#include "scoring/call_teller.hpp"
#include "scoring/play.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

/// Walks through the log once and gathers what the debrief tells.
class Teller {
public:
    Teller(const CompiledScenario& scenario, std::uint64_t seed)
        : scenario_(scenario),
          play_(scenario),
          narrator_(seed),
          tables_(scenario, debrief_.tables),
          calls_(scenario, seed, debrief_) {
        debrief_.evidence.resize(scenario.criteria.size());
    }

    void tell(const LoggedStep& step) {
        calls_.begin(step.action);
        for (const auto& event : step.events) {
            if (auto decision = decisionIn(step.action, event)) { note(std::move(*decision)); }
            noteCard(step.action, event);
            noteTable(step.action, event);
            const auto seen = sim::shown(scenario_, play_.session().state().activity, event, narrator_);
            noteVisit(event, seen);
            if (seen) { debrief_.entries.push_back({step.action, *seen, {}, {}}); }
            play_.fold(event);
        }
    }

    Debrief finish() {
        debrief_.result = play_.result();
        addNotes();
        addUnknowns();
        tables_.finish(play_.session().state(), play_.score());
        calls_.finish(play_.session().state());
        return std::move(debrief_);
    }

private:
    [[nodiscard]] bool holds(Code code) const { return script::run(scenario_.program, code, slots()) != 0; }
    [[nodiscard]] script::ConstSlots slots() const {
        return {play_.session().state().slots.data(), scenario_.slots.size()};
    }

    [[nodiscard]] std::optional<GradedDecision> decisionIn(std::size_t action, const sim::Event& event) const {
        const auto* dialogue = std::get_if<sim::DialogueEvent>(&event);
        const auto* form = std::get_if<sim::FormEvent>(&event);
        GradedDecision decision;
        decision.action = action;
        decision.activity = play_.session().state().activity;
        if (const auto* chosen = dialogue == nullptr ? nullptr : std::get_if<sim::OptionChosen>(dialogue)) {
            decision.option = chosen->option;
            decision.said = scenario_.option(chosen->option).say;
            return judged(decision, chosen->verdict, betterOption(chosen->option, gradeOf(chosen->verdict)));
        }
        if (const auto* left = dialogue == nullptr ? nullptr : std::get_if<sim::WalkedOut>(dialogue)) {
            return judged(decision, left->verdict, kNoText);
        }
        if (const auto* taken = form == nullptr ? nullptr : std::get_if<sim::ChoiceTaken>(form)) {
            decision.choice = taken->choice;
            decision.said = scenario_.choice(taken->choice).say;
            return judged(decision, taken->verdict, betterChoice(taken->choice, gradeOf(taken->verdict)));
        }
        const auto* table = std::get_if<sim::NegotiationEvent>(&event);
        if (const auto* argued = table == nullptr ? nullptr : std::get_if<sim::Argued>(table)) {
            decision.argument = argued->argument;
            decision.said = scenario_.negotiation(decision.activity).arguments[argued->argument].say;
            return judged(decision, argued->verdict, kNoText);
        }
        if (const auto* missed = form == nullptr ? nullptr : std::get_if<sim::ChoiceMissed>(form)) {
            return missedChoice(decision, missed->choice);
        }
        return {};
    }

    [[nodiscard]] std::optional<GradedDecision> judged(GradedDecision decision, VerdictIndex verdict,
                                                       TextId better) const {
        if (verdict.none() || scenario_.verdict(verdict).grade == Grade::none) { return {}; }
        const auto& v = scenario_.verdict(verdict);
        decision.grade = v.grade;
        decision.why = v.why;
        decision.concepts = v.concepts;
        decision.better = better;
        return decision;
    }

    [[nodiscard]] GradedDecision missedChoice(GradedDecision decision, ChoiceIndex choice) const {
        decision.choice = choice;
        decision.missed = true;
        decision.grade = Grade::bad;
        decision.said = scenario_.choice(choice).say;
        const auto verdict = verdictNow(scenario_.choice(choice).verdicts);
        if (!verdict.none()) {
            decision.why = scenario_.verdict(verdict).why;
            decision.concepts = scenario_.verdict(verdict).concepts;
        }
        return decision;
    }

    [[nodiscard]] VerdictIndex verdictNow(Run<VerdictIndex> verdicts) const {
        for (std::size_t i = 0; i < verdicts.count; ++i) {
            if (holds(scenario_.verdict(verdicts[i]).when)) { return verdicts[i]; }
        }
        return {};
    }

    [[nodiscard]] Grade gradeOf(VerdictIndex verdict) const {
        return verdict.none() ? Grade::none : scenario_.verdict(verdict).grade;
    }

    /// The best-graded option that was offered beside the chosen one, as things stood then, if it is better.
    [[nodiscard]] TextId betterOption(OptionIndex chosen, Grade grade) const {
        const auto options = scenario_.moment(scenario_.option(chosen).moment).options;
        return betterThan(grade, options, chosen, [&](OptionIndex other) {
            const auto& option = scenario_.option(other);
            const auto verdict = holds(option.when) ? verdictNow(option.verdicts) : VerdictIndex{};
            return std::pair{gradeOf(verdict), option.say};
        });
    }

    [[nodiscard]] TextId betterChoice(ChoiceIndex chosen, Grade grade) const {
        const auto& field = scenario_.field(scenario_.choice(chosen).field);
        if (field.pickTo != 1) { return kNoText; }
        return betterThan(grade, field.choices, chosen, [&](ChoiceIndex other) {
            const auto& choice = scenario_.choice(other);
            return std::pair{gradeOf(verdictNow(choice.verdicts)), choice.say};
        });
    }

    /// The words of the best of all, the chosen one left out, if it is graded better than that one was: a grade may
    /// hang on what has changed since, so that the same choice would now count for more.
    template <class I, class F>
    static TextId betterThan(Grade grade, Run<I> all, I chosen, F gradeAndWords) {
        auto best = grade;
        TextId words = kNoText;
        for (std::size_t i = 0; i < all.count; ++i) {
            const auto [other, say] = gradeAndWords(all[i]);
            if (all[i] == chosen || other == Grade::none || other >= best) { continue; }
            best = other;
            words = say;
        }
        return words;
    }

    [[nodiscard]] const std::vector<CriterionIndex>& criteriaOf(const GradedDecision& decision) const {
        if (!decision.option.none()) { return scenario_.moment(scenario_.option(decision.option).moment).criteria; }
        if (!decision.choice.none()) { return scenario_.field(scenario_.choice(decision.choice).field).criteria; }
        return decision.argument ? scenario_.negotiation(decision.activity).criteria : kNoCriteria;
    }

    void note(GradedDecision decision) {
        const auto& criteria = criteriaOf(decision);
        for (const auto criterion : criteria) { debrief_.evidence[criterion.value()].push_back(decision.action); }
        const auto action = decision.action;
        debrief_.entries.push_back({action, {}, std::move(decision), {}});
    }

    void noteCard(std::size_t action, const sim::Event& event) {
        const auto* dialogue = std::get_if<sim::DialogueEvent>(&event);
        const auto* card = dialogue == nullptr ? nullptr : std::get_if<sim::ObjectionNamed>(dialogue);
        if (card != nullptr) { debrief_.entries.push_back({action, {}, {}, *card}); }
    }

    void noteVisit(const sim::Event& event, const std::optional<sim::Shown>& seen) {
        const auto& state = play_.session().state();
        if (const auto* call = std::get_if<sim::CallEvent>(&event)) { return calls_.tell(state, *call, seen); }
        const auto* flow = std::get_if<sim::FlowEvent>(&event);
        const auto* form = std::get_if<sim::FormEvent>(&event);
        if (const auto* set = flow == nullptr ? nullptr : std::get_if<sim::SlotSet>(flow)) { calls_.tell(state, *set); }
        if (const auto* taken = form == nullptr ? nullptr : std::get_if<sim::ChoiceTaken>(form)) {
            calls_.tell(*taken);
        }
    }

    void noteTable(std::size_t action, const sim::Event& event) {
        const auto* negotiation = std::get_if<sim::NegotiationEvent>(&event);
        if (negotiation != nullptr) { tables_.tell(action, play_.session().state().activity, *negotiation); }
    }

    void addNotes() {
        for (const auto& n : scenario_.epilogue) {
            if (holds(n.when)) { debrief_.epilogue.push_back(n.text); }
        }
        for (const auto& n : scenario_.reveal) {
            if (holds(n.when)) { debrief_.reveal.emplace_back(n.title, n.text); }
        }
    }

    void addUnknowns() {
        for (const auto& unknown : scenario_.unknowns) {
            const auto drawn = static_cast<std::size_t>(play_.session().state().slots[unknown.slot]);
            debrief_.unknowns.emplace_back(unknown.id, unknown.names[drawn]);
        }
    }

    static inline const std::vector<CriterionIndex> kNoCriteria;

    const CompiledScenario& scenario_;
    Play play_;
    sim::Narrator narrator_;
    Debrief debrief_;
    TableTeller tables_;
    CallTeller calls_;
};

}  // namespace

Debrief debriefOf(const CompiledScenario& scenario, std::span<const LoggedStep> steps, std::uint64_t seed) {
    Teller teller{scenario, seed};
    for (const auto& step : steps) { teller.tell(step); }
    return teller.finish();
}

}  // namespace dealcraft::scoring
