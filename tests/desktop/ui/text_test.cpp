#include "desktop/ui/text.hpp"

#include "desktop/stage.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// The lines that a text breaks into, as words.
std::vector<std::string> linesOf(std::string_view words, float width) {
    std::vector<std::string> lines;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        ui.broken.clear();
        static_cast<void>(ui::sizeOf(ui, ui::style::kBody, words, width));
        lines.clear();
        for (const auto& line : ui.broken.begin()->second.lines) {
            lines.emplace_back(words.substr(line.begin, line.end - line.begin));
        }
    }};
    stage.frames(2);
    return lines;
}

}  // namespace

TEST_CASE("no line begins with a Chinese full stop or comma", "[desktop]") {
    const auto width = GENERATE(60.0F, 75.0F, 90.0F, 105.0F, 120.0F, 200.0F);
    for (const auto& line : linesOf("卸货，是您看着，还是老孟看着？我下回送货先给他打招呼。二十桶已经报备。", width)) {
        INFO(line);
        CHECK_FALSE(line.starts_with("，"));
        CHECK_FALSE(line.starts_with("。"));
        CHECK_FALSE(line.starts_with("？"));
    }
}

TEST_CASE("English words stay whole where they fit", "[desktop]") {
    for (const auto& line : linesOf("the drums come in on Monday and leave on Friday", 110)) {
        INFO(line);
        CHECK((line.ends_with(' ') || line.ends_with("Friday")));
    }
}

TEST_CASE("a word that is wider than the line is broken", "[desktop]") {
    CHECK(linesOf("wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", 60).size() > 1);
}

TEST_CASE("a line break of the author is one", "[desktop]") {
    CHECK(linesOf("one\ntwo\n\nfour", 500).size() == 4);
}

TEST_CASE("what does not fit on one line ends with an ellipsis", "[desktop]") {
    std::string shown;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        shown = ui::fitting(ui, ui::style::kBody, "a rather long title of a scenario", 80);
    }};
    stage.frames(1);
    CHECK(shown.ends_with("…"));
    CHECK(shown.starts_with("a r"));
}

TEST_CASE("marks that both scripts share are as wide as the language wants them", "[desktop]") {
    test::Stage stage;
    const auto widthOf = [&](Language language, std::string_view words) {
        float width = 0;
        stage.ui().words.speak(language);
        stage.show([&](ui::Ui& ui) {
            const test::Page page{ui};
            width = ui::sizeOf(ui, ui::style::kBody, words).x;
            ui::draw(ui, {20, 20}, ui::style::kBody, words);
        });
        stage.frames(1);
        return width;
    };
    const auto files = ui::findFonts({});
    REQUIRE(files.chinese);
    stage.ui().fonts = ui::loadFonts(files);
    for (const char* mark : {"“", "”", "‘", "’", "·"}) {
        INFO(mark);
        CHECK(widthOf(Language::en, mark) < 0.7F * widthOf(Language::zh, mark));
    }
    CHECK(widthOf(Language::en, "…") == 3 * widthOf(Language::en, "."));
    CHECK(widthOf(Language::en, "油") == widthOf(Language::zh, "油"));
    CHECK(widthOf(Language::en, "oil") == widthOf(Language::zh, "oil"));
}
