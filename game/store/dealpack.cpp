#include "store/dealpack.hpp"

#include "base/environment_error.hpp"
#include "base/id.hpp"
#include "content/version.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"
#include "store/home.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <zip.h>

namespace dealcraft::store {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "dealpack/1";
constexpr const char* kManifest = "manifest.json";
constexpr const char* kSignature = "manifest.sig";
constexpr const char* kSignerFile = ".signed-by";
constexpr std::size_t kMostEntries = 258;  ///< 256 files, the manifest, the signature
constexpr std::uint64_t kMaxEntryBytes = 256ULL << 10U;
constexpr std::uint64_t kMaxAllBytes = 8ULL << 20U;
constexpr std::uint16_t kFirstDosDate = 0x21;  ///< 1 January 1980

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct CloseSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;
using ZipEntry = std::unique_ptr<zip_file_t, CloseEntry>;
using ZipSource = std::unique_ptr<zip_source_t, CloseSource>;

[[noreturn]] void reject(const char* why, std::string detail = {}) {
    throw BadDealpack(std::string{"dealpack."} + why, std::move(detail));
}

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// `pack.yaml`, `scenarios/first-visit.yaml`: small letters, at most one folder, no dots at the beginning, YAML. That
/// leaves no room for `..`, for absolute paths, for other systems' separators or for two names that differ in case.
bool isSafePath(std::string_view path) {
    constexpr std::size_t kLongest = 128;
    if (path.size() > kLongest || !path.ends_with(".yaml")) { return false; }
    const auto slash = path.find('/');
    const auto folder = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
    const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const auto isName = [](std::string_view part) {
        return !part.empty() && part.front() != '.' && std::ranges::all_of(part, isNameByte);
    };
    constexpr std::array<std::string_view, 5> kFolders{"", "scenarios", "dialogues", "minds", "talk"};
    return isName(name) && std::ranges::find(kFolders, folder) != kFolders.end();
}

void checkEntry(zip_t* zip, zip_uint64_t index, const zip_stat_t& stat) {
    constexpr std::uint32_t kFileType = 0170000;
    constexpr std::uint32_t kRegular = 0100000;
    constexpr unsigned kUnixModeShift = 16;
    const std::string name = stat.name == nullptr ? "" : stat.name;
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > kMaxEntryBytes) { reject("entry_size", name); }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        reject("encrypted", name);
    }
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(zip, index, 0, &system, &attributes);
    const auto type = (attributes >> kUnixModeShift) & kFileType;
    if (system == ZIP_OPSYS_UNIX && type != 0 && type != kRegular) { reject("no_file", name); }
    const bool ours = name == kManifest || name == kSignature;
    if (!ours && !isSafePath(name)) { reject("path", name); }
}

std::string bytesOf(zip_t* zip, zip_uint64_t index, const zip_stat_t& stat) {
    const ZipEntry entry{zip_fopen_index(zip, index, 0)};
    if (!entry) { reject("damaged", stat.name); }
    std::string bytes(stat.size, '\0');
    const auto got = zip_fread(entry.get(), bytes.data(), bytes.size());
    char more = 0;
    const bool whole =
        got >= 0 && static_cast<std::uint64_t>(got) == stat.size && zip_fread(entry.get(), &more, 1) == 0;
    if (!whole) { reject("damaged", stat.name); }
    return bytes;
}

/// All entries by name.
std::vector<content::PackFile> entriesOf(const fs::path& file) {
    const auto whole = readRegular(file, kMaxDealpackBytes);
    zip_error_t error{};
    ZipSource source{zip_source_buffer_create(whole.data(), whole.size(), 0, &error)};
    if (!source) { reject("damaged"); }
    const Zip zip{zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error)};
    if (!zip) { reject("no_zip"); }
    static_cast<void>(source.release());  // the archive owns it now
    const auto count = zip_get_num_entries(zip.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > kMostEntries) { reject("entries"); }
    std::vector<content::PackFile> entries;
    std::uint64_t all = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat{};
        if (zip_stat_index(zip.get(), i, 0, &stat) != 0) { reject("damaged"); }
        checkEntry(zip.get(), i, stat);
        all += stat.size;
        if (all > kMaxAllBytes) { reject("size"); }
        entries.push_back({stat.name, bytesOf(zip.get(), i, stat)});
    }
    std::ranges::sort(entries, {}, &content::PackFile::path);
    if (std::ranges::adjacent_find(entries, {}, &content::PackFile::path) != entries.end()) { reject("twice"); }
    return entries;
}

std::string taken(std::vector<content::PackFile>& entries, std::string_view name) {
    const auto found = std::ranges::find(entries, name, &content::PackFile::path);
    if (found == entries.end()) { reject("lacks", std::string{name}); }
    auto bytes = std::move(found->bytes);
    entries.erase(found);
    return bytes;
}

std::string wordIn(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) { reject("manifest", key); }
    return found->get<std::string>();
}

