#include "desktop/finished.hpp"
#include "desktop/screens/program.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

SCENARIO("plays are compared with each other", "[desktop][records][play]") {
    test::Program program;
    auto& stage = program.stage;
    const auto& app = program.app;
    WHEN("nothing has been played") {
        stage.click("home.records");
        stage.press(ImGuiKey_2);
        THEN("the page of progress says so, and the list of plays is one key away") {
            CHECK(app.records().tab == RecordsTab::progress);
            CHECK(stage.labelLike("records.progress.").empty());
            stage.press(ImGuiKey_1);
            CHECK(app.records().tab == RecordsTab::attempts);
        }
    }
    WHEN("two scenarios have been played, one of them twice") {
        for (const char* bot : {"novice", "expert"}) {
            static_cast<void>(test::attemptBy(program.desk, "first-bargain", bot, app.settings()));
        }
        static_cast<void>(test::attemptBy(program.desk, "angry-former-dealer", "novice", app.settings()));
        stage.click("home.records");
        stage.click("records.tab.1");
        THEN("all together stand first, then each, with its plays in their order") {
            const auto progress = program.desk.progress();
            REQUIRE(progress.size() == 3);
            CHECK(progress[0].scores.size() == 3);
            CHECK(progress[2].scenario == "first-bargain");
            REQUIRE(progress[2].scores.size() == 2);
            CHECK(progress[2].scores.front() < progress[2].scores.back());
            for (const char* label : {"all", "angry-former-dealer", "first-bargain"}) {
                CHECK(stage.has(std::string{"records.progress."} + label));
            }
        }
        THEN("one is chosen by a click, and another one by the keyboard") {
            CHECK(app.records().chosen == 0);
            stage.click("records.progress.first-bargain");
            CHECK(app.records().chosen == 2);
            stage.press(ImGuiKey_UpArrow);
            stage.press(ImGuiKey_Enter);
            CHECK(app.records().chosen == 1);
        }
        THEN("at twice the text size everything is there, by scrolling") {
            program.textSize(200);
            stage.bringUp("records.progress.first-bargain");
            CHECK(stage.has("records.progress.first-bargain"));
        }
    }
}
