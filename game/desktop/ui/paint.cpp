#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dealcraft::desktop::ui {
namespace {

constexpr float kWorthClearing = 12000;  // pixels; below, a callback costs as much as blending

Rect clipOf(const ImDrawList& list) {
    const ImVec2 min = list.GetClipRectMin();
    const ImVec2 max = list.GetClipRectMax();
    return {min.x, min.y, max.x - min.x, max.y - min.y};
}

void clearArea(Ui& ui, ImDrawList& list, Rect area, ImU32 colour) {
    ClearArea what{area.clipped(clipOf(list)), colour};
    if (!what.area.empty()) { list.AddCallback(ui.clear, &what, sizeof what); }
}

struct Corner {
    float x;
    float y;
    ImDrawFlags flag;
};

/// Three clears for the body, four blended quarters for the corners.
void clearRounded(Ui& ui, ImDrawList& list, Rect area, ImU32 colour, float r) {
    const Rect whole{std::round(area.x), std::round(area.y), std::round(area.w), std::round(area.h)};
    if (r < 1) {
        clearArea(ui, list, whole, colour);
        return;
    }
    clearArea(ui, list, {whole.x, whole.y + r, whole.w, whole.h - 2 * r}, colour);
    clearArea(ui, list, {whole.x + r, whole.y, whole.w - 2 * r, r}, colour);
    clearArea(ui, list, {whole.x + r, whole.bottom() - r, whole.w - 2 * r, r}, colour);
    const std::array corners{Corner{whole.x, whole.y, ImDrawFlags_RoundCornersTopLeft},
                             Corner{whole.right() - r, whole.y, ImDrawFlags_RoundCornersTopRight},
                             Corner{whole.x, whole.bottom() - r, ImDrawFlags_RoundCornersBottomLeft},
                             Corner{whole.right() - r, whole.bottom() - r, ImDrawFlags_RoundCornersBottomRight}};
    for (const Corner& corner : corners) {
        list.AddRectFilled({corner.x, corner.y}, {corner.x + r, corner.y + r}, colour, r, corner.flag);
    }
}

}  // namespace

void fill(Ui& ui, Rect area, ImU32 colour, float radius) {
    if (area.empty()) { return; }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float r = std::min(ui.px(radius), std::min(area.w, area.h) / 2);
    const bool opaque = (colour >> IM_COL32_A_SHIFT) == 255U && ImGui::GetStyle().Alpha >= 1;
    if (ui.clear != nullptr && opaque && area.w * area.h > kWorthClearing) {
        clearRounded(ui, list, area, colour, r);
    } else {
        list.AddRectFilled(area.min(), area.max(), colour, r);
    }
}

void fill(Ui& ui, Rect area, Tone tone, float radius) {
    fill(ui, area, ui.colour(tone), radius);
}

void outline(Ui& ui, Rect area, Tone tone, float radius, float thickness) {
    const float r = std::min(ui.px(radius), std::min(area.w, area.h) / 2);
    ImGui::GetWindowDrawList()->AddRect(area.min(), area.max(), ui.colour(tone), r, 0,
                                        std::max(1.0F, ui.px(thickness)));
}

void card(Ui& ui, Rect area, Tone tone) {
    fill(ui, area, tone);
    outline(ui, area, Tone::line);
}

void hairline(Ui& ui, ImVec2 from, float width) {
    const float y = std::round(from.y);
    ImGui::GetWindowDrawList()->AddRectFilled({from.x, y}, {from.x + width, y + 1}, ui.colour(Tone::line));
}

void dashedLine(Ui& ui, ImVec2 from, ImVec2 to, Tone tone) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1) { return; }
    const float step = ui.px(9);
    const ImVec2 unit{(to.x - from.x) / length, (to.y - from.y) / length};
    const int dashes = static_cast<int>(std::ceil(length / step));
    for (int i = 0; i < dashes; ++i) {
        const float at = step * static_cast<float>(i);
        const float end = std::min(length, at + step * 0.55F);
        ImGui::GetWindowDrawList()->AddLine({from.x + unit.x * at, from.y + unit.y * at},
                                            {from.x + unit.x * end, from.y + unit.y * end}, ui.colour(tone),
                                            ui.px(1.4F));
    }
}

void dashedOutline(Ui& ui, Rect area, Tone tone) {
    const Rect r = area.inset(ui.px(1));
    dashedLine(ui, r.min(), {r.right(), r.y}, tone);
    dashedLine(ui, {r.right(), r.y}, r.max(), tone);
    dashedLine(ui, {r.x, r.bottom()}, r.max(), tone);
    dashedLine(ui, r.min(), {r.x, r.bottom()}, tone);
}

void stripe(Ui& ui, Rect area, Tone tone) {
    ImGui::GetWindowDrawList()->AddRectFilled(area.min(), {area.x + ui.px(4), area.bottom()}, ui.colour(tone),
                                              ui.px(2));
}

void cover(Ui& ui, Rect area, std::string_view name, float focusX, float focusY, float radius, float opacity) {
    const Image* image = ui.images == nullptr ? nullptr : ui.images->find(std::string{name});
    if (image == nullptr || area.empty()) {
        fill(ui, area, Tone::sunk, radius);
        return;
    }
    const float scale = std::max(area.w / image->width, area.h / image->height);
    const float u = std::min(1.0F, area.w / (image->width * scale));
    const float v = std::min(1.0F, area.h / (image->height * scale));
    const ImVec2 from{(1 - u) * focusX, (1 - v) * focusY};
    const ImU32 tint = withOpacity(IM_COL32_WHITE, opacity);
    ImGui::GetWindowDrawList()->AddImageRounded(ImTextureRef{image->texture}, area.min(), area.max(), from,
                                                {from.x + u, from.y + v}, tint, ui.px(radius));
}

