#include "sim/negotiation/words.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace dealcraft::sim {

namespace {

using Slots = std::vector<std::pair<std::string, std::string>>;

constexpr std::array<std::string_view, kPreparationParts> kPartWords{"rank",  "target",  "bottom",
                                                                     "guess", "opening", "give"};
constexpr std::string_view kOpenWord = "open";
constexpr std::string_view kPrioritiesWord = "priorities";
constexpr std::string_view kAlternativesWord = "alternatives";

std::string valueWord(const CompiledIssue& issue, std::uint8_t value) {
    return value == kOpenValue ? std::string{kOpenWord} : issue.values[value].id.value;
}

Slots termSlots(const CompiledNegotiation& negotiation, const Terms& terms) {
    Slots slots;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        slots.emplace_back(negotiation.issues[i].id, valueWord(negotiation.issues[i], terms.values[i]));
    }
    return slots;
}

std::string aboutWord(const CompiledNegotiation& negotiation, std::uint8_t about) {
    if (about == kAskFirst) { return std::string{kPrioritiesWord}; }
    return about == kAskAlternative ? std::string{kAlternativesWord} : negotiation.issues[about].id;
}

/// Reads the slots of a line. What is missing or unknown makes the whole line mean nothing.
class Reading {
public:
    Reading(const CompiledNegotiation& negotiation, const WordedAction& words)
        : negotiation_(negotiation), words_(words) {}

    [[nodiscard]] std::optional<std::uint8_t> issue(std::string_view slot) const {
        return place(negotiation_.issues, slot, [](const CompiledIssue& i) -> std::string_view { return i.id; });
    }
    [[nodiscard]] std::optional<std::uint8_t> value(std::uint8_t issue, std::string_view slot) const {
        return place(negotiation_.issues[issue].values, slot,
                     [](const IssueValue& v) -> std::string_view { return v.id.value; });
    }
    [[nodiscard]] std::optional<std::uint8_t> argument() const {
        return place(negotiation_.arguments, "with",
                     [](const CompiledArgument& a) -> std::string_view { return a.id; });
    }
    [[nodiscard]] std::optional<std::uint8_t> about() const {
        const auto word = find("about");
        if (word == kPrioritiesWord) { return kAskFirst; }
        return word == kAlternativesWord ? std::optional{kAskAlternative} : issue("about");
    }
    [[nodiscard]] std::optional<Terms> terms() const {
        Terms terms;
        for (std::size_t i = 0; i < negotiation_.issues.size(); ++i) {
            const auto& id = negotiation_.issues[i].id;
            const auto found =
                find(id) == kOpenWord ? std::optional{kOpenValue} : value(static_cast<std::uint8_t>(i), id);
            if (!found) { return {}; }
            terms.values[i] = *found;
        }
        return terms;
    }
    [[nodiscard]] std::optional<Prepare> preparation() const {
        const auto part = place(kPartWords, "what", [](std::string_view w) { return w; });
        const auto about = issue("issue");
        if (!part || !about) { return {}; }
        const auto what = static_cast<PreparationPart>(*part);
        const auto settled = isRanking(what) ? rank() : value(*about, "value");
        return settled ? std::optional{Prepare{what, *about, *settled}} : std::nullopt;
    }
    [[nodiscard]] std::optional<ShowLimit> limit() const {
        const auto about = issue("issue");
        const auto at = about ? value(*about, "value") : std::nullopt;
        return at ? std::optional{ShowLimit{*about, *at}} : std::nullopt;
    }

private:
    [[nodiscard]] std::string_view find(std::string_view slot) const {
        const auto found =
            std::ranges::find(words_.slots, slot, [](const auto& s) -> std::string_view { return s.first; });
        return found == words_.slots.end() ? std::string_view{} : std::string_view{found->second};
    }
    template <class List, class Name>
    [[nodiscard]] std::optional<std::uint8_t> place(const List& list, std::string_view slot, Name name) const {
        const auto word = find(slot);
        const auto found = std::ranges::find(list, word, name);
        return found == list.end() ? std::nullopt : std::optional{static_cast<std::uint8_t>(found - list.begin())};
    }
    [[nodiscard]] std::optional<std::uint8_t> rank() const {
        const auto word = find("value");
        std::uint8_t number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool whole = error == std::errc{} && end == word.data() + word.size();
        return whole ? std::optional{number} : std::nullopt;
    }

    const CompiledNegotiation& negotiation_;
    const WordedAction& words_;
};

template <class A, class From>
std::optional<NegotiationAction> made(const std::optional<From>& from) {
    return from ? std::optional<NegotiationAction>{A{*from}} : std::nullopt;
}

}  // namespace

std::string_view nameOf(PreparationPart part) {
    return kPartWords[static_cast<std::size_t>(part)];
}

Slots slotsOf(const CompiledNegotiation& negotiation, const NegotiationAction& action) {
    const auto& issues = negotiation.issues;
    return std::visit(
        Overloaded{
            [](const auto&) { return Slots{}; }, [&](const Offer& a) { return termSlots(negotiation, a.terms); },
            [&](const OfferIf& a) { return termSlots(negotiation, a.terms); },
            [&](const Prepare& a) {
                const auto value = isRanking(a.what) ? std::to_string(a.value) : valueWord(issues[a.issue], a.value);
                return Slots{{"what", std::string{nameOf(a.what)}}, {"issue", issues[a.issue].id}, {"value", value}};
            },
            [&](const Inquire& a) {
                return Slots{{"about", aboutWord(negotiation, a.about)}};
            },
            [&](const Argue& a) {
                return Slots{{"with", negotiation.arguments[a.argument].id}};
            },
            [&](const ShowLimit& a) {
                return Slots{{"issue", issues[a.issue].id}, {"value", valueWord(issues[a.issue], a.value)}};
            }},
        action);
}

std::optional<NegotiationAction> negotiationAction(const CompiledNegotiation& negotiation, const WordedAction& words) {
    const Reading reading{negotiation, words};
    const auto& verb = words.verb;
    if (verb == "offer") { return made<Offer>(reading.terms()); }
    if (verb == "offer_if") { return made<OfferIf>(reading.terms()); }
    if (verb == "prepare") { return made<Prepare>(reading.preparation()); }
    if (verb == "inquire") { return made<Inquire>(reading.about()); }
    if (verb == "argue") { return made<Argue>(reading.argument()); }
    if (verb == "show_limit") { return made<ShowLimit>(reading.limit()); }
    if (verb == "sit_down") { return NegotiationAction{SitDown{}}; }
    if (verb == "accept") { return NegotiationAction{Accept{}}; }
    if (verb == "adjourn") { return NegotiationAction{Adjourn{}}; }
    if (verb == "call_manager") { return NegotiationAction{CallManager{}}; }
    return NegotiationAction{WalkAway{}};
}

}  // namespace dealcraft::sim
