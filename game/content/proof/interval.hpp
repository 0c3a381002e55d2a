#pragma once

#include "script/code.hpp"

#include <algorithm>
#include <cstdint>

/// What can be proved about scripts without running them: values as intervals (Cousot and Cousot 1977, abstract
/// interpretation). Whatever really happens lies within; so 'never' and 'always' are proofs, 'perhaps' is not.
namespace dealcraft::content {

/// All values from `low` to `high`.
struct Interval {
    std::int32_t low = 0;
    std::int32_t high = 0;
    bool operator==(const Interval&) const = default;
};

[[nodiscard]] constexpr bool isTrue(Interval i) {
    return i.low > 0 || i.high < 0;
}
[[nodiscard]] constexpr bool isFalse(Interval i) {
    return i.low == 0 && i.high == 0;
}
[[nodiscard]] constexpr bool isOne(Interval i) {
    return i.low == i.high;
}
/// Everything that lies in one or the other, and what lies between.
[[nodiscard]] constexpr Interval hull(Interval a, Interval b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

/// What an operation with one operand makes of any value of it.
[[nodiscard]] Interval combined(script::Op op, Interval operand);
/// What an operation makes of any two values. Exact for + − and comparisons, else as tight as the ends allow.
[[nodiscard]] Interval combined(script::Op op, Interval a, Interval b);

}  // namespace dealcraft::content
