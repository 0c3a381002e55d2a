#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dealcraft {

/// Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
/// neighbours.
[[nodiscard]] int editDistance(std::string_view a, std::string_view b);

/// The known word that a mistyped one most probably means: the nearest by edit distance, ties by order of the alphabet.
/// Nothing if all are further than a third of the word's length (at least 1), or if of names with dots a part is.
[[nodiscard]] std::optional<std::string> nearestWord(std::string_view word, std::span<const std::string> known);

}  // namespace dealcraft
