#include "base/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dealcraft {

namespace {

constexpr std::size_t kWordBits = 64;

/// The table of all prefixes' distances.
int distanceByTable(std::string_view a, std::string_view b) {
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) { d[i][0] = static_cast<int>(i); }
    for (std::size_t j = 0; j <= b.size(); ++j) { d[0][j] = static_cast<int>(j); }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) { d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1); }
        }
    }
    return d[a.size()][b.size()];
}

/// The same with a column of the table in the bits of a word, some fifty times as fast: a hostile file may hold
/// thousands of unknown names. Source: Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances".
/// @pre a has 1 to 64 characters
int distanceByBits(std::string_view a, std::string_view b) {
    std::array<std::uint64_t, 256> places{};  // of each character in a
    for (std::size_t i = 0; i < a.size(); ++i) { places[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i; }
    const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
    std::uint64_t rises = ~std::uint64_t{0};  // rows where the distance grows by one against the row above
    std::uint64_t falls = 0;
    std::uint64_t same = 0;  // rows where it equals the diagonal neighbour's
    std::uint64_t matchesBefore = 0;
    auto distance = static_cast<int>(a.size());
    for (const char c : b) {
        const auto matches = places[static_cast<unsigned char>(c)];
        const auto swapped = ((~same & matches) << 1U) & matchesBefore;
        same = (((matches & rises) + rises) ^ rises) | matches | falls | swapped;
        auto grows = falls | ~(same | rises);  // against the column before
        auto shrinks = same & rises;
        distance += (grows & last) != 0 ? 1 : 0;
        distance -= (shrinks & last) != 0 ? 1 : 0;
        grows = (grows << 1U) | 1U;
        shrinks <<= 1U;
        rises = shrinks | ~(same | grows);
        falls = grows & same;
        matchesBefore = matches;
    }
    return distance;
}

}  // namespace

int editDistance(std::string_view a, std::string_view b) {
    return a.empty() || a.size() > kWordBits ? distanceByTable(a, b) : distanceByBits(a, b);
}

namespace {

std::string_view takenPart(std::string_view& name) {
    const auto end = std::min(name.find('.'), name.size());
    const auto part = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    return part;
}

int limitOf(std::string_view word) {
    return std::max(1, static_cast<int>(word.size()) / 3);
}

/// Of names with dots: whether each part may be the mistyped other. `plan.sheet` is no mistyped `plan.box`.
bool mayBeMistyped(std::string_view name, std::string_view known) {
    while (!name.empty() && !known.empty()) {
        const auto part = takenPart(name);
        if (editDistance(part, takenPart(known)) > limitOf(part)) { return false; }
    }
    return name.empty() && known.empty();
}

}  // namespace

std::optional<std::string> nearestWord(std::string_view word, std::span<const std::string> known) {
    const int limit = limitOf(word);
    std::optional<std::string> best;
    int bestDistance = limit + 1;
    for (const auto& candidate : known) {
        const int distance = editDistance(word, candidate);
        const bool nearer = distance < bestDistance || (distance == bestDistance && best && candidate < *best);
        if (distance <= limit && nearer &&
            (word.find('.') == std::string_view::npos || mayBeMistyped(word, candidate))) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

}  // namespace dealcraft
