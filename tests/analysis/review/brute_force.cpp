#include "analysis/review/brute_force.hpp"

#include "base/quantity.hpp"
#include "sim/form/form.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <set>
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
        return mean(seen);
    }

private:
    std::int64_t valueOf(const Situation& situation) {
        const auto& play = situation.front().play;
        if (play.over()) { return finalValue(situation); }
        if (std::holds_alternative<CompiledForm>(
                play.session().scenario().activity(play.session().state().activity).body)) {
            std::set<std::uint64_t> tried;
            return bestFilling(situation, tried);
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
        return mean(seen);
    }

    /// Everything that can come to be picked, in whatever order.
    /// @param tried what has been picked already, as bits of the form's choices
    std::int64_t bestFilling(const Situation& situation, std::set<std::uint64_t>& tried) {
        const Action confirm = FormAction{Confirm{}};
        KeyedChance chance{0};
        auto play = situation.front().play;
        auto best = play.act(confirm, chance) ? after(situation, confirm) : 0;
        for (const auto choice : choicesIn(situation.front().play)) {
            auto marked = situation;
            const bool legal = std::ranges::all_of(marked, [&](Possible& possible) {
                return possible.play.act(FormAction{Mark{choice}}, chance).has_value();
            });
            if (legal && tried.insert(pickedIn(marked.front().play)).second) {
                best = std::max(best, bestFilling(marked, tried));
            }
        }
        return best;
    }
    static std::vector<ChoiceIndex> choicesIn(const scoring::Play& play) {
        const auto& scenario = play.session().scenario();
        const auto fields = scenario.form(play.session().state().activity).fields;
        std::vector<ChoiceIndex> all;
        for (std::size_t f = 0; f < fields.count; ++f) {
            const auto choices = scenario.field(fields[f]).choices;
            for (std::size_t i = 0; i < choices.count; ++i) { all.push_back(choices[i]); }
        }
        return all;
    }
    static std::uint64_t pickedIn(const scoring::Play& play) {
        std::uint64_t bits = 0;
        for (const auto choice : choicesIn(play)) {
            bits = bits * 2 + (isMarked(play.session().scenario(), play.session().state(), choice) ? 1 : 0);
        }
        return bits;
    }

    /// @pre every situation holds something, and there is at least one
    std::int64_t mean(const std::map<std::string, Situation>& seen) {
        Wide sum = 0;
        std::int64_t all = 0;
        for (const auto& [sight, weighed] : seen) {
            Situation situation = weighed;
            std::int64_t weight = 0;
            std::uint64_t common = situation.front().weight;
            for (const auto& p : situation) {
                weight += static_cast<std::int64_t>(p.weight);
                common = std::gcd(common, p.weight);
            }
            for (auto& p : situation) { p.weight /= common; }
            sum += Wide{valueOf(situation)} * weight;
            all += weight;
        }
        return roundedQuotient(sum, std::max<std::int64_t>(all, 1));
    }

    static std::int64_t finalValue(const Situation& situation) {
        Wide sum = 0;
        std::int64_t all = 0;
        for (const auto& p : situation) {
            sum += Wide{p.play.result().total} * 1000 * static_cast<std::int64_t>(p.weight);
            all += static_cast<std::int64_t>(p.weight);
        }
        return roundedQuotient(sum, std::max<std::int64_t>(all, 1));
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
