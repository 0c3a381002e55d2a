#pragma once

#include "base/diagnostic.hpp"
#include "content/pack.hpp"
#include "content/yaml/bytes_guard.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dealcraft::content {

inline constexpr std::size_t kMaxPackFiles = 256;
inline constexpr std::size_t kMaxPackBytes = std::size_t{8} * 1024 * 1024;

/// A folder's files as they were found.
struct FolderReading {
    std::vector<PackFile> files;  ///< sorted by path
    Diagnostics diagnostics;
};

/// Reads the `.yaml` files of a pack's folder and of its own folders, and `.approved`; nothing else is looked at.
/// Links, folders, FIFOs and devices with such a name, files that are too big and folders that hold too many are
/// refused without being read.
/// @param shown the path by which messages name the folder
/// Source: reliability.md §2, guard 1.
[[nodiscard]] FolderReading readFolder(const std::filesystem::path& folder, const std::string& shown);

/// Reads one regular file that is no link and not too big into `bytes`.
/// @param shown how messages name it
/// @param limit at most so many bytes
/// @return whether it could be read; if not, `found` says why
[[nodiscard]] bool readRegularFile(const std::filesystem::path& path, const std::string& shown, std::string& bytes,
                                   Diagnostics& found, std::size_t limit = kMaxFileBytes);

}  // namespace dealcraft::content
