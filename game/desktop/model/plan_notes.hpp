#pragma once

#include "scoring/debrief.hpp"
#include "sim/view.hpp"

#include <span>
#include <vector>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// Something that was settled in the plan of a visit.
struct PlanNote {
    TextId title = kNoText;  ///< of the question
    TextId say = kNoText;
    PlanLink link = PlanLink::none;
    std::uint8_t linked = kNone;
};

/// What the plan of a visit holds, as the log has it; nothing if the visit has no plan.
[[nodiscard]] std::vector<PlanNote> planNotesOf(const CompiledScenario& scenario, ActivityIndex call,
                                                std::span<const scoring::LoggedStep> steps);

/// Whether it has been done: the question asked, the piece shown, the commitment agreed.
[[nodiscard]] bool doneBy(const PlanNote& note, const sim::CallView& view);

}  // namespace dealcraft::desktop
