#include "cli/table_menu.hpp"

#include "cli/terminal_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::sim;

/// An example of an offer, with as many values as this table has issues.
std::string termsFor(const NegotiationView& view) {
    constexpr std::array<std::size_t, 4> kValues{2, 3, 1, 1};
    std::vector<std::size_t> values;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        values.push_back(std::min(kValues[i % kValues.size()], view.issues[i].values.size()));
    }
    return fmt::format("{}", fmt::join(values, " "));
}

/// An example of a ranking of this table's issues: the second and the third changed places.
std::string ranksFor(const NegotiationView& view) {
    std::vector<std::size_t> ranks;
    for (std::size_t i = 1; i <= view.issues.size(); ++i) { ranks.push_back(i); }
    if (ranks.size() > 2) { std::swap(ranks[1], ranks[2]); }
    return fmt::format("{}", fmt::join(ranks, " "));
}

/// Draws the table, line by line.
class Menu {
public:
    Menu(const Context& context, const content::CompiledScenario& scenario, const NegotiationView& view)
        : context_(context), scenario_(scenario), view_(view) {}

    std::string drawn() {
        add("table.round", {{"round", std::to_string(std::min(view_.round + 1, view_.rounds))},
                            {"rounds", std::to_string(view_.rounds)},
                            {"reservation", utility(view_.ourReservation)}});
        for (std::size_t i = 0; i < view_.issues.size(); ++i) { issue(i); }
        if (view_.preparing) {
            add("table.keys_prepare", {{"ranks", ranksFor(view_)}, {"terms", termsFor(view_)}});
            return std::move(out_);
        }
        if (view_.dealersOffer) {
            add(view_.finalOffer ? "table.his_final" : "table.his_offer", {{"terms", terms(*view_.dealersOffer)}});
        }
        for (std::size_t i = 0; i < view_.arguments.size(); ++i) {
            out_ += paragraph(fmt::format("x{}) {}", i + 1, text(view_.arguments[i].say)), "  ");
        }
        add("table.keys", {{"terms", termsFor(view_)}});
        add("table.keys_more", {{"issue", std::to_string(std::min<std::size_t>(view_.issues.size(), 3))}});
        if (view_.prepares) { add("table.keys_guess", {{"ranks", ranksFor(view_)}}); }
        if (view_.adjournmentsLeft > 0) { add("table.keys_adjourn"); }
        if (view_.manager == 0) { add("table.keys_manager"); }
        return std::move(out_);
    }

private:
    [[nodiscard]] const std::string& text(TextId id) const { return scenario_.texts->in(context_.language, id); }
    void add(const char* key, std::initializer_list<std::pair<std::string_view, std::string>> values = {}) {
        out_ += paragraph(context_.words(key, values), "  ");
    }
    [[nodiscard]] std::string terms(const Terms& terms) const {
        std::string out;
        for (std::size_t i = 0; i < view_.issues.size(); ++i) {
            const auto& issue = view_.issues[i];
            out +=
                fmt::format("{}{} {}", i == 0 ? "" : " · ", text(issue.title), text(issue.values[terms.values[i]].say));
        }
        return out;
    }
    /// What is settled of an issue in the preparation: its rank, the guess, the three contracts.
    [[nodiscard]] std::string settled(std::size_t i) const {
        const auto& p = view_.preparation;
        const auto rank = [](std::uint8_t r) { return r == 0 ? std::string{"-"} : std::to_string(r); };
        const auto value = [i](const Terms& t) {
            return t.leavesOpen(i) ? std::string{"-"} : std::to_string(t.values[i] + 1);
        };
        return context_.words("table.settled", {{"rank", rank(p.rank[i])},
                                                {"guess", rank(p.guess[i])},
                                                {"target", value(p.target)},
                                                {"bottom", value(p.bottom)},
                                                {"opening", value(p.opening)},
                                                {"give", rank(p.give[i])}});
    }
    void issue(std::size_t i) {
        const auto& issue = view_.issues[i];
        auto line = fmt::format("{}. {}{}:", i + 1, text(issue.title),
                                issue.unit == kNoText ? "" : fmt::format(" ({})", text(issue.unit)));
        for (std::size_t v = 0; v < issue.values.size(); ++v) {
            line += fmt::format("  {}) {} [{}]", v + 1, text(issue.values[v].say), utility(issue.values[v].ourPoints));
        }
        out_ += paragraph(line, "  ");
        if (view_.preparing) { out_ += paragraph(settled(i), "       "); }
        if (issue.said) {
            constexpr std::array kKeys{"table.said_high", "table.said_middle", "table.said_low", "table.said_first"};
            out_ += paragraph(context_.words(kKeys[static_cast<std::size_t>(*issue.said)]), "       ");
        }
        if (issue.limit) {
            out_ += paragraph(context_.words("table.limit_shown", {{"value", text(issue.values[*issue.limit].say)}}),
                              "       ");
        }
    }

