#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "content/compile.hpp"
#include "content/rule_catalogue.hpp"
#include "content/yaml/read_pack.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace dealcraft::cli {

namespace {

namespace fs = std::filesystem;

/// What checking all the paths found.
struct Findings {
    Diagnostics diagnostics;
    content::Sources sources;
    std::vector<std::shared_ptr<const content::Pack>> packs;
};

/// The pack that a file belongs to: the nearest folder above it that has a pack.yaml.
std::optional<fs::path> packOf(const fs::path& file) {
    std::error_code ignored;
    for (auto folder = fs::absolute(file, ignored).parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (fs::exists(folder / "pack.yaml", ignored)) { return folder; }
        if (folder == folder.root_path()) { break; }
    }
    return {};
}

void take(Findings& all, Diagnostics diagnostics, const content::Sources& sources) {
    const auto offset = static_cast<int>(all.diagnostics.size());
    for (auto& d : diagnostics) {
        if (d.root >= 0) { d.root += offset; }
        all.diagnostics.push_back(std::move(d));
    }
    all.sources.insert(sources.begin(), sources.end());
}

bool isSameFile(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return fs::equivalent(a, b, ignored);
}

/// A single file is checked within its pack, and only what is said of it is kept.
void checkFile(Findings& all, const fs::path& file, const content::Rules& house) {
    const auto folder = packOf(file);
    if (!folder) {
        take(all, content::checkSyntax(file, all.sources), {});
        return;
    }
    auto reading = content::readPack(*folder, house);
    std::erase_if(reading.diagnostics, [&](const Diagnostic& d) { return !isSameFile(d.where.file, file); });
    for (auto& d : reading.diagnostics) { d.root = -1; }
    take(all, std::move(reading.diagnostics), reading.sources);
    if (reading.pack) { all.packs.push_back(reading.pack); }
}

void checkFolder(Findings& all, const fs::path& folder, const content::Rules& house) {
    std::error_code ignored;
    if (fs::exists(folder / "pack.yaml", ignored)) {
        auto reading = content::readPack(folder, house);
        take(all, std::move(reading.diagnostics), reading.sources);
        if (reading.pack) { all.packs.push_back(reading.pack); }
        return;
    }
    std::set<fs::path> packs;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (fs::exists(entry.path() / "pack.yaml", ignored)) { packs.insert(entry.path()); }
    }
    if (packs.empty()) {
        auto reading = content::readPack(folder, house);  // says that pack.yaml is missing
        take(all, std::move(reading.diagnostics), reading.sources);
    }
    for (const auto& pack : packs) { checkFolder(all, pack, house); }
}

Findings check(const ValidateOptions& options, const content::Rules& house) {
    Findings all;
    for (const auto& path : options.paths) {
        std::error_code ignored;
        if (options.syntaxOnly && !fs::is_directory(path, ignored)) {
            take(all, content::checkSyntax(path, all.sources), {});
        } else if (fs::is_directory(path, ignored)) {
            checkFolder(all, path, house);
        } else {
            checkFile(all, path, house);
        }
    }
    return all;
}

std::string_view severityName(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::information: return "information";
    }
    return "";
}

int countOf(const Diagnostics& diagnostics, Severity severity) {
    return static_cast<int>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

Json diagnosticJson(const Diagnostic& d, Language language) {
    const auto wording = content::wordingOf(d, language);
    Json json{{"file", d.where.file},
              {"line", d.where.begin.line},
              {"column", d.where.begin.column},
              {"code", content::codeName(d.code)},
              {"severity", severityName(d.severity)},
              {"message", wording.message},
              {"hint", wording.hint}};
    json["end"] = {{"line", d.where.end.line}, {"column", d.where.end.column}};
    json["root"] = d.root < 0 ? Json(nullptr) : Json(d.root);
    return json;
}

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

}  // namespace

Exit run(const Context& context, const ValidateOptions& options) {
    const auto house = content::readHouseRules(context.resources / "assets" / "rules.yaml");
    const auto all = check(options, house.rules);
    const int errors = countOf(all.diagnostics, Severity::error);
    const int warnings = countOf(all.diagnostics, Severity::warning);
    const auto concepts = options.coverage ? coverageJson(all.packs) : Json::object();
    if (context.json) {
        Json json{{"diagnostics", Json::array()}, {"errors", errors}, {"warnings", warnings}};
        for (const auto& d : all.diagnostics) { json["diagnostics"].push_back(diagnosticJson(d, context.language)); }
        if (options.coverage) { json["concepts"] = concepts; }
        fmt::print("{}\n", json.dump());
    } else {
        for (const auto& d : all.diagnostics) {
            fmt::print("{}\n", content::rendered(d, all.sources, context.language));
        }
        if (options.coverage) { printCoverage(context, concepts); }
        fmt::print("{}\n", context.words("validate.summary",
                                         {{"errors", std::to_string(errors)}, {"warnings", std::to_string(warnings)}}));
    }
    return errors > 0 || (options.strict && warnings > 0) ? Exit::bad : Exit::done;
}

}  // namespace dealcraft::cli
