#include "desktop/screens/settings_screen.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kControl = 300;

/// A row with a title, an explanation, and the place for its control at the right.
Rect settingRow(Ui& ui, ui::Column& column, const std::string& key) {
    const std::string& hint = ui.words("settings." + key + "_hint");
    const float words = column.width() - ui.px(kControl + 24);
    const float height = std::max(ui.px(64), ui::sizeOf(ui, style::kCaption, hint, words).y + ui.px(44));
    Rect row = column.take(height);
    ui::hairline(ui, {row.x, row.bottom()}, row.w);
    const Rect control = row.cutRight(ui.px(kControl), ui.px(24));
    const float y = row.y + (row.h - ui.px(21) - ui::sizeOf(ui, style::kCaption, hint, words).y) / 2;
    ui::draw(ui, {row.x, y}, style::kStrong, ui.words("settings." + key));
    ui::draw(ui, {row.x, y + ui.px(22)}, style::kCaption, hint, words);
    return control.middle(control.w, ui.px(40));
}

int choice(Ui& ui, ui::Column& column, const std::string& key, const std::vector<std::string>& words, int chosen) {
    return ui::segmented(ui, "settings." + key, settingRow(ui, column, key), words, chosen);
}

/// Minus, value, plus. @return the new value
int stepper(Ui& ui, ui::Column& column, const std::string& key, int value, int least, int most, int step) {
    Rect area = settingRow(ui, column, key);
    const std::string id = "settings." + key;
    const bool less = ui::button(ui, id + ".less", area.cutLeft(ui.px(48), ui.px(8)), "−",
                                 {ui::ButtonKind::secondary, Icon::none, {}, value > least});
    const bool more = ui::button(ui, id + ".more", area.cutRight(ui.px(48), ui.px(8)), "+",
                                 {ui::ButtonKind::secondary, Icon::none, {}, value < most});
    ui::drawIn(ui, {area.x, area.y, area.w, area.h - ui.px(10)}, style::kStrong, std::to_string(value) + " %",
               ui::Align::centre);
    const float share = static_cast<float>(value - least) / static_cast<float>(most - least);
    ui::bar(ui, {area.x + ui.px(8), area.bottom() - ui.px(7), area.w - ui.px(16), ui.px(5)}, share, Tone::primary);
    return std::clamp(value + (more ? step : 0) - (less ? step : 0), least, most);
}

bool onOff(Ui& ui, ui::Column& column, const std::string& key, bool on) {
    return ui::toggle(ui, "settings." + key, settingRow(ui, column, key), on) ? !on : on;
}

void lookAndLanguage(Ui& ui, ui::Column& column, Settings& changed) {
    const int language = choice(ui, column, "language", {"中文", "English"}, changed.language == Language::zh ? 0 : 1);
    if (language >= 0) { changed.language = language == 0 ? Language::zh : Language::en; }
    changed.textPercent = stepper(ui, column, "text", changed.textPercent, kLeastText, kMostText, kTextStep);
    const int look = choice(ui, column, "look", {ui.words("settings.light"), ui.words("settings.dark")},
                            changed.look == ui::Look::light ? 0 : 1);
    if (look >= 0) { changed.look = look == 0 ? ui::Look::light : ui::Look::dark; }
    changed.reduceMotion = onOff(ui, column, "motion", changed.reduceMotion);
}

}  // namespace

MaybeIntent settingsScreen(Ui& ui, const Settings& settings, const std::string& home) {
    Rect area = ui.screen();
    MaybeIntent intent = screenHead(ui, area, ui.words("settings.title"), settings);
    const float width = std::min(area.w - ui.px(48), ui.px(860));
    ui::ScrollArea scroll{
        ui, "settings.list", {area.x + (area.w - width) / 2, area.y + ui.px(8), width, area.h - ui.px(16)}};
    ui::Column column{ui, scroll.inner()};
    Settings changed = settings;
    column.gap(12);
    lookAndLanguage(ui, column, changed);
    constexpr int kVolumeStep = 20;
    changed.volume = stepper(ui, column, "sound", changed.volume, 0, 100, kVolumeStep);
    changed.sayAtOnce = onOff(ui, column, "at_once", changed.sayAtOnce);
    changed.coach = onOff(ui, column, "coach", changed.coach);
    ui::field(ui, "settings.player", settingRow(ui, column, "player"), changed.player,
              ui.words("settings.player_empty"), Icon::user);
    column.gap(16);
    column.text(style::kCaption, ui.words("settings.home", {{"folder", home}}));
    scroll.end(column.y());
    if (!(changed == settings)) { intent = ChangeSettings{changed}; }
    return intent;
}

}  // namespace dealcraft::desktop
