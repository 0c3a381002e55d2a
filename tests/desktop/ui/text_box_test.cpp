#include "desktop/ui/text_box.hpp"

#include "desktop/stage.hpp"
#include "desktop/ui/soft_breaks.hpp"
#include "desktop/ui/text.hpp"
#include "support/catch.hpp"

#include <imgui.h>
#include <string>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// Lines of so many bytes each.
ui::BrokenText linesOfBytes(std::string_view text, std::size_t bytes) {
    ui::BrokenText broken;
    for (std::size_t at = 0; at < text.size(); at += bytes) {
        broken.lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + bytes), 0});
    }
    return broken;
}

/// A narrow field in a window, with what was written in it.
struct TypedField {
    std::string text;
    float height = 0;
    test::Stage stage{[this](ui::Ui& ui) {
        const test::Page page{ui};
        const ui::Rect area{20, 20, 200, 240};
        ui::textBox(ui, "field", area, text, ends);
        height = ui::textBoxHeight(ui, text, area.w);
    }};
    ui::LineEnds ends = ui::LineEnds::allowed;

    void focus() {
        stage.frames(2);
        stage.click("field");
    }
};

constexpr const char* kLong = "the drums come in on Monday and leave again on Friday, unless it rains";

}  // namespace

TEST_CASE("breaks that a field puts into a text are no part of it", "[desktop]") {
    const std::string text = "abcdefgh";
    const auto shown = ui::withSoftBreaks(text, linesOfBytes(text, 3));
    CHECK(shown == "abc\r\ndef\r\ngh");
    CHECK(ui::withoutSoftBreaks(shown) == text);
    CHECK(ui::withSoftBreaks("a\nb", linesOfBytes("a\nb", 2)) == "a\nb");
    CHECK(ui::withSoftBreaks("", {}).empty());
}

TEST_CASE("what is typed, deleted and broken in a field is what the text becomes", "[desktop]") {
    const std::string before = "abc\r\ndef";
    CHECK(ui::editedText(before, "abcX\r\ndef") == "abcXdef");
    CHECK(ui::editedText(before, "abc\r\n\ndef") == "abc\ndef");  // Enter at the beginning of the second line
    CHECK(ui::editedText(before, "ab\r\ndef") == "abdef");
    CHECK(ui::editedText(before, "abc\rdef") == "abdef");  // Backspace at the beginning of the second line
    CHECK(ui::editedText(before, "abc\ndef") == "abcef");  // Delete at the end of the first
    CHECK(ui::editedText("好的\r\n再见", "好的\r再见") == "好再见");
    CHECK(ui::editedText("好的\r\n再见", "好的\n再见") == "好的见");
    CHECK(ui::editedText(before, "").empty());
}

TEST_CASE("the cursor stays at its character when lines are broken anew", "[desktop]") {
    CHECK(ui::samePlace("abcdef", 4, "abc\r\ndef") == 6);
    CHECK(ui::samePlace("abc\r\ndef", 6, "abcdef") == 4);
    CHECK(ui::samePlace("abcdef", 3, "abc\r\ndef") == 5);
    CHECK(ui::samePlace("abcdef", 6, "abc\r\ndef") == 8);
}

SCENARIO("a long text written into a field goes on in the next line", "[desktop]") {
    TypedField field;
    field.focus();
    field.stage.type(kLong);
    CHECK(field.text == kLong);
    const float line = ui::lineHeight(field.stage.ui(), ui::style::kBody);
    CHECK(field.height > line * 3);
    WHEN("more is written and taken back") {
        field.stage.type(" soon");
        for (int i = 0; i < 9; ++i) { field.stage.press(ImGuiKey_Backspace); }
        THEN("the text is as if it stood in one line") {
            CHECK(field.text == std::string{kLong}.substr(0, std::string_view{kLong}.size() - 4));
        }
    }
    WHEN("the beginning is written to") {
        field.stage.pressWithControl(ImGuiKey_Home);
        field.stage.type("On paper ");
        THEN("all lines move on") {
            CHECK(field.text == "On paper " + std::string{kLong});
        }
    }
    WHEN("it is walked through from the end, and something is written there") {
        for (int i = 0; i < 40; ++i) { field.stage.press(ImGuiKey_LeftArrow); }
        field.stage.type("X");
        THEN("it stands near where the keys have led") {
            const auto at = field.text.find('X');
            REQUIRE(at != std::string::npos);
            CHECK(field.text.size() - at - 1 >= 36);  // each break takes a key
            CHECK(field.text.size() - at - 1 <= 40);
        }
    }
}

SCENARIO("a field of one line takes no line end", "[desktop]") {
    TypedField field;
    field.ends = ui::LineEnds::refused;
    field.focus();
    field.stage.type("trust += 5");
    field.stage.press(ImGuiKey_Enter);
    field.stage.type(", met = true");
    CHECK(field.text == "trust += 5, met = true");
}
