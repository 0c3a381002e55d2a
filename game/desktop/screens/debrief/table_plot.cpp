#include "desktop/screens/debrief/table_parts.hpp"
#include "desktop/ui/charts.hpp"
#include "sim/negotiation/bidding.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dealcraft::desktop {
namespace {

using scoring::RevealedOffer;
using scoring::RevealedTable;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

float shareOfFull(int basis) {
    return static_cast<float>(basis) / static_cast<float>(content::kFullUtility);
}

std::vector<ui::Dot> dotsOf(const std::vector<scoring::UtilityPoint>& points) {
    std::vector<ui::Dot> dots;
    dots.reserve(points.size());
    for (const auto& [ours, theirs] : points) { dots.push_back({shareOfFull(ours), shareOfFull(theirs)}); }
    return dots;
}

bool isWhole(const RevealedOffer& offer) {
    return !offer.is(sim::OfferMark::part);
}

std::vector<ui::Dot> pathOf(const RevealedTable& table, sim::Side side) {
    std::vector<ui::Dot> dots;
    for (const RevealedOffer& offer : table.offers) {
        if (offer.by == side && isWhole(offer)) {
            dots.push_back({shareOfFull(offer.ours), shareOfFull(offer.theirs)});
        }
    }
    return dots;
}

/// The corner from which on something matters: offers, limits and solutions, rounded down to a tenth.
ui::Dot cornerOf(const RevealedTable& table) {
    int ours = table.ourReservation;
    int theirs = table.dealersReservation;
    for (const RevealedOffer& offer : table.offers) {
        if (!isWhole(offer)) { continue; }
        ours = std::min(ours, offer.ours);
        theirs = std::min(theirs, offer.theirs);
    }
    const auto tenth = [](int basis) {
        constexpr int kTenth = 1000;
        constexpr int kAir = 500;
        return shareOfFull(std::max(0, basis - kAir) / kTenth * kTenth);
    };
    return {tenth(ours), tenth(theirs)};
}

void addPath(ui::Scatter& chart, const RevealedTable& table, std::size_t offer) {
    for (std::size_t i = 0; i < table.offers.size(); ++i) {
        const RevealedOffer& o = table.offers[i];
        if (!isWhole(o)) { continue; }
        if (i == offer) { chart.marked = chart.path.size(); }
        chart.path.push_back({{shareOfFull(o.ours), shareOfFull(o.theirs)},
                              toneOf(o),
                              o.by == sim::Side::trainee ? Tone::primary : Tone::ochre,
                              std::to_string(i + 1)});
    }
    if (!table.deal) { return; }
    const ui::Dot deal{shareOfFull(table.deal->ours), shareOfFull(table.deal->theirs)};
    chart.path.push_back({deal, Tone::best, Tone::text, "✓"});
}

void addLines(const Ui& ui, ui::Scatter& chart, const ToldTable& told, std::size_t offer) {
    const RevealedTable& table = *told.table;
    chart.upright.push_back({shareOfFull(table.ourReservation), Tone::seal, ui.words("review.our_limit")});
    chart.level.push_back({shareOfFull(table.dealersReservation), Tone::seal, ui.words("review.his_limit")});
    if (sim::isFull(told.negotiation(), table.preparation.target)) {
        const int worth = sim::utilityOf(told.negotiation().ours, table.preparation.target);
        chart.upright.push_back({shareOfFull(worth), Tone::primary, ui.words("review.our_target")});
    }
    if (table.targets.empty() || offer >= table.offers.size()) { return; }
    const auto round = std::min(static_cast<std::size_t>(table.offers[offer].round), table.targets.size() - 1);
    chart.level.push_back({shareOfFull(table.targets[round]), Tone::ochre, ui.words("review.his_target")});
}

ui::Scatter chartOf(const Ui& ui, const ToldTable& told, std::size_t offer) {
    const RevealedTable& table = *told.table;
    ui::Scatter chart;
    chart.xTitle = ui.words("review.x_axis");
    chart.yTitle = ui.words("review.y_axis");
    chart.zoneName = ui.words("review.both_gain");
    chart.from = cornerOf(table);
    chart.series.push_back({dotsOf(table.outside), Tone::strongLine, ui::DotShape::small, false});
    chart.series.push_back({dotsOf(table.packages), Tone::soft, ui::DotShape::small, false});
    chart.series.push_back({dotsOf(table.frontier), Tone::best, ui::DotShape::small, true});
    chart.series.push_back({pathOf(table, sim::Side::dealer), Tone::ochre, ui::DotShape::none, true});
    chart.series.push_back({pathOf(table, sim::Side::trainee), Tone::primary, ui::DotShape::none, true});
    chart.series.push_back({dotsOf(table.kalaiSmorodinsky), Tone::good, ui::DotShape::diamond, false});
    chart.series.push_back({dotsOf(table.nash), Tone::best, ui::DotShape::star, false});
    addLines(ui, chart, told, offer);
    addPath(chart, table, offer);
    return chart;
}

struct LegendEntry {
    const char* key;
    Tone tone;
    ui::DotShape shape;
};
constexpr std::array kLegend{LegendEntry{"review.legend_ours", Tone::primary, ui::DotShape::disc},
                             LegendEntry{"review.legend_his", Tone::ochre, ui::DotShape::disc},
                             LegendEntry{"review.legend_frontier", Tone::best, ui::DotShape::none},
                             LegendEntry{"review.legend_nash", Tone::best, ui::DotShape::star},
                             LegendEntry{"review.legend_ks", Tone::good, ui::DotShape::diamond},
                             LegendEntry{"review.legend_all", Tone::soft, ui::DotShape::small},
                             LegendEntry{"review.legend_outside", Tone::strongLine, ui::DotShape::small}};

void sign(Ui& ui, ImVec2 at, const LegendEntry& entry) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = ui.colour(entry.tone);
    switch (entry.shape) {
        case ui::DotShape::none:
            list.AddLine({at.x - ui.px(6), at.y}, {at.x + ui.px(6), at.y}, colour, ui.px(2));
            break;
        case ui::DotShape::small: list.AddCircleFilled(at, ui.px(2.5F), colour); break;
        case ui::DotShape::disc: list.AddCircleFilled(at, ui.px(5), colour); break;
        case ui::DotShape::star: ui::drawIcon(ui, at, 14, ui::Icon::star, entry.tone); break;
        case ui::DotShape::diamond: list.AddNgonFilled(at, ui.px(6), colour, 4); break;
    }
}

}  // namespace

