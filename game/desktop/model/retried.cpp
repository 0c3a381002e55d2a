#include "desktop/model/retried.hpp"

#include "analysis/review/highlights.hpp"

#include <algorithm>
#include <vector>

namespace dealcraft::desktop {
namespace {

using analysis::DecisionLine;
using analysis::ReviewedDecision;

/// The number of the action by which the parent decided what is decided here: in a form its next confirmation.
std::optional<std::size_t> decidingAction(const FinishedPlay& parent, std::size_t prefix) {
    for (auto i = prefix; i < parent.actions.size(); ++i) {
        const auto* form = std::get_if<sim::FormAction>(&parent.actions[i]);
        const auto* table = std::get_if<sim::NegotiationAction>(&parent.actions[i]);
        const bool picks = form != nullptr && !std::holds_alternative<sim::Confirm>(*form);
        const bool prepares = table != nullptr && std::holds_alternative<sim::Prepare>(*table);
        if (!picks && !prepares) { return i + 1; }
    }
    return std::nullopt;
}

/// What was picked in a field when a form was confirmed.
DecisionLine picksAt(const FinishedPlay& parent, std::size_t action, FieldIndex field) {
    DecisionLine picks;
    for (const auto& step : parent.steps) {
        if (step.action != action) { continue; }
        for (const auto& event : step.events) {
            const auto* form = std::get_if<sim::FormEvent>(&event);
            const auto* taken = form == nullptr ? nullptr : std::get_if<sim::ChoiceTaken>(form);
            if (taken != nullptr && parent.scenario->choice(taken->choice).field == field) {
                picks.emplace_back(sim::FormAction{sim::Mark{taken->choice}});
            }
        }
    }
    return picks;
}

/// The first decision that was this one's own: nothing between the prefix and it decides anything.
bool isPointOfRetry(const FinishedPlay& play, const ReviewedDecision& decision) {
    const auto own = decidingAction(play, play.prefix);
    return own == decision.action;
}

}  // namespace

std::optional<std::size_t> doneBefore(const FinishedPlay& play, const ReviewedDecision& decision) {
    if (!play.parent || decision.part || !isPointOfRetry(play, decision)) { return std::nullopt; }
    const auto action = decidingAction(*play.parent, play.prefix);
    if (!action) { return std::nullopt; }
    auto before = decision.field.none() ? DecisionLine{play.parent->actions[*action - 1]}
                                        : picksAt(*play.parent, *action, decision.field);
    std::ranges::sort(before);
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
        auto line = analysis::pertinent(*play.scenario, decision, decision.options[i]);
        std::ranges::sort(line);
        if (line == before) { return i; }
    }
    return std::nullopt;
}

}  // namespace dealcraft::desktop
