#include "base/environment_error.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "content/format/reference.hpp"
#include "content/yaml/known_names.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>

namespace dealcraft::cli {

namespace {

namespace fs = std::filesystem;
using content::Wordings;

Wordings wordingsOf(const std::string& name) {
    if (name == "both") { return Wordings::both; }
    return name == "zh" ? Wordings::zh : Wordings::en;
}

std::vector<std::string_view> kindsOf(const SchemaOptions& options) {
    auto all = content::fileKinds();
    if (options.kind.empty()) { return all; }
    return {*std::ranges::find(all, options.kind)};
}

fs::path fileOf(const fs::path& folder, std::string_view kind) {
    return folder / ("dealcraft-" + std::string{kind} + ".schema.json");
}

/// Whether a file may be written: there is none, or a schema of ours.
bool isFree(const fs::path& file) {
    std::ifstream in{file};
    if (!in) { return true; }
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return bytes.empty() || bytes.find("Made by `dealcraft schema`") != std::string::npos;
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out << bytes;
    out.close();
    if (!out) { throw EnvironmentError{fmt::format("cannot write {}", file.generic_string())}; }
}

Exit writeAll(const Context& context, const SchemaOptions& options, const content::KnownNames* known) {
    const auto kinds = kindsOf(options);
    for (const auto kind : kinds) {
        const auto file = fileOf(options.out, kind);
        if (!isFree(file)) { throw NotThere{context.words("schema.not_ours", {{"file", file.generic_string()}})}; }
    }
    std::error_code error;
    fs::create_directories(options.out, error);
    if (error) {
        throw EnvironmentError{fmt::format("cannot make {}: {}", options.out.generic_string(), error.message())};
    }
    for (const auto kind : kinds) {
        write(fileOf(options.out, kind), content::jsonSchemaOf(kind, wordingsOf(options.wordings), known));
    }
    fmt::print("{}\n", context.words("schema.written", {{"count", std::to_string(kinds.size())},
                                                        {"folder", options.out.generic_string()}}));
    return Exit::done;
}

std::optional<content::KnownNames> namesOf(const Context& context, const fs::path& project) {
    if (project.empty()) { return {}; }
    const auto folder = pathsOf(context, {project}).front();
    std::error_code ignored;
    if (!fs::exists(folder / "pack.yaml", ignored)) {
        throw NotThere{context.words("schema.no_pack", {{"folder", project.generic_string()}})};
    }
    return content::knownNamesIn(folder);
}

}  // namespace

Exit run(const Context& context, const SchemaOptions& options) {
    if (options.reference) {
        fmt::print("{}", content::referencePage(wordingsOf(options.wordings)));
        return Exit::done;
    }
    const auto known = namesOf(context, options.project);
    const auto* names = known ? &*known : nullptr;
    if (!options.out.empty()) { return writeAll(context, options, names); }
    fmt::print("{}", content::jsonSchemaOf(options.kind, wordingsOf(options.wordings), names));
    return Exit::done;
}

}  // namespace dealcraft::cli
