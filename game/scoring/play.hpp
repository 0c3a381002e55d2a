#pragma once

#include "base/chance.hpp"
#include "scoring/score_state.hpp"
#include "sim/session.hpp"

#include <cstdint>
#include <tl/expected.hpp>

namespace dealcraft::scoring {

/// A session with its score: what is searched, simulated and recorded. Cheap to copy.
class Play {  // NOLINT(bugprone-exception-escape): what is moved are integers
public:
    explicit Play(const CompiledScenario& scenario, sim::PlayMode mode = sim::PlayMode::practice)
        : session_(scenario, mode) {}

    sim::Events begin(Chance& chance);
    tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action, Chance& chance);
    void fold(const sim::Event& event);

    [[nodiscard]] const sim::Session& session() const { return session_; }
    [[nodiscard]] const ScoreState& score() const { return score_; }
    [[nodiscard]] bool over() const { return session_.over(); }
    /// @pre over()
    [[nodiscard]] Result result() const { return resultOf(session_.scenario(), session_.state(), score_); }

private:
    sim::Session session_;
    ScoreState score_;
};

}  // namespace dealcraft::scoring
