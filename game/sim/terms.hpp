#pragma once

#include "content/compiled.hpp"

#include <array>
#include <compare>
#include <cstdint>

namespace dealcraft::sim {

/// The value of an issue that a partial offer leaves open.
inline constexpr std::uint8_t kOpenValue = content::kNone;

/// A package of a negotiation: per issue the place of its value in the issue's list, or kOpenValue; issues that the
/// negotiation lacks stay 0.
struct Terms {
    content::PackageValues values{};
    auto operator<=>(const Terms&) const = default;

    [[nodiscard]] bool leavesOpen(std::size_t issue) const { return values[issue] == kOpenValue; }
};

/// Everything open.
[[nodiscard]] constexpr Terms allOpen() {
    Terms terms;
    terms.values.fill(kOpenValue);
    return terms;
}

enum class Side : std::uint8_t { trainee, dealer };

}  // namespace dealcraft::sim
