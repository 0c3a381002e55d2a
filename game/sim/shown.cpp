#include "sim/shown.hpp"

#include "base/overloaded.hpp"

namespace dealcraft::sim {

namespace {

using Answer = std::optional<Shown>;

Answer speech(const CompiledScenario& scenario, LineIndex line) {
    if (line.none()) { return {}; }
    ShownSpeech speech;
    for (const auto& turn : scenario.line(line).turns) {
        speech.turns.push_back({turn.who, turn.mood.value_or(Mood::neutral), turn.mood.has_value(), turn.say});
    }
    return speech;
}

/// Facts and moods are seen; every other slot is hidden.
Answer slotShown(const CompiledScenario& scenario, const SlotSet& e) {
    for (const auto& fact : scenario.facts) {
        if (fact.slot == e.slot && e.value != 0) { return ShownFact{fact.text, fact.level}; }
    }
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        if (scenario.cast[i].slot(Stat::mood) == e.slot) { return ShownMood{CastIndex{i}, static_cast<Mood>(e.value)}; }
    }
    return {};
}

Answer ofFlow(const CompiledScenario& scenario, const FlowEvent& event) {
    return std::visit(Overloaded{[](const ActivityBegan& e) -> Answer {
                                     return ShownActivity{e.activity, true, e.day};
                                 },
                                 [](const ActivityEnded& e) -> Answer {
                                     return ShownActivity{e.activity, false, 0};
                                 },
                                 [](const PlayEnded& e) -> Answer { return ShownEnd{e.ending}; },
                                 [&](const SlotSet& e) -> Answer { return slotShown(scenario, e); },
                                 [](const MinutesPassed& e) -> Answer { return ShownTime{e.minutes}; }},
                      event);
}

Answer ofDialogue(const CompiledScenario& scenario, const DialogueEvent& event) {
    return std::visit(Overloaded{[&](const MomentReached& e) { return speech(scenario, e.line); },
                                 [&](const OptionChosen& e) -> Answer {
                                     return ShownChoice{e.option, scenario.option(e.option).say};
                                 },
                                 [&](const Replied& e) { return speech(scenario, e.line); },
                                 [](const Drawn&) -> Answer { return {}; },
                                 [](const ObjectionNamed& e) -> Answer { return ShownCard{e.kind}; },
                                 [](const WalkedOut&) -> Answer { return ShownWalk{Side::trainee}; }},
                      event);
}

Answer dealerWords(const CompiledScenario& scenario, ActivityIndex activity, const DealerSpoke& e, Narrator& narrator) {
    const auto& negotiation = scenario.negotiation(activity);
    const auto line = narrator.pick(negotiation.words[static_cast<std::size_t>(e.words)], e.eligible);
    if (line.none()) { return {}; }
    const auto issue = e.words == DealerWords::hurts ? negotiation.issues[e.issue].title : kNoText;
    return ShownDealerWords{scenario.activity(activity).with, e.words, scenario.line(line).turns.front().say, issue};
}

Answer ofNegotiation(const CompiledScenario& scenario, ActivityIndex activity, const NegotiationEvent& event,
                     Narrator& narrator) {
    return std::visit(Overloaded{[](const TableOpened&) -> Answer { return {}; },
                                 [](const Offered& e) -> Answer {
                                     return ShownOffer{e.by, e.terms, e.round, e.ours};
                                 },
                                 [&](const DealerSpoke& e) { return dealerWords(scenario, activity, e, narrator); },
                                 [](const Agreed& e) -> Answer {
                                     return ShownAgreement{e.by, e.terms};
                                 },
                                 [](const WalkedAway& e) -> Answer { return ShownWalk{e.by}; }},
                      event);
}

}  // namespace

std::optional<Shown> shown(const CompiledScenario& scenario, ActivityIndex activity, const Event& event,
                           Narrator& narrator) {
    return std::visit(
        Overloaded{[&](const FlowEvent& e) { return ofFlow(scenario, e); },
                   [&](const DialogueEvent& e) { return ofDialogue(scenario, e); },
                   [](const FormEvent&) -> Answer { return {}; },
                   [&](const NegotiationEvent& e) { return ofNegotiation(scenario, activity, e, narrator); }},
        event);
}

}  // namespace dealcraft::sim
