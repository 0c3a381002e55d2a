#include "desktop/screens/program.hpp"
#include "support/catch.hpp"

#include <csignal>
#include <sys/resource.h>

using namespace dealcraft;
using namespace dealcraft::desktop;
using test::Program;

namespace {

/// No file of this process grows while this lives: as on a full disk.
class FullDisk {
public:
    FullDisk() : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit none{1, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    void (*handler_)(int);
    rlimit before_{};
};

}  // namespace

SCENARIO("a refusing disk is told in the window", "[desktop][play]") {
    Program program;
    program.begin();
    program.stage.click("choice.when.at_1430");
    REQUIRE(program.app.play()->actions() == 1);
    GIVEN("a disk that is full") {
        auto full = std::make_unique<FullDisk>();
        WHEN("a choice is made") {
            program.stage.click("choice.verb.agree_test");
            THEN("a notice says so, and the move has not happened") {
                CHECK(program.stage.has("notice.ok"));
                CHECK(program.app.play()->actions() == 1);
            }
            AND_WHEN("there is room again and the same choice is made") {
                program.stage.press(ImGuiKey_Enter);
                CHECK_FALSE(program.stage.has("notice.ok"));
                full.reset();
                program.stage.click("choice.verb.agree_test");
                THEN("it is kept") {
                    CHECK(program.app.play()->actions() == 2);
                    CHECK(program.desk.attempts().front().actions == 2);
                }
            }
        }
        WHEN("a setting is changed") {
            Settings settings = program.app.settings();
            settings.textPercent = 150;
            CHECK_THROWS(program.app.change(settings));
            THEN("it holds for now") {
                CHECK(program.stage.ui().scale == 1.5F);
            }
        }
        WHEN("one goes back to the first screen") {
            program.stage.press(ImGuiKey_Escape);
            program.stage.click("pause.home");
            THEN("the program goes on, and the play is still offered") {
                CHECK(program.app.screen() == ScreenName::home);
                CHECK(program.stage.has("home.continue"));
            }
        }
    }
}
