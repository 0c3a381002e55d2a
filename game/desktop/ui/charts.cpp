#include "desktop/ui/charts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dealcraft::desktop::ui {
namespace {

constexpr int kRadarRings = 4;

ImVec2 onSpoke(ImVec2 centre, float radius, std::size_t i, std::size_t count) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count) -
                        std::numbers::pi_v<float> / 2;
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void radarGrid(Ui& ui, ImVec2 centre, float radius, std::size_t count) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int ring = 1; ring <= kRadarRings; ++ring) {
        for (std::size_t i = 0; i < count; ++i) {
            list.PathLineTo(onSpoke(centre, radius * static_cast<float>(ring) / kRadarRings, i, count));
        }
        list.PathStroke(ui.colour(Tone::line), ImDrawFlags_Closed, 1);
    }
    for (std::size_t i = 0; i < count; ++i) {
        list.AddLine(centre, onSpoke(centre, radius, i, count), ui.colour(Tone::line), 1);
    }
}

void spokeName(Ui& ui, ImVec2 centre, float radius, std::size_t i, std::size_t count, const Spoke& spoke, Rect area) {
    const ImVec2 at = onSpoke(centre, radius + ui.px(14), i, count);
    const TextStyle look{Type::caption, spoke.share ? Tone::text : Tone::faint, Weight::regular};
    const std::string value = spoke.share ? std::to_string(static_cast<int>(std::lround(*spoke.share * 100))) : "–";
    const float widest = std::max(ui.px(70), at.x < centre.x - 2   ? at.x - area.x
                                             : at.x > centre.x + 2 ? area.right() - at.x
                                                                   : ui.px(120));
    const ImVec2 size = sizeOf(ui, look, spoke.name, widest);
    const float whole = size.y + ui.px(18);
    const float lean = (at.x - centre.x) / radius;
    float x = at.x - size.x * (1 - std::clamp(lean * 1.4F, -1.0F, 1.0F)) / 2;
    x = std::clamp(x, area.x, std::max(area.x, area.right() - size.x));
    const float y = at.y - whole * (1 - (at.y - centre.y) / radius) / 2;
    draw(ui, {x, y}, look, spoke.name, widest);
    const float valueWidth = sizeOf(ui, style::kCaption, value).x;
    draw(ui, {x + (size.x - valueWidth) / 2, y + size.y - ui.px(1)},
         {Type::caption, spoke.share ? Tone::primary : Tone::faint, Weight::bold}, value);
}

ImVec2 placed(Rect plot, Dot dot) {
    return {plot.x + plot.w * dot.x, plot.bottom() - plot.h * dot.y};
}

void star(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
    for (std::size_t i = 0; i < 10; ++i) {
        list.PathLineTo(onSpoke(centre, i % 2 == 0 ? radius : radius * 0.45F, i, 10));
    }
    list.PathFillConcave(colour);
}

void drawSeries(Ui& ui, Rect plot, const DotSeries& series) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = ui.colour(series.tone);
    if (series.joined) {
        for (const Dot& dot : series.dots) { list.PathLineTo(placed(plot, dot)); }
        list.PathStroke(withOpacity(colour, 0.75F), 0, ui.px(1.8F));
    }
    for (const Dot& dot : series.dots) {
        const ImVec2 at = placed(plot, dot);
        switch (series.shape) {
            case DotShape::small: list.AddCircleFilled(at, ui.px(2.2F), withOpacity(colour, 0.55F), 8); break;
            case DotShape::ring: list.AddCircle(at, ui.px(5), colour, 0, ui.px(2)); break;
            case DotShape::disc: list.AddCircleFilled(at, ui.px(5.5F), colour); break;
            case DotShape::star: star(list, at, ui.px(9), colour); break;
        }
    }
}