/// Every file has its checksum in the manifest, and the manifest names no other.
void checkSums(const Json& manifest, const std::vector<content::PackFile>& files) {
    const auto list = manifest.find("files");
    if (list == manifest.end() || !list->is_array() || list->size() != files.size()) { reject("manifest", "files"); }
    std::set<std::pair<std::string, std::string>> sums;
    for (const auto& file : *list) { sums.emplace(wordIn(file, "path"), wordIn(file, "sha256")); }
    for (const auto& file : files) {
        if (!sums.contains({file.path, sha256(file.bytes)})) { reject("checksum", file.path); }
    }
}

std::string manifestOf(const content::Pack& pack, const SigningKey& key) {
    Json files = Json::array();
    for (const auto& file : pack.files) {
        files.push_back({{"path", file.path}, {"size", file.bytes.size()}, {"sha256", sha256(file.bytes)}});
    }
    const Json manifest{{"format", kFormat},
                        {"id", pack.info.id.str()},
                        {"version", pack.info.version},
                        {"key", key.open},
                        {"files", std::move(files)}};
    return manifest.dump(1) + "\n";
}

void addEntry(zip_t* zip, const std::string& name, const std::string& bytes) {
    auto* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const auto index = source == nullptr ? -1 : zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        throw EnvironmentError("The archive could not be written: " + std::string{zip_strerror(zip)});
    }
    const auto place = static_cast<zip_uint64_t>(index);
    zip_file_set_dostime(zip, place, 0, kFirstDosDate, 0);
    zip_set_file_compression(zip, place, ZIP_CM_DEFLATE, 0);
}

/// The bytes of a closed archive.
std::string archiveOf(const std::vector<content::PackFile>& entries) {
    zip_error_t error{};
    const ZipSource source{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!source) { throw EnvironmentError("No memory for the archive."); }
    zip_source_keep(source.get());
    Zip zip{zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, &error)};
    if (!zip) { throw EnvironmentError("The archive could not be begun."); }
    for (const auto& entry : entries) { addEntry(zip.get(), entry.path, entry.bytes); }
    if (zip_close(zip.get()) != 0) {
        throw EnvironmentError("The archive could not be written: " + std::string{zip_strerror(zip.get())});
    }
    static_cast<void>(zip.release());
    zip_stat_t stat{};
    zip_source_stat(source.get(), &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(source.get());
    const auto got = zip_source_read(source.get(), bytes.data(), bytes.size());
    zip_source_close(source.get());
    if (got < 0 || static_cast<std::uint64_t>(got) != stat.size) {
        throw EnvironmentError("The archive is not whole.");
    }
    return bytes;
}

void move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) { refuse("move to " + to.string() + " what was", from, error.value()); }
}

}  // namespace

void writeDealpack(const fs::path& file, const content::Pack& pack, const SigningKey& key) {
    const auto manifest = manifestOf(pack, key);
    std::vector<content::PackFile> entries{{kManifest, manifest}, {kSignature, signature(key, manifest) + "\n"}};
    entries.insert(entries.end(), pack.files.begin(), pack.files.end());
    writeDurably(file, archiveOf(entries));
}

Dealpack readDealpack(const fs::path& file) {
    auto entries = entriesOf(file);
    const auto bytes = taken(entries, kManifest);
    auto signedBy = taken(entries, kSignature);
    if (signedBy.ends_with('\n')) { signedBy.pop_back(); }
    const auto manifest = Json::parse(bytes, nullptr, false);
    if (!manifest.is_object() || wordIn(manifest, "format") != kFormat) { reject("manifest", "format"); }
    Dealpack made{wordIn(manifest, "id"), wordIn(manifest, "version"), std::move(entries), wordIn(manifest, "key")};
    if (!isFileName(made.id)) { reject("manifest", "id"); }
    if (!content::isVersion(made.version)) { reject("manifest", "version"); }
    if (!isSignedBy(made.openKey, bytes, signedBy)) { reject("signature"); }
    checkSums(manifest, made.files);
    return made;
}

std::string keyOfInstalled(const fs::path& home, const std::string& pack) {
    const auto file = home / "packs" / pack / kSignerFile;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) { return {}; }
    auto key = readRegular(file, kMaxEntryBytes);
    if (key.ends_with('\n')) { key.pop_back(); }
    return key;
}

fs::path installDealpack(const fs::path& home, const Dealpack& dealpack) {
    const auto packs = home / "packs";
    const auto target = packs / dealpack.id;
    const auto fresh = home / "packs-incoming" / newAttemptName();
    makeFolders(fresh);
    for (const auto& file : dealpack.files) {
        makeFolders((fresh / file.path).parent_path());
        writeDurably(fresh / file.path, file.bytes);
    }
    writeDurably(fresh / kSignerFile, dealpack.openKey + "\n");
    makeFolders(packs);
    fs::path replaced;
    if (std::error_code ignored; fs::exists(fs::symlink_status(target, ignored))) {
        replaced = home / "packs-replaced" / (dealpack.id + "-" + newAttemptName());
        makeFolders(replaced.parent_path());
        move(target, replaced);
    }
    move(fresh, target);
    return replaced;
}

}  // namespace dealcraft::store
