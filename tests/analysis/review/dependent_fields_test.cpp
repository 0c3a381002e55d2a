#include "analysis/bot.hpp"
#include "analysis/review/highlights.hpp"
#include "analysis/review/played_by.hpp"
#include "analysis/review/review.hpp"
#include "analysis/review/scenario_text.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fmt/format.h>

/// Forms whose fields look at each other.
using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

constexpr std::string_view kRest = R"(
  - {id: visit, type: dialogue, title: {zh: t, en: t}, with: boss, start: m0, moments: [
      {id: m0, speaker: boss, criteria: [talk], lines: [{say: {zh: l, en: l}}], options: [
        {id: as_a, say: {zh: s, en: s}, goto: end, grades: [
          {when: pain == a, grade: best, why: {zh: w, en: w}, concepts: [VIS-01]},
          {grade: bad, why: {zh: w, en: w}, concepts: [VIS-01]}]},
        {id: safe, say: {zh: s, en: s}, grade: weak, why: {zh: w, en: w}, concepts: [VIS-01], goto: end}]}]}
endings: [{id: over, title: {zh: t, en: t}, text: {zh: t, en: t}}]
rubric: [{id: talk, title: {zh: t, en: t}, weight: 100, concepts: [VIS-01], measure: grades}]
)";

std::string choice(const char* id, const char* grade) {
    return fmt::format(
        "{{id: {}, say: {{zh: s, en: s}}, minutes: 2, grade: {}, why: {{zh: w, en: w}}, "
        "concepts: [VIS-01]}}",
        id, grade);
}

std::string field(const char* id, const std::string& when, const std::string& choices) {
    return fmt::format("{{id: {}, title: {{zh: t, en: t}}, {}criteria: [talk], choices: [{}]}}", id, when, choices);
}

/// How one comes, and with what, which is asked only under a condition.
std::shared_ptr<const content::CompiledScenario> plan(const std::string& when, bool dependentFirst) {
    const auto how = field("how", "", choice("come", "good") + ", " + choice("phone", "weak"));
    const auto what = field("what", "when: " + when + ", ", choice("sample", "best") + ", " + choice("nothing", "bad"));
    const auto fields = dependentFirst ? what + ", " + how : how + ", " + what;
    return test::compiledScenario(
        "unknowns: [{id: pain, alternatives: [{id: a, weight: 60}, {id: b, weight: 40}]}]\n"
        "flow:\n  - {id: prepare, type: plan, title: {zh: t, en: t}, clock: 9, fields: [" +
        fields + "]}" + std::string{kRest});
}

sim::Action mark(const content::CompiledScenario& scenario, std::string_view id) {
    const auto at = std::ranges::find(scenario.choices, id, &content::CompiledChoice::id);
    REQUIRE(at != scenario.choices.end());
    return sim::FormAction{sim::Mark{ChoiceIndex{static_cast<std::size_t>(at - scenario.choices.begin())}}};
}

/// Picks, confirms and takes the first option.
PlayedActions scripted(const content::CompiledScenario& scenario, const std::vector<std::string_view>& picks,
                       std::uint64_t seed) {
    PlayedActions played{seed, sim::PlayMode::practice, {}};
    for (const auto pick : picks) { played.actions.push_back(mark(scenario, pick)); }
    played.actions.emplace_back(sim::FormAction{sim::Confirm{}});
    played.actions.emplace_back(sim::DialogueAction{sim::Choose{OptionIndex{0}}});
    return played;
}

/// The same scenario where nothing is solved exactly.
content::CompiledScenario unsolvable(const content::CompiledScenario& scenario) {
    auto made = scenario;
    made.rules.review.numbers[static_cast<std::size_t>(content::ReviewNumber::states)] = 0;
    made.rules.review.numbers[static_cast<std::size_t>(content::ReviewNumber::expansions)] = 2;
    return made;
}

