#include "cli/findings.hpp"
#include "cli/json.hpp"
#include "content/yaml/pointer_at.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace dealcraft::cli {

namespace {

constexpr std::size_t kMostOfARule = 12;

std::string_view severityName(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::information: return "information";
    }
    return "";
}

/// SARIF's word for it.
std::string_view levelOf(Severity severity) {
    return severity == Severity::information ? "note" : severityName(severity);
}

Json placeJson(const Position& place) {
    return {{"line", place.line}, {"column", place.column}, {"offset", place.offset}};
}

Json rangeJson(const Range& where) {
    return {{"file", where.file}, {"begin", placeJson(where.begin)}, {"end", placeJson(where.end)}};
}

Json diagnosticJson(const Diagnostic& d, const content::Sources& sources, Language language) {
    const auto wording = content::wordingOf(d, language);
    const auto source = sources.find(d.where.file);
    Json json{{"file", d.where.file},
              {"line", d.where.begin.line},
              {"column", d.where.begin.column},
              {"code", content::codeName(d.code)},
              {"severity", severityName(d.severity)},
              {"message", wording.message},
              {"hint", wording.hint}};
    json["offset"] = d.where.begin.offset;
    json["end"] = placeJson(d.where.end);
    json["pointer"] = source == sources.end() || d.where.begin.line == 0
                          ? ""
                          : content::pointerAt(source->second, d.where.begin.offset);
    json["arguments"] = Json::object();
    for (const auto& [key, value] : d.arguments) { json["arguments"][key] = value; }
    json["related"] = Json::array();
    for (const auto& place : d.related) {
        auto where = rangeJson(place.where);
        where["role"] = place.role;
        json["related"].push_back(std::move(where));
    }
    json["edits"] = Json::array();
    for (const auto& edit : d.edits) {
        auto where = rangeJson(edit.where);
        where["replacement"] = edit.replacement;
        json["edits"].push_back(std::move(where));
    }
    json["root"] = d.root < 0 ? Json(nullptr) : Json(d.root);
    return json;
}

Json regionJson(const Range& where) {
    if (where.begin.line == 0) { return {{"startLine", 1}}; }
    return {{"startLine", where.begin.line},
            {"startColumn", where.begin.column},
            {"endLine", where.end.line},
            {"endColumn", where.end.column}};
}

Json locationJson(const Range& where) {
    return {{"physicalLocation", {{"artifactLocation", {{"uri", where.file}}}, {"region", regionJson(where)}}}};
}

Json sarifRule(const content::Rule& rule, Language language) {
    return {{"id", content::codeName(rule.code)},
            {"name", rule.name},
            {"shortDescription", {{"text", rule.why[static_cast<std::size_t>(language)]}}},
            {"defaultConfiguration", {{"level", levelOf(rule.severity)}}}};
}

Json sarifResult(const Diagnostic& d, Language language) {
    const auto wording = content::wordingOf(d, language);
    Json json{{"ruleId", content::codeName(d.code)},
              {"level", levelOf(d.severity)},
              {"message", {{"text", wording.message + ". " + wording.hint}}},
              {"locations", Json::array({locationJson(d.where)})}};
    for (const auto& place : d.related) { json["relatedLocations"].push_back(locationJson(place.where)); }
    for (const auto& edit : d.edits) {
        const Json replacement{{"deletedRegion", regionJson(edit.where)},
                               {"insertedContent", {{"text", edit.replacement}}}};
        json["fixes"].push_back({{"artifactChanges", Json::array({{{"artifactLocation", {{"uri", edit.where.file}}},
                                                                   {"replacements", Json::array({replacement})}}})}});
    }
    return json;
}

/// As workflow commands want it: no line ends, and in properties no `:` and `,`.
std::string githubText(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%' || c == '\n' || c == '\r' || (property && (c == ':' || c == ','))) {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out;
}

std::string_view githubWord(Severity severity) {
    return severity == Severity::information ? "notice" : severityName(severity);
}

/// The lines of what follows from a finding: of the same rule, and of others.
struct Followers {
    std::vector<int> same;
    std::vector<int> other;
};

void printFollowers(const Context& context, const char* key, const std::vector<int>& lines) {
    if (lines.empty()) { return; }
    const auto where = fmt::format("{}", fmt::join(lines, ", "));
    fmt::print("  {}\n", context.words(key, {{"count", std::to_string(lines.size())}, {"lines", where}}));
}

/// By their root.
std::map<int, Followers> followersIn(const Diagnostics& list) {
    std::map<int, Followers> followers;
    for (const auto& d : list) {
        if (d.root < 0) { continue; }
        auto& of = followers[d.root];
        const bool same = list[static_cast<std::size_t>(d.root)].code == d.code;
        (same ? of.same : of.other).push_back(d.where.begin.line);
    }
    return followers;
}

}  // namespace

void printForPeople(const Context& context, const Findings& findings, bool all) {
    const auto& list = findings.diagnostics;
    const auto followers = followersIn(list);
    std::map<std::string, std::size_t> told;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto code = content::codeName(list[i].code);
        if (list[i].root >= 0 || (++told[code] > kMostOfARule && !all)) { continue; }
        fmt::print("{}", content::rendered(list[i], findings.sources, context.language));
        if (const auto more = followers.find(static_cast<int>(i)); more != followers.end()) {
            printFollowers(context, "validate.same", more->second.same);
            printFollowers(context, "validate.follow", more->second.other);
        }
        fmt::print("\n");
    }
    for (const auto& [code, count] : told) {
        if (count <= kMostOfARule || all) { continue; }
        fmt::print("{}\n",
                   context.words("validate.more", {{"count", std::to_string(count - kMostOfARule)}, {"code", code}}));
    }
}

Json findingsJson(const Findings& findings, Language language) {
    Json json{{"diagnostics", Json::array()},
              {"errors", findings.count(Severity::error)},
              {"warnings", findings.count(Severity::warning)}};
    for (const auto& d : findings.diagnostics) {
        json["diagnostics"].push_back(diagnosticJson(d, findings.sources, language));
    }
    return json;
}

Json findingsSarif(const Findings& findings, Language language) {
    std::set<RuleCode> used;
    Json results = Json::array();
    for (const auto& d : findings.diagnostics) {
        used.insert(d.code);
        results.push_back(sarifResult(d, language));
    }
    Json rules = Json::array();
    for (const auto& rule : content::allRules()) {
        if (used.contains(rule.code)) { rules.push_back(sarifRule(rule, language)); }
    }
    const Json driver{{"name", "dealcraft"}, {"rules", std::move(rules)}};
    const Json run{
        {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({run})}};
}

void printForGithub(const Findings& findings, Language language) {
    for (const auto& d : findings.diagnostics) {
        const auto wording = content::wordingOf(d, language);
        fmt::print("::{} file={},line={},col={},title={}::{}\n", githubWord(d.severity), githubText(d.where.file, true),
                   d.where.begin.line, d.where.begin.column, content::codeName(d.code),
                   githubText(wording.message + ". " + wording.hint, false));
    }
}

}  // namespace dealcraft::cli
