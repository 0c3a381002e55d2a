#include "desktop/finished.hpp"
#include "desktop/screens/program.hpp"
#include "store/home.hpp"

#include <filesystem>
#include <fstream>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// A novice's play of a scenario with talk and a table, with one of its choices to be taken again today.
struct WithDrill {
    test::Program program;
    store::Drill drill;

    WithDrill() {
        drill = drillOf(test::attemptBy(program.desk, "first-bargain", "novice", program.app.settings()));
        store::Drills::open(program.home).add(drill);
        program.stage.click("home.records");
        program.stage.press(ImGuiKey_Escape);
    }
    /// The first choice of an attempt, due today.
    [[nodiscard]] store::Drill drillOf(const std::string& attempt) const {
        const auto play = program.desk.open(attempt).value();
        const auto talks = [](const sim::Action& action) {
            const auto* talk = std::get_if<sim::DialogueAction>(&action);
            return talk != nullptr && std::holds_alternative<sim::Choose>(*talk);
        };
        const auto first = std::ranges::find_if(play.actions, talks);
        REQUIRE(first != play.actions.end());
        const auto action = static_cast<std::size_t>(first - play.actions.begin()) + 1;
        return store::freshDrill(attempt, action, play.scenario->id.str(), 0, store::today());
    }
    [[nodiscard]] store::Drill kept() const {
        const auto all = store::Drills::open(program.home).all();
        return *std::ranges::find(all, drill.attempt, &store::Drill::attempt);
    }
};

}  // namespace

SCENARIO("a slip of one's own is practised", "[desktop][review][play]") {
    WithDrill given;
    auto& stage = given.program.stage;
    auto& app = given.program.app;
    const auto attempts = given.program.desk.attempts().size();
    stage.click("home.drills");
    REQUIRE(app.screen() == ScreenName::drill);
    REQUIRE(app.drill()->step() == DrillScreen::Step::situation);
    if (stage.has("stage.begin")) { stage.press(ImGuiKey_Enter); }
    CHECK(stage.has("drill.end"));
    CHECK_FALSE(stage.has("stage.pause"));  // one way out is enough
    const auto option = stage.labelLike("option.");
    REQUIRE_FALSE(option.empty());
    stage.press(ImGuiKey_1);
    stage.press(ImGuiKey_Enter);
    REQUIRE(app.drill()->step() == DrillScreen::Step::confidence);
    WHEN("one wants to think again") {
        stage.press(ImGuiKey_Escape);
        THEN("the situation is there again, and nothing was kept") {
            CHECK(app.drill()->step() == DrillScreen::Step::situation);
            CHECK(given.kept() == given.drill);
        }
    }
    WHEN("one says how sure one is") {
        stage.press(ImGuiKey_2);
        REQUIRE(test::until([&] {
            stage.frames(1);
            return app.drill()->step() == DrillScreen::Step::revealed;
        }));
        stage.frames();
        THEN("the answer is told, and when it comes again is kept") {
            REQUIRE(app.drill()->answer()->decision);
            CHECK(app.drill()->answer()->decision->options.size() > 1);
            CHECK(given.kept().rounds == 1);
            CHECK(given.kept().due > store::today());
        }
        THEN("it was no attempt") {
            CHECK(given.program.desk.attempts().size() == attempts);
        }
        THEN("Enter ends it, and none is due any more") {
            stage.press(ImGuiKey_Enter);
            CHECK(app.screen() == ScreenName::home);
            CHECK_FALSE(stage.has("home.drills"));
        }
    }
    WHEN("Escape is pressed twice") {
        stage.press(ImGuiKey_Escape);
        stage.press(ImGuiKey_Escape);
        THEN("one is at home, and it is still due") {
            CHECK(app.screen() == ScreenName::home);
            CHECK(stage.has("home.drills"));
        }
    }
}

TEST_CASE("what a review has found to practise is there tomorrow", "[desktop][review][play]") {
    test::Program program;
    const auto attempt = test::attemptBy(program.desk, "angry-former-dealer", "novice", program.app.settings());
    program.stage.click("home.records");
    program.stage.click("records.open." + attempt);
    REQUIRE(test::until([&] { return program.app.debrief()->board().findings().valued; }));
    program.stage.frames();
    const auto review = program.app.debrief()->board().findings().review;
    const auto wanted = analysis::drillsFrom(program.app.debrief()->finished().scenario->rules.review, *review);
    REQUIRE_FALSE(wanted.empty());
    const auto drills = store::Drills::open(program.home);
    REQUIRE(drills.all().size() == wanted.size());
    CHECK(drills.due(store::today()).empty());
    CHECK(drills.due(store::today() + 1).size() == wanted.size());
    CHECK(drills.all().front().action == wanted.front()->action);
}

TEST_CASE("a drill to which its attempt does not lead is given up", "[desktop][review][play]") {
    WithDrill given;
    auto wrong = given.drill;
    wrong.action = 100'000;
    auto drills = store::Drills::open(given.program.home);
    drills.remove(given.drill.attempt, given.drill.action);
    drills.add(wrong);
    given.program.stage.click("home.drills");
    CHECK(given.program.app.screen() == ScreenName::home);
    CHECK(store::Drills::open(given.program.home).all().empty());
}

TEST_CASE("a drill whose attempt is gone is given up, and the next one begins", "[desktop][review][play]") {
    WithDrill given;
    auto& program = given.program;
    auto other = given.drillOf(test::attemptBy(program.desk, "first-bargain", "novice", program.app.settings()));
    other.due = store::today() - 1;  // it would be the first
    store::Drills::open(program.home).add(other);
    const auto log = store::logFile(program.home, other.attempt);
    SECTION("gone") {
        std::filesystem::remove(log);
        program.stage.click("home.drills");
        CHECK(program.app.screen() == ScreenName::drill);
        CHECK(program.app.drill()->run().drill().attempt == given.drill.attempt);
        CHECK(store::Drills::open(program.home).all() == std::vector{given.drill});
        CHECK_FALSE(program.stage.has("notice.ok"));
    }
    SECTION("there, but not to be read now: it waits for another day") {
        std::ofstream{log, std::ios::trunc} << "nonsense";
        program.stage.click("home.drills");
        CHECK(program.app.screen() == ScreenName::drill);
        CHECK(program.app.drill()->run().drill().attempt == given.drill.attempt);
        CHECK(store::Drills::open(program.home).all().size() == 2);
    }
    SECTION("and no other one: it is told why") {
        std::ofstream{log, std::ios::trunc} << "nonsense";
        store::Drills::open(program.home).remove(given.drill.attempt, given.drill.action);
        program.stage.click("home.drills");
        CHECK(program.app.screen() == ScreenName::home);
        CHECK(program.stage.has("notice.ok"));
    }
}

TEST_CASE("that a damaged list of drills was set aside is told once", "[desktop][review][play]") {
    WithDrill given;
    auto& stage = given.program.stage;
    std::ofstream{given.program.home / "drills.json"} << "nonsense";
    stage.click("home.records");
    REQUIRE(stage.has("notice.ok"));
    CHECK(std::filesystem::exists(given.program.home / "drills.json.damaged-1"));
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.has("notice.ok"));
    stage.press(ImGuiKey_Escape);
    stage.click("home.records");
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.has("notice.ok"));
}
