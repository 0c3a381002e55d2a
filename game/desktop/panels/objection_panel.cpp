#include "desktop/panels/objection_panel.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <string>

namespace dealcraft::desktop {

namespace {

constexpr float kPadX = 14;
constexpr float kPadY = 10;
constexpr float kHead = 30;
constexpr float kGap = 8;

/// Five beside each other, or three and two where they would be too narrow.
struct Cells {
    int columns = static_cast<int>(content::kObjectionKinds);
    float width = 0;
    float height = 0;
};

Cells cellsFor(ui::Ui& ui, float width) {
    const auto widthOf = [&](int columns) {
        return (width - 2 * ui.px(kPadX) - ui.px(kGap) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    };
    constexpr int kAll = static_cast<int>(content::kObjectionKinds);
    float widest = 0;
    for (int kind = 0; kind < kAll; ++kind) {
        const char* key = nameOf(static_cast<content::ObjectionKind>(kind));
        widest = std::max(widest, ui::sizeOf(ui, ui::style::kStrong, ui.words("objection." + std::string{key})).x);
    }
    constexpr float kAround = 52;  // padding and the key
    if (widthOf(kAll) >= widest + ui.px(kAround)) { return {kAll, widthOf(kAll), ui.px(68)}; }
    return {3, widthOf(3), ui.px(54)};
}

bool kindCell(ui::Ui& ui, ui::Rect place, const std::string& key, int number) {
    using ui::Tone;
    namespace style = ui::style;
    const ui::Touch t = ui::touch(ui, "objection." + key, place);
    ui::fill(ui, place, t.hovered ? Tone::sunk : Tone::surface, 8);
    ui::focusRing(ui, place, t, 8);
    ui::Rect words = place.inset(ui.px(10), ui.px(6));
    const ui::Rect sign = words.cutRight(ui.px(22), ui.px(6));
    ui::keycap(ui, {sign.right(), words.y + ui.px(12)}, std::to_string(number));
    ui::drawIn(ui, words.cutTop(ui.px(22)), style::kStrong, ui.words("objection." + key));
    ui::drawLines(ui, words, style::kCaption, ui.words("visit.hint_" + key), words.h > ui.px(30) ? 2 : 1);
    return t.pressed;
}

}  // namespace

float objectionHeight(ui::Ui& ui, float width) {
    const Cells cells = cellsFor(ui, width);
    const float rows = cells.columns < static_cast<int>(content::kObjectionKinds) ? 2 : 1;
    return 2 * ui.px(kPadY) + ui.px(kHead) + rows * cells.height + (rows - 1) * ui.px(kGap);
}

std::optional<sim::NameObjection> objectionPanel(ui::Ui& ui, ui::Rect area) {
    std::optional<sim::NameObjection> named;
    const Cells cells = cellsFor(ui, area.w);
    ui::fill(ui, area, ui::Tone::ochreSoft);
    ui::Rect inner = area.inset(ui.px(kPadX), ui.px(kPadY));
    ui::drawIn(ui, inner.cutTop(ui.px(kHead - 6), ui.px(6)), {ui::Type::body, ui::Tone::ochre, ui::Weight::bold},
               ui.words("visit.card_title"));
    const int digit = ui::digitPressed();
    ui::Rect row;
    for (int kind = 0; kind < static_cast<int>(content::kObjectionKinds); ++kind) {
        if (kind % cells.columns == 0) { row = inner.cutTop(cells.height, ui.px(kGap)); }
        const std::string key = nameOf(static_cast<content::ObjectionKind>(kind));
        const bool pressed = kindCell(ui, row.cutLeft(cells.width, ui.px(kGap)), key, kind + 1);
        if (pressed || digit == kind + 1) { named = sim::NameObjection{static_cast<content::ObjectionKind>(kind)}; }
    }
    return named;
}

}  // namespace dealcraft::desktop
