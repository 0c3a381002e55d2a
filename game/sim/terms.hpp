#pragma once

#include "content/compiled.hpp"

#include <array>
#include <compare>
#include <cstdint>

namespace dealcraft::sim {

/// A package of a negotiation: per issue the place of its value in the issue's list; issues that the negotiation lacks
/// stay 0.
struct Terms {
    std::array<std::uint8_t, content::kMaxIssues> values{};
    auto operator<=>(const Terms&) const = default;
};

enum class Side : std::uint8_t { trainee, dealer };

}  // namespace dealcraft::sim
