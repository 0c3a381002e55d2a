#include "base/nearest.hpp"

#include <algorithm>
#include <vector>

namespace dealcraft {

int editDistance(std::string_view a, std::string_view b) {
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

std::optional<std::string> nearestWord(std::string_view word, std::span<const std::string> known) {
    const int limit = std::max(1, static_cast<int>(word.size()) / 3);
    std::optional<std::string> best;
    int bestDistance = limit + 1;
    for (const auto& candidate : known) {
        const int distance = editDistance(word, candidate);
        const bool nearer = distance < bestDistance || (distance == bestDistance && best && candidate < *best);
        if (distance <= limit && nearer) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

}  // namespace dealcraft
