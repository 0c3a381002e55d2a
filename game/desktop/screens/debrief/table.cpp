#include "desktop/panels/table/table_words.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/charts.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using scoring::Debrief;
using scoring::RevealedOffer;
using scoring::RevealedTable;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

ui::Dot dotOf(int ours, int theirs) {
    return {static_cast<float>(ours) / 10000.0F, static_cast<float>(theirs) / 10000.0F};
}

std::vector<ui::Dot> dotsOf(const std::vector<std::pair<int, int>>& pairs) {
    std::vector<ui::Dot> dots;
    dots.reserve(pairs.size());
    for (const auto& [ours, theirs] : pairs) { dots.push_back(dotOf(ours, theirs)); }
    return dots;
}

std::vector<ui::Dot> offersOf(const RevealedTable& table, sim::Side side) {
    std::vector<ui::Dot> dots;
    for (const RevealedOffer& offer : table.offers) {
        if (offer.by == side) { dots.push_back(dotOf(offer.ours, offer.theirs)); }
    }
    return dots;
}

ui::Scatter chartOf(const Ui& ui, const RevealedTable& table, std::size_t offer) {
    ui::Scatter chart;
    chart.xTitle = ui.words("review.x_axis");
    chart.yTitle = ui.words("review.y_axis");
    chart.xLimit = static_cast<float>(table.ourReservation) / 10000.0F;
    chart.yLimit = static_cast<float>(table.dealersReservation) / 10000.0F;
    chart.xLimitName = ui.words("review.our_limit");
    chart.yLimitName = ui.words("review.his_limit");
    chart.zoneName = ui.words("review.both_gain");
    chart.series.push_back({dotsOf(table.packages), Tone::faint, ui::DotShape::small, false});
    chart.series.push_back({dotsOf(table.frontier), Tone::best, ui::DotShape::small, true});
    chart.series.push_back({dotsOf(table.nash), Tone::best, ui::DotShape::star, false});
    chart.series.push_back({offersOf(table, sim::Side::dealer), Tone::ochre, ui::DotShape::disc, true});
    chart.series.push_back({offersOf(table, sim::Side::trainee), Tone::primary, ui::DotShape::disc, true});
    if (offer < table.offers.size()) { chart.marked = dotOf(table.offers[offer].ours, table.offers[offer].theirs); }
    return chart;
}

std::string termsWords(const Story& story, const CompiledNegotiation& negotiation, const sim::Terms& terms) {
    std::string words;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        if (i > 0) { words += " · "; }
        words += story(negotiation.issues[i].values[terms.values[i]].say);
    }
    return words;
}

void offerRow(Ui& ui, ui::Column& column, const RevealedTable& table, std::size_t i,
              const CompiledNegotiation& negotiation, const Story& story, DebriefState& state) {
    const RevealedOffer& offer = table.offers[i];
    const bool ours = offer.by == sim::Side::trainee;
    const std::string words = termsWords(story, negotiation, offer.terms);
    const float width = column.width() - ui.px(28);
    const Rect area = column.take(ui::sizeOf(ui, style::kCaption, words, width).y + ui.px(40));
    const ui::Touch t = ui::touch(ui, "plot.offer." + std::to_string(i), area);
    const bool on = state.offer == i;
    if (on || t.hovered) { ui::fill(ui, area, on ? Tone::primarySoft : Tone::sunk, 6); }
    ui::stripe(ui, area, ours ? Tone::primary : Tone::ochre);
    ui::focusRing(ui, area, t, 6);
    const Rect head{area.x + ui.px(16), area.y + ui.px(8), width, ui.px(22)};
    const std::string who =
        ui.words(ours ? "bargain.we" : "bargain.he") + " · " + roundWords(ui, offer.by, offer.round);
    ui::drawIn(ui, head, {ui::Type::body, ours ? Tone::primary : Tone::ochre, ui::Weight::bold}, who);
    const std::string worth = ui.words("review.both_worth", {{"ours", std::to_string((offer.ours + 50) / 100)},
                                                             {"his", std::to_string((offer.theirs + 50) / 100)}});
    const float named = ui::sizeOf(ui, {ui::Type::body, Tone::text, ui::Weight::bold}, who).x;
    if (named + ui::sizeOf(ui, style::kCaption, worth).x < head.w) {
        ui::drawIn(ui, head, style::kCaption, worth, ui::Align::right);
    }
    ui::draw(ui, {head.x, head.bottom() + ui.px(1)}, style::kCaption, words, width);
    if (t.pressed) { state.offer = i; }
    column.gap(4);
}

