#include "desktop/ui/draw_hash.hpp"

#include "desktop/stage.hpp"
#include "desktop/ui/paint.hpp"
#include "desktop/ui/text.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

TEST_CASE("a frame that shows the same has the same hash, any other one another", "[desktop]") {
    std::string words = "恒耐";
    float x = 10;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        ui::card(ui, {x, 10, 200, 100});
        ui::draw(ui, {20, 20}, ui::style::kBody, words);
    }};
    stage.frames(4);
    const auto first = ui::hashOf(*ImGui::GetDrawData());
    stage.frames(1);
    CHECK(ui::hashOf(*ImGui::GetDrawData()) == first);
    words = "sixty drums";
    stage.frames(2);
    const auto second = ui::hashOf(*ImGui::GetDrawData());
    CHECK(second != first);
    x = 11;
    stage.frames(2);
    CHECK(ui::hashOf(*ImGui::GetDrawData()) != second);
}

TEST_CASE("a change is seen however many draw commands follow it", "[desktop]") {
    float x = 10;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        ui::outline(ui, {x, 10, 200, 100}, ui::Tone::line);
        constexpr int kMany = 400;
        for (int i = 0; i < kMany; ++i) {  // each clip rectangle begins a command of its own
            const ui::ClipScope clip{{0, 200, 100.0F + static_cast<float>(i), 40}};
            ui::outline(ui, {0, 200, 20, 20}, ui::Tone::line);
        }
    }};
    stage.frames(4);
    const auto first = ui::hashOf(*ImGui::GetDrawData());
    for (int i = 0; i < 8; ++i) {
        x += 1;
        stage.frames(2);
        CHECK(ui::hashOf(*ImGui::GetDrawData()) != first);
    }
}
