#pragma once

#include "content/yaml/findings.hpp"

#include <cstddef>
#include <string_view>

namespace dealcraft::content {

inline constexpr std::size_t kMaxFileBytes = std::size_t{256} * 1024;
inline constexpr std::size_t kMaxLines = 10'000;
inline constexpr std::size_t kMaxLineBytes = 4096;
inline constexpr std::size_t kMaxIndent = 64;

/// The variant of DC101 that a character is refused with, wherever it comes from; empty if it may stand in a file.
[[nodiscard]] std::string_view faultOfCharacter(char32_t c);

/// Looks at a file byte by byte before any parser does: size, strict UTF-8, no control or bidi characters, no tab as
/// indentation, lines and indentation of a sane length, no directives. Reports what it finds.
/// @return whether a parser may see the file
/// Source: reliability.md §2, guards 1 and 2.
[[nodiscard]] bool bytesAreSafe(Findings& out);

}  // namespace dealcraft::content
