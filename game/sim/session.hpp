#pragma once

#include "base/chance.hpp"
#include "content/compiled.hpp"
#include "sim/action.hpp"
#include "sim/event.hpp"
#include "sim/moves.hpp"
#include "sim/state.hpp"
#include "sim/view.hpp"

#include <cstdint>
#include <tl/expected.hpp>

namespace dealcraft::sim {

/// An examination has no hints. It is no part of the state: equal actions lead to equal plays in both.
enum class PlayMode : std::uint8_t { practice, examination };

/// A play: what desktop, terminal, phones, bots, tests and replays all drive. Cheap to copy; owns no log, knows no
/// seed.
class Session {  // NOLINT(bugprone-exception-escape): what is moved are integers
public:
    explicit Session(const CompiledScenario& scenario, PlayMode mode = PlayMode::practice)
        : scenario_(&scenario), mode_(mode), state_(blankState(scenario)) {}

    /// Draws the unknowns and begins the first activity. Once, before anything else.
    Events begin(Chance& chance);

    /// Does it, and says what happened.
    /// @retval Refusal when it is not legal now; nothing has changed
    tl::expected<Events, Refusal> act(const Action& action, Chance& chance);

    /// Folds an event that was recorded earlier.
    void fold(const Event& event) { evolve(*scenario_, state_, event); }

    void legal(Moves& out) const;
    [[nodiscard]] bool over() const { return state_.over(); }
    [[nodiscard]] const CompiledScenario& scenario() const { return *scenario_; }
    [[nodiscard]] const State& state() const { return state_; }

    /// What the player may know now.
    /// @param shuffle orders the options of a moment: the play's seed, wherever it is played
    [[nodiscard]] View view(std::uint64_t shuffle) const;

    /// What a package would mean to us. @pre a negotiation runs
    [[nodiscard]] OfferPreview preview(const Terms& terms) const;

private:
    const CompiledScenario* scenario_;
    PlayMode mode_;
    State state_;
};

}  // namespace dealcraft::sim
