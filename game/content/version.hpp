#pragma once

#include <compare>
#include <string_view>

namespace dealcraft::content {

/// Whether a text has the form of a pack's version: one to four numbers with points between them, and behind a hyphen a
/// word of letters and digits if need be: 1, 0.2.0, 1.0-draft. It becomes a part of file names.
[[nodiscard]] bool isVersion(std::string_view text);

/// Which of two versions of a pack is the later one: number by number, so that 1.10 follows 1.9; what is missing is 0,
/// and a word behind a number comes before it: 1.0-draft, 1.0.
[[nodiscard]] std::strong_ordering comparedVersions(std::string_view a, std::string_view b);

/// Whether two versions begin with the same number: 1.2 and 1.9.
[[nodiscard]] bool haveSameFirstNumber(std::string_view a, std::string_view b);

}  // namespace dealcraft::content
