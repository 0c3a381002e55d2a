#include "script/code.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace dealcraft::script {

namespace {

std::int32_t held(std::int64_t value) {
    using Limits = std::numeric_limits<std::int32_t>;
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, Limits::min(), Limits::max()));
}

std::int32_t truth(bool holds) {
    return holds ? 1 : 0;
}

std::int32_t binary(Op op, std::int64_t a, std::int64_t b) {
    switch (op) {
        case Op::add: return held(a + b);
        case Op::subtract: return held(a - b);
        case Op::multiply: return held(a * b);
        case Op::divide: return b == 0 ? 0 : held(a / b);
        case Op::remainder: return b == 0 ? 0 : held(a % b);
        case Op::less: return truth(a < b);
        case Op::lessOrEqual: return truth(a <= b);
        case Op::equal: return truth(a == b);
        case Op::both: return truth(a != 0 && b != 0);
        case Op::either: return truth(a != 0 || b != 0);
        case Op::smaller: return held(std::min(a, b));
        case Op::larger: return held(std::max(a, b));
        case Op::push:
        case Op::load:
        case Op::negate:
        case Op::invert: break;
    }
    DEALCRAFT_ASSERT(false);
}

}  // namespace

std::int32_t valueOf(const Program& program, Code code, ConstSlots slots) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): every place is written before it is read
    std::array<std::int32_t, kStackDepth> stack;
    std::size_t top = 0;
    for (std::uint32_t i = code.first; i < code.first + code.count; ++i) {
        const auto [op, operand] = program[i];
        switch (op) {
            case Op::push: stack[top++] = operand; break;
            case Op::load: stack[top++] = slots[static_cast<std::size_t>(operand)]; break;
            case Op::negate: stack[top - 1] = held(-std::int64_t{stack[top - 1]}); break;
            case Op::invert: stack[top - 1] = stack[top - 1] == 0 ? 1 : 0; break;
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
            case Op::larger:
                stack[top - 2] = binary(op, stack[top - 2], stack[top - 1]);
                --top;
                break;
        }
    }
    return stack[0];
}

}  // namespace dealcraft::script
