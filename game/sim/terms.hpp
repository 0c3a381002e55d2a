#pragma once

#include "content/compiled.hpp"

#include <array>
#include <bit>
#include <compare>
#include <cstdint>

namespace dealcraft::sim {

/// The value of an issue that a partial offer leaves open.
inline constexpr std::uint8_t kOpenValue = content::kNone;

/// A package of a negotiation: per issue the place of its value in the issue's list, or kOpenValue; issues that the
/// negotiation lacks stay 0, or open where everything began so.
struct Terms {
    content::PackageValues values{};
    auto operator<=>(const Terms&) const = default;
    /// As one word: engines compare terms by the million.
    constexpr bool operator==(const Terms& other) const {
        return std::bit_cast<std::uint64_t>(values) == std::bit_cast<std::uint64_t>(other.values);
    }

    /// Whether no value is open, those of lacking issues included: quick, and enough for isFull(), but not the same, as
    /// contracts begin as allOpen(). Values are below 16, so that the high half of a byte tells.
    [[nodiscard]] constexpr bool isComplete() const {
        static_assert(content::kMaxIssueValues == 16 && kOpenValue >= 16);
        constexpr std::uint64_t kHighHalves = 0xF0F0F0F0F0F0F0F0ULL;
        return (std::bit_cast<std::uint64_t>(values) & kHighHalves) == 0;
    }
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
