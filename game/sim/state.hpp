#pragma once

#include "base/inline_vector.hpp"
#include "content/compiled.hpp"
#include "sim/call/state.hpp"
#include "sim/event.hpp"
#include "sim/negotiation/state.hpp"
#include "sim/terms.hpp"

#include <array>
#include <cstdint>
#include <variant>

namespace dealcraft::sim {

/// Nothing beyond the slots: before the beginning, after the end, and in forms, whose marks are slots.
struct NoState {
    bool operator==(const NoState&) const = default;
};

struct DialogueState {
    MomentIndex at;
    bool cardPlayed = false;
    bool operator==(const DialogueState&) const = default;
};

/// A play at one moment: a plain value, copied, compared and hashed. It holds indexes and integers, no content and no
/// seed.
struct State {  // NOLINT(bugprone-exception-escape): what is moved are integers
    std::array<std::int32_t, kMaxSlots> slots{};
    ActivityIndex activity;  ///< none before the beginning
    EndingIndex ending;      ///< none until the play is over
    std::variant<NoState, DialogueState, NegotiationState, CallState> inner;
    std::array<MindState, kMaxCast> minds{};  ///< by cast member

    [[nodiscard]] bool over() const { return !ending.none(); }
    bool operator==(const State&) const = default;
};

/// The only function that changes a state. Total: any event of the scenario can be folded.
void evolve(const CompiledScenario& scenario, State& state, const Event& event);

/// A state before the first event.
[[nodiscard]] State blankState(const CompiledScenario& scenario);

/// A hash of everything in the state, the same on every machine.
[[nodiscard]] std::uint64_t hashOf(const CompiledScenario& scenario, const State& state);

}  // namespace dealcraft::sim
