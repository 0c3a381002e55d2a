#include "content/proof/slot_values.hpp"

#include "base/assert.hpp"

#include <span>

namespace dealcraft::content {

namespace {

using script::Instruction;
using script::Op;

constexpr std::size_t kNoPart = SIZE_MAX;

/// A step of code with its operands, which stand before it.
struct Part {
    Instruction step;
    std::size_t left = kNoPart;  ///< the only operand of negate and invert
    std::size_t right = kNoPart;
    Interval value;
};

bool takesOne(Op op) {
    return op == Op::negate || op == Op::invert;
}
bool takesNone(Op op) {
    return op == Op::push || op == Op::load;
}

/// Code as the tree that it was written as, with the values that each part can have.
class Expression {
public:
    Expression(std::span<const Instruction> code, const SlotValues& slots) {
        std::vector<std::size_t> stack;
        for (const auto& step : code) {
            Part part{.step = step, .value = {}};
            if (!takesNone(step.op) && !takesOne(step.op)) { part.right = taken(stack); }
            if (!takesNone(step.op)) { part.left = taken(stack); }
            part.value = valueOf(part, slots);
            stack.push_back(parts_.size());
            parts_.push_back(part);
        }
    }

    [[nodiscard]] Interval value() const { return parts_.back().value; }
    /// Narrows the slots to where the part is `wanted`. @return whether anything is left
    bool narrow(SlotValues& slots, bool wanted) const { return narrow(parts_.size() - 1, slots, wanted); }

private:
    static std::size_t taken(std::vector<std::size_t>& stack) {
        const auto top = stack.back();
        stack.pop_back();
        return top;
    }

    [[nodiscard]] Interval valueOf(const Part& part, const SlotValues& slots) const {
        const auto operand = part.step.operand;
        if (part.step.op == Op::push) { return {operand, operand}; }
        if (part.step.op == Op::load) { return slots[static_cast<std::size_t>(operand)]; }
        if (takesOne(part.step.op)) { return combined(part.step.op, parts_[part.left].value); }
        return combined(part.step.op, parts_[part.left].value, parts_[part.right].value);
    }

    bool narrow(std::size_t at, SlotValues& slots, bool wanted) const {
        const auto& part = parts_[at];
        if (wanted ? isFalse(part.value) : isTrue(part.value)) { return false; }
        const auto op = part.step.op;
        if (op == Op::load) { return keepTruth(part, slots, wanted); }
        if (op == Op::invert) { return narrow(part.left, slots, !wanted); }
        if (op == Op::both || op == Op::either) {
            return (op == Op::both) == wanted ? narrowAll(part, slots, wanted) : narrowAny(part, slots, wanted);
        }
        if (op == Op::less || op == Op::lessOrEqual) { return narrowOrder(part, slots, wanted); }
        if (op == Op::equal) { return wanted ? meet(part, slots) : differ(part, slots); }
        return true;
    }

    bool narrowOrder(const Part& part, SlotValues& slots, bool wanted) const {
        const std::int32_t gap = (part.step.op == Op::less) == wanted ? 1 : 0;
        return wanted ? order(part.left, part.right, gap, slots) : order(part.right, part.left, gap, slots);
    }
    bool narrowAll(const Part& part, SlotValues& slots, bool wanted) const {
        return narrow(part.left, slots, wanted) && narrow(part.right, slots, wanted);
    }
    bool narrowAny(const Part& part, SlotValues& slots, bool wanted) const {
        auto other = slots;
        const bool left = narrow(part.left, slots, wanted);
        const bool right = narrow(part.right, other, wanted);
        if (left && right) {
            join(slots, other);
        } else if (right) {
            slots = std::move(other);
        }
        return left || right;
    }

    /// The slot that a part is, and nothing else.
    [[nodiscard]] Interval* slotOf(std::size_t at, SlotValues& slots) const {
        const auto& step = parts_[at].step;
        return step.op == Op::load ? &slots[static_cast<std::size_t>(step.operand)] : nullptr;
    }

    static bool keepTruth(const Part& part, SlotValues& slots, bool wanted) {
        auto& slot = slots[static_cast<std::size_t>(part.step.operand)];
        if (!wanted) {
            slot = {0, 0};
        } else {
            withoutEnd(slot, 0);
        }
        return slot.low <= slot.high;
    }

    /// left + gap <= right
    bool order(std::size_t left, std::size_t right, std::int32_t gap, SlotValues& slots) const {
        const auto lower = parts_[left].value;
        const auto upper = parts_[right].value;
        if (std::int64_t{lower.low} + gap > upper.high) { return false; }
        if (auto* slot = slotOf(left, slots)) { slot->high = std::min(slot->high, upper.high - gap); }
        if (auto* slot = slotOf(right, slots)) { slot->low = std::max(slot->low, lower.low + gap); }
        return isLeft(left, slots) && isLeft(right, slots);
    }
    bool meet(const Part& part, SlotValues& slots) const {
        const auto a = parts_[part.left].value;
        const auto b = parts_[part.right].value;
        for (const auto side : {part.left, part.right}) {
            auto* slot = slotOf(side, slots);
            if (slot != nullptr) {
                *slot = {std::max({slot->low, a.low, b.low}), std::min({slot->high, a.high, b.high})};
            }
        }
        return isLeft(part.left, slots) && isLeft(part.right, slots);
    }
    bool differ(const Part& part, SlotValues& slots) const {
        const auto& a = parts_[part.left].value;
        const auto& b = parts_[part.right].value;
        if (auto* slot = slotOf(part.left, slots); slot != nullptr && isOne(b)) { withoutEnd(*slot, b.low); }
        if (auto* slot = slotOf(part.right, slots); slot != nullptr && isOne(a)) { withoutEnd(*slot, a.low); }
        return isLeft(part.left, slots) && isLeft(part.right, slots);
    }

    bool isLeft(std::size_t at, SlotValues& slots) const {
        const auto* slot = slotOf(at, slots);
        return slot == nullptr || slot->low <= slot->high;
    }
    /// Only an end can be taken out of an interval.
    static void withoutEnd(Interval& slot, std::int32_t value) {
        if (slot.low == value) { ++slot.low; }
        if (slot.high == value) { --slot.high; }
    }

    std::vector<Part> parts_;
};

Expression expressionOf(const script::Program& program, script::Code code, const SlotValues& slots) {
    return {std::span{program}.subspan(code.first, code.count), slots};
}

}  // namespace

Interval valueOf(const script::Program& program, script::Code code, const SlotValues& slots) {
    return code.empty() ? Interval{1, 1} : expressionOf(program, code, slots).value();
}

std::optional<SlotValues> given(const script::Program& program, script::Code condition, bool wanted,
                                const SlotValues& slots) {
    if (condition.empty()) { return wanted ? std::optional{slots} : std::nullopt; }
    auto narrowed = slots;
    if (!expressionOf(program, condition, slots).narrow(narrowed, wanted)) { return std::nullopt; }
    return narrowed;
}

bool join(SlotValues& values, const SlotValues& more) {
    DEALCRAFT_ASSERT(values.size() == more.size());
    bool changed = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto both = hull(values[i], more[i]);
        changed = changed || both != values[i];
        values[i] = both;
    }
    return changed;
}

}  // namespace dealcraft::content
