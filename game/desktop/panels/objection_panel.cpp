#include "desktop/panels/objection_panel.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"

#include <array>
#include <string>

namespace dealcraft::desktop {

const char* nameOf(content::ObjectionKind kind) {
    constexpr std::array<const char*, content::kObjectionKinds> kNames{"doubt", "refusal", "indifference",
                                                                       "misunderstanding", "drawback"};
    return kNames[static_cast<std::size_t>(kind)];
}

float objectionHeight(const ui::Ui& ui) {
    return ui.px(118);
}

std::optional<sim::NameObjection> objectionPanel(ui::Ui& ui, ui::Rect area) {
    using ui::Tone;
    namespace style = ui::style;
    std::optional<sim::NameObjection> named;
    ui::fill(ui, area, Tone::ochreSoft);
    ui::Rect inner = area.inset(ui.px(14), ui.px(10));
    ui::drawIn(ui, inner.cutTop(ui.px(24), ui.px(6)), {ui::Type::body, Tone::ochre, ui::Weight::bold},
               ui.words("visit.card_title"));
    const int digit = ui::digitPressed();
    const float width = (inner.w - ui.px(8) * 4) / 5;
    for (int kind = 0; kind < static_cast<int>(content::kObjectionKinds); ++kind) {
        const std::string key = nameOf(static_cast<content::ObjectionKind>(kind));
        const ui::Rect place = inner.cutLeft(width, ui.px(8));
        const ui::Touch t = ui::touch(ui, "objection." + key, place);
        ui::fill(ui, place, t.hovered ? Tone::sunk : Tone::surface, 8);
        ui::focusRing(ui, place, t, 8);
        ui::Rect words = place.inset(ui.px(10), ui.px(6));
        ui::drawIn(ui, words.cutTop(ui.px(22)), style::kStrong, ui.words("objection." + key));
        ui::keycap(ui, {words.right(), words.y + ui.px(12)}, std::to_string(kind + 1));
        ui::draw(ui, words.min(), style::kCaption, ui.words("visit.hint_" + key), words.w - ui.px(26));
        if (t.pressed || digit == kind + 1) { named = sim::NameObjection{static_cast<content::ObjectionKind>(kind)}; }
    }
    return named;
}

}  // namespace dealcraft::desktop
