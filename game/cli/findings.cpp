#include "cli/findings.hpp"

#include "cli/json.hpp"
#include "content/fixing.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <tuple>

namespace dealcraft::cli {

namespace {

namespace fs = std::filesystem;

constexpr int kMostRounds = 8;  ///< of fixing: each mends what the last one brought to light

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

}  // namespace

int Findings::count(Severity severity) const {
    return static_cast<int>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

Findings findingsOf(const ValidateOptions& options, const content::Rules& house) {
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

int fixAll(const ValidateOptions& options, const content::Rules& house) {
    int all = 0;
    for (int round = 0; round < kMostRounds; ++round) {
        const auto findings = findingsOf(options, house);
        int made = 0;
        const auto changed = content::withFixes(findings.sources, findings.diagnostics, made);
        if (changed.empty()) { break; }
        for (const auto& [file, bytes] : changed) { store::writeDurably(file, bytes); }
        all += made;
    }
    return all;
}

void dropKnown(Findings& findings, const fs::path& baseline, Language language) {
    constexpr std::uint64_t kLimit = 64ULL << 20U;
    const auto old = Json::parse(store::readRegular(baseline, kLimit), nullptr, false);
    if (!old.is_object() || !old.contains("diagnostics")) {
        throw NotThere(fmt::format("'{}' is not what `dealcraft validate --json` has written.", baseline.string()));
    }
    using Known = std::tuple<std::string, std::string, std::string>;
    std::set<Known> known;
    for (const auto& d : old["diagnostics"]) {
        known.insert({d.value("file", ""), d.value("code", ""), d.value("message", "")});
    }
    const auto isKnown = [&](const Diagnostic& d) {
        return d.severity != Severity::error &&
               known.contains({d.where.file, content::codeName(d.code), content::wordingOf(d, language).message});
    };
    std::erase_if(findings.diagnostics, isKnown);
    for (auto& d : findings.diagnostics) { d.root = -1; }
}

}  // namespace dealcraft::cli
