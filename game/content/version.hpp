#pragma once

#include <compare>
#include <string_view>

namespace dealcraft::content {

/// Which of two versions of a pack is the later one: number by number, so that 1.10 follows 1.9; what is missing is 0,
/// and a word behind a number comes before it: 1.0-draft, 1.0.
[[nodiscard]] std::strong_ordering comparedVersions(std::string_view a, std::string_view b);

/// Whether two versions begin with the same number: 1.2 and 1.9.
[[nodiscard]] bool haveSameFirstNumber(std::string_view a, std::string_view b);

}  // namespace dealcraft::content
