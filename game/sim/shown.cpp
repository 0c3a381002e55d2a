#include "sim/shown.hpp"

#include "base/overloaded.hpp"
#include "sim/call/showing.hpp"
#include "sim/negotiation/showing.hpp"

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

}  // namespace

namespace {

std::string withoutStop(std::string words) {
    for (const std::string_view stop : {"。", ".", "！", "!"}) {
        if (words.ends_with(stop)) {
            words.resize(words.size() - stop.size());
            break;
        }
    }
    return words;
}

}  // namespace

std::string wordsOf(const TextTable& texts, Language language, const ShownCallLine& line, const std::string& date) {
    std::vector<std::pair<std::string_view, std::string>> values;
    for (const auto& filling : line.filling) {
        values.emplace_back(kPlaceholderWords[static_cast<std::size_t>(filling.name)],
                            withoutStop(texts.in(language, filling.text)));
    }
    values.emplace_back("date", date);
    return filled(texts.in(language, line.say), values);
}

std::optional<Shown> shown(const CompiledScenario& scenario, ActivityIndex activity, const Event& event,
                           Narrator& narrator) {
    return std::visit(
        Overloaded{[&](const FlowEvent& e) { return ofFlow(scenario, e); },
                   [&](const DialogueEvent& e) { return ofDialogue(scenario, e); },
                   [](const FormEvent&) -> Answer { return {}; },
                   [&](const NegotiationEvent& e) { return shownOfTable(scenario, activity, e, narrator); },
                   [&](const CallEvent& e) { return shownOfCall(scenario, activity, e, narrator); }},
        event);
}

}  // namespace dealcraft::sim
