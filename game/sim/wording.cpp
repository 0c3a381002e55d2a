#include "sim/wording.hpp"

#include "base/overloaded.hpp"
#include "content/format/speech_words.hpp"
#include "sim/call/words.hpp"
#include "sim/fields.hpp"
#include "sim/negotiation/words.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::sim {

namespace {

using Slots = std::vector<std::pair<std::string, std::string>>;

Slots choiceSlots(const CompiledScenario& scenario, ChoiceIndex index) {
    const auto& choice = scenario.choice(index);
    return {{"field", scenario.field(choice.field).id}, {"choice", choice.id}};
}

std::string_view verbOf(const Action& action) {
    return std::visit([&](const auto& inner) { return kActionNames[action.index()][inner.index()]; }, action);
}

const std::string* valueOf(const WordedAction& words, std::string_view slot) {
    const auto found = std::ranges::find(words.slots, slot, [](const auto& s) -> std::string_view { return s.first; });
    return found == words.slots.end() ? nullptr : &found->second;
}

std::optional<Action> dialogueAction(const CompiledScenario& scenario, const State& state, const WordedAction& words) {
    if (words.verb == "leave") { return DialogueAction{Leave{}}; }
    if (words.verb == "name") {
        const auto* kind = valueOf(words, "kind");
        const auto* const known =
            kind == nullptr ? content::kObjectionWords.end() : std::ranges::find(content::kObjectionWords, *kind);
        if (known == content::kObjectionWords.end()) { return {}; }
        return DialogueAction{NameObjection{static_cast<ObjectionKind>(known - content::kObjectionWords.begin())}};
    }
    const auto* id = valueOf(words, "option");
    const auto* dialogue = std::get_if<DialogueState>(&state.inner);
    if (id == nullptr || dialogue == nullptr) { return {}; }
    const auto options = scenario.moment(dialogue->at).options;
    for (std::size_t i = 0; i < options.count; ++i) {
        if (scenario.option(options[i]).id == *id) { return DialogueAction{Choose{options[i]}}; }
    }
    return {};
}

std::optional<ChoiceIndex> choiceNamed(const CompiledScenario& scenario, const CompiledForm& form,
                                       const WordedAction& words) {
    const auto* field = valueOf(words, "field");
    const auto* choice = valueOf(words, "choice");
    if (field == nullptr || choice == nullptr) { return {}; }
    for (std::size_t i = 0; i < form.fields.count; ++i) {
        const auto& f = scenario.field(form.fields[i]);
        if (f.id != *field) { continue; }
        for (std::size_t k = 0; k < f.choices.count; ++k) {
            if (scenario.choice(f.choices[k]).id == *choice) { return f.choices[k]; }
        }
    }
    return {};
}

std::optional<Action> formAction(const CompiledScenario& scenario, const CompiledForm& form,
                                 const WordedAction& words) {
    if (words.verb == "confirm") { return FormAction{Confirm{}}; }
    const auto choice = choiceNamed(scenario, form, words);
    if (!choice) { return {}; }
    if (words.verb == "mark") { return FormAction{Mark{*choice}}; }
    return FormAction{Unmark{*choice}};
}

/// The places of the verb in kActionNames: which activity's action it is.
std::optional<std::size_t> groupOf(std::string_view verb) {
    for (std::size_t group = 0; group < std::size(kActionNames); ++group) {
        if (!verb.empty() && std::ranges::find(kActionNames[group], verb) != std::end(kActionNames[group])) {
            return group;
        }
    }
    return {};
}

/// The place of a free visit's verb in kActionNames. @pre it is one
std::size_t placeOf(std::string_view verb) {
    const auto& verbs = kActionNames[3];
    return static_cast<std::size_t>(std::ranges::find(verbs, verb) - std::begin(verbs));
}

/// A move with several slots as one line: each slot with all that may fill it, `ask topic=supply|money
/// form=open|closed`.
std::string patternOf(const CompiledScenario& scenario, const State& state, const Move& move) {
    InlineVector<std::uint16_t, kMaxIssues> filling;
    for (const auto& domain : move.slots) { filling.push_back(domain[0]); }
    const auto first = worded(scenario, state, actionOf(move, filling.span()));
    std::string line = first.verb;
    for (std::size_t slot = 0; slot < first.slots.size(); ++slot) {
        line.append(" ").append(first.slots[slot].first).append("=");
        auto varied = filling;
        for (std::size_t i = 0; i < move.slots[slot].size(); ++i) {
            varied[slot] = move.slots[slot][i];
            line.append(i == 0 ? "" : "|")
                .append(worded(scenario, state, actionOf(move, varied.span())).slots[slot].second);
        }
    }
    return line;
}

}  // namespace

