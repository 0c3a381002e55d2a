#include "content/yaml/open_files.hpp"

#include "content/yaml/approvals.hpp"
#include "content/yaml/bytes_guard.hpp"
#include "content/yaml/findings.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr std::size_t kMostEntriesOfAFolder = 4096;
constexpr std::size_t kBytesOfKib = 1024;

/// A file descriptor that closes itself.
class Descriptor {
public:
    /// Never follows a link and never waits: opening a FIFO returns at once.
    explicit Descriptor(const std::filesystem::path& path)
        : number_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (number_ >= 0) { ::close(number_); }
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

void refuseFile(const std::string& shown, std::string_view variant, Diagnostics& found, Arguments arguments = {}) {
    found.push_back(finding(107, variant, {.file = shown, .begin = {}, .end = {}}, std::move(arguments)));
}

/// The variant with which a file that is not regular is refused.
std::string_view kindVariant(mode_t mode) {
    if (S_ISLNK(mode)) { return "link"; }
    if (S_ISDIR(mode)) { return "folder"; }
    return "device";
}

bool readAll(int number, std::string& bytes, std::size_t limit) {
    std::array<char, 65536> block{};
    while (bytes.size() <= limit) {
        const auto count = ::read(number, block.data(), block.size());
        if (count < 0 && errno == EINTR) { continue; }
        if (count < 0) { return false; }
        if (count == 0) { return true; }
        bytes.append(block.data(), static_cast<std::size_t>(count));
    }
    return true;
}

/// Collects the files of a pack.
class FolderReader {
public:
    FolderReader(std::filesystem::path folder, const std::string& shown) : folder_(std::move(folder)), shown_(shown) {}

    FolderReading run() {
        std::error_code error;
        if (!std::filesystem::is_directory(folder_, error)) {
            refuseFile(shown_, "no_folder", reading_.diagnostics);
            return std::move(reading_);
        }
        lookInto("");
        lookInto("scenarios/");
        lookInto("dialogues/");
        lookInto("minds/");
        lookInto("talk/");
        std::ranges::sort(paths_);
        if (paths_.size() > kMaxPackFiles) {
            refuseFile(shown_, "files", reading_.diagnostics, {{"limit", std::to_string(kMaxPackFiles)}});
            return std::move(reading_);
        }
        for (const auto& path : paths_) {
            if (!readOne(path)) { break; }
        }
        readApproved();
        return std::move(reading_);
    }

private:
    /// What is approved is no part of the pack, and doesn't count towards its limits.
    void readApproved() {
        const std::string name{kApprovedFile};
        std::error_code error;
        std::string bytes;
        if (!std::filesystem::exists(std::filesystem::symlink_status(folder_ / name, error))) { return; }
        if (readRegularFile(folder_ / name, shownAs(name), bytes, reading_.diagnostics, kMaxApprovedBytes)) {
            reading_.files.push_back({.path = name, .bytes = std::move(bytes)});
        }
    }

    void lookInto(const std::string& part) {
        std::error_code error;
        const auto name = part.substr(0, part.find('/'));
        const auto place = folder_ / name;
        const auto status = std::filesystem::symlink_status(place, error);
        if (!part.empty() && std::filesystem::is_symlink(status)) {
            return refuseFile(shownAs(name), "link", reading_.diagnostics);
        }
        if (!std::filesystem::is_directory(std::filesystem::status(place, error))) { return; }
        std::size_t seen = 0;
        for (std::filesystem::directory_iterator entry{place, error};
             !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
            if (++seen > kMostEntriesOfAFolder) {
                return refuseFile(shownAs(name), "crowded", reading_.diagnostics,
                                  {{"limit", std::to_string(kMostEntriesOfAFolder)}});
            }
            const auto file = entry->path().filename().string();
            const bool isYaml = file.ends_with(".yaml") || file.ends_with(".yml");
            if (isYaml && !file.starts_with(".")) { paths_.push_back(part + file); }
        }
        if (error) { refuseFile(shownAs(name), "unreadable", reading_.diagnostics); }
    }

    /// @return whether there is room for more
    bool readOne(const std::string& path) {
        std::string bytes;
        if (!readRegularFile(folder_ / path, shownAs(path), bytes, reading_.diagnostics)) { return true; }
        total_ += bytes.size();
        if (total_ > kMaxPackBytes) {
            refuseFile(shown_, "pack_size", reading_.diagnostics, {{"limit", "8 MiB"}});
            return false;
        }
        reading_.files.push_back({.path = path, .bytes = std::move(bytes)});
        return true;
    }

    [[nodiscard]] std::string shownAs(const std::string& path) const {
        return (std::filesystem::path{shown_} / path).lexically_normal().generic_string();
    }

    std::filesystem::path folder_;
    const std::string& shown_;
    std::vector<std::string> paths_;
    std::size_t total_ = 0;
    FolderReading reading_;
};

}  // namespace

bool readRegularFile(const std::filesystem::path& path, const std::string& shown, std::string& bytes,
                     Diagnostics& found, std::size_t limit) {
    const Descriptor file{path};
    if (file.number() < 0) {
        const bool link = errno == ELOOP || errno == EMLINK;
        const bool missing = errno == ENOENT;
        refuseFile(shown, link ? "link" : (missing ? "missing" : "unreadable"), found);
        return false;
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        refuseFile(shown, kindVariant(status.st_mode), found);
        return false;
    }
    const bool small = static_cast<std::uint64_t>(status.st_size) <= limit;
    if (small && !readAll(file.number(), bytes, limit)) {
        refuseFile(shown, "unreadable", found);
        return false;
    }
    if (!small || bytes.size() > limit) {
        refuseFile(shown, "file_size", found, {{"limit", std::to_string(limit / kBytesOfKib) + " KiB"}});
        return false;
    }
    return true;
}

FolderReading readFolder(const std::filesystem::path& folder, const std::string& shown) {
    return FolderReader{folder, shown}.run();
}

}  // namespace dealcraft::content
