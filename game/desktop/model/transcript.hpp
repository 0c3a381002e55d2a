#pragma once

#include "content/compiled.hpp"
#include "scoring/coach.hpp"
#include "scoring/debrief.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// One thing that was seen or heard, in order.
struct TranscriptEntry {
    std::size_t action = 0;  ///< the log's action that it follows from
    ActivityIndex activity;
    sim::Shown shown;
    std::optional<scoring::CoachNote> coach;  ///< his word on a move of a free visit
};

/// What the player has seen and heard so far, put together from the steps of the log. Says the same words again when a
/// play is resumed.
class Transcript {
public:
    Transcript(const CompiledScenario& scenario, std::uint64_t seed) : scenario_(&scenario), narrator_(seed) {}

    void add(const scoring::LoggedStep& step);
    [[nodiscard]] std::span<const TranscriptEntry> entries() const { return entries_; }

private:
    const CompiledScenario* scenario_;
    sim::Narrator narrator_;
    ActivityIndex activity_;
    std::vector<TranscriptEntry> entries_;
};

}  // namespace dealcraft::desktop
