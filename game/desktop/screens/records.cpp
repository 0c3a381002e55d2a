#include "desktop/screens/records.hpp"

#include "desktop/panels/score.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/screens/progress_page.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

void scoreCell(Ui& ui, Rect cell, const AttemptRow& row, const Rules& rules) {
    if (row.broken()) {
        const bool newer = row.state == store::AttemptState::newer;
        ui::tag(ui, {cell.x, cell.centre().y - ui.px(11)}, ui.words(newer ? "cli.newer" : "cli.damaged"), Tone::seal,
                Tone::sealSoft, Icon::warning);
        return;
    }
    if (!row.finished || !row.score) {
        ui::tag(ui, {cell.x, cell.centre().y - ui.px(11)}, ui.words("records.unfinished"), Tone::ochre, Tone::ochreSoft,
                Icon::pause);
        return;
    }
    ui::drawIn(ui, cell.cutLeft(ui.px(56)), {ui::Type::title, toneOfScore(rules, *row.score), ui::Weight::bold},
               scoreWords(*row.score));
    const LocalText* band = row.scenario == nullptr ? nullptr : bandOf(rules, *row.score);
    if (band != nullptr) { ui::drawIn(ui, cell, style::kSoft, ui.words(*band)); }
}

MaybeIntent recordRow(Ui& ui, Rect area, const AttemptRow& row, const Rules& rules, bool first) {
    const ui::Touch t = ui::touch(ui, "records.open." + row.id, area);
    const bool entered = first && ui::pressedByDefault(ui);
    ui::card(ui, area);
    if (t.hovered) { ui::outline(ui, area, Tone::primary, ui::space::kRound, 2); }
    ui::focusRing(ui, area, t);
    Rect inner = area.inset(ui.px(20), ui.px(10));
    ui::drawIcon(ui, {inner.right() - ui.px(8), inner.centre().y}, 16, row.finished ? Icon::chevronRight : Icon::play,
                 Tone::soft);
    inner.cutRight(ui.px(32));
    scoreCell(ui, inner.cutRight(ui.px(210), ui.px(12)), row, row.scenario == nullptr ? rules : row.scenario->rules);
    const std::string title = row.scenario == nullptr ? (row.scenarioId.empty() ? row.id : row.scenarioId)
                                                      : ui.words(*row.scenario->texts, row.scenario->title);
    ui::drawIn(ui, inner.cutTop(inner.h / 2), style::kStrong, title);
    std::string detail = row.player.empty() ? row.began : row.player + " · " + row.began;
    detail += " · " + ui.words("records.actions", {{"count", std::to_string(row.actions)}});
    if (row.examination) { detail += " · " + ui.words("records.examination"); }
    if (row.retry) { detail += " · " + ui.words("records.retry"); }
    ui::drawIn(ui, inner, style::kCaption, detail);
    if (!t.pressed && !entered) { return std::nullopt; }
    return row.finished ? MaybeIntent{OpenDebrief{row.id}} : MaybeIntent{ResumePlay{row.id}};
}

MaybeIntent attemptList(Ui& ui, Rect area, const RecordsView& view) {
    const auto& rows = *view.rows;
    const float width = std::min(area.w, ui.px(1000));
    ui::ScrollArea scroll{ui, "records.list", {area.x + (area.w - width) / 2, area.y, width, area.h}};
    ui::Column column{ui, scroll.inner()};
    MaybeIntent intent;
    if (rows.empty()) { column.text(style::kLead, ui.words("records.none")); }
    for (const AttemptRow& row : rows) {
        const Rect place = column.take(ui.px(70));
        if (auto opened = recordRow(ui, place, row, view.library->rules(), &row == &rows.front())) { intent = opened; }
        column.gap(ui::space::kSmall);
    }
    scroll.end(column.y());
    return intent;
}

MaybeIntent head(Ui& ui, Rect& area, RecordsState& state, const Settings& settings) {
    const Rect line{area.x, area.y, area.w, ui.px(kHeadHeight)};
    MaybeIntent intent = screenHead(ui, area, ui.narrow() ? "" : ui.words("records.title"), settings);
    const std::vector<std::string> tabs{ui.words("records.attempts"), ui.words("records.progress")};
    const Rect place = line.middle(std::min(ui::segmentedWidth(ui, tabs), line.w - ui.px(240)), ui.px(40));
    const int pressed = ui::segmented(ui, "records.tab", place, tabs, static_cast<int>(state.tab));
    const int digit = ui::digitPressed();
    const int chosen = digit == 1 || digit == 2 ? digit - 1 : pressed;
    if (chosen < 0) { return intent; }
    state.tab = static_cast<RecordsTab>(chosen);
    ui.focusDue = true;
    return intent;
}

}  // namespace

MaybeIntent recordsScreen(Ui& ui, const RecordsView& view, RecordsState& state, const Settings& settings) {
    Rect area = ui.screen();
    MaybeIntent intent = head(ui, area, state, settings);
    const Rect page = area.inset(ui.px(24), ui.px(12));
    if (state.tab == RecordsTab::progress) {
        progressPage(ui, page, view, state);
    } else if (auto opened = attemptList(ui, page, view)) {
        intent = opened;
    }
    return intent;
}

}  // namespace dealcraft::desktop
