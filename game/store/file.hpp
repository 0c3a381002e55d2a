#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// What the rest of store knows of the operating system's files. Everything here throws EnvironmentError when the disk
/// refuses.
namespace dealcraft::store {

/// Says in one sentence what failed, where, why, and what to do.
/// @param error an errno
[[noreturn]] void refuse(std::string_view what, const std::filesystem::path& path, int error);

/// An open file; closed when it goes out of scope.
class File {
public:
    File() = default;
    explicit File(int descriptor) : descriptor_(descriptor) {}
    File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File();

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] bool open() const { return descriptor_ >= 0; }

    /// Closes it and reports what the system held back until now.
    void close(const std::filesystem::path& path);

private:
    int descriptor_ = -1;
};

enum class Access { write, readOnly };

/// Opens a file for reading, or for reading and appending. Refuses what is no regular file (links, FIFOs, devices,
/// folders) without hanging.
[[nodiscard]] File openRegular(const std::filesystem::path& path, Access access);

/// Creates a file that only its owner can read. Refuses if something stands there.
[[nodiscard]] File createNew(const std::filesystem::path& path);

[[nodiscard]] std::uint64_t sizeOf(const File& file, const std::filesystem::path& path);

/// The bytes of an open file from an offset on; at most `limit`, or it is refused as too big.
[[nodiscard]] std::string readFrom(const File& file, const std::filesystem::path& path, std::uint64_t offset,
                                   std::uint64_t limit);

/// The bytes of a regular file of at most `limit` bytes.
[[nodiscard]] std::string readRegular(const std::filesystem::path& path, std::uint64_t limit);

/// Renames a damaged file to the first `<file>.damaged-<n>` that is free, so that nothing of it is lost.
/// @param companions endings of files that belong to it: they go with it where they are there
/// @return where it went
std::filesystem::path setAside(const std::filesystem::path& file, std::initializer_list<const char*> companions = {});

/// Writes all of it; goes on after interruptions and short writes.
/// @return 0 or an errno
[[nodiscard]] int writeAll(const File& file, std::string_view bytes);

/// Makes sure that a folder's entries are on the disk.
void syncFolder(const std::filesystem::path& folder);

/// Makes a folder and those above it; new ones only for their owner.
void makeFolders(const std::filesystem::path& folder);

}  // namespace dealcraft::store
