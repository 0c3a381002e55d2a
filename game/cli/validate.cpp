#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/json.hpp"
#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"

#include <array>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

/// Per concept: how many scenarios name it among what is to be learnt, how many judgements rest on it, and
/// examinations.
using Coverage = std::map<std::string, std::array<int, 3>>;

void count(const content::CompiledScenario& scenario, Coverage& counts) {
    const auto of = [&](content::ConceptIndex one) -> auto& {
        return counts[scenario.concepts[one.value()].id.str()];
    };
    for (const auto one : scenario.learn) { ++of(one)[0]; }
    for (const auto& verdict : scenario.verdicts) {
        for (const auto one : verdict.concepts) { ++of(one)[1]; }
    }
}

/// How many choices of the shipped scenarios rest on each concept. A lesson is a scenario that names it among what is
/// to be learnt.
Json coverageJson(const std::vector<std::shared_ptr<const content::Pack>>& packs) {
    Coverage counts;
    for (const auto& pack : packs) {
        for (const auto& one : pack->course.concepts) { counts.try_emplace(one.id.str()); }
        for (const auto& scenario : pack->scenarios) {
            Diagnostics told;
            if (const auto compiled = content::compile(*pack, scenario, told)) { count(*compiled, counts); }
        }
    }
    Json json = Json::object();
    for (const auto& [id, n] : counts) { json[id] = {{"lesson", n[0]}, {"practice", n[1]}, {"exam", n[2]}}; }
    return json;
}

void printCoverage(const Context& context, const Json& concepts) {
    for (const auto& [id, n] : concepts.items()) {
        const int practice = n["practice"].get<int>();
        if (practice == 0) { fmt::print("  {}  {}\n", id, context.words("validate.not_practised")); }
        if (practice > 0) {
            fmt::print("  {}  {}\n", id, context.words("validate.practised", {{"count", std::to_string(practice)}}));
        }
    }
}

/// What was done to the files beside looking at them.
struct Done {
    int fixed = 0;
    int approved = 0;
};

void printText(const Context& context, const ValidateOptions& options, const Findings& findings, Done done) {
    printForPeople(context, findings, options.all);
    if (options.coverage) { printCoverage(context, coverageJson(findings.packs)); }
    const auto say = [&](const char* key, int count) {
        fmt::print("{}\n", context.words(key, {{"count", std::to_string(count)}}));
    };
    if (options.fix) { say("validate.fixed", done.fixed); }
    if (options.approve && done.approved > 0) { say("validate.approved", done.approved); }
    if (options.approve && done.approved == 0) { fmt::print("{}\n", context.words("validate.not_approved")); }
    fmt::print("{}\n",
               context.words("validate.summary", {{"errors", std::to_string(findings.count(Severity::error))},
                                                  {"warnings", std::to_string(findings.count(Severity::warning))}}));
    const bool onlyWarnings = findings.count(Severity::error) == 0 && findings.count(Severity::warning) > 0;
    if (options.strict && onlyWarnings) { fmt::print("{}\n", context.words("validate.strict")); }
    if (!findings.diagnostics.empty()) { fmt::print("{}\n", context.words("validate.explain")); }
}

void printJson(const Context& context, const ValidateOptions& options, const Findings& findings, Done done) {
    auto json = findingsJson(findings, context.language);
    if (options.coverage) { json["concepts"] = coverageJson(findings.packs); }
    if (options.fix) { json["fixed"] = done.fixed; }
    if (options.approve) { json["approved"] = done.approved; }
    fmt::print("{}\n", json.dump());
}

}  // namespace

Exit run(const Context& context, const ValidateOptions& options) {
    const auto house = content::readHouseRules(context.resources / "assets" / "rules.yaml");
    auto checked = options;
    checked.paths = pathsOf(context, options.paths);
    Done done;
    if (options.fix) { done.fixed = fixAll(checked, house.rules); }
    auto findings = findingsOf(checked, house.rules);
    if (options.approve && findings.count(Severity::error) == 0) {
        done.approved = approveAll(checked);
        findings = findingsOf(checked, house.rules);
    }
    if (!options.against.empty()) { compareWithRelease(context, findings, options.against, house.rules); }
    if (!options.baseline.empty()) { dropKnown(findings, options.baseline, context.language); }
    if (context.json || options.format == "json") {
        printJson(context, options, findings, done);
    } else if (options.format == "sarif") {
        fmt::print("{}\n", findingsSarif(findings, context.language).dump());
    } else if (options.format == "github") {
        printForGithub(findings, context.language);
    } else {
        printText(context, options, findings, done);
    }
    const bool bad = findings.count(Severity::error) > 0 || (options.strict && findings.count(Severity::warning) > 0);
    return bad ? Exit::bad : Exit::done;
}

}  // namespace dealcraft::cli
