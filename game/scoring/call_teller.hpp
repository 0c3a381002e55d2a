#pragma once

#include "scoring/debrief.hpp"
#include "sim/state.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace dealcraft::scoring {

/// Adds to a debrief what there is to tell of free visits. Its narrators are its own, so that the transcript's words
/// stay what they were.
class CallTeller {
public:
    CallTeller(const CompiledScenario& scenario, std::uint64_t seed, Debrief& debrief)
        : scenario_(scenario), debrief_(debrief), inner_(seed), better_(seed) {}

    /// What follows belongs to this action.
    void begin(std::size_t action) {
        action_ = action;
        decision_.reset();
    }
    /// @param before the state before the event
    /// @param seen what of it was shown
    void tell(const sim::State& before, const sim::CallEvent& event, const std::optional<sim::Shown>& seen);
    void tell(const sim::State& before, const sim::SlotSet& event);
    /// What a plan marked for a visit is evidence for the figure that compares the two.
    void tell(const sim::ChoiceTaken& event);
    /// What became of the promises.
    void finish(const sim::State& last);

private:
    void addEvidence(ActivityIndex activity, const sim::CallEvent& event);
    void addMove(const sim::State& before, const sim::Moved& move, const std::optional<sim::Shown>& seen);
    void addCard(const sim::KindNamed& card);
    void addPromise(const sim::State& before, const sim::PromiseMade& promise);
    void addEnd(const sim::State& before, const sim::CallEnded& end);
    [[nodiscard]] std::optional<sim::ShownCallLine> betterThan(const sim::State& before, const sim::Moved& move);
    [[nodiscard]] RevealedObjection* objection();

    const CompiledScenario& scenario_;
    Debrief& debrief_;
    sim::Narrator inner_;
    sim::Narrator better_;
    std::size_t action_ = 0;
    std::optional<std::size_t> decision_;  ///< the entry to which the changes that follow belong
};

}  // namespace dealcraft::scoring
