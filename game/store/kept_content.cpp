#include "store/kept_content.hpp"

#include "base/environment_error.hpp"
#include "base/hash.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"
#include "store/hex.hpp"
#include "store/home.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <system_error>
#include <unistd.h>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMaxKeptFile = 1ULL << 20U;
constexpr std::size_t kMaxKeptFiles = 1024;

/// Whether a path stays in its folder, whatever wrote it.
bool isInside(const std::string& path) {
    const fs::path relative(path);
    if (path.empty() || path.size() > 1024 || relative.is_absolute() || path.find('\\') != std::string::npos ||
        path.find('\0') != std::string::npos) {
        return false;
    }
    return std::ranges::none_of(relative,
                                [](const fs::path& part) { return part.empty() || part == "." || part == ".."; });
}

std::string keyOf(const std::vector<content::PackFile>& files, std::string_view rules) {
    HashChain chain;
    for (const auto& file : files) {
        chain.addText(file.path);
        chain.addText(file.bytes);
    }
    chain.addText(rules);
    return hexDigits(chain.value());
}

std::vector<content::PackFile> sortedFiles(const content::Pack& pack) {
    auto files = pack.files;
    std::ranges::sort(files, {}, &content::PackFile::path);
    return files;
}

std::vector<content::PackFile> filesUnder(const fs::path& folder) {
    std::vector<content::PackFile> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->symlink_status().type() == fs::file_type::directory) { continue; }
        if (files.size() == kMaxKeptFiles) { refuse("read", folder, EMFILE); }
        files.push_back(
            {at->path().lexically_relative(folder).generic_string(), readRegular(at->path(), kMaxKeptFile)});
    }
    if (error) { refuse("read", folder, error.value()); }
    std::ranges::sort(files, {}, &content::PackFile::path);
    return files;
}

/// Whether what stands in a folder is what its name says.
bool isWhole(const fs::path& folder, const std::string& key) {
    try {
        return keyOf(filesUnder(folder / "pack"), readRegular(folder / "rules.json", kMaxKeptFile)) == key;
    } catch (const EnvironmentError&) { return false; }
}

void writeAllFiles(const fs::path& folder, const std::vector<content::PackFile>& files, const std::string& rules) {
    makeFolders(folder / "pack");
    std::set<fs::path> folders{folder / "pack"};
    for (const auto& file : files) {
        if (!isInside(file.path)) {
            throw EnvironmentError(
                fmt::format("The pack's file '{}' cannot be kept: its name leads out of the pack.", file.path));
        }
        const auto path = folder / "pack" / file.path;
        if (folders.insert(path.parent_path()).second) { makeFolders(path.parent_path()); }
        auto out = createNew(path);
        if (const int error = writeAll(out, file.bytes)) { refuse("write", path, error); }
        if (::fsync(out.descriptor()) != 0) { refuse("save", path, errno); }
        out.close(path);
    }
    for (const auto& each : folders) { syncFolder(each); }
    writeDurably(folder / "rules.json", rules);
}

}  // namespace

std::string contentKey(const content::Pack& pack) {
    return keyOf(sortedFiles(pack), json(pack.rules));
}

std::string keepContent(const fs::path& home, const content::Pack& pack) {
    const auto rules = json(pack.rules);
    const auto files = sortedFiles(pack);
    auto key = keyOf(files, rules);
    const auto folder = contentFolder(home) / key;
    if (isWhole(folder, key)) { return key; }

    const auto temporary = temporaryFor(folder);
    std::error_code ignored;
    fs::remove_all(temporary, ignored);
    try {
        writeAllFiles(temporary, files, rules);
        if (fs::exists(fs::symlink_status(folder, ignored))) { fs::rename(folder, damagedName(folder), ignored); }
        if (std::rename(temporary.c_str(), folder.c_str()) != 0) {
            const int error = errno;
            if (!isWhole(folder, key)) {
                refuse("keep the content in", folder, error);
            }  // else another program was faster
            fs::remove_all(temporary, ignored);
        }
    } catch (const EnvironmentError&) {
        fs::remove_all(temporary, ignored);
        throw;
    }
    syncFolder(contentFolder(home));
    return key;
}

KeptContent keptContent(const fs::path& home, const std::string& key) {
    if (!fromHexDigits(key)) { throw EnvironmentError(fmt::format("'{}' names no kept content.", key)); }
    const auto folder = contentFolder(home) / key;
    const auto rules = readRegular(folder / "rules.json", kMaxKeptFile);
    KeptContent kept{filesUnder(folder / "pack"), {}};
    const auto read = readRules(rules);
    if (!read || keyOf(kept.files, rules) != key) {
        throw EnvironmentError(LocalText{
            {fmt::format("存在 {} 里的内容被改过或者坏了，用它玩的各局都不能重走，成绩还留在列表里。", folder.string()),
             fmt::format("The content kept in {} has been changed or damaged, so the attempts that used it cannot be "
                         "replayed. Their results stay in the list.",
                         folder.string())}});
    }
    kept.rules = *read;
    return kept;
}

std::string json(const content::Rules& rules) {
    const auto& [version, optionMinutes, gradeValues, table, call, review, bands] = rules;
    Json out = {{"version", version},
                {"option_minutes", optionMinutes.value()},
                {"grades", gradeValues},
                {"table", table.numbers},
                {"table_interests", table.interests},
                {"table_dealers", table.dealers},
                {"call", call.numbers},
                {"commitment_interest", call.commitment.interest},
                {"commitment_credit", call.commitment.credit},
                {"commitment_stages", call.commitment.stages},
                {"review", review.numbers},
                {"bands", Json::array()}};
    for (const auto& band : bands) { out["bands"].push_back({{"from", band.from}, {"name", band.name.words}}); }
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<content::Rules> readRules(std::string_view text) {
    try {
        const auto in = Json::parse(text);
        content::Rules rules;
        auto& [version, optionMinutes, gradeValues, table, call, review, bands] = rules;
        version = in.at("version").get<int>();
        optionMinutes = Minutes{in.at("option_minutes").get<std::int64_t>()};
        gradeValues = in.at("grades").get<std::array<int, 4>>();
        in.at("table").get_to(table.numbers);
        in.at("table_interests").get_to(table.interests);
        in.at("table_dealers").get_to(table.dealers);
        call.numbers = in.at("call").get<std::array<int, content::kCallNumbers>>();
        call.commitment.interest = in.at("commitment_interest").get<std::array<int, content::kCommitmentLevels>>();
        call.commitment.credit = in.at("commitment_credit").get<std::array<int, content::kCommitmentLevels>>();
        call.commitment.stages = in.at("commitment_stages").get<std::array<int, content::kCommitmentLevels>>();
        if (in.contains("review")) { in.at("review").get_to(review.numbers); }
        for (const auto& band : in.at("bands")) {
            bands.push_back(
                {band.at("from").get<int>(), LocalText{band.at("name").get<std::array<std::string, kLanguages>>()}});
        }
        return rules;
    } catch (const Json::exception&) { return std::nullopt; }
}

}  // namespace dealcraft::store
