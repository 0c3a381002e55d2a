#pragma once

#include "base/bits.hpp"
#include "sim/action.hpp"
#include "sim/call/event.hpp"
#include "sim/call/state.hpp"
#include "sim/state.hpp"

#include <cstdint>
#include <optional>

/// A free visit as it stands: read-only questions about it that the rules ask. docs/mechanics/visit.md has the
/// formulas.
namespace dealcraft::sim {

class Visit {
public:
    /// @pre a call is running
    Visit(const CompiledScenario& scenario, const State& state);

    [[nodiscard]] const CompiledScenario& scenario() const { return *scenario_; }
    [[nodiscard]] const CompiledCall& call() const { return *call_; }
    [[nodiscard]] const CompiledMind& mind() const { return *mind_; }
    [[nodiscard]] const CompiledTalk& talk() const { return scenario_->talk; }
    [[nodiscard]] const CallState& now() const { return std::get<CallState>(state_->inner); }
    [[nodiscard]] const MindState& memory() const { return state_->minds[mind_->cast]; }
    [[nodiscard]] int number(CallNumber n) const { return scenario_->rules.call[n]; }
    [[nodiscard]] int stat(Stat stat) const { return state_->slots[scenario_->cast[mind_->cast].slot(stat)]; }
    [[nodiscard]] int slot(SlotIndex index) const { return state_->slots[index]; }
    [[nodiscard]] bool holds(Code code) const;

    /// Half closeness, half credit of one's word: what a contact tells depends on it.
    [[nodiscard]] int openness() const { return (stat(Stat::closeness) + stat(Stat::credit)) / 2; }
    /// Whether he speaks of things of this depth, 1 to 4 (deeper counts as 4).
    [[nodiscard]] bool reaches(int depth) const;
    [[nodiscard]] bool othersHear() const { return now().company != 0; }
    [[nodiscard]] bool interrupted() const { return (now().interruptionsBegun & ~now().interruptionsOver) != 0; }
    [[nodiscard]] bool heardEnough() const { return now().unheard >= number(CallNumber::unheardLimit); }

    /// How much of a need the trainee knows, 0 to 3; 0 also if it is not his in this world.
    [[nodiscard]] int stageOf(std::size_t need) const;
    [[nodiscard]] bool serves(std::size_t feature, std::size_t need) const {
        return hasBit(mind_->needs[need].servedBy, feature);
    }
    /// Evidence that proves one of the features that were presented.
    [[nodiscard]] std::uint32_t provingEvidence() const;

    /// Whether the state allows a commitment of this level; unsettled objections weigh against it.
    [[nodiscard]] bool allows(int level) const;
    /// Level of the largest commitment that is his to give and that the state allows; 0 if none.
    [[nodiscard]] int largestAllowed() const;
    [[nodiscard]] bool grants(std::size_t commitment) const { return hasBit(mind_->grants, commitment); }
    [[nodiscard]] int agreedLevel() const;

    [[nodiscard]] Voice voice() const;
    [[nodiscard]] Mood mood() const;
    [[nodiscard]] Advice advice() const;

    /// An own objection that fits a cue, has not come up yet and whose condition holds; kNone if there is none.
    [[nodiscard]] std::uint8_t ownObjection(ObjectionCue cue, std::uint8_t subject = kNone) const;

private:
    [[nodiscard]] int stagesKnown() const;
    [[nodiscard]] Advice objectionAdvice() const;
    /// @param which takes a need's stage and whether a benefit for it was accepted
    template <class Which>
    [[nodiscard]] bool anyNeed(Which which) const {
        for (std::size_t i = 0; i < mind_->needs.size(); ++i) {
            if (which(stageOf(i), hasBit(memory().accepted, i))) { return true; }
        }
        return false;
    }

    const CompiledScenario* scenario_;
    const State* state_;
    const CompiledCall* call_;
    const CompiledMind* mind_;
};

/// The bits of a mask, counted.
[[nodiscard]] inline int bitsIn(std::uint32_t mask) {
    return __builtin_popcount(mask);
}

}  // namespace dealcraft::sim
