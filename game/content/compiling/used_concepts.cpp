#include "content/compiling/used_concepts.hpp"

#include "base/overloaded.hpp"
#include "content/compiling/visits.hpp"

namespace dealcraft::content {

namespace {

using Verdicts = std::vector<const Verdict*>;

void addTo(Verdicts& all, const std::vector<Verdict>& list) {
    for (const auto& verdict : list) { all.push_back(&verdict); }
}

void addTo(Verdicts& all, const Form& form) {
    for (const auto& field : form.fields) {
        for (const auto& choice : field.choices) { addTo(all, choice.verdicts); }
    }
}

void addTo(Verdicts& all, const Dialogue& dialogue) {
    addTo(all, dialogue.leave.verdicts);
    for (const auto& moment : dialogue.moments) {
        for (const auto& option : moment.options) { addTo(all, option.verdicts); }
    }
}

void addTo(Verdicts& all, const Negotiation& negotiation) {
    for (const auto& argument : negotiation.arguments) { addTo(all, argument.verdicts); }
}

}  // namespace

std::vector<const Verdict*> verdictsOf(const Scenario& scenario) {
    Verdicts all;
    for (const auto& activity : scenario.flow) {
        std::visit(Overloaded{[&](const Form& form) { addTo(all, form); },
                              [&](const Dialogue& dialogue) { addTo(all, dialogue); },
                              [&](const Negotiation& negotiation) { addTo(all, negotiation); }, [](const Call&) {}},
                   activity.body);
    }
    return all;
}

std::set<ConceptId> usedConcepts(const Pack& pack, const Scenario& scenario) {
    std::set<ConceptId> used;
    const auto add = [&](const std::vector<Located<ConceptId>>& ids) {
        for (const auto& id : ids) { used.insert(id.value); }
    };
    add(scenario.learn);
    for (const auto* verdict : verdictsOf(scenario)) { add(verdict->concepts); }
    for (const auto& criterion : scenario.rubric) { add(criterion.concepts); }
    if (hasCalls(scenario)) {
        for (const auto& judged : pack.talk.judgements) { add(judged.concepts); }
    }
    return used;
}

}  // namespace dealcraft::content
