#include "base/assert.hpp"
#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace dealcraft::content {

namespace {

using script::Op;

/// All values from `low` to `high`.
struct Interval {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

constexpr Interval kAnyTruth{0, 1};
constexpr Interval kAnything{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};

std::int64_t held(std::int64_t value) {
    return std::clamp(value, kAnything.low, kAnything.high);
}
Interval held(Interval i) {
    return {held(i.low), held(i.high)};
}
Interval truth(bool always, bool never) {
    return always ? Interval{1, 1} : never ? Interval{0, 0} : kAnyTruth;
}
bool isTrue(Interval i) {
    return i.low > 0 || i.high < 0;
}
bool isFalse(Interval i) {
    return i.low == 0 && i.high == 0;
}
bool isOne(Interval i) {
    return i.low == i.high;
}

Interval product(Interval a, Interval b) {
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return held(Interval{low, high});
}

/// By a divisor that is never 0 and has one sign; else anything up to the dividend's size.
Interval quotient(Interval a, Interval b) {
    if (isOne(b) && b.low != 0) {
        const auto [low, high] = std::minmax({a.low / b.low, a.high / b.low});
        return held(Interval{low, high});
    }
    const auto most = std::max({a.low, -a.low, a.high, -a.high});
    return held(Interval{-most, most});
}

Interval rest(Interval a, Interval b) {
    const auto most = std::max({b.low, -b.low, b.high, -b.high});
    return {a.low < 0 ? -most : 0, a.high > 0 ? most : 0};
}

Interval combined(Op op, Interval a, Interval b) {
    switch (op) {
        case Op::add: return held(Interval{a.low + b.low, a.high + b.high});
        case Op::subtract: return held(Interval{a.low - b.high, a.high - b.low});
        case Op::multiply: return product(a, b);
        case Op::divide: return quotient(a, b);
        case Op::remainder: return rest(a, b);
        case Op::less: return truth(a.high < b.low, a.low >= b.high);
        case Op::lessOrEqual: return truth(a.high <= b.low, a.low > b.high);
        case Op::equal: return truth(isOne(a) && isOne(b) && a.low == b.low, a.high < b.low || b.high < a.low);
        case Op::both: return truth(isTrue(a) && isTrue(b), isFalse(a) || isFalse(b));
        case Op::either: return truth(isTrue(a) || isTrue(b), isFalse(a) && isFalse(b));
        case Op::smaller: return {std::min(a.low, b.low), std::min(a.high, b.high)};
        case Op::larger: return {std::max(a.low, b.low), std::max(a.high, b.high)};
        case Op::push:
        case Op::load:
        case Op::negate:
        case Op::invert: break;
    }
    DEALCRAFT_ASSERT(false);
}

class IntervalStack {
public:
    explicit IntervalStack(const std::vector<SlotInfo>& slots) : slots_(slots) {}

    void run(const script::Instruction& instruction) {
        const auto operand = instruction.operand;
        switch (instruction.op) {
            case Op::push: stack_.push_back({operand, operand}); return;
            case Op::load:
                stack_.push_back(
                    {slots_[static_cast<std::size_t>(operand)].from, slots_[static_cast<std::size_t>(operand)].to});
                return;
            case Op::negate: stack_.back() = held(Interval{-stack_.back().high, -stack_.back().low}); return;
            case Op::invert: stack_.back() = truth(isFalse(stack_.back()), isTrue(stack_.back())); return;
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
            case Op::remainder:
            case Op::less:
            case Op::lessOrEqual:
            case Op::equal:
            case Op::both:
            case Op::either:
            case Op::smaller:
            case Op::larger: break;
        }
        const auto right = stack_.back();
        stack_.pop_back();
        stack_.back() = combined(instruction.op, stack_.back(), right);
    }
    [[nodiscard]] Interval result() const { return stack_.back(); }

private:
    const std::vector<SlotInfo>& slots_;
    std::vector<Interval> stack_;
};

}  // namespace

void checkConstantConditions(const Compilation& compilation, Diagnostics& found) {
    const auto& to = compilation.to;
    for (const auto& condition : compilation.conditions) {
        const auto code = std::span{to.program}.subspan(condition.code.first, condition.code.count);
        const bool readsNothing =
            std::ranges::none_of(code, [](const script::Instruction& i) { return i.op == Op::load; });
        if (readsNothing) { continue; }  // `true`, `false` or nothing: meant so
        IntervalStack stack{to.slots};
        for (const auto& instruction : code) { stack.run(instruction); }
        const auto value = stack.result();
        if (!isTrue(value) && !isFalse(value)) { continue; }
        found.push_back(finding(rule::kConstantCondition, isTrue(value) ? "always" : "never", condition.script->where,
                                {{"found", condition.script->value}}));
    }
}

}  // namespace dealcraft::content
