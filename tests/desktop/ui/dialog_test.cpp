#include "desktop/ui/dialog.hpp"

#include "desktop/stage.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

struct Question {
    int made = -1;
    test::Stage stage;

    explicit Question(float scale) {
        stage.ui().scale = scale;
        ui::applyTo(ImGui::GetStyle(), ui::Look::light, scale);
        stage.show([this](ui::Ui& ui) {
            const test::Page page{ui};
            if (made != -1) { return; }
            std::vector<ui::DialogChoice> choices;
            for (const char* id : {"a", "b", "c", "d", "e", "f"}) { choices.push_back({id, id}); }
            made = ui::dialog(ui, {"question", "title", "words"}, choices, ui::DialogLayout::column);
        });
        stage.frames();
    }
};

}  // namespace

TEST_CASE("the first choice of a dialog has the keyboard, Escape leaves it", "[desktop]") {
    Question question{1};
    SECTION("Enter") {
        question.stage.press(ImGuiKey_Enter);
        CHECK(question.made == 0);
    }
    SECTION("down, Enter") {
        question.stage.press(ImGuiKey_DownArrow);
        question.stage.press(ImGuiKey_Enter);
        CHECK(question.made == 1);
    }
    SECTION("Escape") {
        question.stage.press(ImGuiKey_Escape);
        CHECK(question.made == ui::kDialogEscaped);
    }
}

SCENARIO("a dialog that is taller than the window scrolls", "[desktop]") {
    GIVEN("six choices at twice the text size") {
        Question question{2};
        WHEN("the keyboard goes to the last one") {
            for (int i = 0; i < 5; ++i) { question.stage.press(ImGuiKey_DownArrow); }
            THEN("it can be seen, and Enter makes it") {
                const auto* last = question.stage.items().find("f");
                REQUIRE(last != nullptr);
                CHECK(last->visible.bottom() <= 720);
                CHECK(last->visible.h > 60);
                question.stage.press(ImGuiKey_Enter);
                CHECK(question.made == 5);
            }
        }
    }
}
