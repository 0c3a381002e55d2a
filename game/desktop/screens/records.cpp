#include "desktop/screens/records.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"

#include <fmt/format.h>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

void scoreCell(Ui& ui, Rect cell, const AttemptRow& row) {
    if (!row.finished || !row.score) {
        ui::tag(ui, {cell.x, cell.centre().y - ui.px(11)}, ui.words("records.unfinished"), Tone::ochre, Tone::ochreSoft,
                Icon::pause);
        return;
    }
    ui::drawIn(ui, cell.cutLeft(ui.px(56)), {ui::Type::title, toneOfScore(*row.score), ui::Weight::bold},
               scoreWords(*row.score));
    const LocalText* band = row.scenario == nullptr ? nullptr : bandOf(row.scenario->rules, *row.score);
    if (band != nullptr) { ui::drawIn(ui, cell, style::kSoft, ui.words(*band)); }
}

MaybeIntent recordRow(Ui& ui, Rect area, const AttemptRow& row, bool first) {
    const ui::Touch t = ui::touch(ui, "records.open." + row.id, area);
    const bool entered = first && ui::pressedByDefault(ui);
    ui::card(ui, area);
    if (t.hovered) { ui::outline(ui, area, Tone::primary, ui::space::kRound, 2); }
    ui::focusRing(ui, area, t);
    Rect inner = area.inset(ui.px(20), ui.px(10));
    ui::drawIcon(ui, {inner.right() - ui.px(8), inner.centre().y}, 16, row.finished ? Icon::chevronRight : Icon::play,
                 Tone::soft);
    inner.cutRight(ui.px(32));
    scoreCell(ui, inner.cutRight(ui.px(210), ui.px(12)), row);
    const std::string title =
        row.scenario == nullptr ? row.scenarioId : ui.words(*row.scenario->texts, row.scenario->title);
    ui::drawIn(ui, inner.cutTop(inner.h / 2), style::kStrong, title);
    std::string detail = row.began + " · " + ui.words("records.actions", {{"count", std::to_string(row.actions)}});
    if (row.examination) { detail += " · " + ui.words("records.examination"); }
    if (row.retry) { detail += " · " + ui.words("records.retry"); }
    ui::drawIn(ui, inner, style::kCaption, detail);
    if (!t.pressed && !entered) { return std::nullopt; }
    return row.finished ? MaybeIntent{OpenDebrief{row.id}} : MaybeIntent{ResumePlay{row.id}};
}

}  // namespace

const LocalText* bandOf(const Rules& rules, int hundredths) {
    const LocalText* name = nullptr;
    for (const Band& band : rules.bands) {
        if (hundredths >= band.from * 100) { name = &band.name; }
    }
    return name;
}

Tone toneOfScore(int hundredths) {
    constexpr int kBest = 8500;
    constexpr int kGood = 7000;
    constexpr int kWeak = 5000;
    if (hundredths >= kBest) { return Tone::best; }
    if (hundredths >= kGood) { return Tone::good; }
    return hundredths >= kWeak ? Tone::weak : Tone::bad;
}

std::string scoreWords(int hundredths) {
    const int tenths = (hundredths + 5) / 10;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

MaybeIntent recordsScreen(Ui& ui, const std::vector<AttemptRow>& rows, const Settings& settings) {
    Rect area = ui.screen();
    MaybeIntent intent = screenHead(ui, area, ui.words("records.title"), settings);
    const float width = std::min(area.w - ui.px(48), ui.px(1000));
    ui::ScrollArea scroll{
        ui, "records.list", {area.x + (area.w - width) / 2, area.y + ui.px(8), width, area.h - ui.px(16)}};
    ui::Column column{ui, scroll.inner()};
    column.gap(16);
    if (rows.empty()) { column.text(style::kLead, ui.words("records.none")); }
    for (const AttemptRow& row : rows) {
        if (auto opened = recordRow(ui, column.take(ui.px(70)), row, &row == &rows.front())) { intent = opened; }
        column.gap(ui::space::kSmall);
    }
    scroll.end(column.y());
    return intent;
}

}  // namespace dealcraft::desktop