void axes(Ui& ui, Rect plot, const Scatter& chart) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    constexpr int kTicks = 5;
    for (int i = 0; i <= kTicks; ++i) {
        const float share = static_cast<float>(i) / kTicks;
        const ImVec2 at = placed(plot, {share, share});
        list.AddLine({at.x, plot.y}, {at.x, plot.bottom()}, ui.colour(Tone::line), 1);
        list.AddLine({plot.x, at.y}, {plot.right(), at.y}, ui.colour(Tone::line), 1);
        const std::string words = std::to_string(i * 100 / kTicks);
        drawIn(ui, {at.x - ui.px(20), plot.bottom() + ui.px(3), ui.px(40), ui.px(18)}, style::kCaption, words,
               Align::centre);
        drawIn(ui, {plot.x - ui.px(46), at.y - ui.px(9), ui.px(40), ui.px(18)}, style::kCaption, words, Align::right);
    }
    drawIn(ui, {plot.x, plot.bottom() + ui.px(22), plot.w, ui.px(20)}, style::kCaption, chart.xTitle, Align::right);
    drawIn(ui, {plot.x - ui.px(36), plot.y - ui.px(26), plot.w, ui.px(20)}, style::kCaption, chart.yTitle);
}

}  // namespace

void radar(Ui& ui, Rect area, const std::vector<Spoke>& spokes, float grown) {
    if (spokes.size() < 3) { return; }
    const ImVec2 centre{area.centre().x, area.centre().y};
    float widest = 0;
    for (const Spoke& spoke : spokes) { widest = std::max(widest, sizeOf(ui, style::kCaption, spoke.name).x); }
    const float sides = std::min(widest + ui.px(20), ui.px(104));
    const float radius = std::max(ui.px(40), std::min(area.w / 2 - sides, area.h / 2 - ui.px(52)));
    radarGrid(ui, centre, radius, spokes.size());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<ImVec2> shape;
    for (std::size_t i = 0; i < spokes.size(); ++i) {
        if (spokes[i].share) {
            shape.push_back(onSpoke(centre, radius * std::max(0.02F, grown * *spokes[i].share), i, spokes.size()));
        }
    }
    if (shape.size() > 2) {
        list.AddConcavePolyFilled(shape.data(), static_cast<int>(shape.size()),
                                  withOpacity(ui.colour(Tone::primary), 0.22F));
        list.AddPolyline(shape.data(), static_cast<int>(shape.size()), ui.colour(Tone::primary), ImDrawFlags_Closed,
                         ui.px(2));
    }
    for (const ImVec2& point : shape) { list.AddCircleFilled(point, ui.px(3.5F), ui.colour(Tone::primary)); }
    for (std::size_t i = 0; i < spokes.size(); ++i) {
        spokeName(ui, centre, radius, i, spokes.size(), spokes[i], area);
    }
}

void scatter(Ui& ui, Rect area, const Scatter& chart) {
    Rect plot = area;
    plot.cutLeft(ui.px(48));
    plot.cutBottom(ui.px(44));
    plot.cutTop(ui.px(28));
    plot.cutRight(ui.px(12));
    const ImVec2 corner = placed(plot, {chart.xLimit, chart.yLimit});
    ImGui::GetWindowDrawList()->AddRectFilled({corner.x, plot.y}, {plot.right(), corner.y}, ui.colour(Tone::bestSoft));
    axes(ui, plot, chart);
    for (const DotSeries& series : chart.series) { drawSeries(ui, plot, series); }
    const ImVec2 limit = placed(plot, {chart.xLimit, chart.yLimit});
    dashedLine(ui, {limit.x, plot.y}, {limit.x, plot.bottom()}, Tone::seal);
    dashedLine(ui, {plot.x, limit.y}, {plot.right(), limit.y}, Tone::seal);
    const TextStyle name{Type::caption, Tone::seal, Weight::regular};
    draw(ui, {limit.x + ui.px(5), plot.bottom() - ui.px(22)}, name, chart.xLimitName);
    const float width = sizeOf(ui, name, chart.yLimitName).x;
    draw(ui, {plot.right() - width - ui.px(4), limit.y - ui.px(20)}, name, chart.yLimitName);
    const float zone = sizeOf(ui, style::kCaption, chart.zoneName).x;
    if (zone + ui.px(12) < plot.right() - corner.x && corner.y - plot.y > ui.px(44)) {
        draw(ui, {plot.right() - zone - ui.px(6), plot.y + ui.px(4)}, {Type::caption, Tone::best, Weight::bold},
             chart.zoneName);
    }
    if (chart.marked) {
        const ImVec2 at = placed(plot, *chart.marked);
        ImGui::GetWindowDrawList()->AddCircle(at, ui.px(11), ui.colour(Tone::text), 0, ui.px(2));
    }
}

}  // namespace dealcraft::desktop::ui
