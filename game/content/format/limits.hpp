#pragma once

#include <cstdint>
#include <limits>

/// What the table of the format and the readers have in common.
namespace dealcraft::content {

/// The forms of names: `[a-z][a-z0-9_]*`, `[a-z][a-z0-9-]*`, `ABC-01`, `ABC`, `1.0.2`.
enum class NameForm : std::uint8_t { script, file, courseConcept, module, version };

struct Limits {
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool operator==(const Limits&) const = default;
};
inline constexpr Limits kAnyInteger{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
inline constexpr Limits kHundred{0, 100};
inline constexpr Limits kMoneyInFen{0, 100'000'000'000};
inline constexpr Limits kPercentInBasisPoints{0, 10'000};

enum class Presence : std::uint8_t { required, optional };

inline constexpr std::uint32_t kMaxEntries = 5'000;

/// How many entries a list may have.
struct Counts {
    std::uint32_t from = 0;
    std::uint32_t to = kMaxEntries;
    bool operator==(const Counts&) const = default;
};

}  // namespace dealcraft::content
