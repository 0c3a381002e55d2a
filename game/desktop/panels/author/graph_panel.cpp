#include "desktop/panels/author/graph_panel.hpp"

#include "desktop/panels/author/graph_box.hpp"
#include "desktop/panels/grade.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;

/// Steps, not a continuum: the font is baked once for each.
constexpr std::array<float, 13> kZooms{0.028F, 0.04F, 0.06F, 0.09F, 0.13F, 0.19F, 0.27F,
                                       0.38F,  0.5F,  0.65F, 0.8F,  1.0F,  1.25F};
constexpr int kLastZoom = static_cast<int>(kZooms.size()) - 1;
constexpr int kReadable = 10;          ///< the zoom at which a graph is first shown, if there is room
constexpr int kSmallest = 9;           ///< the farthest at which its words are drawn
constexpr float kEdge = 24;            ///< between what is shown and the panel's edge
constexpr std::size_t kBeginning = 3;  ///< so many boxes are its beginning
constexpr float kNames = 0.25F;
constexpr float kWords = 0.6F;

/// From points of the graph to those of the window.
class Lens {
public:
    Lens(const Ui& ui, Rect area, const GraphView& view)
        : zoom_(kZooms[static_cast<std::size_t>(view.zoom)] * ui.scale), middle_(area.centre()), at_(view.at) {}

    [[nodiscard]] ImVec2 operator()(authoring::Spot spot) const {
        return {middle_.x + (spot.x - at_.x) * zoom_, middle_.y + (spot.y - at_.y) * zoom_};
    }
    [[nodiscard]] Rect operator()(const authoring::PlacedBox& box) const {
        const auto corner = (*this)(box.at);
        return {corner.x, corner.y, box.size.x * zoom_, box.size.y * zoom_};
    }
    [[nodiscard]] ImVec2 back(ImVec2 point) const {
        return {at_.x + (point.x - middle_.x) / zoom_, at_.y + (point.y - middle_.y) / zoom_};
    }
    [[nodiscard]] float zoom() const { return zoom_; }

private:
    float zoom_;
    ImVec2 middle_;
    ImVec2 at_;
};

void showAll(const Ui& ui, Rect area, const Drawing& drawing, GraphView& view) {
    const auto size = drawing.layout.size;
    view.at = {size.x / 2, size.y / 2};
    view.zoom = 0;
    while (view.zoom < kReadable && size.x * kZooms[static_cast<std::size_t>(view.zoom) + 1] * ui.scale < area.w &&
           size.y * kZooms[static_cast<std::size_t>(view.zoom) + 1] * ui.scale < area.h) {
        ++view.zoom;
    }
}

/// All of it where its words can be read then; else where it begins, as large as the first boxes have room.
void showFirst(const Ui& ui, Rect area, const Drawing& drawing, GraphView& view) {
    showAll(ui, area, drawing, view);
    const auto& boxes = drawing.layout.boxes;
    if (view.zoom >= kSmallest || boxes.empty()) { return; }
    const float left = boxes.front().at.x;
    float right = left;
    for (std::size_t i = 0; i < std::min(kBeginning, boxes.size()); ++i) {
        right = std::max(right, boxes[i].at.x + boxes[i].size.x);
    }
    const auto scaleAt = [&](int zoom) { return kZooms[static_cast<std::size_t>(zoom)] * ui.scale; };
    view.zoom = (right - left) * scaleAt(kReadable) + 2 * ui.px(kEdge) <= area.w ? kReadable : kSmallest;
    const float halfway = (area.w / 2 - ui.px(kEdge)) / scaleAt(view.zoom);
    view.at = {left + halfway, boxes.front().at.y + boxes.front().size.y / 2};
}

/// Moves the chosen box into sight, no further than it needs. Of one that is too large the beginning is seen.
void bringIn(const Ui& ui, Rect area, const Drawing& drawing, GraphView& view) {
    const Lens lens{ui, area, view};
    const Rect place = lens(drawing.layout.boxes[view.chosen]);
    Rect room = area.inset(ui.px(kEdge));
    room.cutBottom(ui.px(kEdge));  // the tools stand there
    const auto shift = [](float from, float to, float least, float most) {
        const float back = std::max(0.0F, to - most);
        return from - back < least ? from - least : back;
    };
    view.at.x += shift(place.x, place.right(), room.x, room.right()) / lens.zoom();
    view.at.y += shift(place.y, place.bottom(), room.y, room.bottom()) / lens.zoom();
}

/// Changes the zoom; the point stays where it is in the window.
void zoomAt(const Ui& ui, Rect area, GraphView& view, int steps, ImVec2 point) {
    const auto before = Lens{ui, area, view}.back(point);
    view.zoom = std::clamp(view.zoom + steps, 0, kLastZoom);
    const auto after = Lens{ui, area, view}.back(point);
    view.at = {view.at.x + before.x - after.x, view.at.y + before.y - after.y};
}

