#include "content/compiling/compilation.hpp"

#include "content/compiling/script_errors.hpp"
#include "content/compiling/used_concepts.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <limits>

namespace dealcraft::content {

namespace {

constexpr std::string_view kNarrator = "narrator";

std::optional<std::size_t> placeOf(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - names.begin())};
}

std::uint8_t moduleOf(const Course& course, const ConceptId& id) {
    const auto found = std::ranges::find(course.modules, id.str().substr(0, 3), &CourseModule::id);
    return static_cast<std::uint8_t>(found == course.modules.end() ? 0 : found - course.modules.begin());
}

}  // namespace

Compilation::Compilation(const Pack& itsPack, const Scenario& scenario, CompiledScenario& result,
                         Diagnostics& diagnostics)
    : pack(itsPack), from(scenario), to(result), found(diagnostics), layout(itsPack, scenario) {
    for (const auto& member : scenario.cast) { roles_.push_back(member.role.value); }
    for (const auto& criterion : scenario.rubric) { criteria_.push_back(criterion.id.value); }
    collectConcepts();
}

void Compilation::collectConcepts() {
    const auto used = usedConcepts(pack, from);
    for (const auto& known : pack.course.concepts) {
        conceptNames_.push_back(known.id.str());
        if (!used.contains(known.id) || concepts_.contains(known.id.str())) { continue; }
        concepts_.emplace(known.id.str(), ConceptIndex{to.concepts.size()});
        to.concepts.push_back({known.id, known.title, known.explanation, moduleOf(pack.course, known.id)});
    }
}

Code Compilation::condition(const Script& script, const script::Scope& scope) {
    std::vector<script::ScriptError> errors;
    const auto code = script::compileCondition(script.value, scope, {to.program, to.assignments, errors});
    reportScriptErrors(script, errors, found);
    conditions.push_back({&script, code, {}});
    return code;
}

Code Compilation::value(const Script& script, const script::Scope& scope) {
    std::vector<script::ScriptError> errors;
    const auto code = script::compileValue(script.value, scope, {to.program, to.assignments, errors});
    reportScriptErrors(script, errors, found);
    values.push_back({&script, code, {}});
    return code;
}

Effects Compilation::effects(const Script& script, const script::Scope& scope) {
    std::vector<script::ScriptError> errors;
    const auto effects = script::compileEffects(script.value, scope, {to.program, to.assignments, errors});
    reportScriptErrors(script, errors, found);
    changes.push_back({&script, {}, effects});
    return effects;
}

CastIndex Compilation::role(const Name& name) {
    if (name.value == kNarrator || name.value.empty()) { return {}; }
    if (const auto place = placeOf(roles_, name.value)) { return CastIndex{*place}; }
    auto known = roles_;
    known.emplace_back(kNarrator);
    found.push_back(unknownName(rule::kUnknownReference, "role", name, known));
    return {};
}

CastIndex Compilation::partnerOf(const Activity& activity) const {
    if (const auto place = placeOf(roles_, activity.with.value)) { return CastIndex{*place}; }
    return roles_.empty() ? CastIndex{} : CastIndex{0};
}

std::vector<CriterionIndex> Compilation::criteria(const std::vector<Name>& names) {
    std::vector<CriterionIndex> indexes;
    for (const auto& name : names) {
        const auto place = placeOf(criteria_, name.value);
        if (place) { indexes.emplace_back(*place); }
        if (!place) { found.push_back(unknownName(rule::kUnknownReference, "criterion", name, criteria_)); }
    }
    return indexes;
}

std::vector<ConceptIndex> Compilation::concepts(const std::vector<Located<ConceptId>>& ids) {
    std::vector<ConceptIndex> indexes;
    for (const auto& id : ids) {
        const auto known = concepts_.find(id.value.str());
        if (known != concepts_.end()) { indexes.push_back(known->second); }
        if (known == concepts_.end()) {
            found.push_back(unknownName(rule::kUnknownReference, "concept", {id.value.str(), id.where}, conceptNames_));
        }
    }
    return indexes;
}

Run<VerdictIndex> Compilation::verdicts(const std::vector<Verdict>& list, const script::Scope& scope) {
    const auto run = runAtEnd<VerdictIndex>(to.verdicts, list.size());
    for (const auto& verdict : list) {
        to.verdicts.push_back({condition(verdict.when, scope), verdict.grade, verdict.why, concepts(verdict.concepts)});
    }
    return run;
}

CompiledTurn Compilation::turn(const Turn& written, CastIndex speaker) {
    const bool named = !written.who.value.empty();
    return {named ? role(written.who) : speaker, written.mood, written.say};
}

Run<LineIndex> Compilation::lines(const std::vector<Line>& list, const script::Scope& scope, CastIndex speaker) {
    const auto run = runAtEnd<LineIndex>(to.lines, list.size());
    for (const auto& line : list) {
        if (line.turns.size() > kMaxTurns) {
            hold(line.turns.size(), kMaxTurns, "turns", line.when.where.file.empty() ? from.where : line.when.where);
        }
        CompiledLine made{condition(line.when, scope), {}};
        for (const auto& written : line.turns) { made.turns.push_back(turn(written, speaker)); }
        to.lines.push_back(std::move(made));
    }
    return run;
}

void Compilation::hold(std::size_t count, std::size_t most, std::string_view what, const Range& where) {
    if (count <= most) { return; }
    found.push_back(
        finding(rule::kLimits, what, where, {{"count", std::to_string(count)}, {"most", std::to_string(most)}}));
}

ScenarioScope scopeOf(const Compilation& compilation, const Activity& activity) {
    const auto partner = compilation.partnerOf(activity);
    Standpoint standpoint{.role = partner.none() ? std::string{} : compilation.from.cast[partner.value()].role.value,
                          .clockRuns = true};
    if (activity.clock) { standpoint.clock = static_cast<int>(activity.clock->value()); }
    return ScenarioScope{compilation.layout, std::move(standpoint)};
}

}  // namespace dealcraft::content
