#include "sim/form/marks.hpp"

namespace dealcraft::sim {

Marks severalMarks(const State& state, const CompiledField& field) {
    Marks marks = 0;
    for (std::size_t i = 0; i < field.choices.count; ++i) {
        marks |= static_cast<Marks>(state.slots[field.slot + i] == 1) << i;
    }
    return marks;
}

int minutesOf(const CompiledScenario& scenario, const CompiledField& field, Marks marks) {
    int minutes = 0;
    for (auto rest = marks; rest != 0; rest &= rest - 1) {
        minutes += scenario.choice(field.choices[static_cast<std::size_t>(std::countr_zero(rest))]).minutes;
    }
    return minutes;
}

}  // namespace dealcraft::sim