WordedAction worded(const CompiledScenario& scenario, const State& state, const Action& action) {
    WordedAction words{std::string{verbOf(action)}, {}};
    const auto wordDialogue = Overloaded{
        [&](const Choose& a) {
            words.slots = {{"option", scenario.option(a.option).id}};
        },
        [&](const NameObjection& a) {
            words.slots = {{"kind", std::string{content::kObjectionWords[static_cast<std::size_t>(a.kind)]}}};
        },
        [](const Leave&) {}};
    const auto wordForm =
        Overloaded{[&](const Mark& a) { words.slots = choiceSlots(scenario, a.choice); },
                   [&](const Unmark& a) { words.slots = choiceSlots(scenario, a.choice); }, [](const Confirm&) {}};
    std::visit(
        Overloaded{[&](const DialogueAction& a) { std::visit(wordDialogue, a); },
                   [&](const FormAction& a) { std::visit(wordForm, a); },
                   [&](const NegotiationAction& a) { words.slots = slotsOf(scenario.negotiation(state.activity), a); },
                   [&](const CallAction& a) { words.slots = slotsOf(scenario, state, a); }},
        action);
    return words;
}

std::string playLine(const WordedAction& action) {
    std::string line = action.verb;
    for (const auto& [slot, value] : action.slots) { line.append(" ").append(slot).append("=").append(value); }
    return line;
}

std::optional<WordedAction> parsePlayLine(std::string_view line) {
    WordedAction words;
    while (!line.empty()) {
        const auto blank = std::min(line.find(' '), line.size());
        const auto word = line.substr(0, blank);
        line.remove_prefix(std::min(blank + 1, line.size()));
        if (word.empty()) { continue; }
        const auto equals = word.find('=');
        if (words.verb.empty() != (equals == std::string_view::npos)) { return {}; }
        if (words.verb.empty()) {
            words.verb = word;
        } else {
            words.slots.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        }
    }
    if (words.verb.empty()) { return {}; }
    return words;
}

std::optional<Action> actionFrom(const CompiledScenario& scenario, const State& state, const WordedAction& words) {
    const auto group = groupOf(words.verb);
    if (!group || state.activity.none()) { return {}; }
    const auto& body = scenario.activity(state.activity).body;
    using Meant = std::optional<Action>;
    return std::visit(
        Overloaded{
            [&](const CompiledDialogue&) { return *group == 0 ? dialogueAction(scenario, state, words) : Meant{}; },
            [&](const CompiledForm& form) { return *group == 1 ? formAction(scenario, form, words) : Meant{}; },
            [&](const CompiledNegotiation& table) {
                const auto action = *group == 2 ? negotiationAction(table, words) : std::nullopt;
                return action ? Meant{*action} : Meant{};
            },
            [&](const CompiledCall&) {
                if (*group != 3) { return Meant{}; }
                const auto action = callAction(scenario, state, placeOf(words.verb), words);
                return action ? Meant{*action} : Meant{};
            }},
        body);
}

std::vector<std::string> legalPlayLines(const Session& session) {
    const auto& scenario = session.scenario();
    const auto& state = session.state();
    std::vector<std::string> lines;
    Moves moves;
    session.legal(moves);
    for (const auto& move : moves) {
        if (move.slots.size() > 1) {
            lines.push_back(patternOf(scenario, state, move));
            continue;
        }
        if (move.slots.empty()) {
            lines.push_back(playLine(worded(scenario, state, actionOf(move, {}))));
            continue;
        }
        for (const auto value : move.slots[0]) {
            lines.push_back(playLine(worded(scenario, state, actionOf(move, std::array{value}))));
        }
    }
    return lines;
}

}  // namespace dealcraft::sim
