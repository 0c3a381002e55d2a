#include "desktop/ui/button.hpp"

#include "desktop/stage.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// Two buttons; the second is the screen's own.
struct Screen {
    int first = 0;
    int second = 0;
    test::Stage stage;

    Screen() {
        stage.show([this](ui::Ui& ui) {
            const test::Page page{ui};
            if (ui::button(ui, "first", {20, 20, 200, 40}, "first")) { ++first; }
            const bool pressed = ui::button(ui, "second", {20, 80, 200, 40}, "second");
            if (ui::pressedByDefault(ui) || pressed) { ++second; }
        });
        stage.frames();
    }
};

}  // namespace

SCENARIO("a screen has one item that Enter presses", "[desktop]") {
    GIVEN("a new screen") {
        Screen screen;
        WHEN("Enter is pressed at once") {
            screen.stage.press(ImGuiKey_Enter);
            THEN("its own item is pressed, once") {
                CHECK(screen.first == 0);
                CHECK(screen.second == 1);
            }
        }
        WHEN("the keyboard moves up from there and Enter is pressed") {
            screen.stage.press(ImGuiKey_UpArrow);
            screen.stage.press(ImGuiKey_Enter);
            THEN("the other item is pressed, and only that") {
                CHECK(screen.first == 1);
                CHECK(screen.second == 0);
            }
        }
        WHEN("an item was clicked, so that nothing shows the keyboard there") {
            screen.stage.click("first");
            screen.stage.press(ImGuiKey_Enter);
            THEN("Enter is the screen's again") {
                CHECK(screen.first == 1);
                CHECK(screen.second == 1);
            }
        }
        WHEN("Control and Enter are pressed with the keyboard at an item") {
            screen.stage.press(ImGuiKey_UpArrow);
            screen.stage.pressWithControl(ImGuiKey_Enter);
            THEN("no item is pressed: that is for the whole screen") {
                CHECK(screen.first == 0);
                CHECK(screen.second == 0);
            }
        }
    }
}
