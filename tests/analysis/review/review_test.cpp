#include "analysis/review/review.hpp"

#include "analysis/bot.hpp"
#include "analysis/review/drills.hpp"
#include "analysis/review/highlights.hpp"
#include "analysis/review/played_by.hpp"
#include "analysis/review/replayed.hpp"
#include "analysis/review/scenario_text.hpp"
#include "analysis/review/what_if.hpp"
#include "analysis/shipped_visits.hpp"
#include "analysis/simulation.hpp"
#include "base/hash.hpp"
#include "scoring/play.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"

#include <algorithm>
#include <map>

using namespace dealcraft;
using namespace dealcraft::analysis;
using test::playedBy;

namespace {

Value finalOf(const content::CompiledScenario& scenario, const PlayedActions& played) {
    KeyedChance chance{played.seed};
    scoring::Play play{scenario};
    play.begin(chance);
    for (const auto& action : played.actions) { REQUIRE(play.act(action, chance)); }
    return Value{play.result().total} * 1000;
}

/// Twenty times best, good or weak, in two worlds that nothing tells apart: some thousand situations.
std::shared_ptr<const content::CompiledScenario> manySituations() {
    const std::string why = ", why: {zh: w, en: w}, concepts: [VIS-01]}";
    std::string moments;
    for (int i = 0; i < 20; ++i) {
        const auto number = std::to_string(i);
        const auto next = i + 1 < 20 ? "m" + std::to_string(i + 1) : "end";
        moments += (i == 0 ? "\n  {id: m" : ",\n  {id: m") + number +
                   ", speaker: boss, criteria: [talk], lines: [{say: {zh: l, en: l}}], options: [";
        for (const std::string grade : {"best", "good", "weak"}) {
            moments += (grade == "best" ? "\n   {id: o" : ",\n   {id: o") + number + "_" + grade +
                       ", say: {zh: s, en: s}, goto: " + next + ", grades: [{when: pain == a, grade: " + grade + why +
                       ", {grade: best" + why + "]}";
        }
        moments += "]}";
    }
    return test::compiledScenario(
        "unknowns: [{id: pain, alternatives: [{id: a, weight: 60}, {id: b, weight: 40}]}]\n"
        "flow: [{id: visit, type: dialogue, title: {zh: t, en: t}, with: boss, start: m0, moments: [" +
        moments +
        "]}]\nendings: [{id: over, title: {zh: t, en: t}, text: {zh: t, en: t}}]\n"
        "rubric: [{id: talk, title: {zh: t, en: t}, weight: 100, concepts: [VIS-01], measure: grades}]\n");
}

/// The activity and the moment in which a play stands.
std::pair<int, int> whereOf(const scoring::Play& play) {
    const auto& state = play.session().state();
    const auto* talk = std::get_if<sim::DialogueState>(&state.inner);
    return {state.activity.value(), talk == nullptr || talk->at.none() ? -1 : static_cast<int>(talk->at.value())};
}

}  // namespace

TEST_CASE("what a play came to is its beginning less what was lost plus luck", "[review]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        const auto played = playedBy("random", *scenario, seed);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        CHECK(review->final == finalOf(*scenario, played));
        CHECK(review->final == review->start - review->skillLoss + review->luck + review->drift);
        CHECK(review->drift == 0);
        for (const auto& decision : review->decisions) {
            CHECK(decision.exact());
            CHECK(decision.loss >= 0);
            CHECK((decision.label == Label::best) == (decision.loss <= kPointValue * 25 / 10));
            CHECK(std::ranges::is_sorted(decision.options, std::ranges::greater{}, &ReviewedOption::value));
        }
    }
}

TEST_CASE("a play without a slip is perfectly accurate, and has lost nothing", "[review]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        const auto review = reviewOf(*scenario, playedBy("best", *scenario, seed));
        REQUIRE(review);
        CHECK(review->skillLoss == 0);
        CHECK(review->accuracy == 10'000);
    }
}

