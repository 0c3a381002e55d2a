#include "analysis/review/exact.hpp"

#include "analysis/review/brute_force.hpp"
#include "analysis/review/scenario_text.hpp"
#include "base/quantity.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

constexpr std::string_view kEnds = R"(
endings: [{id: over, title: {zh: t, en: t}, text: {zh: t, en: t}}]
rubric: [{id: talk, title: {zh: t, en: t}, weight: 100, concepts: [VIS-01], measure: grades}]
)";

/// A dialogue of these moments, which all count for one criterion.
std::shared_ptr<const content::CompiledScenario> talk(const std::string& before, const std::string& moments) {
    return test::compiledScenario(before + R"(
flow: [{id: visit, type: dialogue, title: {zh: t, en: t}, with: boss, start: m0, moments: [)" +
                                  moments + "]}]\n" + std::string{kEnds});
}

std::string graded(const char* id, const char* grade, const char* to) {
    return std::string{"{id: "} + id + ", say: {zh: s, en: s}, grade: " + grade +
           ", why: {zh: w, en: w}, concepts: [VIS-01], goto: " + to + "}";
}

/// Best in one world, bad in the others.
std::string guess(const char* id, const char* world) {
    const std::string why = ", why: {zh: w, en: w}, concepts: [VIS-01]}";
    return std::string{"{id: "} + id + ", say: {zh: s, en: s}, goto: end, grades: [{when: pain == " + world +
           ", grade: best" + why + ", {grade: bad" + why + "]}";
}

std::string moment(const char* id, const std::string& options) {
    return std::string{"{id: "} + id + ", speaker: boss, criteria: [talk], lines: [{say: {zh: l, en: l}}], options: [" +
           options + "]}";
}

std::optional<Value> valueOf(const content::CompiledScenario& scenario, ExactSolver& solver) {
    Wide sum = 0;
    std::int64_t weight = 0;
    for (const auto& branch : beginnings(scenario)) {
        const auto value = solver.value(branch.belief);
        if (!value) { return std::nullopt; }
        sum += Wide{*value} * static_cast<std::int64_t>(branch.weight);
        weight += static_cast<std::int64_t>(branch.weight);
    }
    return roundedQuotient(sum, weight);
}

Value valueOf(const content::CompiledScenario& scenario) {
    ExactSolver solver{scenario, {}};
    const auto value = valueOf(scenario, solver);
    REQUIRE(value);
    return *value;
}

}  // namespace

TEST_CASE("a bet is worth the mean of its outcomes", "[review]") {
    const std::string bet = "{id: bet, say: {zh: s, en: s}, draw: [{weight: 30, goto: m1}, {weight: 70, goto: m2}]}";
    const auto rest = moment("m1", graded("win", "best", "end")) + "," + moment("m2", graded("lose", "bad", "end"));
    SECTION("the sure thing is better") {
        const auto scenario = talk("", moment("m0", graded("sure", "good", "end") + "," + bet) + "," + rest);
        CHECK(valueOf(*scenario) == 70 * kPointValue);
        ExactSolver solver{*scenario, {}};
        const auto belief = beginnings(*scenario).front().belief;
        REQUIRE(solver.value(belief));
        const auto& m0 = scenario->moments[0];
        const DecisionLine sure{sim::DialogueAction{sim::Choose{m0.options[0]}}};
        const DecisionLine risk{sim::DialogueAction{sim::Choose{m0.options[1]}}};
        CHECK(solver.bestOf(belief) == sure);
        CHECK(solver.valueAfter(belief, sure) == 70 * kPointValue);
        CHECK(solver.valueAfter(belief, risk) == 30 * kPointValue);
    }
    SECTION("the bet is better than what is bad") {
        const auto scenario = talk("", moment("m0", graded("poor", "bad", "end") + "," + bet) + "," + rest);
        CHECK(valueOf(*scenario) == 30 * kPointValue);
    }
}

TEST_CASE("what can't be known is guessed, not seen", "[review]") {
    const std::string unknown = "unknowns: [{id: pain, alternatives: [{id: a, weight: 60}, {id: b, weight: 40}]}]";
    SECTION("without a question the likelier world is all there is to go by") {
        const auto scenario = talk(unknown, moment("m0", guess("as_a", "a") + "," + guess("as_b", "b")));
        CHECK(valueOf(*scenario) == 60 * kPointValue);
    }
    SECTION("a question that tells is worth its price: (30 + 100) / 2") {
        const std::string ask =
            "{id: ask, say: {zh: s, en: s}, grade: weak, why: {zh: w, en: w}, concepts: [VIS-01], goto: m1, "
            "reply: [{when: pain == a, say: {zh: y, en: y}}, {say: {zh: n, en: n}}]}";
        const auto scenario = talk(unknown, moment("m0", guess("as_a", "a") + "," + guess("as_b", "b") + "," + ask) +
                                                "," + moment("m1", guess("then_a", "a") + "," + guess("then_b", "b")));
        CHECK(valueOf(*scenario) == 65 * kPointValue);
    }
    SECTION("one that is answered alike in both worlds is not: (30 + 60) / 2 is less than 60") {
        const std::string ask =
            "{id: ask, say: {zh: s, en: s}, grade: weak, why: {zh: w, en: w}, concepts: [VIS-01], goto: m1, "
            "reply: {zh: hm, en: hm}}";
        const auto scenario = talk(unknown, moment("m0", guess("as_a", "a") + "," + guess("as_b", "b") + "," + ask) +
                                                "," + moment("m1", guess("then_a", "a") + "," + guess("then_b", "b")));
        CHECK(valueOf(*scenario) == 60 * kPointValue);
    }
}

TEST_CASE("going round in circles is neither endless nor worth anything", "[review]") {
    const std::string chat = "{id: chat, say: {zh: s, en: s}, goto: m1}";
    const std::string back = "{id: back, say: {zh: s, en: s}, goto: m0}";
    const auto scenario = talk("", moment("m0", chat + "," + graded("go", "good", "end")) + "," +
                                       moment("m1", back + "," + graded("stay", "weak", "end")));
    CHECK(valueOf(*scenario) == 70 * kPointValue);
}

TEST_CASE("a form is one decision with all its fields, within its minutes", "[review]") {
    const auto choice = [](const char* id, const char* grade, int minutes) {
        return std::string{"{id: "} + id + ", say: {zh: s, en: s}, minutes: " + std::to_string(minutes) +
               ", grade: " + grade + ", why: {zh: w, en: w}, concepts: [VIS-01]}";
    };
    const auto plan = [&](int clock) {
        return test::compiledScenario(
            "flow: [{id: prepare, type: plan, title: {zh: t, en: t}, clock: " + std::to_string(clock) +
            ", fields: [{id: one, title: {zh: t, en: t}, criteria: [talk], choices: [" + choice("slow", "best", 4) +
            ", " + choice("quick", "good", 1) + "]}, {id: two, title: {zh: t, en: t}, criteria: [talk], choices: [" +
            choice("long_way", "best", 4) + ", " + choice("short_way", "weak", 1) + "]}]}]\n" + std::string{kEnds});
    };
    CHECK(valueOf(*plan(8)) == 100 * kPointValue);
    CHECK(valueOf(*plan(5)) == 85 * kPointValue);  // good and best
    CHECK(valueOf(*plan(2)) == 50 * kPointValue);  // good and weak
}

TEST_CASE("a solver says what stands in its way, and goes on with what it can solve", "[review]") {
    SECTION("a negotiation") {
        const auto scenario = test::smallScenario();
        ExactSolver solver{*scenario, {}};
        CHECK_FALSE(valueOf(*scenario, solver));
        CHECK(solver.hindrance() == Hindrance::negotiation);
        CHECK(solver.states() == 0);
    }
    SECTION("too many situations") {
        const auto scenario = talk("", moment("m0", graded("a", "best", "m1")) + "," +
                                           moment("m1", graded("b", "best", "m2") + "," + graded("c", "weak", "m2")) +
                                           "," + moment("m2", graded("d", "best", "end")));
        ExactSolver small{*scenario, {.states = 3}};
        CHECK_FALSE(valueOf(*scenario, small));
        CHECK(small.hindrance() == Hindrance::states);
        ExactSolver large{*scenario, {}};
        CHECK(valueOf(*scenario, large) == 100 * kPointValue);
    }
}

TEST_CASE("on scenarios drawn by chance the solver equals one that tries everything", "[review][play]") {
    constexpr std::uint64_t kScenarios = 200;
    constexpr std::int64_t kActions = 20'000;  // what would take longer to try is left out
    std::size_t solved = 0;
    for (std::uint64_t seed = 1; solved < kScenarios; ++seed) {
        const auto [text, scenario] = test::drawnScenario(seed);
        INFO("seed " << seed << "\n" << text);
        const auto expected = test::bruteForceValue(*scenario, kActions);
        if (!expected) { continue; }
        REQUIRE(valueOf(*scenario) == *expected);
        ++solved;
    }
}
