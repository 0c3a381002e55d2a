#include "desktop/screens/frame.hpp"

namespace dealcraft::desktop {

MaybeIntent languageButton(ui::Ui& ui, ui::Rect area, const Settings& settings) {
    const std::string& other = ui.words("common.other_language");
    const bool pressed =
        ui.narrow() ? ui::iconButton(ui, "common.language", area, ui::Icon::language, other)
                    : ui::button(ui, "common.language", area, other, {ui::ButtonKind::quiet, ui::Icon::language});
    if (!pressed) { return std::nullopt; }
    Settings changed = settings;
    changed.language = settings.language == Language::zh ? Language::en : Language::zh;
    return ChangeSettings{changed};
}

float languageWidth(ui::Ui& ui) {
    if (ui.narrow() && ui.fonts.icons != nullptr) { return ui.px(ui::kButtonHeight); }
    return ui::buttonWidth(ui, ui.words("common.other_language"), {ui::ButtonKind::quiet, ui::Icon::language});
}

MaybeIntent screenHead(ui::Ui& ui, ui::Rect& area, const std::string& title, const Settings& settings) {
    MaybeIntent intent;
    ui::Rect head = area.cutTop(ui.px(kHeadHeight));
    ui::fill(ui, head, ui::Tone::surface, 0);
    ui::hairline(ui, {head.x, head.bottom() - 1}, head.w);
    head = head.inset(ui.px(16), ui.px(10));
    const std::string back = title.empty() ? std::string{} : ui.words("common.back");  // room for other things
    const ui::ButtonLook look{ui::ButtonKind::quiet, ui::Icon::arrowLeft, "Esc"};
    if (ui::button(ui, "common.back", head.cutLeft(ui::buttonWidth(ui, back, look), ui.px(16)), back, look)) {
        intent = GoBack{};
    }
    if (auto changed = languageButton(ui, head.cutRight(languageWidth(ui), ui.px(16)), settings)) { intent = changed; }
    ui::drawIn(ui, head, ui::style::kTitle, title);
    return intent;
}

}  // namespace dealcraft::desktop