TEST_CASE("where everything can be solved, the solver's bot plays at least as well as any other", "[review][play]") {
    constexpr int kRuns = 400;
    constexpr double kNoise = 1.5;  // what 400 plays leave of luck
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        const auto figures = simulated(*scenario, {botNames(), kRuns, 1, false});
        const auto best = std::ranges::find(figures.bots, "best", &BotFigures::bot)->score.mean;
        for (const auto& b : figures.bots) {
            INFO("seed " << seed << ": best " << best << ", " << b.bot << " " << b.score.mean);
            CHECK(best >= b.score.mean - kNoise);
        }
    }
}

TEST_CASE("another decision is played with the same luck, and as much of the rest as still stands", "[review]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        const auto played = playedBy("random", *scenario, seed);
        const auto last = played.actions.size();
        const auto same = whatIf(*scenario, played, last - 1, last, {played.actions.back()});
        REQUIRE(same);
        CHECK(same->result.total * Value{1000} == finalOf(*scenario, played));
        CHECK(same->kept + same->dropped + same->invented == 0);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        for (const auto& decision : review->decisions) {
            if (!decision.field.none()) { continue; }
            const auto other = whatIf(*scenario, played, decision.action - 1, decision.action, decision.best().line);
            REQUIRE(other);
            CHECK(other->kept + other->dropped == last - decision.action);
        }
    }
}

TEST_CASE("what was not possible has no what-if: a log of other rules, a line that is not legal there", "[review]") {
    const sim::Action foreign = sim::DialogueAction{sim::Choose{content::OptionIndex{250}}};
    const sim::Action unasked = sim::NegotiationAction{sim::Accept{}};
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        auto played = playedBy("random", *scenario, seed);
        for (const auto& never : {foreign, unasked}) {
            CHECK_FALSE(whatIf(*scenario, played, played.actions.size() - 1, played.actions.size(), {never}));
        }
        const auto last = played.actions.back();
        played.actions.insert(played.actions.begin(), foreign);
        CHECK_FALSE(whatIf(*scenario, played, played.actions.size() - 1, played.actions.size(), {last}));
    }
}

TEST_CASE("drills are the worst slips, and come back after growing intervals", "[review]") {
    const content::ReviewRules rules;
    Review review;
    for (const int loss : {12, 3, 30, 20, 16}) {
        ReviewedDecision decision;
        decision.action = static_cast<std::size_t>(loss);
        decision.loss = loss * kPointValue;
        decision.label = labelOf(rules, decision.loss);
        review.decisions.push_back(decision);
    }
    review.decisions[2].part = sim::PreparationPart::rank;  // is practised with its whole preparation
    const auto drills = drillsFrom(rules, review);
    REQUIRE(drills.size() == 3);
    CHECK(drills[0]->action == 20);
    CHECK(drills[1]->action == 16);
    CHECK(drills[2]->action == 12);
    CHECK(drillsFrom(rules, review, 16).size() == 1);  // the others were played again from the parent

    auto state = newDrill(rules, 100);
    CHECK(state.due == 101);
    std::vector<int> intervals;
    std::int64_t day = state.due;
    for (int i = 0; i < 4; ++i) {
        state = afterAnswer(rules, state, Label::best, Confidence::certain, day);
        intervals.push_back(state.interval);
        day = state.due;
    }
    CHECK(intervals == std::vector{1, 3, 8, 20});
    CHECK(afterAnswer(rules, state, Label::good, Confidence::guessing, day).interval == 20);
    const auto failed = afterAnswer(rules, state, Label::mistake, Confidence::certain, day);
    CHECK(failed == DrillState{.repetitions = 0, .interval = 1, .due = day + 1});
}

TEST_CASE("a drill stands where the decision stood, and its answer is valued as in the review", "[review]") {
    std::size_t valued = 0;
    std::size_t same = 0;
    std::size_t different = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto scenario = test::drawnScenario(seed).scenario;
        INFO("seed " << seed);
        const auto played = playedBy("random", *scenario, seed);
        const auto before = replayed(*scenario, played).plays;
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        for (const auto& decision : review->decisions) {
            if (!decision.field.none()) { continue; }
            for (int round = 0; round < 3; ++round) {
                const auto drill = drillPlay(*scenario, played, decision.action, round);
                CHECK(whereOf(drill.play) == whereOf(before[decision.action - 1]));
                (drill.seed == played.seed ? same : different) += 1;
            }
            const PlayedActions prefix{
                played.seed,
                played.mode,
                {played.actions.begin(), played.actions.begin() + static_cast<std::ptrdiff_t>(decision.action)}};
            const auto alone = lastDecisionOf(*scenario, prefix);
            REQUIRE(alone);
            CHECK(alone->loss == decision.loss);
            CHECK(alone->label == decision.label);
            ++valued;
        }
    }
    CHECK(valued > 20);
    CHECK(different > same);
}