void mouse(const Ui& ui, Rect area, GraphView& view) {
    ImGui::SetCursorScreenPos(area.min());
    ImGui::SetNextItemAllowOverlap();
    ImGui::InvisibleButton("author.graph", area.size());
    const auto& io = ImGui::GetIO();
    if (ImGui::IsItemActive()) {
        const float zoom = Lens{ui, area, view}.zoom();
        view.at = {view.at.x - io.MouseDelta.x / zoom, view.at.y - io.MouseDelta.y / zoom};
    }
    const bool inside = ImGui::IsMouseHoveringRect(area.min(), area.max()) && ImGui::IsWindowHovered();
    if (inside && io.MouseWheel != 0) { zoomAt(ui, area, view, io.MouseWheel > 0 ? 1 : -1, io.MousePos); }
}

std::size_t neighbour(const Drawing& drawing, const GraphView& view, int step) {
    const auto count = drawing.graph.boxes.size();
    if (view.chosen >= count) { return 0; }
    return (view.chosen + count + static_cast<std::size_t>(step + static_cast<int>(count))) % count;
}

void pan(const Ui& ui, Rect area, GraphView& view) {
    constexpr float kShare = 0.2F;
    const float zoom = Lens{ui, area, view}.zoom();
    const float x = area.w * kShare / zoom;
    const float y = area.h * kShare / zoom;
    if (ui::keyPressed(ImGuiKey_LeftArrow)) { view.at.x -= x; }
    if (ui::keyPressed(ImGuiKey_RightArrow)) { view.at.x += x; }
    if (ui::keyPressed(ImGuiKey_UpArrow)) { view.at.y -= y; }
    if (ui::keyPressed(ImGuiKey_DownArrow)) { view.at.y += y; }
}

void keys(const Ui& ui, Rect area, const Drawing& drawing, GraphView& view) {
    if (ui::keyPressed(ImGuiKey_Equal) || ui::keyPressed(ImGuiKey_KeypadAdd)) {
        zoomAt(ui, area, view, 1, area.centre());
    }
    if (ui::keyPressed(ImGuiKey_Minus) || ui::keyPressed(ImGuiKey_KeypadSubtract)) {
        zoomAt(ui, area, view, -1, area.centre());
    }
    if (ui::keyPressed(ImGuiKey_0)) { showAll(ui, area, drawing, view); }
    for (const auto& [key, step] : {std::pair{ImGuiKey_PageDown, 1}, std::pair{ImGuiKey_PageUp, -1}}) {
        ui::claim(key);
        if (!ui::keyPressed(key)) { continue; }
        view.chosen = neighbour(drawing, view, step);
        view.show = true;
    }
    if (!ImGui::GetIO().KeyShift) { return; }
    for (const auto key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
        ui::claim(key);
    }
    pan(ui, area, view);
}

ImVec2 onCurve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d, float t) {
    const float s = 1 - t;
    const float wa = s * s * s;
    const float wb = 3 * s * s * t;
    const float wc = 3 * s * t * t;
    const float wd = t * t * t;
    return {a.x * wa + b.x * wb + c.x * wc + d.x * wd, a.y * wa + b.y * wb + c.y * wc + d.y * wd};
}

void dashed(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d, ImU32 colour, float width) {
    const float length = std::hypot(d.x - a.x, d.y - a.y);
    const int pieces = std::clamp(static_cast<int>(length / 7), 4, 80) | 1;
    for (int i = 0; i < pieces; i += 2) {
        const auto share = [&](int n) { return static_cast<float>(n) / static_cast<float>(pieces); };
        ImGui::GetWindowDrawList()->AddLine(onCurve(a, b, c, d, share(i)), onCurve(a, b, c, d, share(i + 1)), colour,
                                            width);
    }
}

struct Stroke {
    ImU32 colour = 0;
    float width = 1;
    bool dashed = false;
};

Stroke strokeOf(const Ui& ui, const Drawing& drawing, const authoring::Way& way, float zoom) {
    const auto& from = drawing.graph.boxes[way.from];
    Tone tone = Tone::soft;
    if (way.row != authoring::Way::kNoRow && !from.rows[way.row].grades.empty()) {
        tone = toneOf(from.rows[way.row].grades.front());
    }
    if (!way.open) { tone = Tone::seal; }
    const float share = drawing.graph.hasHeat() ? static_cast<float>(way.visits) /
                                                      static_cast<float>(std::max<std::int64_t>(drawing.graph.plays, 1))
                                                : 0;
    const bool cold = drawing.graph.hasHeat() && way.visits == 0;
    return {ui::withOpacity(ui.colour(tone), cold ? 0.35F : 0.9F), 1 + 4 * std::min(share, 1.0F) * std::min(zoom, 1.0F),
            way.conditional || !way.open};
}

