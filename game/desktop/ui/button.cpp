#include "desktop/ui/button.hpp"

#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace dealcraft::desktop::ui {
namespace {

struct Colours {
    ImU32 fill = 0;
    Tone words = Tone::text;
    bool outlined = false;
};

Colours coloursOf(const Ui& ui, const ButtonLook& look, const Touch& t) {
    const bool lit = t.hovered || t.held;
    if (!look.enabled) { return {ui.colour(Tone::sunk), Tone::faint, false}; }
    switch (look.kind) {
        case ButtonKind::primary: return {ui.colour(lit ? Tone::primaryHover : Tone::primary), Tone::onPrimary, false};
        case ButtonKind::secondary: return {ui.colour(lit ? Tone::sunk : Tone::surface), Tone::text, true};
        case ButtonKind::quiet: return {lit ? ui.colour(Tone::sunk) : 0, Tone::text, false};
        case ButtonKind::danger: return {ui.colour(lit ? Tone::sealSoft : Tone::surface), Tone::seal, true};
    }
    return {};
}

float iconSpace(const Ui& ui, Icon icon) {
    return icon == Icon::none || ui.fonts.icons == nullptr ? 0 : ui.px(26);
}

float keySpace(Ui& ui, std::string_view key) {
    return key.empty() ? 0 : std::max(sizeOf(ui, style::kCaption, key).x + ui.px(10), ui.px(22)) + ui.px(10);
}

void paintLabel(Ui& ui, Rect area, std::string_view words, const ButtonLook& look, Tone tone) {
    Rect inner = area.inset(ui.px(14), 0);
    const float sign = iconSpace(ui, look.icon);
    if (!look.key.empty()) {
        keycap(ui, {inner.right(), inner.centre().y}, look.key, tone == Tone::text ? Tone::soft : tone);
        inner.w -= keySpace(ui, look.key);
    }
    const TextStyle lettering{look.type, tone, look.kind == ButtonKind::primary ? Weight::bold : Weight::regular};
    const float width = std::min(inner.w, sizeOf(ui, lettering, words).x + sign);
    if (!look.left) { inner.cutLeft((inner.w - width) / 2); }
    if (sign > 0) {
        const bool plain = look.kind == ButtonKind::secondary || look.kind == ButtonKind::quiet;
        drawIcon(ui, {inner.x + ui.px(9), inner.centre().y}, 17, look.icon,
                 plain && look.enabled ? Tone::primary : tone);
        inner.cutLeft(sign);
    }
    drawIn(ui, inner, lettering, words);
}

}  // namespace

Touch touch(Ui& ui, const std::string& id, Rect area) {
    ImGui::SetCursorScreenPos(area.min());
    Touch result;
    result.pressed = ImGui::InvisibleButton(id.c_str(), {std::max(1.0F, area.w), std::max(1.0F, area.h)},
                                            ImGuiButtonFlags_EnableNav);
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavActivateId == ImGui::GetItemID() && context.IO.KeyCtrl) {
        result.pressed = false;  // Control and Enter is for the whole screen, not for the item that the keyboard is at
    }
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    result.focused = ImGui::IsItemFocused() && context.NavCursorVisible;
    if (result.focused) { ui.focusFrame = ImGui::GetFrameCount(); }
    if (result.hovered) { ImGui::SetMouseCursor(ImGuiMouseCursor_Hand); }
    if (result.pressed) { ui.play(Cue::click); }
    return result;
}

void focusRing(Ui& ui, Rect area, const Touch& t, float radius) {
    if (!t.focused) { return; }
    const float out = ui.px(2);
    ImGui::GetWindowDrawList()->AddRect({area.x - out, area.y - out}, {area.right() + out, area.bottom() + out},
                                        ui.colour(Tone::ochre), ui.px(radius + 2), 0, ui.px(2));
}

void claim(ImGuiKey key) {
    ImGui::SetKeyOwner(key, ImGui::GetID("claimed"));
}

bool disabled() {
    return (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
}

void beginHere(Ui& ui) {
    if (ui.focusDue) { ImGui::FocusItem(); }
    ui.focusDue = false;
}

bool pressedByDefault(Ui& ui) {
    beginHere(ui);
    return enterPressed(ui);
}

void takeFocus() {
    ImGui::FocusItem();
    ImGui::SetNavCursorVisible(true);
}

bool button(Ui& ui, const std::string& id, Rect area, std::string_view words, const ButtonLook& look) {
    const DisabledScope disabled{!look.enabled};
    const Touch t = touch(ui, id, area);
    const Colours colours = coloursOf(ui, look, t);
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1.0F);
    if (colours.fill != 0) { fill(ui, area, colours.fill, 8); }
    if (colours.outlined) { outline(ui, area, Tone::strongLine, 8); }
    paintLabel(ui, area, words, look, colours.words);
    focusRing(ui, area, t, 8);
    ImGui::PopStyleVar();
    return t.pressed;
}

float buttonWidth(Ui& ui, std::string_view words, const ButtonLook& look) {
    const TextStyle style{look.type, Tone::text, look.kind == ButtonKind::primary ? Weight::bold : Weight::regular};
    return sizeOf(ui, style, words).x + iconSpace(ui, look.icon) + keySpace(ui, look.key) + ui.px(30);
}

