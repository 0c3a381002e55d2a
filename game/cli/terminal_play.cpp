#include "cli/terminal_play.hpp"

#include "base/overloaded.hpp"
#include "cli/call_menu.hpp"
#include "cli/table_menu.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::sim;

std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream in{line};
    std::vector<std::string> words;
    for (std::string word; in >> word;) { words.push_back(word); }
    return words;
}

/// One sitting at the keyboard.
class Sitting {
public:
    explicit Sitting(PlayDesk& desk) : desk_(desk) {}

    /// @return false when the player pauses
    bool turn() {
        const auto view = desk_.view();
        fmt::print("{}{}> ", desk_.words().prompt(view, desk_.moves()), std::exchange(notice_, {}));
        std::fflush(stdout);
        std::string line;
        if (!std::getline(std::cin, line)) { return false; }
        const auto words = wordsOf(line);
        if (words.empty()) { return true; }
        if (words[0] == "q") { return false; }
        if (common(view, words)) { return true; }
        if (words.size() > 1 && words[1].find('=') != std::string::npos) {
            if (!desk_.playLine(line)) { notice(desk_.takeRefusal()); }  // a line as a `.play` file has it
            return true;
        }
        if (std::holds_alternative<FormView>(view.body)) {
            for (const auto& word : words) { mark(word); }
            return true;
        }
        move(view, words);
        return true;
    }

private:
    /// The keys of this station, then those of all.
    [[nodiscard]] std::string help(const View& view) const {
        const auto& context = desk_.context();
        const auto station =
            std::visit(Overloaded{[&](const DialogueView&) { return context.words("play.help_dialogue"); },
                                  [&](const FormView&) { return context.words("form.help"); },
                                  [&](const NegotiationView& table) { return tableHelp(context, table); },
                                  [&](const CallView&) { return context.words("call.term.help"); }},
                       view.body);
        return paragraph(station, "  ? ") + paragraph(context.words("play.help"), "  ? ");
    }

    void notice(const std::string& words) { notice_ += paragraph(words, "  ! "); }

    /// Why a move was refused, below the menu that comes next; of a form that isn't complete, what it lacks.
    void tellRefusal(const View& view, const Action& action) {
        notice(desk_.takeRefusal());
        const auto* form = std::get_if<FormView>(&view.body);
        const auto* move = std::get_if<FormAction>(&action);
        if (form == nullptr || move == nullptr || !std::holds_alternative<Confirm>(*move)) { return; }
        notice_ += desk_.words().missing(*form);
    }

    bool common(const View& view, const std::vector<std::string>& words) {
        if (words[0] == "?") { notice_ += help(view); }
        if (words[0] == "f") { notice_ += desk_.words().facts(view); }
        if (words[0] == "zh" || words[0] == "en") {
            desk_.switchLanguage(words[0] == "zh" ? Language::zh : Language::en);
        }
        constexpr std::array<std::string_view, 4> kCommon = {"?", "f", "zh", "en"};
        return std::ranges::find(kCommon, words[0]) != kCommon.end();
    }

    /// One of the marks of a line: `1c 2a ok` is three moves, each on what the one before has left.
    void mark(const std::string& word) {
        const auto view = desk_.view();
        if (std::holds_alternative<FormView>(view.body)) { move(view, {word}); }
    }

    /// Several moves may stand in one line of a table: the ranks of all issues.
    void bargain(const View& view, const NegotiationView& table, const std::vector<std::string>& words) {
        const auto actions = tableMoves(table, words);
        if (actions.empty()) { return notUnderstood(words); }
        for (const auto& action : actions) {
            if (!done(view, Action{action})) { return; }
        }
    }

    void notUnderstood(const std::vector<std::string>& words) {
        notice(desk_.context().words("play.not_understood", {{"words", fmt::format("{}", fmt::join(words, " "))}}));
    }

    void move(const View& view, const std::vector<std::string>& words) {
        if (const auto* table = std::get_if<NegotiationView>(&view.body)) { return bargain(view, *table, words); }
        const auto action = std::visit([&](const auto& body) { return read(body, words); }, view.body);
        if (!action) { return notUnderstood(words); }
        done(view, *action);
    }

    /// Does it, once the player is sure where it is final; what can't be done is refused without asking.
    bool done(const View& view, const Action& action) {
        if (desk_.wouldAct(action) && !confirmed(action)) { return false; }
        if (desk_.act(action)) { return true; }
        tellRefusal(view, action);
        return false;
    }

