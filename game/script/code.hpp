#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dealcraft::script {

/// The values that scripts read and change: clock, contacts' states, facts, variables, what was planned and agreed.
using Slots = std::span<std::int32_t>;
using ConstSlots = std::span<const std::int32_t>;
using SlotIndex = std::uint16_t;

/// What a step does to a stack of 32-bit integers. Truth is 1 and 0.
enum class Op : std::uint8_t {
    push,
    load,
    add,
    subtract,
    multiply,
    divide,
    remainder,
    negate,
    less,
    lessOrEqual,
    equal,
    both,
    either,
    invert,
    smaller,
    larger
};

struct Instruction {
    Op op = Op::push;
    std::int32_t operand = 0;  ///< push: the value; load: the slot
    bool operator==(const Instruction&) const = default;
};

/// All instructions of a scenario end to end.
using Program = std::vector<Instruction>;

/// A stretch of a program that leaves one value. An empty one means 'always true'.
struct Code {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    [[nodiscard]] bool empty() const { return count == 0; }
};

/// `slot = value`; the slot's range clamps it.
struct Assignment {
    SlotIndex slot = 0;
    Code value;
};

/// A stretch of a scenario's list of assignments, carried out in order.
struct Effects {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Values on the stack at once; deeper code is refused when it is compiled.
inline constexpr std::size_t kStackDepth = 32;

/// What compiled code comes to. @pre the code is not empty
[[nodiscard]] std::int32_t valueOf(const Program& program, Code code, ConstSlots slots);

/// Runs compiled code. Results are held to 32 bits, division truncates and is 0 by zero. Allocates nothing.
/// @return the value; 1 for empty code
[[nodiscard]] inline std::int32_t run(const Program& program, Code code, ConstSlots slots) {
    return code.empty() ? 1 : valueOf(program, code, slots);
}

}  // namespace dealcraft::script
