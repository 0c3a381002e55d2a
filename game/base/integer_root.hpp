#pragma once

#include <cstdint>

namespace dealcraft {

/// The largest integer whose square is at most n. @pre 0 <= n < 2^62
[[nodiscard]] constexpr std::int64_t integerRoot(std::int64_t n) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 30; bit > 0; bit >>= 1) {
        if ((root + bit) * (root + bit) <= n) { root += bit; }
    }
    return root;
}

}  // namespace dealcraft
