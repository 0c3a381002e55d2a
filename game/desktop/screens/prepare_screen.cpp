#include "desktop/screens/prepare_screen.hpp"

#include "desktop/panels/facts_panel.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/dialog.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kScrollBar = 14;  // stands in the gap beside the cells

ContractPreviews previewsOf(const PlayModel& play, const sim::Preparation& preparation) {
    ContractPreviews previews;
    for (std::size_t i = 0; i < kContracts.size(); ++i) {
        previews.at(i) = play.preview(contractOf(preparation, kContracts.at(i)));
    }
    return previews;
}

/// How much is settled, and the way to the table. @return wants to sit down
bool foot(Ui& ui, Rect area, const Settled& settled) {
    const std::string& words = ui.words("bargain.sit_down");
    const ui::ButtonLook look{ButtonKind::primary, Icon::handshake, ui.narrow() ? "" : "Ctrl+Enter", true, false,
                              ui::Type::lead};
    const Rect place = area.cutRight(ui::buttonWidth(ui, words, look), ui.px(16));
    const bool pressed = ui::button(ui, "prepare.sit_down", place.middle(place.w, ui.px(46)), words, look);
    const std::string count =
        ui.words("bargain.settled", {{"done", std::to_string(settled.done)}, {"all", std::to_string(settled.all)}});
    const Rect text = area.cutLeft(ui::sizeOf(ui, style::kBody, count).x + ui.px(14));
    ui::drawIn(ui, text, settled.done == settled.all ? style::kStrong : style::kSoft, count);
    const float share = static_cast<float>(settled.done) / static_cast<float>(std::max(1, settled.all));
    const Rect bar{area.x, area.centre().y - ui.px(3), std::min(area.w, ui.px(160)), ui.px(6)};
    if (area.w > ui.px(80)) { ui::bar(ui, bar, share, settled.done == settled.all ? Tone::best : Tone::primary); }
    return pressed || ui::controlEnterPressed();
}

/// Sitting down with most of it open is asked back.
MaybeIntent sitDown(Ui& ui, bool wanted, const Settled& settled, TableState& state) {
    const bool much = settled.all - settled.done > settled.all / 3;
    if (wanted && !much) { return Act{sim::NegotiationAction{sim::SitDown{}}}; }
    if (wanted) { state.question = TableQuestion::sitDown; }
    if (state.question != TableQuestion::sitDown) { return std::nullopt; }
    const std::vector<ui::DialogChoice> choices{
        {"sit.no", ui.words("bargain.sit_no"), ButtonKind::primary, Icon::none},
        {"sit.yes", ui.words("bargain.sit_yes"), ButtonKind::secondary, Icon::handshake}};
    const std::string text = ui.words("bargain.sit_text", {{"open", std::to_string(settled.all - settled.done)}});
    const int made = ui::dialog(ui, {"sit", ui.words("bargain.sit_title"), text, Icon::question}, choices);
    if (made != -1) { state.question = TableQuestion::none; }
    return made == 1 ? MaybeIntent{Act{sim::NegotiationAction{sim::SitDown{}}}} : std::nullopt;
}

/// The cells; where there is no room beside them, the contracts and what is known beneath.
MaybeIntent cells(Ui& ui, Rect area, const sim::View& view, const TableDesk& desk, const ContractPreviews& previews,
                  PrepareState& state) {
    ui::ScrollArea scroll{ui, "prepare", {area.x, area.y, area.w + ui.px(kScrollBar), area.h}};
    ui::Column column{ui, scroll.inner()};
    ui::drawIn(ui, column.take(ui.px(28)), style::kTitle, ui.words("bargain.prepare_title"));
    column.text(style::kSoft, ui.words("bargain.prepare_hint"));
    column.gap(10);
    const auto settled = preparePanel(ui, column.take(prepareHeight(ui, column.width(), desk, state)), desk, state);
    if (ui.narrow()) {
        column.gap(12);
        contractsPanel(ui, column.take(contractsHeight(ui, column.width(), desk, previews)), desk, previews);
        column.gap(12);
        factsPanel(ui, column.take(ui.px(220)), view.facts, *desk.texts);
    }
    scroll.end(column.y());
    return settled ? MaybeIntent{Act{sim::NegotiationAction{*settled}}} : std::nullopt;
}

}  // namespace

MaybeIntent prepareScreen(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, TableState& state) {
    const auto& table = std::get<sim::NegotiationView>(view.body);
    const TableDesk desk{&table, play.scenario().texts.get()};
    const ContractPreviews previews = previewsOf(play, table.preparation);
    const Settled settled = settledIn(table);
    area = area.inset(ui.px(20), ui.px(14));
    const Rect bottom = area.cutBottom(ui.px(48), ui.px(12));
    if (!ui.narrow()) {
        const float width = std::clamp(area.w * 0.26F, ui.px(290), ui.px(440));
        Rect side = area.cutRight(width, ui.px(18));
        const float height = std::min(contractsHeight(ui, side.w, desk, previews), side.h);
        contractsPanel(ui, side.cutTop(height, ui.px(12)), desk, previews);
        if (side.h > ui.px(80)) { factsPanel(ui, side, view.facts, *desk.texts); }
    }
    MaybeIntent intent = cells(ui, area, view, desk, previews, state.prepare);
    const bool wanted = foot(ui, bottom, settled);
    if (auto sits = sitDown(ui, wanted, settled, state)) { intent = sits; }
    return intent;
}

}  // namespace dealcraft::desktop
