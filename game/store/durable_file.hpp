#pragma once

#include <filesystem>
#include <string_view>

namespace dealcraft::store {

/// Writes a whole file so that after a crash either the old bytes are there or the new ones: temporary file beside it,
/// fsync, rename, fsync of the folder. The file is readable by its owner only. Throws EnvironmentError; the old file is
/// untouched then.
void writeDurably(const std::filesystem::path& path, std::string_view bytes);

/// The name that a file has while it is being written.
[[nodiscard]] std::filesystem::path temporaryFor(const std::filesystem::path& path);

/// The first free of `FILE.damaged-1`, `-2`, …: what a file is called that could not be read and is kept.
[[nodiscard]] std::filesystem::path damagedName(const std::filesystem::path& file);

/// Removes what killed programs left half written in a folder: temporary files of more than an hour ago.
void sweepTemporaries(const std::filesystem::path& folder);

}  // namespace dealcraft::store