TEST_CASE("reviews are the same on every machine and by every compiler", "[review]") {
    HashChain chain;
    const auto add = [&](const content::CompiledScenario& scenario, const char* bot, std::uint64_t seed) {
        const auto review = reviewOf(scenario, playedBy(bot, scenario, seed));
        REQUIRE(review);
        chain.addSigned(review->start);
        chain.addSigned(review->luck);
        chain.addSigned(review->drift);
        chain.addSigned(review->accuracy);
        chain.addSigned(review->expansions);
        for (const auto& decision : review->decisions) {
            chain.add(decision.taken);
            chain.add(decision.praise);
            chain.addSigned(decision.lossError);
            for (const auto& option : decision.options) { chain.addSigned(option.value); }
        }
    };
    for (std::uint64_t seed = 1; seed <= 10; ++seed) { add(*test::drawnScenario(seed).scenario, "random", seed); }
    add(*test::smallScenario(), "novice", 3);  // with a table: estimated
    CHECK(hexDigits(chain.value()) == "8b44fe15117d7740");
}

TEST_CASE("a review of a shipped scenario names the slips of a novice, and equal plays have equal reviews",
          "[review][play]") {
    std::int64_t slips = 0;
    for (const auto& scenario : test::shippedScenarios()) {
        INFO(scenario->id.str());
        const auto played = playedBy("novice", *scenario, 7);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        CHECK(review->final == finalOf(*scenario, played));
        CHECK(review->final == review->start - review->skillLoss + review->luck + review->drift);
        CHECK(review->skillLoss > 0);
        for (const auto& decision : review->decisions) {
            REQUIRE(decision.options.size() > 1);
            test::checkDistinct(*scenario, decision);
        }
        slips += std::ranges::count_if(review->decisions, [](const auto& d) { return d.label >= Label::inaccuracy; });
        const auto again = reviewOf(*scenario, played);
        REQUIRE(again);
        REQUIRE(again->decisions.size() == review->decisions.size());
        for (std::size_t i = 0; i < again->decisions.size(); ++i) {
            CHECK(again->decisions[i].loss == review->decisions[i].loss);
            CHECK(again->decisions[i].options.size() == review->decisions[i].options.size());
        }
    }
    CHECK(slips >= 15);
}

TEST_CASE("a play that left issues of its offers open is reviewed like any other", "[review]") {
    const auto scenario = test::smallScenario();
    std::size_t partial = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto played = playedBy("random", *scenario, seed);
        for (const auto& action : played.actions) {
            const auto* table = std::get_if<sim::NegotiationAction>(&action);
            const auto* offer = table == nullptr ? nullptr : std::get_if<sim::Offer>(table);
            if (offer != nullptr && !offer->terms.isComplete()) { ++partial; }
        }
        INFO("seed " << seed);
        const auto review = reviewOf(*scenario, played);
        REQUIRE(review);
        CHECK(review->final == review->start - review->skillLoss + review->luck + review->drift);
    }
    CHECK(partial > 0);
}

TEST_CASE("nobody is praised for a part of the preparation that he left empty", "[review][play]") {
    const auto scenarios = test::shippedScenarios();
    const auto at =
        std::ranges::find(scenarios, "chain-terms", [](const auto& scenario) { return scenario->id.str(); });
    REQUIRE(at != scenarios.end());
    const auto& scenario = **at;
    const auto review = reviewOf(scenario, playedBy("novice", scenario, 3));
    REQUIRE(review);
    std::size_t parts = 0;
    for (const auto& decision : review->decisions) {
        if (!decision.part) { continue; }
        ++parts;
        INFO("part " << nameOf(*decision.part));
        if (pertinent(scenario, decision, decision.done()).empty()) { CHECK(decision.praise == 0); }
    }
    CHECK(parts > 0);
}

