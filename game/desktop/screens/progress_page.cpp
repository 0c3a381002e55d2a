#include "desktop/screens/progress_page.hpp"

#include "desktop/panels/progress_panel.hpp"
#include "desktop/panels/score.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

/// The scenario whose progress it is; nothing where it is that of all, or the scenario is gone.
std::optional<store::PlayableScenario> playedIn(const RecordsView& view, const store::Progress& progress) {
    if (progress.scenario.empty()) { return std::nullopt; }
    return view.library->scenario(progress.pack + "/" + progress.scenario);
}

std::string scenarioName(const Ui& ui, const RecordsView& view, const store::Progress& progress) {
    if (progress.scenario.empty()) { return ui.words("records.all_scenarios"); }
    const auto found = playedIn(view, progress);
    return found ? ui.words(*found->scenario->texts, found->scenario->title) : progress.scenario;
}

/// One of those whose progress can be looked at. @return pressed
bool progressRow(Ui& ui, Rect area, const std::string& name, const store::Progress& progress, bool chosen) {
    const auto id = "records.progress." + (progress.scenario.empty() ? "all" : progress.scenario);
    const ui::Touch t = ui::touch(ui, id, area);
    if (chosen) { ui::beginHere(ui); }
    ui::card(ui, area, chosen ? Tone::primarySoft : Tone::surface);
    if (t.hovered || chosen) { ui::outline(ui, area, Tone::primary, ui::space::kRound, chosen ? 2 : 1); }
    ui::focusRing(ui, area, t);
    Rect inner = area.inset(ui.px(16), ui.px(8));
    ui::drawIn(ui, inner.cutTop(inner.h / 2), style::kStrong, name);
    const auto& course = progress.score;
    const ui::Words::Values values{{"count", std::to_string(course.count)}, {"mean", scoreWords(course.mean)}};
    ui::drawIn(ui, inner, style::kCaption, ui.words("records.plays", values));
    return t.pressed;
}

void progressRows(Ui& ui, ui::Column& column, const RecordsView& view, RecordsState& state) {
    for (std::size_t i = 0; i < view.progress->size(); ++i) {
        const auto& progress = (*view.progress)[i];
        const ui::IdScope scope{static_cast<int>(i)};
        const Rect area = column.take(ui.px(60));
        if (progressRow(ui, area, scenarioName(ui, view, progress), progress, state.chosen == i)) { state.chosen = i; }
        column.gap(ui::space::kSmall);
    }
}

void progressOfChosen(Ui& ui, ui::Column& column, const RecordsView& view, const RecordsState& state) {
    const auto& progress = (*view.progress)[state.chosen];
    column.text(style::kTitle, scenarioName(ui, view, progress));
    column.gap(12);
    const auto played = playedIn(view, progress);
    progressPanel(ui, column, progress, played ? played->scenario->rules : view.library->rules(),
                  [&](const std::string& id) { return view.library->moduleTitle(id, ui.words.language()); });
}

void rowsBeside(Ui& ui, Rect area, const RecordsView& view, RecordsState& state) {
    ui::ScrollArea scroll{ui, "records.progress", area};
    ui::Column column{ui, scroll.inner()};
    progressRows(ui, column, view, state);
    scroll.end(column.y());
}

void chosenCard(Ui& ui, Rect area, const RecordsView& view, const RecordsState& state) {
    ui::card(ui, area);
    ui::ScrollArea scroll{ui, "records.chosen", area.inset(ui.px(24), ui.px(18))};
    ui::Column column{ui, scroll.inner()};
    progressOfChosen(ui, column, view, state);
    scroll.end(column.y());
}

}  // namespace

void progressPage(Ui& ui, Rect area, const RecordsView& view, RecordsState& state) {
    const float width = std::min(area.w, ui.px(1240));
    area = {area.x + (area.w - width) / 2, area.y, width, area.h};
    if (view.progress->empty()) {
        ui::drawLines(ui, area, style::kLead, ui.words("records.no_progress"), 4);
        return;
    }
    state.chosen = std::min(state.chosen, view.progress->size() - 1);
    if (ui.narrow()) {
        ui::ScrollArea scroll{ui, "records.progress", area};
        ui::Column column{ui, scroll.inner()};
        progressRows(ui, column, view, state);
        column.gap(12);
        progressOfChosen(ui, column, view, state);
        return scroll.end(column.y());
    }
    rowsBeside(ui, area.cutLeft(ui.px(320), ui.px(16)), view, state);
    chosenCard(ui, area, view, state);
}

}  // namespace dealcraft::desktop
