#pragma once

#include <cstddef>

namespace dealcraft {

/// Whether a mask of any width has the bit at a place.
template <class Mask>
[[nodiscard]] constexpr bool hasBit(Mask mask, std::size_t place) {
    return (static_cast<unsigned long long>(mask) >> place & 1U) != 0;
}

}  // namespace dealcraft