TEST_CASE("how a line goes on is by what can be known, not by what is so", "[review]") {
    const auto graded = [](const char* id, const char* grade) {
        return std::string{"{id: "} + id + ", say: {zh: s, en: s}, goto: m1, grade: " + grade +
               ", why: {zh: w, en: w}, concepts: [VIS-01]}";
    };
    const auto guess = [](const char* id, const char* world) {
        const std::string why = ", why: {zh: w, en: w}, concepts: [VIS-01]}";
        return std::string{"{id: "} + id + ", say: {zh: s, en: s}, goto: end, grades: [{when: pain == " + world +
               ", grade: best" + why + ", {grade: bad" + why + "]}";
    };
    const auto scenario = test::compiledScenario(
        "unknowns: [{id: pain, alternatives: [{id: a, weight: 60}, {id: b, weight: 40}]}]\n"
        "flow: [{id: visit, type: dialogue, title: {zh: t, en: t}, with: boss, start: m0, "
        "leave: {grade: bad, why: {zh: w, en: w}, concepts: [VIS-01]}, moments: ["
        "{id: m0, speaker: boss, criteria: [talk], lines: [{say: {zh: l, en: l}}], options: [" +
        graded("poor", "bad") + ", " + graded("well", "best") +
        "]}, {id: m1, speaker: boss, criteria: [talk], lines: [{say: {zh: l, en: l}}], options: [" +
        guess("as_b", "b") + ", " + guess("as_a", "a") +
        "]}]}]\nendings: [{id: over, title: {zh: t, en: t}, text: {zh: t, en: t}}]\n"
        "rubric: [{id: talk, title: {zh: t, en: t}, weight: 100, concepts: [VIS-01], measure: grades}]\n");
    const auto choose = [&](const char* id) -> sim::Action {
        const auto option = std::ranges::find(scenario->options, id, &content::CompiledOption::id);
        const auto place = static_cast<std::size_t>(option - scenario->options.begin());
        return sim::DialogueAction{sim::Choose{OptionIndex{place}}};
    };
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        Reviewer reviewer{*scenario, {seed, sim::PlayMode::practice, {choose("poor"), choose("as_b")}}};
        REQUIRE(reviewer.isPlayable());
        while (reviewer.advance()) {}
        const auto review = reviewer.review();
        REQUIRE(review.decisions.size() == 2);
        const auto onwards = reviewer.explained(review.decisions[0]).onwards;
        REQUIRE(onwards.size() == 2);
        CHECK(onwards[0].action == choose("well"));
        CHECK(onwards[1].action == choose("as_a"));
    }
}

TEST_CASE("a review does not depend on what was explained on the way", "[review]") {
    auto scenario = *manySituations();
    scenario.rules.review.numbers[static_cast<std::size_t>(content::ReviewNumber::states)] = 1;
    scenario.rules.review.numbers[static_cast<std::size_t>(content::ReviewNumber::expansions)] = 5;
    const auto played = playedBy("random", scenario, 2);
    const auto alone = reviewOf(scenario, played);
    REQUIRE(alone);
    Reviewer asked{scenario, played};
    while (asked.advance()) {
        for (const auto& decision : asked.review().decisions) { static_cast<void>(asked.explained(decision)); }
    }
    const auto review = asked.review();
    CHECK(review.expansions == alone->expansions);
    REQUIRE(review.decisions.size() == alone->decisions.size());
    std::size_t tooMuch = 0;
    std::size_t solved = 0;
    for (std::size_t i = 0; i < review.decisions.size(); ++i) {
        CHECK(review.decisions[i].hindrance == alone->decisions[i].hindrance);
        CHECK(review.decisions[i].loss == alone->decisions[i].loss);
        ++(review.decisions[i].exact() ? solved : tooMuch);
    }
    CHECK(tooMuch > 0);
    CHECK(solved > 0);
}
