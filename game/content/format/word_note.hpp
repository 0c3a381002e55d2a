#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace dealcraft::content {

/// A word of an enumeration as files write it, and what it means.
struct WordNote {
    std::string_view word;
    std::string_view zh;
    std::string_view en;
};

/// The words alone, in the order of their enumerators: what the readers compare with.
template <std::size_t N>
[[nodiscard]] constexpr std::array<std::string_view, N> wordsOf(const std::array<WordNote, N>& notes) {
    std::array<std::string_view, N> words{};
    std::ranges::transform(notes, words.begin(), &WordNote::word);
    return words;
}

/// Whether notes explain just these words, in their order.
template <std::size_t N>
[[nodiscard]] constexpr bool explains(const std::array<WordNote, N>& notes,
                                      const std::array<std::string_view, N>& words) {
    return wordsOf(notes) == words;
}

}  // namespace dealcraft::content
