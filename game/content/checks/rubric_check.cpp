#include "base/overloaded.hpp"
#include "content/checks/checks.hpp"
#include "content/graded.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace dealcraft::content {

namespace {

constexpr int kWholeWeight = 100;

/// What counts for the criteria of a scenario.
struct Counted {
    std::set<std::string> criteria;
    bool objections = false;

    void add(const std::vector<Name>& names) {
        for (const auto& name : names) { criteria.insert(name.value); }
    }
    void add(const Form& form) {
        for (const auto& field : form.fields) {
            if (std::ranges::any_of(field.choices, [](const Choice& c) { return isGraded(c.verdicts); })) {
                add(field.criteria);
            }
        }
    }
    void add(const Dialogue& dialogue) {
        for (const auto& moment : dialogue.moments) {
            objections = objections || moment.objection.has_value();
            if (std::ranges::any_of(moment.options, [](const Option& o) { return isGraded(o.verdicts); })) {
                add(moment.criteria);
            }
        }
    }
    void add(const Negotiation& negotiation) { add(negotiation.criteria); }
    void add(const Call&) {}
};

bool hasOpportunity(const Criterion& criterion, const Counted& counted) {
    switch (criterion.measure) {
        case Measure::grades: return counted.criteria.contains(criterion.id.value);
        case Measure::objections: return counted.objections;
        case Measure::state:
        case Measure::negotiation:
        case Measure::call: return true;
    }
    return true;
}

}  // namespace

void checkRubric(const Scenario& scenario, Diagnostics& found) {
    Counted counted;
    for (const auto& activity : scenario.flow) {
        std::visit([&](const auto& body) { counted.add(body); }, activity.body);
    }
    int sum = 0;
    for (const auto& criterion : scenario.rubric) {
        sum += criterion.weight;
        if (hasOpportunity(criterion, counted)) { continue; }
        const auto* variant = criterion.measure == Measure::objections ? "no_objection" : "no_choice";
        found.push_back(finding(rule::kRubric, variant, criterion.id.where, {{"found", criterion.id.value}}));
    }
    const auto& where = scenario.rubric.empty() ? scenario.where : scenario.rubric.front().where;
    if (sum != kWholeWeight) {
        found.push_back(finding(rule::kRubric, "weights", where, {{"found", std::to_string(sum)}}));
    }
}

}  // namespace dealcraft::content