Review checked(const content::CompiledScenario& scenario, const PlayedActions& played) {
    Reviewer reviewer{scenario, played};
    REQUIRE(reviewer.isPlayable());
    while (reviewer.advance()) {}
    auto review = reviewer.review();
    CHECK(review.final == review.start - review.skillLoss + review.luck + review.drift);
    for (const auto& decision : review.decisions) {
        REQUIRE(decision.options.size() > 1);
        test::checkDistinct(scenario, decision);
        CHECK_FALSE(reviewer.explained(decision).reply.empty());
    }
    return review;
}

std::vector<std::string> fieldsOf(const content::CompiledScenario& scenario, const Review& review) {
    std::vector<std::string> fields;
    for (const auto& decision : review.decisions) {
        if (!decision.field.none()) { fields.push_back(scenario.field(decision.field).id); }
    }
    return fields;
}

}  // namespace

TEST_CASE("a pick left behind in a field that is no longer asked is no decision", "[review]") {
    for (const bool dependentFirst : {false, true}) {
        const auto scenario = plan("prepare.how == come", dependentFirst);
        const auto played = scripted(*scenario, {"come", "sample", "phone"}, 3);
        INFO("dependent first: " << dependentFirst);
        const auto exact = checked(*scenario, played);
        CHECK(fieldsOf(*scenario, exact) == std::vector<std::string>{"how"});
        CHECK(exact.decisions.front().exact());
        CHECK(exact.decisions.front().loss > 0);
        const auto estimated = unsolvable(*scenario);
        CHECK_FALSE(checked(estimated, played).decisions.front().exact());
    }
}

TEST_CASE("a field is decided on after the one that it depends on, wherever it stands", "[review]") {
    for (const bool dependentFirst : {false, true}) {
        const auto scenario = plan("prepare.how == come", dependentFirst);
        const auto played = scripted(*scenario, {"come", "nothing"}, 3);
        INFO("dependent first: " << dependentFirst);
        const auto exact = checked(*scenario, played);
        CHECK(exact.drift == 0);
        CHECK(fieldsOf(*scenario, exact) == std::vector<std::string>{"how", "what"});
        CHECK(exact.decisions[0].loss == 0);
        CHECK(exact.decisions[1].loss > 0);
        const auto other = unsolvable(*scenario);
        const auto estimated = checked(other, played);
        CHECK(fieldsOf(other, estimated) == std::vector<std::string>{"how", "what"});
        CHECK(reviewOf(*scenario, test::playedBy("best", *scenario, 3))->skillLoss == 0);
    }
}

TEST_CASE("a field may stay empty that a later pick takes away", "[review]") {
    const auto scenario = plan("not prepare.how == come", true);
    const auto played = scripted(*scenario, {"come"}, 3);
    const auto exact = checked(*scenario, played);
    CHECK(exact.drift == 0);
    CHECK(fieldsOf(*scenario, exact) == std::vector<std::string>{"how"});
    const auto other = unsolvable(*scenario);
    CHECK(fieldsOf(other, checked(other, played)) == std::vector<std::string>{"how"});
    CHECK(reviewOf(*scenario, test::playedBy("best", *scenario, 3))->skillLoss == 0);
}

TEST_CASE("a field that picks bring up in one world and not in another is estimated", "[review]") {
    std::size_t fields = 0;
    for (const bool dependentFirst : {false, true}) {
        const auto scenario = plan("prepare.how == come and pain == a", dependentFirst);
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            INFO("seed " << seed << ", dependent first: " << dependentFirst);
            const auto review = checked(*scenario, test::playedBy("random", *scenario, seed));
            for (const auto& decision : review.decisions) {
                if (decision.field.none()) { continue; }
                CHECK(decision.hindrance == Hindrance::fillings);
                ++fields;
            }
            CHECK_FALSE(test::playedBy("best", *scenario, seed).actions.empty());
        }
    }
    CHECK(fields > 4);
}
