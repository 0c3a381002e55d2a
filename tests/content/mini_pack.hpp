#pragma once

#include "base/text.hpp"
#include "content/yaml/read_pack.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The smallest pack that has nothing wrong with it, and what one change makes of it.
namespace dealcraft::test {

inline constexpr std::string_view kMiniScenarioPath = "scenarios/tiny.yaml";

/// pack.yaml, course.yaml, people.yaml and scenarios/tiny.yaml, all in order.
[[nodiscard]] std::vector<content::PackFile> miniPack();

/// The mini pack with one of its files replaced, or one more.
[[nodiscard]] std::vector<content::PackFile> miniPackWith(std::string_view path, std::string bytes);

/// One of the mini pack's files.
[[nodiscard]] std::string miniFile(std::string_view path);

/// A file of the mini pack in which `from`, which must be there, is replaced by `to`.
[[nodiscard]] std::string miniFileWith(std::string_view path, std::string_view from, std::string_view to);

/// Reads files with the default rules.
[[nodiscard]] content::PackReading read(std::vector<content::PackFile> files);

/// All findings as they are printed.
[[nodiscard]] std::string printed(const content::PackReading& reading, Language language = Language::en);

}  // namespace dealcraft::test
