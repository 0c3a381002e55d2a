#include "content/proof/interval.hpp"

#include "base/assert.hpp"

#include <limits>

namespace dealcraft::content {

namespace {

using script::Op;

constexpr Interval kAnyTruth{0, 1};

/// The ends of an interval before they are held to 32 bits.
struct Ends {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

Interval held(Ends ends) {
    constexpr std::int64_t kLowest = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t kHighest = std::numeric_limits<std::int32_t>::max();
    return {static_cast<std::int32_t>(std::clamp(ends.low, kLowest, kHighest)),
            static_cast<std::int32_t>(std::clamp(ends.high, kLowest, kHighest))};
}

Ends wide(Interval i) {
    return {i.low, i.high};
}

Interval truth(bool always, bool never) {
    if (always) { return {1, 1}; }
    return never ? Interval{0, 0} : kAnyTruth;
}

Interval product(Ends a, Ends b) {
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return held({low, high});
}

std::int64_t largest(Ends a) {
    return std::max({a.low, -a.low, a.high, -a.high});
}

/// By one divisor that is not 0; else anything up to the dividend's size.
Interval quotient(Ends a, Ends b) {
    if (b.low == b.high && b.low != 0) {
        const auto [low, high] = std::minmax({a.low / b.low, a.high / b.low});
        return held({low, high});
    }
    return held({-largest(a), largest(a)});
}

Interval rest(Ends a, Ends b) {
    const auto most = largest(b);
    return held({a.low < 0 ? -most : 0, a.high > 0 ? most : 0});
}

Interval compared(Op op, Interval a, Interval b) {
    if (op == Op::less) { return truth(a.high < b.low, a.low >= b.high); }
    if (op == Op::lessOrEqual) { return truth(a.high <= b.low, a.low > b.high); }
    if (op == Op::equal) { return truth(isOne(a) && a == b, a.high < b.low || b.high < a.low); }
    if (op == Op::both) { return truth(isTrue(a) && isTrue(b), isFalse(a) || isFalse(b)); }
    DEALCRAFT_ASSERT(op == Op::either);
    return truth(isTrue(a) || isTrue(b), isFalse(a) && isFalse(b));
}

}  // namespace

Interval combined(Op op, Interval operand) {
    if (op == Op::negate) { return held({-std::int64_t{operand.high}, -std::int64_t{operand.low}}); }
    DEALCRAFT_ASSERT(op == Op::invert);
    return truth(isFalse(operand), isTrue(operand));
}

Interval combined(Op op, Interval a, Interval b) {
    const auto wideA = wide(a);
    const auto wideB = wide(b);
    if (op == Op::add) { return held({wideA.low + wideB.low, wideA.high + wideB.high}); }
    if (op == Op::subtract) { return held({wideA.low - wideB.high, wideA.high - wideB.low}); }
    if (op == Op::multiply) { return product(wideA, wideB); }
    if (op == Op::divide) { return quotient(wideA, wideB); }
    if (op == Op::remainder) { return rest(wideA, wideB); }
    if (op == Op::smaller) { return {std::min(a.low, b.low), std::min(a.high, b.high)}; }
    if (op == Op::larger) { return {std::max(a.low, b.low), std::max(a.high, b.high)}; }
    return compared(op, a, b);
}

}  // namespace dealcraft::content
