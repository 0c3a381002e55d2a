#pragma once

#include "analysis/review/belief.hpp"

#include <string>
#include <vector>

namespace dealcraft::analysis {

/// What of a situation can still change what comes of it, as bytes: equal keys have equal futures and equal scores.
/// Dead variables are left out: picks that nothing reads, minutes without a clock, what was graded in activities that
/// are over. @pre neither a free visit nor a negotiation runs, or will
class StateKeys {
public:
    /// @pre the scenario outlives it
    explicit StateKeys(const CompiledScenario& scenario);

    /// The key of an information set, whatever the order of its particles.
    [[nodiscard]] std::string of(const Belief& belief) const;

private:
    void add(std::string& key, const scoring::Play& play) const;
    void addScore(std::string& key, const scoring::Play& play) const;
    [[nodiscard]] bool matters(const scoring::Play& play, std::size_t moment) const;

    const CompiledScenario& scenario_;
    std::vector<script::SlotIndex> live_;
    bool clockIsRead_ = false;
    bool objectionsCount_ = false;
};

/// The slots that any code of a scenario reads, as marks by slot.
[[nodiscard]] std::vector<bool> slotsRead(const CompiledScenario& scenario);

}  // namespace dealcraft::analysis
