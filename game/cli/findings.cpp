#include "cli/findings.hpp"

#include "base/id.hpp"
#include "cli/json.hpp"
#include "content/fixing.hpp"
#include "content/release.hpp"
#include "content/yaml/approvals.hpp"
#include "content/yaml/open_files.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/dealpack.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

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

/// Drops findings; what follows from one that is dropped stands for itself.
template <class Gone>
void dropIf(Diagnostics& found, Gone gone) {
    std::vector<int> placeOf(found.size(), -1);
    Diagnostics kept;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (gone(found[i])) { continue; }
        placeOf[i] = static_cast<int>(kept.size());
        kept.push_back(found[i]);
    }
    for (auto& d : kept) {
        if (d.root >= 0) { d.root = placeOf[static_cast<std::size_t>(d.root)]; }
    }
    found = std::move(kept);
}

bool isSameFile(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return fs::equivalent(a, b, ignored);
}

void takePack(Findings& all, const fs::path& folder, const content::Rules& house) {
    auto reading = content::readPack(folder, house);
    take(all, std::move(reading.diagnostics), reading.sources);
    if (reading.pack) { all.packs.push_back(reading.pack); }
}

void checkFile(Findings& all, const Target& target, const content::Rules& house) {
    auto reading = content::readPack(target.pack, house);
    dropIf(reading.diagnostics, [&](const Diagnostic& d) { return !isSameFile(d.where.file, target.file); });
    take(all, std::move(reading.diagnostics), reading.sources);
    if (reading.pack) { all.packs.push_back(reading.pack); }
}

/// The pack that a folder is a part of: `scenarios`, with the pack.yaml beside it.
std::optional<fs::path> packAround(const fs::path& folder) {
    constexpr std::array<std::string_view, 4> kFolders{"scenarios", "dialogues", "minds", "talk"};
    std::error_code ignored;
    auto whole = fs::absolute(folder, ignored).lexically_normal();
    if (!whole.has_filename()) { whole = whole.parent_path(); }  // behind the last slash
    const bool isPart = std::ranges::find(kFolders, whole.filename().string()) != kFolders.end() &&
                        fs::exists(whole.parent_path() / "pack.yaml", ignored);
    return isPart ? std::optional{whole.parent_path()} : std::nullopt;
}

/// The packs of a folder: itself, those in it, or the one that it is a part of. One without any is taken for a pack
/// that lacks its pack.yaml.
std::vector<fs::path> packsIn(const fs::path& folder) {
    std::error_code ignored;
    std::set<fs::path> packs;
    if (!fs::exists(folder / "pack.yaml", ignored)) {
        for (const auto& entry : fs::directory_iterator{folder, ignored}) {
            if (fs::exists(entry.path() / "pack.yaml", ignored)) { packs.insert(entry.path()); }
        }
    }
    if (packs.empty()) { packs.insert(packAround(folder).value_or(folder)); }
    return {packs.begin(), packs.end()};
}

std::shared_ptr<const content::Pack> releaseIn(const Context& context, const fs::path& path,
                                               const content::Rules& house) {
    try {
        std::error_code ignored;
        auto reading = fs::is_directory(path, ignored) ? content::readPack(path, house)
                                                       : content::readPackFiles(store::readDealpack(path).files, house);
        if (reading.pack) { return reading.pack; }
    } catch (const store::BadDealpack& bad) {
        throw NotThere(context.words(bad.what(), {{"detail", bad.detail()}, {"path", path.generic_string()}}));
    }
    throw NotThere(context.words("validate.bad_release", {{"path", path.generic_string()}}));
}

}  // namespace

int Findings::count(Severity severity) const {
    return static_cast<int>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

std::vector<Target> targetsOf(const std::vector<fs::path>& paths) {
    std::vector<Target> targets;
    for (const auto& path : paths) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            targets.push_back({packOf(path).value_or(""), path});
            continue;
        }
        for (auto& folder : packsIn(path)) { targets.push_back({std::move(folder), {}}); }
    }
    return targets;
}

std::vector<fs::path> pathsOf(const Context& context, const std::vector<fs::path>& named) {
    std::vector<fs::path> paths;
    for (const auto& name : named) {
        std::error_code ignored;
        auto path = name;
        for (const auto& parent : {context.home / "packs", context.resources / "scenarios" / "packs"}) {
            const bool byId = !fs::exists(path, ignored) && isFileName(name.string());
            if (byId && fs::exists(parent / name / "pack.yaml", ignored)) { path = parent / name; }
        }
        paths.push_back(std::move(path));
    }
    return paths;
}

Findings findingsOf(const ValidateOptions& options, const content::Rules& house) {
    Findings all;
    for (const auto& target : targetsOf(options.paths)) {
        if (target.file.empty()) {
            takePack(all, target.pack, house);
        } else if (options.syntaxOnly || target.pack.empty()) {
            take(all, content::checkSyntax(target.file, all.sources), {});
        } else {
            checkFile(all, target, house);
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

int approveAll(const ValidateOptions& options) {
    int count = 0;
    for (const auto& target : targetsOf(options.paths)) {
        if (target.pack.empty()) { continue; }
        auto files = content::readFolder(target.pack, target.pack.generic_string()).files;
        const auto old = std::ranges::find(files, content::kApprovedFile, &content::PackFile::path);
        auto approvals = content::Approvals::read(old == files.end() ? std::string_view{} : old->bytes);
        const auto isOther = [&](const content::PackFile& file) {
            const bool asked = target.file.empty() || isSameFile(target.pack / file.path, target.file);
            return !asked || file.path == content::kApprovedFile;
        };
        std::erase_if(files, isOther);
        if (files.empty()) { continue; }
        const auto texts = content::twinTextsOf(files);
        approvals.approve(texts, target.file.empty() ? std::string_view{} : std::string_view{files.front().path});
        store::writeDurably(target.pack / content::kApprovedFile, approvals.written());
        count += static_cast<int>(texts.size());
    }
    return count;
}

void compareWithRelease(const Context& context, Findings& findings, const fs::path& release,
                        const content::Rules& house) {
    const auto before = releaseIn(context, release, house);
    const auto now = std::ranges::find(findings.packs, before->info.id, [](const auto& pack) { return pack->info.id; });
    if (now != findings.packs.end()) { return content::compareWithRelease(**now, *before, findings.diagnostics); }
    if (findings.count(Severity::error) > 0) { return; }  // with an error there is no pack to compare
    throw NotThere(
        context.words("validate.other_release", {{"path", release.generic_string()}, {"pack", before->info.id.str()}}));
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
    dropIf(findings.diagnostics, isKnown);
}

}  // namespace dealcraft::cli
