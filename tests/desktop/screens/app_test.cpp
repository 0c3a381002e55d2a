#include "desktop/app.hpp"

#include "desktop/stage.hpp"
#include "sim/wording.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <fstream>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// The whole program without a window, on a data folder of its own.
struct Program {
    std::filesystem::path home;
    Desk desk;
    test::Stage stage;
    App app;

    Program()
        : home(std::filesystem::temp_directory_path() /
               ("dealcraft-app-" + std::to_string(std::hash<const void*>{}(this)))),
          desk(test::sourceRoot(), home, 7),
          app(desk, stage.ui(), {}) {
        Settings settings = app.settings();
        settings.reduceMotion = true;
        app.change(settings);
        stage.show([this](ui::Ui&) { app.frame(); });
        stage.frames();
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() { std::filesystem::remove_all(home); }

    void begin() {
        stage.click("home.start");
        stage.click("library.open.first-visit-jinda");
        stage.click("briefing.start");
        stage.press(ImGuiKey_Enter);
    }
};

}  // namespace

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
    for (const ImGuiKey tab : {ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_1, ImGuiKey_2}) {
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
