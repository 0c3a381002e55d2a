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

void star(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
    for (std::size_t i = 0; i < 10; ++i) {
        list.PathLineTo(onSpoke(centre, i % 2 == 0 ? radius : radius * 0.45F, i, 10));
    }
    list.PathFillConcave(colour);
}

/// A scatter chart being drawn.
class Plane {
public:
    Plane(Ui& ui, Rect plot, const Scatter& chart) : ui_(ui), plot_(plot), chart_(chart) {}

    /// What lies beyond both limits.
    void zone() {
        if (chart_.upright.empty() || chart_.level.empty()) { return; }
        const ImVec2 corner = at({chart_.upright.front().at, chart_.level.front().at});
        list().AddRectFilled({corner.x, plot_.y}, {plot_.right(), corner.y}, ui_.colour(Tone::bestSoft));
        const float width = sizeOf(ui_, style::kCaption, chart_.zoneName).x;
        if (width + ui_.px(12) < plot_.right() - corner.x && corner.y - plot_.y > ui_.px(44)) {
            draw(ui_, {corner.x + ui_.px(6), corner.y - ui_.px(21)}, {Type::caption, Tone::best, Weight::bold},
                 chart_.zoneName);
        }
    }

    void axes() {
        constexpr int kTenth = 10;
        for (int tenth = 0; tenth <= kTenth; ++tenth) {
            const float share = static_cast<float>(tenth) / kTenth;
            const std::string words = std::to_string(tenth * kTenth);
            const bool every = tenth % 2 == 0;
            if (share >= chart_.from.x - kNear) { tickAcross(share, every ? words : std::string{}); }
            if (share >= chart_.from.y - kNear) { tickUp(share, every ? words : std::string{}); }
        }
        drawIn(ui_, {plot_.x, plot_.bottom() + ui_.px(22), plot_.w, ui_.px(20)}, style::kCaption, chart_.xTitle,
               Align::right);
        drawIn(ui_, {plot_.x - ui_.px(36), plot_.y - ui_.px(26), plot_.w, ui_.px(20)}, style::kCaption, chart_.yTitle);
    }

    void series(const DotSeries& series) {
        const float air = series.joined ? 0 : ui_.px(14);  // a sign on the border is drawn whole
        const ClipScope clip{plot_.inset(-air)};
        const ImU32 colour = ui_.colour(series.tone);
        if (series.joined) {
            for (const Dot& dot : series.dots) { list().PathLineTo(at(dot)); }
            list().PathStroke(withOpacity(colour, 0.75F), 0, ui_.px(1.8F));
        }
        for (const Dot& dot : series.dots) { shape(at(dot), series.shape, colour); }
    }

    void lines() {
        float lower = plot_.bottom() - ui_.px(22);
        for (const ChartLine& line : chart_.upright) {
            const float x = at({line.at, 0}).x;
            dashedLine(ui_, {x, plot_.y}, {x, plot_.bottom()}, line.tone);
            const TextStyle name{Type::caption, line.tone, Weight::regular};
            const float width = sizeOf(ui_, name, line.name).x + ui_.px(5);
            draw(ui_, {x + width <= plot_.right() ? x + ui_.px(5) : x - width, lower}, name, line.name);
            lower -= ui_.px(18);
        }
        for (const ChartLine& line : chart_.level) {
            const float y = at({0, line.at}).y;
            dashedLine(ui_, {plot_.x, y}, {plot_.right(), y}, line.tone);
            const TextStyle name{Type::caption, line.tone, Weight::regular};
            const float width = sizeOf(ui_, name, line.name).x;
            const float above = y - ui_.px(19) < plot_.y ? ui_.px(2) : -ui_.px(19);
            draw(ui_, {plot_.right() - width - ui_.px(5), y + above}, name, line.name);
        }
    }

    void path() {
        for (std::size_t i = 0; i < chart_.path.size(); ++i) {
            if (chart_.marked != i) { step(chart_.path[i], ui_.px(8)); }
        }
        if (chart_.marked && *chart_.marked < chart_.path.size()) {  // the one that is looked at lies on top
            const PathDot& dot = chart_.path[*chart_.marked];
            list().AddCircleFilled(at(dot.at), ui_.px(16), withOpacity(ui_.colour(Tone::text), 0.16F));
            list().AddCircle(at(dot.at), ui_.px(15), ui_.colour(Tone::text), 0, ui_.px(2));
            step(dot, ui_.px(10.5F));
        }
    }

private:
    static constexpr float kNear = 1e-4F;

    static ImDrawList& list() { return *ImGui::GetWindowDrawList(); }
    [[nodiscard]] ImVec2 at(Dot dot) const {
        const float x = (dot.x - chart_.from.x) / (1 - chart_.from.x);
        const float y = (dot.y - chart_.from.y) / (1 - chart_.from.y);
        return {plot_.x + plot_.w * x, plot_.bottom() - plot_.h * y};
    }

    void tickAcross(float share, const std::string& words) {
        const float x = at({share, 0}).x;
        list().AddLine({x, plot_.y}, {x, plot_.bottom()}, ui_.colour(Tone::line), 1);
        drawIn(ui_, {x - ui_.px(20), plot_.bottom() + ui_.px(3), ui_.px(40), ui_.px(18)}, style::kCaption, words,
               Align::centre);
    }
    void tickUp(float share, const std::string& words) {
        const float y = at({0, share}).y;
        list().AddLine({plot_.x, y}, {plot_.right(), y}, ui_.colour(Tone::line), 1);
        drawIn(ui_, {plot_.x - ui_.px(46), y - ui_.px(9), ui_.px(40), ui_.px(18)}, style::kCaption, words,
               Align::right);
    }

    void shape(ImVec2 centre, DotShape shape, ImU32 colour) {
        if (shape == DotShape::small && (centre.x < plot_.x - 1 || centre.y > plot_.bottom() + 1)) { return; }
        switch (shape) {
            case DotShape::none: break;
            case DotShape::small: list().AddCircleFilled(centre, ui_.px(2.2F), withOpacity(colour, 0.55F), 8); break;
            case DotShape::disc: list().AddCircleFilled(centre, ui_.px(5.5F), colour); break;
            case DotShape::star: star(list(), centre, ui_.px(14), colour); break;
            case DotShape::diamond: list().AddNgonFilled(centre, ui_.px(7), colour, 4); break;
        }
    }

    void step(const PathDot& dot, float radius) {
        const ImVec2 centre = at(dot.at);
        list().AddCircleFilled(centre, radius, ui_.colour(dot.fill));
        list().AddCircle(centre, radius, ui_.colour(dot.ring), 0, ui_.px(2));
        const Rect box{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
        drawIn(ui_, box, {Type::caption, Tone::onPrimary, Weight::bold}, dot.label, Align::centre);
    }

    Ui& ui_;
    Rect plot_;
    const Scatter& chart_;
};

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
    plot.cutRight(ui.px(16));
    Plane plane{ui, plot, chart};
    plane.zone();
    plane.axes();
    for (const DotSeries& series : chart.series) { plane.series(series); }
    plane.lines();
    plane.path();
}

}  // namespace dealcraft::desktop::ui
