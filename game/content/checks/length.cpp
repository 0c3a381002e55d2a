#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "content/checks/checks.hpp"
#include "content/reading_speed.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>

namespace dealcraft::content {

namespace {

/// Whoever weighs every word takes twice as long as one who reads.
constexpr std::size_t kWithThinking = 2;
/// What a move of a free visit and a round of a negotiation take at most, in minutes of the player.
constexpr std::size_t kMinutesOfRound = 2;

/// Nobody plans a course day by fewer minutes than this.
constexpr std::size_t kTolerated = 10;

/// How much there is to read, in characters.
struct Amount {
    std::size_t least = 0;
    std::size_t most = 0;
    std::size_t minutesMore = 0;  ///< that moves take which nothing is written for
};

class Reader {
public:
    Reader(const TextTable& texts, Language language) : texts_(texts), language_(language) {}

    [[nodiscard]] Amount of(const Scenario& scenario) const {
        Amount all;
        all.least = all.most = of(scenario.brief);
        for (const auto& activity : scenario.flow) {
            auto amount = std::visit([&](const auto& body) { return of(body); }, activity.body);
            const auto brief = of(activity.brief);
            all.least += activity.when.value.empty() ? amount.least + brief : 0;
            all.most += amount.most + brief;
            all.minutesMore += amount.minutesMore;
        }
        for (const auto& ending : scenario.endings) { all.most += of(ending.text); }
        for (const auto& note : scenario.epilogue) { all.most += of(note.text); }
        return all;
    }

private:
    [[nodiscard]] std::size_t of(TextId text) const { return codePointCount(texts_.in(language_, text)); }

    [[nodiscard]] std::size_t of(const Line& line) const {
        std::size_t sum = 0;
        for (const auto& turn : line.turns) { sum += of(turn.say); }
        return sum;
    }
    [[nodiscard]] std::size_t longest(const std::vector<Line>& lines) const {
        std::size_t most = 0;
        for (const auto& line : lines) { most = std::max(most, of(line)); }
        return most;
    }
    [[nodiscard]] std::size_t shortest(const std::vector<Line>& lines) const {
        auto least = lines.empty() ? 0 : std::numeric_limits<std::size_t>::max();
        for (const auto& line : lines) { least = std::min(least, of(line)); }
        return std::ranges::all_of(lines, [](const Line& l) { return !l.when.value.empty(); }) ? 0 : least;
    }

    [[nodiscard]] Amount of(const Form& form) const {
        Amount all;
        for (const auto& field : form.fields) {
            std::size_t sum = of(field.title) + of(field.hint);
            for (const auto& choice : field.choices) { sum += of(choice.say); }
            all.most += sum;
            all.least += field.when.value.empty() ? sum : 0;
        }
        return all;
    }

    /// Walking out at once is always possible: the least is the first moment.
    [[nodiscard]] Amount of(const Dialogue& dialogue) const {
        Amount all;
        for (const auto& moment : dialogue.moments) {
            std::size_t options = 0;
            std::size_t reply = 0;
            for (const auto& option : moment.options) {
                options += of(option.say);
                reply = std::max(reply, longest(option.reply));
            }
            all.most += longest(moment.lines) + options + reply;
            if (moment.id.value == dialogue.start.value) { all.least = shortest(moment.lines); }
        }
        all.least = std::max(all.least, wayThrough(dialogue));
        return all;
    }

    /// The least that must be read from the first moment to the end of a dialogue.
    [[nodiscard]] std::size_t wayThrough(const Dialogue& dialogue) const {
        std::map<std::string, const Moment*, std::less<>> moments;
        for (const auto& moment : dialogue.moments) { moments.emplace(moment.id.value, &moment); }
        std::set<std::pair<std::size_t, std::string>> open{{0, dialogue.start.value}};
        std::set<std::string, std::less<>> seen;
        while (!open.empty()) {
            const auto [read, at] = *open.begin();
            open.erase(open.begin());
            if (at == "end") { return read; }
            const auto moment = moments.find(at);
            if (moment == moments.end() || !seen.insert(at).second) { continue; }
            step(*moment->second, read + shortest(moment->second->lines), open);
        }
        return 0;
    }
    void step(const Moment& moment, std::size_t read, std::set<std::pair<std::size_t, std::string>>& open) const {
        for (const auto& option : moment.options) {
            const auto after = read + of(option.say) + shortest(option.reply);
            for (const auto& branch : option.to) { open.emplace(after, branch.to.value); }
            for (const auto& outcome : option.draw) {
                for (const auto& branch : outcome.to) { open.emplace(after, branch.to.value); }
            }
        }
    }

    [[nodiscard]] Amount of(const Negotiation& negotiation) const {
        Amount all;
        for (const auto& argument : negotiation.arguments) { all.most += of(argument.say); }
        all.minutesMore = static_cast<std::size_t>(std::max(negotiation.rounds, 0)) * kMinutesOfRound;
        return all;
    }
    [[nodiscard]] static Amount of(const Call&) { return {.least = 0, .most = 0, .minutesMore = kCallMinutes}; }

    static constexpr std::size_t kCallMinutes = 60;

    const TextTable& texts_;
    Language language_;
};

}  // namespace

void checkLength(const Pack& pack, const Scenario& scenario, Diagnostics& found) {
    std::size_t least = 0;  // in the language that takes longest: who reads that one is told the same minutes
    std::size_t most = 0;
    for (const auto language : pack.info.languages) {
        const auto amount = Reader{*pack.texts, language}.of(scenario);
        const auto perMinute = kReadingSpeed[static_cast<std::size_t>(language)];
        least = std::max(least, amount.least / perMinute);
        most = std::max(most, amount.most * kWithThinking / perMinute + amount.minutesMore + 1);
    }
    if (pack.info.languages.empty()) { return; }
    const auto stated = static_cast<std::size_t>(std::max(scenario.minutes, 0));
    if (stated >= least && stated <= most + kTolerated) { return; }
    found.push_back(
        finding(rule::kLength, stated < least ? "too_few" : "too_many", scenario.where,
                {{"found", std::to_string(stated)}, {"least", std::to_string(least)}, {"most", std::to_string(most)}}));
}

}  // namespace dealcraft::content
