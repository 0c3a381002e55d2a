#include "analysis/review/brute_force.hpp"

#include "base/quantity.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <stdexcept>

namespace dealcraft::test {

namespace {

using namespace sim;

struct Possible {
    std::uint64_t weight = 0;
    scoring::Play play;
};
using Situation = std::vector<Possible>;

std::string speechText(const ShownSpeech& speech) {
    std::string text;
    for (const auto& turn : speech.turns) {
        text +=
            fmt::format("{} says {} {};", turn.who.value(), static_cast<int>(turn.say), static_cast<int>(turn.mood));
    }
    return text;
}

std::string shownText(const Shown& shown) {
    if (const auto* e = std::get_if<ShownSpeech>(&shown)) { return speechText(*e); }
    if (const auto* e = std::get_if<ShownChoice>(&shown)) { return fmt::format("said {};", e->option.value()); }
    if (const auto* e = std::get_if<ShownFact>(&shown)) { return fmt::format("fact {};", static_cast<int>(e->text)); }
    if (const auto* e = std::get_if<ShownMood>(&shown)) { return fmt::format("mood {};", static_cast<int>(e->mood)); }
    if (const auto* e = std::get_if<ShownTime>(&shown)) { return fmt::format("minutes {};", e->minutes); }
    if (const auto* e = std::get_if<ShownEnd>(&shown)) { return fmt::format("ending {};", e->ending.value()); }
    if (const auto* e = std::get_if<ShownActivity>(&shown)) {
        return fmt::format("activity {} {};", e->activity.value(), e->began);
    }
    return fmt::format("kind {};", shown.index());
}

std::string viewText(const View& view) {
    auto text =
        fmt::format("at {} day {} used {} over {}:", view.activity.value(), view.day, view.minutesUsed, view.over);
    for (const auto& person : view.people) { text += fmt::format("mood {},", static_cast<int>(person.mood)); }
    for (const auto& fact : view.facts) { text += fmt::format("fact {},", static_cast<int>(fact.text)); }
    if (view.over) { return text; }
    if (const auto* dialogue = std::get_if<DialogueView>(&view.body)) {
        std::vector<int> options;
        for (const auto& o : dialogue->options) { options.push_back(o.option.value() * 2 + (o.fits ? 1 : 0)); }
        std::ranges::sort(options);
        text += fmt::format("options {} card {}", fmt::join(options, " "), dialogue->cardPlayable);
    }
    if (const auto* form = std::get_if<FormView>(&view.body)) {
        for (const auto& field : form->fields) { text += fmt::format("field {},", field.field.value()); }
    }
    return text;
}

std::string sightOf(const Session& after, const Events& events) {
    Narrator narrator{0};
    std::string text;
    for (const auto& event : events) {
        if (const auto seen = shown(after.scenario(), after.state().activity, event, narrator)) {
            text += shownText(*seen);
        }
    }
    return text + viewText(after.view(1));
}

class TooMuch : public std::exception {};

class Everything {
public:
    explicit Everything(std::int64_t actions) : left_(actions) {}

    std::int64_t beginning(const CompiledScenario& scenario) {
        std::map<std::string, Situation> seen;
        EnumerateChance chance;
        while (chance.next()) {
            scoring::Play play{scenario};
            const auto events = play.begin(chance);
            seen[sightOf(play.session(), events)].push_back({chance.weight(), play});
        }
        return mean(std::move(seen));
    }

private:
    std::int64_t valueOf(const Situation& situation) {
        const auto& play = situation.front().play;
        if (play.over()) { return finalValue(situation); }
        if (std::holds_alternative<CompiledForm>(
                play.session().scenario().activity(play.session().state().activity).body)) {
            return bestFilling(situation, 0);
        }
        std::int64_t best = 0;
        for (const auto& action : actionsIn(play)) { best = std::max(best, after(situation, action)); }
        return best;
    }

    static std::vector<Action> actionsIn(const scoring::Play& play) {
        Moves moves;
        play.session().legal(moves);
        std::vector<Action> actions;
        for (const auto& move : moves) {
            if (move.slots.empty()) {
                actions.push_back(actionOf(move, {}));
            } else {
                for (const auto place : move.slots[0]) {
                    const std::uint16_t filling[] = {place};
                    actions.push_back(actionOf(move, filling));
                }
            }
        }
        return actions;
    }

    std::int64_t after(const Situation& situation, const Action& action) {
        std::map<std::string, Situation> seen;
        for (const auto& possible : situation) {
            EnumerateChance chance;
            while (chance.next()) {
                if (--left_ < 0) { throw TooMuch{}; }
                auto next = possible.play;
                const auto events = next.act(action, chance);
                if (!events) { throw std::logic_error("a legal move was refused"); }
                seen[sightOf(next.session(), *events)].push_back({possible.weight * chance.weight(), next});
            }
        }
        return mean(std::move(seen));
    }

    /// Each choice of the form picked or not, in its order.
    std::int64_t bestFilling(const Situation& situation, std::size_t number) {
        const auto& session = situation.front().play.session();
        const auto fields = session.scenario().form(session.state().activity).fields;
        std::size_t count = 0;
        ChoiceIndex at;
        for (std::size_t f = 0; f < fields.count; ++f) {
            const auto choices = session.scenario().field(fields[f]).choices;
            for (std::size_t i = 0; i < choices.count; ++i) {
                if (count++ == number) { at = choices[i]; }
            }
        }
        if (number == count) {
            KeyedChance chance{0};
            auto play = situation.front().play;
            const Action confirm = FormAction{Confirm{}};
            return play.act(confirm, chance) ? after(situation, confirm) : 0;
        }
        auto best = bestFilling(situation, number + 1);
        auto marked = situation;
        KeyedChance chance{0};
        for (auto& possible : marked) {
            if (!possible.play.act(FormAction{Mark{at}}, chance)) { return best; }
        }
        return std::max(best, bestFilling(marked, number + 1));
    }

    std::int64_t mean(std::map<std::string, Situation> seen) {
        Wide sum = 0;
        std::int64_t all = 0;
        for (auto& [sight, situation] : seen) {
            std::int64_t weight = 0;
            std::uint64_t common = 0;
            for (const auto& p : situation) {
                weight += static_cast<std::int64_t>(p.weight);
                common = std::gcd(common, p.weight);
            }
            for (auto& p : situation) { p.weight /= common; }
            sum += Wide{valueOf(situation)} * weight;
            all += weight;
        }
        return roundedQuotient(sum, all);
    }

    static std::int64_t finalValue(const Situation& situation) {
        Wide sum = 0;
        std::int64_t all = 0;
        for (const auto& p : situation) {
            sum += Wide{p.play.result().total} * 1000 * static_cast<std::int64_t>(p.weight);
            all += static_cast<std::int64_t>(p.weight);
        }
        return roundedQuotient(sum, all);
    }

    std::int64_t left_;
};

}  // namespace

std::optional<std::int64_t> bruteForceValue(const content::CompiledScenario& scenario, std::int64_t actions) {
    try {
        return Everything{actions}.beginning(scenario);
    } catch (const TooMuch&) { return std::nullopt; }
}

}  // namespace dealcraft::test