void drawWay(const Ui& ui, Rect area, const Lens& lens, const Drawing& drawing, std::size_t index) {
    const auto& curve = drawing.layout.ways[index];
    if (curve.size() < 4) { return; }
    const auto stroke = strokeOf(ui, drawing, drawing.graph.ways[index], lens.zoom());
    auto& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i + 3 < curve.size(); i += 3) {
        const ImVec2 a = lens(curve[i]);
        const ImVec2 b = lens(curve[i + 1]);
        const ImVec2 c = lens(curve[i + 2]);
        const ImVec2 d = lens(curve[i + 3]);
        const float left = std::min({a.x, b.x, c.x, d.x});
        const float top = std::min({a.y, b.y, c.y, d.y});
        const Rect bounds{left, top, std::max({a.x, b.x, c.x, d.x}) - left + 1,
                          std::max({a.y, b.y, c.y, d.y}) - top + 1};
        if (bounds.clipped(area).empty() && bounds.clipped(area).w <= 0) { continue; }
        if (stroke.dashed) {
            dashed(a, b, c, d, stroke.colour, stroke.width);
        } else {
            list.AddBezierCubic(a, b, c, d, stroke.colour, stroke.width);
        }
    }
    if (lens.zoom() < kNames * ui.scale) { return; }
    const ImVec2 tip = lens(curve.back());
    const float wing = std::max(2.5F, 5 * lens.zoom());
    list.AddTriangleFilled(tip, {tip.x - 2 * wing, tip.y - wing}, {tip.x - 2 * wing, tip.y + wing}, stroke.colour);
}

void boxes(Ui& ui, Rect area, const Lens& lens, const Drawing& drawing, GraphView& view) {
    const float zoom = lens.zoom() / ui.scale;
    const auto detail = zoom >= kWords ? BoxDetail::words : zoom >= kNames ? BoxDetail::name : BoxDetail::shape;
    for (std::size_t i = 0; i < drawing.graph.boxes.size(); ++i) {
        const Rect place = lens(drawing.layout.boxes[i]);
        const Rect seen = place.clipped(area);
        if (seen.empty()) { continue; }
        const auto& box = drawing.graph.boxes[i];
        const ui::IdScope scope{static_cast<int>(i)};
        const auto touch = ui::touch(ui, "author.box." + (box.id.empty() ? std::to_string(i) : box.id), seen);
        if (touch.pressed) {
            view.chosen = i;
            bringIn(ui, area, drawing, view);
            ui.animating = true;
        }
        {
            const ScaleScope scale{ui, lens.zoom()};
            drawBox(ui, place, drawing, i, detail);
        }
        if (view.chosen == i) { ui::outline(ui, place.inset(-3), Tone::primary, 8, 3); }
        ui::focusRing(ui, place, touch);
    }
}

void tools(Ui& ui, Rect area, const Drawing& drawing, GraphView& view) {
    Rect row = area.inset(ui.px(10)).cutBottom(ui.px(36));
    const auto sign = [&](const char* id, const char* words, const char* label) {
        const Rect place = row.cutLeft(ui.px(36), ui.px(6));
        ui::card(ui, place);
        return ui::button(ui, id, place, label, {ui::ButtonKind::quiet}) ||
               (ImGui::IsItemHovered() && (ui::tooltip(ui, ui.words(words)), false));
    };
    if (sign("author.graph.out", "author.zoom_out", "−")) { zoomAt(ui, area, view, -1, area.centre()); }
    if (sign("author.graph.in", "author.zoom_in", "+")) { zoomAt(ui, area, view, 1, area.centre()); }
    if (sign("author.graph.all", "author.zoom_all", "0")) { showAll(ui, area, drawing, view); }
}

}  // namespace

void graphPanel(Ui& ui, Rect area, const Drawing& drawing, GraphView& view) {
    ui::fill(ui, area, Tone::sunk, 0);
    if (view.zoom < 0) { showFirst(ui, area, drawing, view); }
    if (view.chosen != GraphView::kNothing && view.chosen >= drawing.graph.boxes.size()) {
        view.chosen = GraphView::kNothing;
    }
    const ui::ClipScope clip{area};
    keys(ui, area, drawing, view);
    if (view.show && view.chosen != GraphView::kNothing) { bringIn(ui, area, drawing, view); }
    view.show = false;
    mouse(ui, area, view);
    const Lens lens{ui, area, view};
    for (std::size_t i = 0; i < drawing.graph.ways.size(); ++i) { drawWay(ui, area, lens, drawing, i); }
    boxes(ui, area, lens, drawing, view);
    tools(ui, area, drawing, view);
}

}  // namespace dealcraft::desktop