void tablePlot(Ui& ui, Rect area, const ToldTable& told, std::size_t offer) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(18), ui.px(14));
    ui::drawIn(ui, inner.cutTop(ui.px(26), ui.px(4)), style::kTitle, ui.words("review.plot"));
    ui::Flow flow{ui, {inner.x, inner.y, inner.w, 0}, 10};
    for (const LegendEntry& entry : kLegend) {
        const std::string& words = ui.words(entry.key);
        const ImVec2 at = flow.take({ui::sizeOf(ui, style::kCaption, words).x + ui.px(20), ui.px(20)});
        sign(ui, {at.x + ui.px(6), at.y + ui.px(10)}, entry);
        ui::draw(ui, {at.x + ui.px(17), at.y + ui.px(1)}, style::kCaption, words);
    }
    inner.cutTop(flow.bottom() - inner.y + ui.px(6));
    const std::string zone = ui.words("review.zone", {{"zone", std::to_string(told.table->agreementZone)},
                                                      {"packages", std::to_string(told.table->packageCount)}});
    const float height = ui::sizeOf(ui, style::kCaption, zone, inner.w).y;
    ui::draw(ui, inner.cutBottom(height, ui.px(4)).min(), style::kCaption, zone, inner.w);
    ui::scatter(ui, inner, chartOf(ui, told, offer));
}

}  // namespace dealcraft::desktop