std::string zoneWords(const Ui& ui, const RevealedTable& table) {
    return ui.words("review.zone", {{"zone", std::to_string(table.agreementZone)},
                                    {"packages", std::to_string(table.packages.size())}});
}

void offerRows(Ui& ui, ui::Column& column, const FinishedPlay& play, const RevealedTable& table, DebriefState& state) {
    const Story story{ui.words, *play.scenario->texts};
    const auto& negotiation = play.scenario->negotiation(table.activity);
    for (std::size_t i = 0; i < table.offers.size(); ++i) { offerRow(ui, column, table, i, negotiation, story, state); }
}

void offers(Ui& ui, Rect area, const FinishedPlay& play, const RevealedTable& table, DebriefState& state) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(14), ui.px(14));
    const Rect head = inner.cutTop(ui.px(24), ui.px(4));
    ui::drawIn(ui, head.inset(ui.px(6), 0), style::kOverline, ui.words("review.offers"));
    ui::keycap(ui, {head.right(), head.centre().y}, "← →");
    const std::string zone = zoneWords(ui, table);
    const float height = ui::sizeOf(ui, style::kCaption, zone, inner.w - ui.px(12)).y;
    const Rect foot = inner.cutBottom(height, ui.px(10));
    ui::draw(ui, {foot.x + ui.px(6), foot.y}, style::kCaption, zone, foot.w - ui.px(12));
    ui::ScrollArea scroll{ui, "plot.offers", inner};
    ui::Column column{ui, scroll.inner()};
    offerRows(ui, column, play, table, state);
    scroll.end(column.y());
}

/// The chart with its title and legend.
void plot(Ui& ui, Rect area, const RevealedTable& table, const DebriefState& state) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(20), ui.px(16));
    ui::drawIn(ui, inner.cutTop(ui.px(26), ui.px(4)), style::kTitle, ui.words("review.plot"));
    struct Entry {
        const char* key;
        Tone tone;
        Icon icon;
    };
    constexpr std::array kEntries{
        Entry{"review.legend_ours", Tone::primary, Icon::none}, Entry{"review.legend_his", Tone::ochre, Icon::none},
        Entry{"review.legend_frontier", Tone::best, Icon::none}, Entry{"review.legend_nash", Tone::best, Icon::star},
        Entry{"review.legend_all", Tone::faint, Icon::none}};
    ui::Flow flow{ui, {inner.x, inner.y, inner.w, 0}, 10};
    for (const Entry& entry : kEntries) {
        const std::string& words = ui.words(entry.key);
        const ImVec2 at = flow.take({ui::sizeOf(ui, style::kCaption, words).x + ui.px(20), ui.px(20)});
        const ImVec2 sign{at.x + ui.px(6), at.y + ui.px(10)};
        if (entry.icon == Icon::none) {
            ImGui::GetWindowDrawList()->AddCircleFilled(sign, ui.px(4.5F), ui.colour(entry.tone));
        } else {
            ui::drawIcon(ui, sign, 14, entry.icon, entry.tone);
        }
        ui::draw(ui, {at.x + ui.px(16), at.y + ui.px(1)}, style::kCaption, words);
    }
    inner.cutTop(flow.bottom() - inner.y + ui.px(6));
    ui::scatter(ui, inner, chartOf(ui, table, state.offer));
}

}  // namespace

MaybeIntent debriefTable(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    if (debrief.tables.empty()) {
        ui::card(ui, area);
        ui::drawIn(ui, area, {ui::Type::lead, Tone::soft, ui::Weight::regular}, ui.words("review.no_table"),
                   ui::Align::centre);
        return std::nullopt;
    }
    const RevealedTable& table = debrief.tables[std::min(state.table, debrief.tables.size() - 1)];
    ui::claim(ImGuiKey_LeftArrow);
    ui::claim(ImGuiKey_RightArrow);
    if (ui::keyPressed(ImGuiKey_RightArrow) && state.offer + 1 < table.offers.size()) { ++state.offer; }
    if (ui::keyPressed(ImGuiKey_LeftArrow) && state.offer > 0) { --state.offer; }
    if (!ui.narrow()) {
        offers(ui, area.cutRight(area.w * 0.36F, ui.px(16)), play, table, state);
        plot(ui, area, table, state);
        return std::nullopt;
    }
    ui::ScrollArea scroll{ui, "plot.all", area};
    ui::Column column{ui, scroll.inner()};
    plot(ui, column.take(std::max(ui.px(260), area.h - ui.px(8))), table, state);
    column.gap(12);
    column.text(style::kCaption, zoneWords(ui, table));
    column.gap(8);
    offerRows(ui, column, play, table, state);
    scroll.end(column.y());
    return std::nullopt;
}

}  // namespace dealcraft::desktop
