#include "desktop/panels/table/value_card.hpp"

#include "desktop/model/bargain.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <cmath>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kCardPad = 5;

Tone cardTone(const ValueCard& card) {
    if (!card.blocked.empty()) { return card.chosen ? Tone::bad : Tone::faint; }
    if (card.chosen) { return Tone::primary; }
    return card.isOpen ? Tone::soft : Tone::text;
}

/// On one line, on two, or the amount alone.
void cardLabel(Ui& ui, Rect area, const ValueCard& card) {
    const ui::Weight weight = card.chosen ? ui::Weight::bold : ui::Weight::regular;
    const ui::TextStyle body{ui::Type::body, cardTone(card), weight};
    const ui::TextStyle caption{ui::Type::caption, cardTone(card), weight};
    if (ui::sizeOf(ui, body, card.words).x <= area.w) {
        ui::drawIn(ui, area, body, card.words, ui::Align::centre);
        return;
    }
    const ImVec2 block = ui::sizeOf(ui, caption, card.words, area.w);
    if (block.y <= ui::lineHeight(ui, caption) * 2.2F && block.x <= area.w + 1) {
        ui::draw(ui, {area.x + (area.w - block.x) / 2, area.y + (area.h - block.y) / 2}, caption, card.words, area.w);
        return;
    }
    constexpr float kRoomForWords = 60;
    if (area.w < ui.px(kRoomForWords) && !card.amount.empty()) {
        ui::drawIn(ui, area, body, card.amount, ui::Align::centre);
    } else {
        const Rect two = area.middle(area.w, std::min(block.y, 2 * ui::lineHeight(ui, caption)));
        ui::drawLines(ui, two, caption, card.words, 2);
    }
}

/// What it is worth to us, as a number and as a part of the best.
void cardWorth(Ui& ui, Rect line, const ValueCard& card) {
    const Tone tone = card.blocked.empty() ? (card.chosen ? Tone::primary : Tone::soft) : Tone::faint;
    const std::string number = std::to_string(pointsOf(card.points));
    const Rect place = line.cutRight(ui.px(18));
    ui::drawIn(ui, place, {ui::Type::caption, tone, ui::Weight::regular}, number, ui::Align::right);
    line.w -= ui.px(3);
    if (line.w < ui.px(8)) { return; }
    const float share = static_cast<float>(card.points) / static_cast<float>(std::max(1, card.most));
    const Rect track{line.x, line.centre().y - ui.px(1.5F), line.w, ui.px(3)};
    ui::bar(ui, track, share, tone == Tone::soft ? Tone::strongLine : tone);
}

void cardBackground(Ui& ui, Rect area, const ValueCard& card, const ui::Touch& t) {
    const bool blocked = !card.blocked.empty();
    const Tone chosen = blocked ? Tone::badSoft : Tone::primarySoft;
    ui::fill(ui, area, card.chosen ? chosen : t.hovered || blocked || card.ghost ? Tone::sunk : Tone::surface, 8);
    if (card.isOpen || card.ghost) {
        ui::dashedOutline(ui, area, card.ghost ? Tone::primary : Tone::strongLine);
    } else {
        ui::outline(ui, area, Tone::line, 8);
    }
    ui::focusRing(ui, area, t, 8);
}

}  // namespace

float cardNeeds(Ui& ui, const std::string& words) {
    constexpr ui::TextStyle kChosen{ui::Type::caption, Tone::text, ui::Weight::bold};
    const float whole = ui::sizeOf(ui, kChosen, words).x;
    const float step = ui.px(6);
    float width = whole / 2;
    while (width < whole && ui::linesOf(ui, kChosen, words, width).lines.size() > 2) { width += step; }
    return std::ceil(width) + 2 * ui.px(kCardPad);
}

bool valueCard(Ui& ui, Rect area, const ValueCard& card) {
    const ui::Touch t = ui::touch(ui, card.id, area);
    cardBackground(ui, area, card, t);
    Rect inner = area.inset(ui.px(kCardPad), ui.px(card.low ? 1 : 3));
    if (!card.isOpen && !card.low) { cardWorth(ui, inner.cutBottom(ui.px(16)), card); }
    cardLabel(ui, inner, card);
    const ImVec2 corner{area.x + ui.px(4), area.y + ui.px(4)};
    if (card.limit || !card.blocked.empty()) {
        ImGui::GetWindowDrawList()->AddCircleFilled(corner, ui.px(8), ui.colour(Tone::surface));
        ui::drawIcon(ui, corner, 12, card.limit ? Icon::hand : Icon::lock, card.limit ? Tone::seal : Tone::faint);
    }
    if (t.hovered && !card.blocked.empty()) {
        ui::tooltip(ui, card.blocked);
    } else if (t.hovered && ui::sizeOf(ui, style::kBody, card.words).x > inner.w) {
        ui::tooltip(ui, card.words);
    }
    return t.pressed;
}

}  // namespace dealcraft::desktop
