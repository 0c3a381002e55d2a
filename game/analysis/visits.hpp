#pragma once

#include "content/compiled.hpp"
#include "sim/event.hpp"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace dealcraft::analysis {

using Tally = std::int64_t;

/// How often plays came to each part of a scenario, by index.
struct VisitCounts {
    Tally plays = 0;  ///< that were finished
    std::vector<Tally> activities;
    std::vector<Tally> moments;
    std::vector<Tally> options;
    std::vector<Tally> endings;
    std::map<std::pair<content::OptionIndex, content::MomentIndex>, Tally>
        ways;  ///< from an option to a moment; none: to the end of the dialogue
    std::map<std::pair<content::ActivityIndex, content::ActivityIndex>, Tally>
        steps;  ///< from an activity (none: the beginning) to the next (none: the endings)
};

/// Counts while plays go by, one after the other.
class VisitCounter {
public:
    explicit VisitCounter(const content::CompiledScenario& scenario);

    void see(const sim::Event& event);
    [[nodiscard]] const VisitCounts& counts() const { return counts_; }

private:
    void see(const sim::FlowEvent& event);
    void see(const sim::DialogueEvent& event);
    void arrive(content::MomentIndex at);

    VisitCounts counts_;
    content::OptionIndex chosen_;
    content::ActivityIndex last_;
};

}  // namespace dealcraft::analysis
