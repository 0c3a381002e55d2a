#include "scoring/coach.hpp"

namespace dealcraft::scoring {

std::optional<CoachNote> coachNote(const content::CompiledScenario& scenario, const sim::Moved& move) {
    const auto& judged = scenario.talk.judgements[static_cast<std::size_t>(move.judgement)];
    if (judged.grade == content::Grade::none) { return {}; }
    CoachNote note{move.judgement, judged.grade, judged.why, {}};
    for (const auto place : judged.concepts) { note.concepts.emplace_back(place); }
    return note;
}

std::optional<CoachNote> coachNote(const content::CompiledScenario& scenario, const sim::Event& event) {
    const auto* call = std::get_if<sim::CallEvent>(&event);
    const auto* move = call == nullptr ? nullptr : std::get_if<sim::Moved>(call);
    if (move == nullptr) { return {}; }
    return coachNote(scenario, *move);
}

}  // namespace dealcraft::scoring
