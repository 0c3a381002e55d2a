#include "cli/call_menu.hpp"

#include "base/utf8.hpp"
#include "content/format/speech_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <string_view>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::sim;

constexpr int kMenuWidth = 96;

/// What is printed for a visit that stands so.
class Menu {
public:
    Menu(const Context& context, const CompiledScenario& scenario, const CallView& view, const Moves& moves)
        : context_(context), scenario_(scenario), view_(view), moves_(moves) {}

    [[nodiscard]] std::string all() {
        known();
        begin();
        questions();
        presenting();
        objection();
        rest();
        return out_ + "  " + words("keys") + "\n";
    }

private:
    [[nodiscard]] std::string words(std::string_view key) const {
        return context_.words(fmt::format("call.term.{}", key));
    }
    [[nodiscard]] const std::string& text(TextId id) const { return scenario_.texts->in(context_.language, id); }
    [[nodiscard]] const Move* move(Verb verb) const {
        const auto* found = std::ranges::find(moves_, verb, &Move::verb);
        return found == moves_.end() ? nullptr : found;
    }
    [[nodiscard]] bool can(Verb verb, std::size_t place) const {
        const auto* found = move(verb);
        return found != nullptr && std::ranges::find(found->slots[0], place) != found->slots[0].end();
    }
    [[nodiscard]] int cost(CallNumber number) const { return scenario_.rules.call[number]; }

    void add(const std::string& item) { items_.push_back(item); }
    void add(std::string_view letter, std::size_t number, std::string_view what, bool done = false) {
        items_.push_back(fmt::format("{}{} {}{}", letter, number, what, done ? " ✓" : ""));
    }
    /// The gathered items under a title, with what such a move costs.
    void line(std::string_view key, int minutes) {
        const auto time = minutes < 0 ? std::string{} : fmt::format(" {}'", minutes);
        if (!items_.empty()) {
            const auto group = fmt::format("{}{}: {}", words(key), time, fmt::join(items_, " · "));
            out_ += "  " + wrapped(group, kMenuWidth - 2, "      ") + "\n";
        }
        items_.clear();
    }

    void known() {
        for (std::size_t i = 0; i < view_.needs.size(); ++i) {
            const auto& need = view_.needs[i];
            add("", i + 1, fmt::format("{} ({})", text(need.text), words(fmt::format("stage_{}", need.stage))),
                need.accepted);
        }
        line("needs", -1);
        if (view_.unheard > 0) {
            add(context_.words("call.term.unheard",
                               {{"count", std::to_string(view_.unheard)}, {"heard", text(view_.heard)}}));
        }
        line("to_hear", -1);
        if (view_.agreed) {
            const auto& title = text(scenario_.talk.commitments[*view_.agreed].title);
            add(context_.words(view_.agreedDated ? "call.term.agreed" : "call.term.agreed_softly", {{"what", title}}));
        }
        line("agreement", -1);
        if (view_.objection) { add(words("objection_stands")); }
        if (view_.interrupted) { add(words("interrupted")); }
        line("now", -1);
    }

    void begin() {
        constexpr std::array<std::string_view, kOpeningForms> kForms{"purpose", "reference", "small_talk"};
        for (std::size_t i = 0; i < kForms.size(); ++i) {
            if (can(Verb::open, i)) { add("o", i + 1, words(kForms[i])); }
        }
        line("open", cost(CallNumber::minutesOpen));
    }

    void questions() {
        const auto topics = view_.topics.size() - kDecisionTopics;
        for (std::size_t i = 0; i < topics && move(Verb::ask) != nullptr; ++i) {
            add("a", i + 1, text(view_.topics[i].title), view_.topics[i].opened);
        }
        line("ask", cost(CallNumber::minutesAsk));
        constexpr std::array<std::string_view, kDecisionTopics> kAspects{"decision_who", "decision_how",
                                                                         "decision_when"};
        for (std::size_t i = 0; i < kDecisionTopics; ++i) {
            if (can(Verb::askDecision, i)) { add("d", i + 1, words(kAspects[i]), view_.topics[topics + i].asked); }
        }
        line("decision", cost(CallNumber::minutesDecision));
        for (std::size_t i = 0; i < view_.needs.size(); ++i) {
            if (can(Verb::probe, view_.needs[i].need)) { add("p", i + 1, text(view_.needs[i].text)); }
        }
        line("probe", cost(CallNumber::minutesProbe));
        if (move(Verb::confirmHeard) != nullptr) { add("r " + words("say_back")); }
        line("listen", cost(CallNumber::minutesConfirm));
    }

    void presenting() {
        for (std::size_t i = 0; i < view_.features.size() && move(Verb::present) != nullptr; ++i) {
            add("b", i + 1, text(view_.features[i].feature_), view_.features[i].presented);
        }
        line("present", cost(CallNumber::minutesPresent));
        for (std::size_t i = 0; i < view_.evidence.size(); ++i) {
            if (can(Verb::show, view_.evidence[i].evidence)) {
                add("e", i + 1, text(view_.evidence[i].title), view_.evidence[i].shown);
            }
        }
        line("show", cost(CallNumber::minutesShow));
    }

