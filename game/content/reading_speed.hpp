#pragma once

#include "base/text.hpp"

#include <array>
#include <cstddef>

namespace dealcraft::content {

/// Characters that an adult takes in within a minute of silent reading, by language. English: 238 to 260 words of 5.4
/// characters with their blanks (Brysbaert 2019, a review of 190 studies). Chinese: the same sentences in the shipped
/// packs take 0.29 times as many characters.
inline constexpr std::array<std::size_t, kLanguages> kReadingSpeed{400, 1400};

}  // namespace dealcraft::content
