#pragma once

#include "content/compiled.hpp"
#include "sim/event.hpp"

#include <optional>
#include <vector>

namespace dealcraft::scoring {

/// A short word on a move of a free visit: what it was, what it is worth, why, and the concepts that it rests on.
struct CoachNote {
    content::Judgement judgement = content::Judgement::openedClearly;
    content::Grade grade = content::Grade::none;
    TextId why = kNoText;
    std::vector<content::ConceptIndex> concepts;
};

/// The coach's word on an event; nothing unless it is a move of a free visit that the pack grades. Not for
/// examinations.
[[nodiscard]] std::optional<CoachNote> coachNote(const content::CompiledScenario& scenario, const sim::Event& event);
[[nodiscard]] std::optional<CoachNote> coachNote(const content::CompiledScenario& scenario, const sim::Moved& move);

}  // namespace dealcraft::scoring
