#include "store/durable_file.hpp"

#include "store/file.hpp"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <string>
#include <system_error>
#include <unistd.h>

namespace dealcraft::store {
namespace {

constexpr std::string_view kTemporaryEnding = ".tmp";
constexpr std::chrono::hours kAbandonedAfter{1};

void writeTemporary(const std::filesystem::path& temporary, std::string_view bytes, const std::filesystem::path& path) {
    auto file = createNew(temporary);
    if (const int error = writeAll(file, bytes)) { refuse("write", path, error); }
    if (::fsync(file.descriptor()) != 0) { refuse("save", path, errno); }
    file.close(path);
}

}  // namespace

std::filesystem::path temporaryFor(const std::filesystem::path& path) {
    return path.parent_path() /
           ("." + path.filename().string() + "." + std::to_string(::getpid()) + std::string(kTemporaryEnding));
}

void writeDurably(const std::filesystem::path& path, std::string_view bytes) {
    const auto temporary = temporaryFor(path);
    ::unlink(temporary.c_str());  // of an earlier program that had our number
    try {
        writeTemporary(temporary, bytes, path);
        if (std::rename(temporary.c_str(), path.c_str()) != 0) { refuse("replace", path, errno); }
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    syncFolder(path.has_parent_path() ? path.parent_path() : ".");
}

std::filesystem::path damagedName(const std::filesystem::path& file) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        auto aside = std::filesystem::path(file).concat(".damaged-" + std::to_string(number));
        if (!std::filesystem::exists(std::filesystem::symlink_status(aside, ignored))) { return aside; }
    }
}

void sweepTemporaries(const std::filesystem::path& folder) {
    std::error_code ignored;
    const auto limit = std::filesystem::file_time_type::clock::now() - kAbandonedAfter;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with('.') || !name.ends_with(kTemporaryEnding)) { continue; }
        const auto written = entry.last_write_time(ignored);
        if (!ignored && written < limit) { std::filesystem::remove_all(entry.path(), ignored); }
    }
}

}  // namespace dealcraft::store
