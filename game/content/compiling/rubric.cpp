#include "content/compiling/parts.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

/// The negotiation or visit that a criterion measures.
ActivityIndex activityNamed(Compilation& c, const Name& name, ActivityType type, std::string_view variant) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < c.from.flow.size(); ++i) {
        const auto& activity = c.from.flow[i];
        if (activity.type != type) { continue; }
        if (activity.id.value == name.value) { return ActivityIndex{i}; }
        known.push_back(activity.id.value);
    }
    c.found.push_back(unknownName(rule::kUnknownReference, variant, name, known));
    return {};
}

}  // namespace

void compileRubric(Compilation& c, const script::Scope& scope) {
    c.hold(c.from.rubric.size(), kMaxCriteria, "criteria", c.from.where);
    for (const auto& criterion : c.from.rubric) {
        CompiledCriterion made;
        made.id = criterion.id.value;
        made.title = criterion.title;
        made.weight = criterion.weight;
        made.concepts = c.concepts(criterion.concepts);
        made.measure = criterion.measure;
        if (criterion.measure == Measure::state) { made.value = c.value(criterion.value, scope); }
        made.line = criterion.line;
        if (criterion.measure == Measure::negotiation) {
            made.activity = activityNamed(c, criterion.activity, ActivityType::negotiation, "negotiation");
        }
        if (criterion.measure == Measure::call) {
            made.activity = activityNamed(c, criterion.activity, ActivityType::call, "call");
        }
        made.figure = criterion.figure;
        made.callFigure = criterion.callFigure;
        c.to.criteria.push_back(std::move(made));
    }
}

}  // namespace dealcraft::content
