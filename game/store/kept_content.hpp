#pragma once

#include "content/pack.hpp"
#include "content/rules.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The content that attempts used, kept once for all that used the same: an attempt can be replayed after its scenario
/// has changed.
///
///     <home>/content/<key>/rules.json    the rules as they were in force: those of the house with what the pack
///     overrides <home>/content/<key>/pack/…        the pack's files, byte for byte
namespace dealcraft::store {

/// 16 hexadecimal digits over the paths and bytes of the files and over the rules.
[[nodiscard]] std::string contentKey(const content::Pack& pack);

/// Keeps a pack's files, unless they are there; what is there and damaged is set aside. Throws EnvironmentError.
/// @return the key
std::string keepContent(const std::filesystem::path& home, const content::Pack& pack);

/// What was kept under a key.
struct KeptContent {
    std::vector<content::PackFile> files;  ///< sorted by path
    content::Rules rules;
};

/// Throws EnvironmentError when it is not there, or is not what the key says.
[[nodiscard]] KeptContent keptContent(const std::filesystem::path& home, const std::string& key);

/// The rules as JSON, and back. Whoever gives Rules a new member finds these by the compiler.
[[nodiscard]] std::string json(const content::Rules& rules);
[[nodiscard]] std::optional<content::Rules> readRules(std::string_view text);

}  // namespace dealcraft::store