bool iconButton(Ui& ui, const std::string& id, Rect area, Icon icon, std::string_view words, Tone tone) {
    if (ui.fonts.icons == nullptr) { return button(ui, id, area, words, {ButtonKind::quiet}); }
    const Touch t = touch(ui, id, area);
    if (t.hovered || t.held) { fill(ui, area, Tone::sunk, 8); }
    drawIcon(ui, area.centre(), 18, icon, t.hovered ? Tone::text : tone);
    focusRing(ui, area, t, 8);
    if (t.hovered) { tooltip(ui, words); }
    return t.pressed;
}

float segmentedWidth(Ui& ui, const std::vector<std::string>& words) {
    float widest = 0;
    for (const auto& word : words) { widest = std::max(widest, sizeOf(ui, style::kStrong, word).x); }
    return (widest + ui.px(28)) * static_cast<float>(words.size()) + ui.px(6);
}

int segmented(Ui& ui, const std::string& id, Rect area, const std::vector<std::string>& words, int chosen) {
    fill(ui, area, Tone::sunk, 8);
    const float width = (area.w - ui.px(6)) / static_cast<float>(std::max<std::size_t>(1, words.size()));
    int pressed = -1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Rect part{area.x + ui.px(3) + width * static_cast<float>(i), area.y + ui.px(3), width, area.h - ui.px(6)};
        const Touch t = touch(ui, id + "." + std::to_string(i), part);
        const bool on = static_cast<int>(i) == chosen;
        if (on) {
            fill(ui, part, Tone::surface, 6);
            outline(ui, part, Tone::strongLine, 6);
        }
        const TextStyle style{Type::body, on || t.hovered ? Tone::text : Tone::soft,
                              on ? Weight::bold : Weight::regular};
        drawIn(ui, part.inset(ui.px(6), 0), style, words[i], Align::centre);
        focusRing(ui, part, t, 6);
        if (t.pressed) { pressed = static_cast<int>(i); }
    }
    return pressed;
}

ImVec2 chipSize(Ui& ui, std::string_view words, Icon icon) {
    return {sizeOf(ui, style::kBody, words).x + iconSpace(ui, icon) + ui.px(24), ui.px(32)};
}

bool chip(Ui& ui, const std::string& id, ImVec2 at, std::string_view words, bool on, Icon icon) {
    const ImVec2 size = chipSize(ui, words, icon);
    const Rect area{std::round(at.x), std::round(at.y), size.x, size.y};
    const Touch t = touch(ui, id, area);
    fill(ui, area, on ? Tone::primarySoft : t.hovered ? Tone::sunk : Tone::surface, 16);
    outline(ui, area, on ? Tone::primary : Tone::line, 16);
    Rect inner = area.inset(ui.px(12), 0);
    if (iconSpace(ui, icon) > 0) {
        drawIcon(ui, {inner.x + ui.px(8), inner.centre().y}, 15, icon, on ? Tone::primary : Tone::soft);
        inner.cutLeft(iconSpace(ui, icon));
    }
    drawIn(ui, inner, {Type::body, on ? Tone::primary : Tone::text, Weight::regular}, words);
    focusRing(ui, area, t, 16);
    return t.pressed;
}

bool toggle(Ui& ui, const std::string& id, Rect area, bool on) {
    const Touch t = touch(ui, id, area);
    const Rect track{area.right() - ui.px(46), area.centre().y - ui.px(13), ui.px(46), ui.px(26)};
    fill(ui, track, on ? Tone::primary : Tone::sunk, 13);
    if (!on) { outline(ui, track, Tone::strongLine, 13); }
    const float x = on ? track.right() - ui.px(13) : track.x + ui.px(13);
    ImGui::GetWindowDrawList()->AddCircleFilled({x, track.centre().y}, ui.px(9),
                                                ui.colour(on ? Tone::onPrimary : Tone::soft));
    focusRing(ui, track, t, 13);
    return t.pressed;
}

bool field(Ui& ui, const std::string& id, Rect area, std::string& text, const std::string& hint, Icon icon) {
    fill(ui, area, Tone::surface, 8);
    const float sign = iconSpace(ui, icon);
    if (sign > 0) { drawIcon(ui, {area.x + ui.px(20), area.centre().y}, 16, icon, Tone::faint); }
    const FontScope font{ui, style::kBody};
    const float pad = (area.h - lineHeight(ui, style::kBody)) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(12), pad});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4{0, 0, 0, 0});
    ImGui::SetCursorScreenPos({area.x + sign, area.y});
    ImGui::SetNextItemWidth(area.w - sign);
    const bool changed = ImGui::InputTextWithHint(("###" + id).c_str(), hint.c_str(), &text);
    const bool active =
        ImGui::IsItemActive() || (ImGui::IsItemFocused() && ImGui::GetCurrentContext()->NavCursorVisible);
    if (active) { ui.focusFrame = ImGui::GetFrameCount(); }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    outline(ui, area, active ? Tone::primary : Tone::strongLine, 8, active ? 2 : 1);
    return changed;
}

void tooltip(Ui& ui, std::string_view words) {
    const ImVec2 size = sizeOf(ui, style::kCaption, words);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Rect screen = ui.screen();
    const float width = size.x + ui.px(16);
    const ImVec2 at{std::min(mouse.x + ui.px(12), screen.right() - width - ui.px(4)),
                    std::min(mouse.y + ui.px(20), screen.bottom() - ui.px(30))};
    list.AddRectFilled(at, {at.x + width, at.y + size.y + ui.px(8)}, ui.colour(Tone::text), ui.px(6));
    drawOver(ui, {at.x + ui.px(8), at.y + ui.px(4)}, {Type::caption, Tone::canvas, Weight::regular}, words);
}

}  // namespace dealcraft::desktop::ui
