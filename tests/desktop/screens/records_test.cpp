#include "desktop/finished.hpp"
#include "desktop/screens/program.hpp"
#include "store/home.hpp"
#include "support/temporary_folder.hpp"

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

SCENARIO("a damaged attempt is listed, and opening it says what is wrong and changes nothing", "[desktop][records]") {
    test::Program program;
    auto& stage = program.stage;
    const auto id = test::attemptBy(program.desk, "first-bargain", "novice", program.app.settings());
    const auto log = store::logFile(program.home, id);
    auto bytes = test::bytesOf(log);
    bytes[bytes.size() / 2] ^= 1;
    test::writeBytes(log, bytes);
    stage.click("home.records");
    const auto rows = program.desk.attempts();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().broken());
    CHECK_FALSE(rows.front().score.has_value());
    stage.click("records.open." + id);
    CHECK(stage.has("notice.ok"));
    CHECK(program.app.screen() == ScreenName::records);
    CHECK(test::bytesOf(log) == bytes);
}

SCENARIO("the window shows a moment's options in the order of the terminal", "[desktop][play]") {
    const test::Program program;
    auto desk = Desk{test::sourceRoot(), program.home, 42};
    auto running = desk.begin(*desk.library().scenario("first-bargain"), program.app.settings());
    const auto order = [](const sim::View& view) {
        std::vector<std::string> ids;
        if (const auto* talk = std::get_if<sim::DialogueView>(&view.body)) {
            for (const auto& option : talk->options) { ids.push_back(option.id); }
        }
        return ids;
    };
    const auto terminal = order(running.recorder->play().session().view(42));
    REQUIRE(terminal.size() > 1);
    const PlayModel window{std::move(running)};
    CHECK(order(window.view()) == terminal);
}
