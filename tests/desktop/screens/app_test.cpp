#include "desktop/app.hpp"

#include "desktop/screens/program.hpp"
#include "sim/wording.hpp"
#include "support/catch.hpp"

#include <fstream>

using namespace dealcraft;
using namespace dealcraft::desktop;

using test::Program;

SCENARIO("from the first screen to the first field of the plan", "[desktop][play]") {
    Program program;
    REQUIRE(program.stage.has("home.start"));
    program.begin();
    CHECK(program.app.screen() == ScreenName::play);
    CHECK(program.stage.has("form.confirm"));

    WHEN("a choice is picked") {
        program.stage.click("choice.when.at_1430");
        THEN("it is on the disk") {
            CHECK(program.app.play()->actions() == 1);
            CHECK(program.desk.attempts().front().actions == 1);
        }
        AND_WHEN("it is picked again") {
            program.stage.click("choice.when.at_1430");
            THEN("it is taken back") {
                CHECK(program.app.play()->actions() == 2);
                CHECK(std::get<sim::FormView>(program.app.play()->view().body).fields.front().picked == 0);
            }
        }
    }
    WHEN("it is to be settled before it is filled in") {
        program.stage.bringUp("choice.item.year_contract");
        program.stage.pressWithControl(ImGuiKey_Enter);
        program.stage.frames();
        THEN("the first that is missing is there, and nothing is asked") {
            CHECK_FALSE(program.stage.has("form.sure"));
            CHECK(program.stage.has("choice.when.at_0930"));
        }
    }
    WHEN("Escape is pressed") {
        program.stage.press(ImGuiKey_Escape);
        THEN("the pause menu is there, and Escape closes it") {
            CHECK(program.stage.has("pause.go_on"));
            program.stage.press(ImGuiKey_Escape);
            CHECK_FALSE(program.stage.has("pause.go_on"));
        }
        THEN("home offers to continue, and continues") {
            program.stage.click("pause.home");
            CHECK(program.app.screen() == ScreenName::home);
            program.stage.click("home.continue");
            CHECK(program.app.screen() == ScreenName::play);
        }
    }
    WHEN("the language is switched in the middle of the play") {
        const Language before = program.stage.ui().words.language();
        program.stage.click("common.language");
        THEN("everything speaks the other one at once") {
            CHECK(program.stage.ui().words.language() != before);
            CHECK(program.app.screen() == ScreenName::play);
        }
    }
}

SCENARIO("Enter alone leads into a play and back into it", "[desktop][play]") {
    Program program;
    WHEN("Enter is pressed on the first screen, in the library and over the case") {
        for (const ScreenName next : {ScreenName::library, ScreenName::briefing, ScreenName::play}) {
            program.stage.press(ImGuiKey_Enter);
            CHECK(program.app.screen() == next);
        }
        program.stage.press(ImGuiKey_Enter);
        THEN("the plan lies open") {
            CHECK(program.stage.has("form.confirm"));
        }
        AND_WHEN("one goes back to the first screen") {
            program.stage.press(ImGuiKey_Escape);
            program.stage.click("pause.home");
            program.stage.press(ImGuiKey_Enter);
            THEN("Enter continues that play") {
                CHECK(program.app.screen() == ScreenName::play);
                CHECK(program.desk.attempts().size() == 1);
            }
        }
    }
}

TEST_CASE("the data folder is shown as people write it", "[desktop]") {
    const char* const set = std::getenv("HOME");
    REQUIRE(set != nullptr);
    const std::string home = set;
    REQUIRE_FALSE(home.empty());
    CHECK(shownPath(home + "/.local/share/dealcraft") == "~/.local/share/dealcraft");
    CHECK(shownPath(home) == "~");
    CHECK(shownPath(home + "2/data") == home + "2/data");
    CHECK(shownPath("/srv/data") == "/srv/data");
}

SCENARIO("a finished play is read again, and played again from one of its choices", "[desktop][play]") {
    Program program;
    RunningPlay played =
        program.desk.begin(*program.desk.library().scenario("first-visit-jinda"), program.app.settings());
    std::ifstream script{test::sourceRoot() / "tests" / "play" /
                         "first-visit-jinda-no-zone.play"};  // its seed is the program's here
    for (std::string line; std::getline(script, line);) {
        const auto words = sim::parsePlayLine(line);
        if (!words) { continue; }
        const auto action = sim::actionFrom(*played.scenario, played.recorder->play().session().state(), *words);
        REQUIRE(action);
        REQUIRE(played.recorder->act(*action));
    }
    REQUIRE(played.recorder->play().over());
    const std::string attempt = played.recorder->attempt();
    played.recorder.reset();

    program.stage.click("home.records");
    program.stage.click("records.open." + attempt);
    REQUIRE(program.app.screen() == ScreenName::debrief);
    for (const ImGuiKey tab : {ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_5, ImGuiKey_1, ImGuiKey_3}) {
        program.stage.press(tab);
    }
    THEN("a concept opens its page of the course, and Escape comes back") {
        REQUIRE(program.stage.has("review.retry"));
        for (const auto& item : program.stage.items().items()) {
            if (!item.label.starts_with("review.concept.")) { continue; }
            program.stage.click(item.label);
            break;
        }
        CHECK(program.app.screen() == ScreenName::course);
        program.stage.press(ImGuiKey_Escape);
        CHECK(program.app.screen() == ScreenName::debrief);
    }
    THEN("at twice the text size everything of the debrief is still there, by scrolling") {
        program.textSize(200);
        program.stage.press(ImGuiKey_2);
        for (const char* label : {"debrief.again", "debrief.new", "criterion.planning"}) {
            INFO(label);
            program.stage.bringUp(label);
            CHECK(program.stage.has(label));
        }
        program.stage.press(ImGuiKey_3);
        CHECK_FALSE(program.stage.has("review.retry"));
        program.stage.click(program.stage.labelLike("decision."));
        CHECK(program.stage.has("review.retry"));
        program.stage.press(ImGuiKey_Escape);
        CHECK_FALSE(program.stage.has("review.retry"));
        CHECK(program.app.screen() == ScreenName::debrief);
    }
    WHEN("a choice is played again") {
        program.stage.click("review.retry");
        THEN("a new attempt stands right before that choice") {
            REQUIRE(program.app.screen() == ScreenName::play);
            CHECK(program.app.play()->attempt() != attempt);
            CHECK(program.app.play()->may(sim::Verb::confirm));  // the plan, filled as it was and not settled yet
        }
    }
}

TEST_CASE("every screen can be built at every text size and window size", "[desktop][play]") {
    Program program;
    const auto percent = GENERATE(80, 100, 150, 200);
    const auto size = GENERATE(ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{900, 600});
    program.stage.resize(size.x, size.y);
    Settings settings = program.app.settings();
    settings.textPercent = percent;
    settings.look = percent == 100 ? ui::Look::light : ui::Look::dark;
    program.app.change(settings);
    program.stage.frames();
    for (const char* screen : {"home.records", "home.course", "home.settings", "home.start"}) {
        program.stage.click(screen);
        CHECK(program.app.screen() != ScreenName::home);
        program.stage.press(ImGuiKey_Escape);
        CHECK(program.app.screen() == ScreenName::home);
    }
    program.begin();
    program.stage.frames();
    CHECK(program.app.screen() == ScreenName::play);
}