    const Context& context_;
    const content::CompiledScenario& scenario_;
    const NegotiationView& view_;
    std::string out_;
};

using Words = std::vector<std::string>;
using Actions = std::vector<NegotiationAction>;

/// One value for each issue; `-` leaves one open.
std::optional<Terms> termsIn(const NegotiationView& view, const Words& words, std::size_t from) {
    if (words.size() != view.issues.size() + from) { return {}; }
    Terms terms;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        if (words[from + i] == "-") {
            terms.values[i] = kOpenValue;
            continue;
        }
        const auto value = numberIn(words[from + i]).value_or(0);
        if (value < 1 || value > view.issues[i].values.size()) { return {}; }
        terms.values[i] = static_cast<std::uint8_t>(value - 1);
    }
    return terms;
}

/// A rank or a value for each issue; `-` leaves one as it is.
Actions preparationIn(const NegotiationView& view, PreparationPart part, const Words& words) {
    Actions actions;
    if (words.size() != view.issues.size() + 1) { return {}; }
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        const auto& word = words[i + 1];
        if (word == "-") { continue; }
        const auto number = numberIn(word).value_or(0);
        const auto most = isRanking(part) ? view.issues.size() : view.issues[i].values.size();
        if (number < 1 || number > most) { return {}; }
        actions.emplace_back(Prepare{part, static_cast<std::uint8_t>(i),
                                     static_cast<std::uint8_t>(isRanking(part) ? number : number - 1)});
    }
    return actions;
}

std::optional<PreparationPart> partOf(std::string_view word) {
    constexpr std::array<std::string_view, kPreparationParts> kLetters{"r", "t", "b", "g", "o", "e"};
    const auto place = std::ranges::find(kLetters, word) - kLetters.begin();
    if (place == std::ssize(kLetters)) { return {}; }
    return static_cast<PreparationPart>(place);
}

/// `s`: what comes first for him; `s0`: what he does without us; `s3`: the third issue.
std::optional<NegotiationAction> questionIn(const NegotiationView& view, std::string_view word) {
    if (word == "s") { return Inquire{kAskFirst}; }
    const auto issue = numberIn(word.substr(1));
    if (!issue || *issue > view.issues.size()) { return {}; }
    return Inquire{*issue == 0 ? kAskAlternative : static_cast<std::uint8_t>(*issue - 1)};
}

std::optional<NegotiationAction> lettered(const NegotiationView& view, const Words& words) {
    const auto& word = words[0];
    if (word == "ok") { return SitDown{}; }
    if (word == "a") { return Accept{}; }
    if (word == "w") { return WalkAway{}; }
    if (word == "j") { return Adjourn{}; }
    if (word == "m") { return CallManager{}; }
    if (word[0] == 's') { return questionIn(view, word); }
    const auto number = numberIn(std::string_view{word}.substr(1)).value_or(0);
    if (word[0] == 'x' && number >= 1 && number <= view.arguments.size()) {
        return Argue{view.arguments[number - 1].argument};
    }
    if (word[0] != 'l' || words.size() != 2 || number < 1 || number > view.issues.size()) { return {}; }
    const auto value = numberIn(words[1]).value_or(0);
    if (value < 1 || value > view.issues[number - 1].values.size()) { return {}; }
    return ShowLimit{static_cast<std::uint8_t>(number - 1), static_cast<std::uint8_t>(value - 1)};
}

}  // namespace

std::optional<std::size_t> numberIn(std::string_view word) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) { return {}; }
    return number;
}

std::string tableMenu(const Context& context, const content::CompiledScenario& scenario, const NegotiationView& view) {
    return Menu{context, scenario, view}.drawn();
}

std::string tableHelp(const Context& context, const NegotiationView& view) {
    return context.words(view.preparing ? "table.help_prepare" : "table.help",
                         {{"ranks", ranksFor(view)}, {"terms", termsFor(view)}});
}

std::vector<NegotiationAction> tableMoves(const NegotiationView& view, const std::vector<std::string>& words) {
    if (const auto part = partOf(words[0])) { return preparationIn(view, *part, words); }
    if (words[0] == "if") {
        const auto terms = termsIn(view, words, 1);
        return terms ? Actions{OfferIf{*terms}} : Actions{};
    }
    if (const auto terms = termsIn(view, words, 0)) { return {Offer{*terms}}; }
    const auto action = lettered(view, words);
    return action ? Actions{*action} : Actions{};
}

}  // namespace dealcraft::cli
