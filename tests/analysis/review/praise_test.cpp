#include "analysis/review/praise.hpp"

#include "analysis/review/played_by.hpp"
#include "analysis/review/replayed.hpp"
#include "analysis/review/scenario_text.hpp"
#include "analysis/shipped_visits.hpp"
#include "base/bits.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

bool earns(std::uint8_t praise, Praise what) {
    return hasBit(praise, static_cast<std::size_t>(what));
}

/// Two things to say, with ten minutes on the clock; the second moment is asked when eight of them are gone.
std::shared_ptr<const content::CompiledScenario> talk() {
    const auto option = [](const char* id, const char* grade, int minutes, const char* to) {
        return std::string{"{id: "} + id + ", say: {zh: s, en: s}, minutes: " + std::to_string(minutes) +
               ", grade: " + grade + ", why: {zh: w, en: w}, concepts: [VIS-01], goto: " + to + "}";
    };
    const auto moment = [](const char* id, const std::string& options) {
        return std::string{"{id: "} + id + ", speaker: boss, criteria: [talk], lines: [{say: {zh: l, en: l}}], " +
               "options: [" + options + "]}";
    };
    return test::compiledScenario(
        "flow: [{id: visit, type: dialogue, title: {zh: t, en: t}, with: boss, clock: 10, start: m0, moments: [" +
        moment("m0", option("a", "best", 8, "m1") + ", " + option("b", "good", 8, "m1")) + ", " +
        moment("m1", option("c", "best", 1, "end") + ", " + option("d", "bad", 1, "end")) +
        "]}]\nendings: [{id: over, title: {zh: t, en: t}, text: {zh: t, en: t}}]\n"
        "rubric: [{id: talk, title: {zh: t, en: t}, weight: 100, concepts: [VIS-01], measure: grades}]\n");
}

/// A decision that was best, with so many points to the second.
ReviewedDecision ahead(int points) {
    ReviewedDecision decision;
    decision.options.resize(2);
    decision.options[0].value = 80 * kPointValue;
    decision.options[1].value = (80 - points) * kPointValue;
    return decision;
}

}  // namespace

TEST_CASE("the only good move is praised as far as it is known to be one", "[review]") {
    const auto scenario = talk();
    const sim::Action action = sim::DialogueAction{sim::Choose{OptionIndex{0}}};
    scoring::Play play{*scenario};
    KeyedChance chance{1};
    play.begin(chance);
    const auto isOnly = [&](const ReviewedDecision& decision) {
        return earns(praiseOf(decision, play, action), Praise::onlyMove);
    };
    CHECK(isOnly(ahead(5)));
    CHECK_FALSE(isOnly(ahead(4)));
    auto sampled = ahead(8);
    for (auto& option : sampled.options) { option.samples = 4; }
    CHECK(isOnly(sampled));
    sampled.options[1].error = 4 * kPointValue;  // so much less sure
    CHECK_FALSE(isOnly(sampled));
    sampled.options[1].error = 0;
    sampled.options[1].samples = 1;
    CHECK_FALSE(isOnly(sampled));
    auto second = ahead(8);
    second.taken = 1;
    CHECK_FALSE(isOnly(second));
    auto slip = ahead(8);
    slip.label = Label::mistake;
    CHECK(praiseOf(slip, play, action) == 0);
}

TEST_CASE("what was found with little time left is praised, if there was something to lose", "[review]") {
    const auto scenario = talk();
    const auto choose = [](std::size_t option) -> sim::Action {
        return sim::DialogueAction{sim::Choose{OptionIndex{option}}};
    };
    const auto review = reviewOf(*scenario, {1, sim::PlayMode::practice, {choose(0), choose(2)}});
    REQUIRE(review);
    REQUIRE(review->decisions.size() == 2);
    CHECK_FALSE(earns(review->decisions[0].praise, Praise::underPressure));
    CHECK(earns(review->decisions[1].praise, Praise::underPressure));
    const auto poor = reviewOf(*scenario, {1, sim::PlayMode::practice, {choose(0), choose(3)}});
    REQUIRE(poor);
    CHECK(poor->decisions[1].praise == 0);
}

TEST_CASE("a move that the plan foresaw is praised as prepared", "[review][play]") {
    std::size_t prepared = 0;
    std::size_t others = 0;
    for (const auto& scenario : test::scenariosWithVisits()) {
        const auto played = test::playedBy("expert", *scenario, 5);
        const auto play = replayed(*scenario, played);
        for (std::size_t i = 0; i < played.actions.size(); ++i) {
            const bool earned = earns(praiseOf(ahead(1), play.plays[i], played.actions[i]), Praise::prepared);
            if (earned) { CHECK(std::holds_alternative<sim::CallAction>(played.actions[i])); }
            (earned ? prepared : others) += 1;
        }
    }
    CHECK(prepared > 0);
    CHECK(others > prepared);
}