    static std::optional<Action> read(const DialogueView& view, const std::vector<std::string>& words) {
        if (words[0] == "l") { return DialogueAction{sim::Leave{}}; }
        if (words[0] == "c" && words.size() == 2) {
            const auto kind = numberIn(words[1]).value_or(0);
            if (kind < 1 || kind > kObjectionKinds) { return {}; }
            return DialogueAction{NameObjection{static_cast<ObjectionKind>(kind - 1)}};
        }
        const auto number = numberIn(words[0]).value_or(0);
        if (number < 1 || number > view.options.size()) { return {}; }
        return DialogueAction{Choose{view.options[number - 1].option}};
    }

    /// `2b` picks the choice b of the field 2, or takes it back.
    static std::optional<Action> read(const FormView& view, const std::vector<std::string>& words) {
        if (words[0] == "ok") { return FormAction{Confirm{}}; }
        if (words[0].size() < 2) { return {}; }
        const auto field = numberIn(std::string_view{words[0]}.substr(0, words[0].size() - 1)).value_or(0);
        const auto choice = static_cast<std::size_t>(words[0].back() - 'a');
        if (field < 1 || field > view.fields.size() || choice >= view.fields[field - 1].choices.size()) { return {}; }
        const auto& picked = view.fields[field - 1].choices[choice];
        if (picked.marked) { return FormAction{Unmark{picked.choice}}; }
        return FormAction{Mark{picked.choice}};
    }

    static std::optional<Action> read(const NegotiationView&, const std::vector<std::string>&) { return {}; }

    static std::optional<Action> read(const CallView& view, const std::vector<std::string>& words) {
        const auto move = callMove(view, words);
        return move ? std::optional<Action>{*move} : std::nullopt;
    }

    /// What cannot be taken back and is easily mistyped is asked once more: the key of the question; empty of all else.
    static std::string_view questionBefore(const Action& action) {
        return std::visit(
            Overloaded{[](const DialogueAction& a) { return std::holds_alternative<sim::Leave>(a) ? "leave" : ""; },
                       [](const FormAction& a) { return std::holds_alternative<Confirm>(a) ? "confirm" : ""; },
                       [](const NegotiationAction& a) { return questionBefore(a); },
                       [](const CallAction& a) {
                           if (std::holds_alternative<Close>(a)) { return "close"; }
                           return std::holds_alternative<WalkOut>(a) ? "walk_out" : "";
                       }},
            action);
    }

    static const char* questionBefore(const NegotiationAction& action) {
        return std::visit(
            Overloaded{[](const Offer&) { return "offer"; }, [](const OfferIf&) { return "offer"; },
                       [](const Accept&) { return "accept"; }, [](const WalkAway&) { return "walk_away"; },
                       [](const SitDown&) { return "sit_down"; }, [](const ShowLimit&) { return "limit"; },
                       [](const Adjourn&) { return "adjourn"; }, [](const CallManager&) { return "manager"; },
                       [](const Prepare&) { return ""; }, [](const Inquire&) { return ""; },
                       [](const Argue&) { return ""; }},
            action);
    }

    void preview(const NegotiationAction& action) {
        const auto* offer = std::get_if<Offer>(&action);
        const auto* condition = std::get_if<OfferIf>(&action);
        if (offer == nullptr && condition == nullptr) { return; }
        const auto& terms = offer != nullptr ? offer->terms : condition->terms;
        fmt::print("{}", desk_.words().preview(desk_.recorder().play().session().preview(terms)));
    }

    /// Whether the player means it; only what is final is asked about.
    bool confirmed(const Action& action) {
        const auto question = questionBefore(action);
        if (question.empty()) { return true; }
        if (const auto* bargaining = std::get_if<NegotiationAction>(&action)) { preview(*bargaining); }
        fmt::print("  {} ", desk_.context().words(fmt::format("play.final.{}", question)));
        std::fflush(stdout);
        std::string line;
        return std::getline(std::cin, line) && (line == "y" || line == "Y" || line == "是");
    }

    PlayDesk& desk_;
    std::string notice_;  ///< what the next menu has beneath it, so that it is seen
};

}  // namespace

Exit playInTerminal(const Context& context, PlayDesk& desk) {
    Sitting sitting{desk};
    while (!desk.over()) {
        if (sitting.turn()) { continue; }
        fmt::print("\n{}\n", context.words("play.paused", {{"attempt", desk.recorder().attempt()}}));
        return Exit::done;
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
