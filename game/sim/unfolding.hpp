#pragma once

#include "base/chance.hpp"
#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/state.hpp"

#include <optional>
#include <vector>

namespace dealcraft::sim {

/// What follows from one action while it is worked out: events so far, and the state as they have left it. The real
/// state is untouched.
class Unfolding {
public:
    // NOLINTNEXTLINE(modernize-pass-by-value): moving a State is copying it once more
    Unfolding(const CompiledScenario& scenario, const State& state, Chance& chance)
        : scenario_(scenario), state_(state), chance_(chance) {}

    /// It happens: the next step sees it.
    void happen(const Event& event) {
        evolve(scenario_, state_, event);
        events_.push_back(event);
    }

    /// Carries out compiled effects, each clamped to its slot's range; a slot that keeps its value makes no event.
    void carryOut(Effects effects);

    void passMinutes(int minutes);

    [[nodiscard]] std::int32_t valueOf(Code code) const { return script::run(scenario_.program, code, slots()); }
    [[nodiscard]] bool holds(Code code) const { return valueOf(code) != 0; }
    [[nodiscard]] VerdictIndex verdictOf(Run<VerdictIndex> verdicts) const;  ///< the first that holds, or none
    [[nodiscard]] LineIndex lineOf(Run<LineIndex> lines) const;              ///< the first that fits, or none
    [[nodiscard]] MomentIndex targetOf(const std::vector<CompiledBranch>& branches) const;
    [[nodiscard]] script::ConstSlots slots() const { return {state_.slots.data(), scenario_.slots.size()}; }

    [[nodiscard]] const CompiledScenario& scenario() const { return scenario_; }
    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] Chance& chance() { return chance_; }
    [[nodiscard]] const Events& events() const { return events_; }

private:
    const CompiledScenario& scenario_;
    State state_;
    Chance& chance_;
    Events events_;
};

/// How many minutes the running activity's clock still has; nothing if it has none.
[[nodiscard]] std::optional<int> minutesLeft(const CompiledScenario& scenario, const State& state);

/// Whether something that takes so long still fits into the running activity's clock.
[[nodiscard]] bool fits(const CompiledScenario& scenario, const State& state, int minutes);

}  // namespace dealcraft::sim