void picture(Ui& ui, Rect area, std::string_view name, float opacity) {
    const Image* image = ui.images == nullptr ? nullptr : ui.images->find(std::string{name});
    if (image == nullptr) { return; }
    ImGui::GetWindowDrawList()->AddImage(ImTextureRef{image->texture}, area.min(), area.max(), {0, 0}, {1, 1},
                                         withOpacity(IM_COL32_WHITE, opacity));
}

void bust(Ui& ui, Rect area, std::string_view name, float opacity, float radius) {
    const Image* image = ui.images == nullptr ? nullptr : ui.images->find(std::string{name});
    if (image == nullptr || area.empty()) { return; }
    constexpr float kLeastShown = 0.74F;  // of the picture's height: down to the collar
    const float width = std::min(area.w, area.h / kLeastShown);
    const float shown = std::min(1.0F, area.h / width);
    const Rect place{area.x + (area.w - width) / 2, area.bottom() - width * shown, width, width * shown};
    const ImDrawFlags corners = width < area.w ? ImDrawFlags_RoundCornersNone : ImDrawFlags_RoundCornersBottom;
    ImGui::GetWindowDrawList()->AddImageRounded(ImTextureRef{image->texture}, place.min(), place.max(), {0, 0},
                                                {1, shown}, withOpacity(IM_COL32_WHITE, opacity), ui.px(radius),
                                                corners);
}

void avatar(Ui& ui, ImVec2 centre, float radius, std::string_view portrait, std::string_view mood) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::string name = "portraits/" + std::string{portrait} + "/" + std::string{mood} + ".png";
    list.AddCircleFilled(centre, radius, ui.colour(Tone::primarySoft));
    if (const Image* image = portrait.empty() || ui.images == nullptr ? nullptr : ui.images->find(name)) {
        const ImVec2 min{centre.x - radius, centre.y - radius};
        const ImVec2 max{centre.x + radius, centre.y + radius};
        list.AddImageRounded(ImTextureRef{image->texture}, min, max, {0.06F, 0.02F}, {0.94F, 0.9F}, IM_COL32_WHITE,
                             radius);
    } else {
        drawIcon(ui, centre, radius / ui.scale, Icon::user, Tone::primary);
    }
}

std::string placePicture(const Ui& ui, std::string_view place) {
    return "places/" + std::string{place} + (ui.look == Look::dark ? "_dark.png" : ".png");
}

void bar(Ui& ui, Rect area, float share, Tone tone, Tone track) {
    const float r = area.h / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.min(), area.max(), ui.colour(track), r);
    const float width = area.w * std::clamp(share, 0.0F, 1.0F);
    if (width >= 1) {
        list.AddRectFilled(area.min(), {area.x + std::max(width, area.h), area.bottom()}, ui.colour(tone), r);
    }
}

void ring(Ui& ui, ImVec2 centre, float radius, float thickness, float share, Tone tone) {
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    constexpr float kTop = -kTurn / 4;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircle(centre, radius, ui.colour(Tone::sunk), 0, thickness);
    if (share <= 0) { return; }
    list.PathArcTo(centre, radius, kTop, kTop + kTurn * std::min(share, 1.0F));
    list.PathStroke(ui.colour(tone), 0, thickness);
}

ImVec2 tagSize(Ui& ui, std::string_view words, Icon icon) {
    const float sign = icon == Icon::none || ui.fonts.icons == nullptr ? 0 : ui.px(18);
    const ImVec2 size = sizeOf(ui, style::kCaption, words);
    return {size.x + sign + ui.px(16), size.y + ui.px(4)};
}

float tag(Ui& ui, ImVec2 at, std::string_view words, Tone tone, Tone background, Icon icon) {
    const ImVec2 size = tagSize(ui, words, icon);
    const Rect area{std::round(at.x), std::round(at.y), size.x, size.y};
    fill(ui, area, background, 6);
    float x = area.x + ui.px(8);
    if (icon != Icon::none && ui.fonts.icons != nullptr) {
        drawIcon(ui, {x + ui.px(6), area.centre().y}, 13, icon, tone);
        x += ui.px(18);
    }
    draw(ui, {x, area.y + ui.px(2)}, {Type::caption, tone, Weight::regular}, words);
    return size.x;
}

float keycap(Ui& ui, ImVec2 rightMiddle, std::string_view key, Tone tone) {
    const TextStyle style{Type::caption, tone, Weight::regular};
    const ImVec2 size = sizeOf(ui, style, key);
    const float width = std::max(size.x + ui.px(10), ui.px(22));
    const float height = ui.px(20);
    const Rect area{rightMiddle.x - width, rightMiddle.y - height / 2, width, height};
    ImGui::GetWindowDrawList()->AddRect(area.min(), area.max(), withOpacity(ui.colour(tone), 0.55F), ui.px(5));
    drawIn(ui, area, style, key, Align::centre);
    return width;
}

}  // namespace dealcraft::desktop::ui
