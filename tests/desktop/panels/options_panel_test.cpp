#include "desktop/panels/options_panel.hpp"

#include "desktop/stage.hpp"
#include "desktop/ui/button.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;
using content::OptionIndex;

namespace {

/// Three things to say; the third takes longer than there is time.
struct Conversation {
    TextTable texts;
    sim::DialogueView view;
    OptionPick pick;
    std::optional<sim::Choose> said;
    bool atOnce = false;
    test::Stage stage;

    Conversation() {
        constexpr int kMinutes = 2;
        for (const char* id : {"ask", "show", "push"}) {
            const TextId say = texts.add({{id, id}});
            view.options.push_back({OptionIndex{view.options.size()}, id, say, kMinutes, view.options.size() < 2});
        }
        stage.show([this](ui::Ui& ui) {
            const test::Page page{ui};
            if (const auto chosen = optionsPanel(ui, {20, 20, 900, 300}, view, texts, pick, atOnce)) { said = chosen; }
        });
        stage.frames();
    }
};

}  // namespace

SCENARIO("what is picked is not said yet", "[desktop]") {
    GIVEN("a moment with options") {
        Conversation talk;
        WHEN("an option is clicked") {
            talk.stage.click("option.ask");
            THEN("it is picked, and nothing is said") {
                CHECK(talk.pick.option == OptionIndex{0});
                CHECK_FALSE(talk.said);
            }
            AND_WHEN("another one is clicked") {
                talk.stage.click("option.show");
                THEN("the mis-click is forgotten") {
                    CHECK(talk.pick.option == OptionIndex{1});
                    CHECK_FALSE(talk.said);
                }
            }
            AND_WHEN("it is clicked again") {
                talk.stage.click("option.ask");
                THEN("it is said") {
                    CHECK(talk.said == sim::Choose{OptionIndex{0}});
                }
            }
            AND_WHEN("the button beside it is pressed") {
                talk.stage.click("option.say");
                THEN("it is said") {
                    CHECK(talk.said == sim::Choose{OptionIndex{0}});
                }
            }
        }
        WHEN("its digit and Enter are pressed") {
            talk.stage.press(ImGuiKey_2);
            CHECK_FALSE(talk.said);
            talk.stage.press(ImGuiKey_Enter);
            THEN("it is said") {
                CHECK(talk.said == sim::Choose{OptionIndex{1}});
            }
        }
        WHEN("an option is picked for which no time is left") {
            talk.stage.press(ImGuiKey_3);
            talk.stage.click("option.push");
            THEN("nothing happens") {
                CHECK_FALSE(talk.pick.option);
                CHECK_FALSE(talk.said);
            }
        }
    }
}

SCENARIO("Enter belongs to what the keyboard is at", "[desktop]") {
    GIVEN("a picked option, and a button elsewhere on the screen") {
        Conversation talk;
        bool elsewhere = false;
        talk.stage.ui().focusDue = false;
        talk.stage.show([&](ui::Ui& ui) {
            const test::Page page{ui};
            if (const auto chosen = optionsPanel(ui, {20, 20, 900, 300}, talk.view, talk.texts, talk.pick, false)) {
                talk.said = chosen;
            }
            elsewhere = ui::button(ui, "elsewhere", {20, 400, 200, 40}, "elsewhere") || elsewhere;
            if (ui.focusDue) { ui::takeFocus(); }
            ui.focusDue = false;
        });
        talk.stage.press(ImGuiKey_1);
        REQUIRE(talk.pick.option == OptionIndex{0});
        WHEN("the keyboard goes to that button and Enter is pressed") {
            talk.stage.ui().focusDue = true;
            talk.stage.frames();
            talk.stage.press(ImGuiKey_Enter);
            THEN("the button is pressed, and nothing is said") {
                CHECK(elsewhere);
                CHECK_FALSE(talk.said);
            }
        }
    }
}

TEST_CASE("digits are deaf while the options are covered", "[desktop]") {
    Conversation talk;
    talk.stage.show([&](ui::Ui& ui) {
        const test::Page page{ui};
        const ui::DisabledScope covered{true};
        talk.said = optionsPanel(ui, {20, 20, 900, 300}, talk.view, talk.texts, talk.pick, true);
    });
    talk.stage.press(ImGuiKey_1);
    CHECK_FALSE(talk.pick.option);
    CHECK_FALSE(talk.said);
}

TEST_CASE("with the setting 'say it at once' one key says it", "[desktop]") {
    Conversation talk;
    talk.atOnce = true;
    talk.stage.press(ImGuiKey_1);
    CHECK(talk.said == sim::Choose{OptionIndex{0}});
}
