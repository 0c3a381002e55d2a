#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/debrief/table_parts.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using scoring::Debrief;
using ui::Rect;
using ui::Tone;
using ui::Ui;

void partTabs(Ui& ui, Rect area, DebriefState& state) {
    const std::vector<std::string> names{ui.words("review.film"), ui.words("review.figures"), ui.words("review.truth")};
    const int pressed = ui::segmented(ui, "table.part", area, names, static_cast<int>(state.part));
    if (pressed >= 0) { state.part = static_cast<TablePart>(pressed); }
    if (ui::keyPressed(ImGuiKey_Q)) { state.part = TablePart::film; }
    if (ui::keyPressed(ImGuiKey_W)) { state.part = TablePart::figures; }
    if (ui::keyPressed(ImGuiKey_E)) { state.part = TablePart::truth; }
}

MaybeIntent part(Ui& ui, ui::Column& column, const ToldTable& told, DebriefState& state) {
    switch (state.part) {
        case TablePart::film: filmPart(ui, column, told, state); break;
        case TablePart::figures: return figuresPart(ui, column, told);
        case TablePart::truth: truthPart(ui, column, told); break;
    }
    return std::nullopt;
}

void stepThrough(const scoring::RevealedTable& table, DebriefState& state) {
    ui::claim(ImGuiKey_LeftArrow);
    ui::claim(ImGuiKey_RightArrow);
    if (ui::keyPressed(ImGuiKey_RightArrow) && state.offer + 1 < table.offers.size()) { ++state.offer; }
    if (ui::keyPressed(ImGuiKey_LeftArrow) && state.offer > 0) { --state.offer; }
}

MaybeIntent beside(Ui& ui, Rect area, const ToldTable& told, DebriefState& state) {
    Rect right = area.cutRight(std::clamp(area.w * 0.42F, ui.px(440), ui.px(720)), ui.px(16));
    tablePlot(ui, area, told, state.offer);
    partTabs(ui, right.cutTop(ui.px(40), ui.px(10)), state);
    ui::card(ui, right);
    const std::string name = "table.part." + std::to_string(static_cast<int>(state.part));
    ui::ScrollArea scroll{ui, name.c_str(), right.inset(ui.px(18), ui.px(14))};
    ui::Column column{ui, scroll.inner()};
    MaybeIntent intent = part(ui, column, told, state);
    scroll.end(column.y());
    return intent;
}

MaybeIntent below(Ui& ui, Rect area, const ToldTable& told, DebriefState& state) {
    ui::ScrollArea scroll{ui, "plot.all", area};
    ui::Column column{ui, scroll.inner()};
    tablePlot(ui, column.take(std::max(ui.px(340), area.h - ui.px(8))), told, state.offer);
    column.gap(12);
    partTabs(ui, column.take(ui.px(40)), state);
    column.gap(12);
    MaybeIntent intent = part(ui, column, told, state);
    scroll.end(column.y());
    return intent;
}

}  // namespace

MaybeIntent debriefTable(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    if (debrief.tables.empty()) {
        ui::card(ui, area);
        ui::drawIn(ui, area, {ui::Type::lead, Tone::soft, ui::Weight::regular}, ui.words("review.no_table"),
                   ui::Align::centre);
        return std::nullopt;
    }
    const scoring::RevealedTable& table = debrief.tables[std::min(state.table, debrief.tables.size() - 1)];
    const ToldTable told{&play, &table};
    stepThrough(table, state);
    return ui.narrow() ? below(ui, area, told, state) : beside(ui, area, told, state);
}

}  // namespace dealcraft::desktop
