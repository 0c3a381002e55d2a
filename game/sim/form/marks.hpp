#pragma once

#include "content/compiled.hpp"
#include "sim/state.hpp"

#include <bit>
#include <cstdint>

/// What is picked in a form, as bits: bit i is the i-th choice of a field.
namespace dealcraft::sim {

using Marks = std::uint32_t;

/// Of a field of one pick: its slot holds the number of the choice from 1.
[[nodiscard]] inline Marks singleMark(const State& state, const CompiledField& field) {
    const auto number = state.slots[field.slot];
    return number >= 1 && number <= field.choices.count ? Marks{1} << (number - 1) : 0;
}

/// Of a field of several picks: each choice has its slot.
[[nodiscard]] Marks severalMarks(const State& state, const CompiledField& field);

[[nodiscard]] inline Marks marksOf(const State& state, const CompiledField& field) {
    return field.pickTo > 1 ? severalMarks(state, field) : singleMark(state, field);
}

/// All choices of a field.
[[nodiscard]] inline Marks allOf(const CompiledField& field) {
    return (Marks{1} << field.choices.count) - 1;
}

/// Minutes that these choices of a field cost together.
[[nodiscard]] int minutesOf(const CompiledScenario& scenario, const CompiledField& field, Marks marks);

/// Whether fewer are picked than the field wants.
[[nodiscard]] inline bool lacksPicks(const CompiledField& field, Marks marks) {
    return field.pickFrom == 1 ? marks == 0 : std::popcount(marks) < field.pickFrom;
}

/// Whether nothing more can be picked beside these; in a field of one pick the new takes the place of the old.
[[nodiscard]] inline bool isFull(const CompiledField& field, Marks marks) {
    return field.pickTo > 1 && std::popcount(marks) >= field.pickTo;
}

}  // namespace dealcraft::sim