    void objection() {
        if (!view_.objection) { return; }
        constexpr std::array<std::string_view, kTechniques> kAnswers{"correct", "outweigh", "uncover",
                                                                     "respect", "discount", "insist"};
        if (move(Verb::acknowledge) != nullptr) { add("u " + words("acknowledge")); }
        if (move(Verb::clarify) != nullptr) { add("c " + words("clarify")); }
        if (move(Verb::check) != nullptr) { add("v " + words("check")); }
        line("objection", cost(CallNumber::minutesClarify));
        for (std::size_t i = 0; i < content::kObjectionWords.size() && move(Verb::nameKind) != nullptr; ++i) {
            add("n", i + 1, context_.words(fmt::format("objection.{}", content::kObjectionWords[i])));
        }
        line("think", 0);
        for (std::size_t i = 0; i < kAnswers.size(); ++i) {
            if (can(Verb::answer, i)) { add("w", i + 1, words(kAnswers[i])); }
        }
        line("answer", cost(CallNumber::minutesAnswer));
    }

    void rest() {
        for (std::size_t i = 0; i < view_.helps.size(); ++i) {
            if (can(Verb::offerHelp, view_.helps[i].help)) { add("g", i + 1, text(view_.helps[i].title)); }
        }
        line("help_title", cost(CallNumber::minutesHelp));
        for (std::size_t i = 0; i < view_.commitments.size(); ++i) {
            const auto& c = view_.commitments[i];
            if (can(Verb::propose, c.commitment)) { add("t", i + 1, text(c.title) + (c.refused ? " ✗" : "")); }
        }
        line("propose", cost(CallNumber::minutesPropose));
        if (move(Verb::stepAside) != nullptr) { add("s " + words("step_aside")); }
        if (move(Verb::refer) != nullptr) { add("m " + words("refer")); }
        if (move(Verb::hint) != nullptr) { add("h " + words("hint")); }
        if (move(Verb::close) != nullptr) { add("l " + words("close")); }
        add("out " + words("walk_out"));
        line("else", -1);
    }

    const Context& context_;
    const CompiledScenario& scenario_;
    const CallView& view_;
    const Moves& moves_;
    std::string out_;
    std::vector<std::string> items_;
};

/// The number in a word, from 1; 0 if it is none.
std::size_t countIn(std::string_view word) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size() ? number : 0;
}

using Wish = std::optional<CallAction>;

Wish plainMove(std::string_view word) {
    if (word == "r") { return ConfirmHeard{}; }
    if (word == "u") { return Acknowledge{}; }
    if (word == "c") { return Clarify{}; }
    if (word == "v") { return Check{}; }
    if (word == "m") { return Refer{}; }
    if (word == "s") { return StepAside{}; }
    if (word == "h") { return AskHint{}; }
    if (word == "l") { return Close{}; }
    if (word == "out") { return WalkOut{}; }
    return std::nullopt;
}

/// `b1 2`: feature 1 for need 2; without a second number for no need.
Wish presenting(const CallView& view, std::size_t feature, const std::vector<std::string>& words) {
    const auto need = words.size() > 1 ? countIn(words[1]) : 0;
    if (feature > view.features.size() || need > view.needs.size()) { return std::nullopt; }
    return Present{view.features[feature - 1].feature, need == 0 ? kNone : view.needs[need - 1].need};
}

/// `t1 2 1`: by when and by whom, 0 or left out for neither.
Wish proposing(const CallView& view, std::size_t place, const std::vector<std::string>& words) {
    const auto by = words.size() > 1 ? countIn(words[1]) : 0;
    const auto owner = words.size() > 2 ? countIn(words[2]) : 0;
    if (place > view.commitments.size() || by >= kDueDates || owner >= kOwners) { return std::nullopt; }
    return Propose{view.commitments[place - 1].commitment, static_cast<DueDate>(by), static_cast<Owner>(owner)};
}

/// An action whose slot is an enumerator, by its place.
template <class Made, class E>
Wish byPlace(std::size_t at, std::size_t count) {
    if (at >= count) { return std::nullopt; }
    return Made{static_cast<E>(at)};
}

/// An action about one of a list of the view's things.
template <class Made, class List, class PlaceOf>
Wish byThing(std::size_t at, const List& list, PlaceOf placeOf) {
    if (at >= list.size()) { return std::nullopt; }
    return Made{placeOf(list[at])};
}

Wish asking(const CallView& view, std::size_t at, QuestionForm form) {
    if (at + kDecisionTopics >= view.topics.size()) { return std::nullopt; }
    return Ask{static_cast<std::uint8_t>(at), form};
}

}  // namespace

std::string callMenu(const Context& context, const CompiledScenario& scenario, const CallView& view,
                     const Moves& moves) {
    return Menu{context, scenario, view, moves}.all();
}

std::optional<CallAction> callMove(const CallView& view, const std::vector<std::string>& words) {
    if (const auto plain = plainMove(words[0])) { return plain; }
    const auto number = countIn(std::string_view{words[0]}.substr(1));
    if (number == 0) { return std::nullopt; }
    const auto at = number - 1;
    switch (words[0][0]) {
        case 'o': return byPlace<Open, OpeningForm>(at, kOpeningForms);
        case 'a': return asking(view, at, QuestionForm::open);
        case 'k': return asking(view, at, QuestionForm::closed);
        case 'd': return byPlace<AskDecision, DecisionAspect>(at, kDecisionTopics);
        case 'p': return byThing<Probe>(at, view.needs, [](const NeedView& n) { return n.need; });
        case 'b': return presenting(view, number, words);
        case 'e': return byThing<Show>(at, view.evidence, [](const EvidenceView& e) { return e.evidence; });
        case 'n': return byPlace<NameKind, ObjectionKind>(at, kObjectionKinds);
        case 'w': return byPlace<AnswerObjection, Technique>(at, kTechniques);
        case 'g': return byThing<OfferHelp>(at, view.helps, [](const HelpView& h) { return h.help; });
        case 't': return proposing(view, number, words);
        default: return std::nullopt;
    }
}

}  // namespace dealcraft::cli
