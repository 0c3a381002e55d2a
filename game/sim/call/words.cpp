#include "sim/call/words.hpp"

#include "base/overloaded.hpp"
#include "content/format/speech_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dealcraft::sim {

namespace {

using Slots = std::vector<std::pair<std::string, std::string>>;

constexpr std::array<std::string_view, kOpeningForms> kOpeningWords{"purpose", "reference", "small_talk"};
constexpr std::array<std::string_view, 2> kFormWords{"open", "closed"};
constexpr std::array<std::string_view, kDecisionTopics> kAboutWords{"who", "how", "when"};
constexpr std::array<std::string_view, kTechniques> kTechniqueWords{"correct", "outweigh", "uncover",
                                                                    "respect", "discount", "insist"};
constexpr std::array<std::string_view, kDueDates> kDueWords{"none", "this_week", "next_week", "next_month"};
constexpr std::array<std::string_view, kOwners> kOwnerWords{"none", "ours", "customer"};
constexpr std::string_view kNoNeed = "none";

template <class E, std::size_t N>
std::string wordOf(const std::array<std::string_view, N>& words, E value) {
    return std::string{words[static_cast<std::size_t>(value)]};
}

/// The places that the slots of a `.play` line name; reading stops counting once a word is not known.
class Reading {
public:
    Reading(const CompiledScenario& scenario, const State& state, const WordedAction& words)
        : talk_(scenario.talk), mind_(scenario.minds[scenario.call(state.activity).mind]), words_(words) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] const CompiledTalk& talk() const { return talk_; }
    [[nodiscard]] const CompiledMind& mind() const { return mind_; }

    template <class E, std::size_t N>
    E oneOf(std::string_view slot, const std::array<std::string_view, N>& known) {
        return static_cast<E>(place(slot, known, [](std::string_view w) { return w; }));
    }
    template <class List>
    std::uint8_t idOf(std::string_view slot, const List& list) {
        return place(slot, list, [](const auto& each) -> std::string_view { return each.id; });
    }
    std::uint8_t needOrNone() {
        const auto* word = find("need");
        return word == nullptr || *word == kNoNeed ? kNone : idOf("need", mind_.needs);
    }

private:
    [[nodiscard]] const std::string* find(std::string_view slot) const {
        const auto found =
            std::ranges::find(words_.slots, slot, [](const auto& s) -> std::string_view { return s.first; });
        return found == words_.slots.end() ? nullptr : &found->second;
    }
    template <class List, class Name>
    std::uint8_t place(std::string_view slot, const List& list, Name name) {
        const auto* word = find(slot);
        const auto found = word == nullptr ? list.end() : std::ranges::find(list, std::string_view{*word}, name);
        failed_ = failed_ || found == list.end();
        return failed_ ? std::uint8_t{0} : static_cast<std::uint8_t>(found - list.begin());
    }

    const CompiledTalk& talk_;
    const CompiledMind& mind_;
    const WordedAction& words_;
    bool failed_ = false;
};

CallAction actionOf(std::size_t verb, Reading& in) {
    switch (verb) {
        case 0: return Open{in.oneOf<OpeningForm>("with", kOpeningWords)};
        case 1: {
            const auto topic = in.idOf("topic", in.talk().topics);
            return Ask{topic, in.oneOf<QuestionForm>("form", kFormWords)};
        }
        case 2: return AskDecision{in.oneOf<DecisionAspect>("about", kAboutWords)};
        case 3: return Probe{in.idOf("need", in.mind().needs)};
        case 4: return ConfirmHeard{};
        case 5: {
            const auto feature = in.idOf("feature", in.talk().features);
            return Present{feature, in.needOrNone()};
        }
        case 6: return Show{in.idOf("evidence", in.talk().evidence)};
        case 7: return Acknowledge{};
        case 8: return Clarify{};
        case 9: return AnswerObjection{in.oneOf<Technique>("technique", kTechniqueWords)};
        case 10: return Check{};
        case 11: return OfferHelp{in.idOf("with", in.mind().helps)};
        case 12: return Refer{};
        case 13: {
            const auto commitment = in.idOf("commitment", in.talk().commitments);
            const auto by = in.oneOf<DueDate>("by", kDueWords);
            return Propose{commitment, by, in.oneOf<Owner>("owner", kOwnerWords)};
        }
        case 14: return StepAside{};
        case 15: return NameKind{in.oneOf<ObjectionKind>("kind", content::kObjectionWords)};
        case 16: return AskHint{};
        case 17: return Close{};
        default: return WalkOut{};
    }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> slotsOf(const CompiledScenario& scenario, const State& state,
                                                         const CallAction& action) {
    const auto& talk = scenario.talk;
    const auto& mind = scenario.minds[scenario.call(state.activity).mind];
    return std::visit(
        Overloaded{[&](const Open& a) {
                       return Slots{{"with", wordOf(kOpeningWords, a.with)}};
                   },
                   [&](const Ask& a) {
                       return Slots{{"topic", talk.topics[a.topic].id}, {"form", wordOf(kFormWords, a.form)}};
                   },
                   [&](const AskDecision& a) {
                       return Slots{{"about", wordOf(kAboutWords, a.about)}};
                   },
                   [&](const Probe& a) {
                       return Slots{{"need", mind.needs[a.need].id}};
                   },
                   [&](const Present& a) {
                       return Slots{{"feature", talk.features[a.feature].id},
                                    {"need", a.need == kNone ? std::string{kNoNeed} : mind.needs[a.need].id}};
                   },
                   [&](const Show& a) {
                       return Slots{{"evidence", talk.evidence[a.evidence].id}};
                   },
                   [&](const AnswerObjection& a) {
                       return Slots{{"technique", wordOf(kTechniqueWords, a.technique)}};
                   },
                   [&](const OfferHelp& a) {
                       return Slots{{"with", mind.helps[a.help].id}};
                   },
                   [&](const Propose& a) {
                       return Slots{{"commitment", talk.commitments[a.commitment].id},
                                    {"by", wordOf(kDueWords, a.by)},
                                    {"owner", wordOf(kOwnerWords, a.owner)}};
                   },
                   [&](const NameKind& a) {
                       return Slots{{"kind", wordOf(content::kObjectionWords, a.kind)}};
                   },
                   [](const auto&) { return Slots{}; }},
        action);
}

std::optional<CallAction> callAction(const CompiledScenario& scenario, const State& state, std::size_t verb,
                                     const WordedAction& words) {
    Reading in{scenario, state, words};
    const auto action = actionOf(verb, in);
    if (in.failed()) { return {}; }
    return action;
}

}  // namespace dealcraft::sim
