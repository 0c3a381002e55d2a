#include "desktop/panels/table/worth_panel.hpp"

#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kWorthPadX = 16;
constexpr float kWorthPadY = 8;
constexpr float kWorthHead = 32;
constexpr float kWorthBar = 58;
constexpr float kWorthRule = 22;

float shareOf(int worth) {
    return std::clamp(static_cast<float>(worth) / static_cast<float>(content::kFullUtility), 0.0F, 1.0F);
}

/// What is against this package. Rules are read from whole packages only: what is open may still keep them.
std::vector<std::string> objectionsTo(const Ui& ui, const TableDesk& desk, const WorthView& worth) {
    std::vector<std::string> all;
    if (worth.broken) {
        all.push_back(ui.words("bargain.impossible", {{"why", dependenceWords(ui, desk, *worth.broken)}}));
    }
    if (!worth.preview.full) { return all; }
    for (const TextId rule : worth.preview.brokenRules) {
        all.push_back(ui.words("bargain.breaks", {{"rule", ui.words(*desk.texts, rule)}}));
    }
    return all;
}

void worthHead(Ui& ui, Rect area, const WorthView& worth) {
    const bool full = worth.preview.full;
    const bool below = worth.span.most < worth.span.least || (full && worth.preview.belowBottomLine);
    std::string number = std::to_string(pointsOf(worth.span.least));
    if (!full) { number += "–" + std::to_string(pointsOf(worth.span.most)); }
    const Tone tone = below ? Tone::bad : Tone::primary;
    const ui::TextStyle look{ui::Type::heading, tone, ui::Weight::bold};
    ui::drawIn(ui, area.cutLeft(ui::sizeOf(ui, look, number).x, ui.px(8)), look, number);
    std::string words = ui.words(!full ? "bargain.worth_open" : below ? "bargain.below" : "bargain.worth");
    const auto against = [&](const char* key, const std::optional<int>& other) {
        if (!other || !full) { return; }
        words +=
            "   " + ui.words(key, {{"change", signedWords(pointsOf(worth.preview.ourUtility) - pointsOf(*other))}});
    };
    against("bargain.against_ours", worth.ourLast);
    against("bargain.against_his", worth.his);
    ui::drawIn(ui, area, {ui::Type::body, below ? Tone::bad : Tone::text, ui::Weight::regular}, words);
}

}  // namespace

WorthView worthViewOf(const sim::NegotiationView& view, const sim::Terms& draft, const std::optional<sim::Terms>& his,
                      sim::OfferPreview preview) {
    const auto worth = [&](const std::optional<sim::Terms>& terms) {
        return terms && isFull(view, *terms) ? std::optional{worthOf(view, *terms)} : std::nullopt;
    };
    return {std::move(preview),   spanOf(view, draft), worth(view.ourOffer), worth(his), worth(view.preparation.target),
            brokenIn(view, draft)};
}

void worthFlags(Ui& ui, Rect bar, std::span<const WorthFlag> flags) {
    std::vector<Rect> taken;
    for (const WorthFlag& flag : flags) {
        const float x = std::round(bar.x + bar.w * shareOf(flag.worth));
        ImGui::GetWindowDrawList()->AddRectFilled({x - ui.px(1), bar.y - ui.px(4)},
                                                  {x + ui.px(1), bar.bottom() + ui.px(4)}, ui.colour(flag.tone));
        const float width = ui::sizeOf(ui, style::kCaption, flag.words).x;
        const float left = std::clamp(x - width / 2, bar.x, std::max(bar.x, bar.right() - width));
        const Rect place{left, flag.above ? bar.y - ui.px(22) : bar.bottom() + ui.px(4), width, ui.px(18)};
        const bool free = std::ranges::none_of(taken, [&](const Rect& other) {
            return !place.clipped({other.x - ui.px(6), other.y, other.w + ui.px(12), other.h}).empty();
        });
        if (!free) { continue; }
        taken.push_back(place);
        ui::draw(ui, place.min(), {ui::Type::caption, flag.tone, ui::Weight::regular}, flag.words);
    }
}

float breachLines(Ui& ui, ImVec2 at, float width, const TableDesk& desk, const WorthView& worth, bool drawn) {
    float y = at.y;
    const float inner = width - ui.px(22);
    constexpr ui::TextStyle kLook{ui::Type::caption, Tone::seal, ui::Weight::regular};
    for (const std::string& words : objectionsTo(ui, desk, worth)) {
        if (drawn) {
            ui::drawIcon(ui, {at.x + ui.px(8), y + ui.px(10)}, 14, Icon::warning, Tone::seal);
            ui::draw(ui, {at.x + ui.px(22), y + ui.px(1)}, kLook, words, inner);
        }
        y += std::max(ui.px(kWorthRule), ui::sizeOf(ui, kLook, words, inner).y + ui.px(4));
    }
    return y - at.y;
}

float worthHeight(Ui& ui, float width, const TableDesk& desk, const WorthView& worth) {
    return ui.px(2 * kWorthPadY + kWorthHead + kWorthBar) +
           breachLines(ui, {0, 0}, width - 2 * ui.px(kWorthPadX), desk, worth, false);
}

void worthPanel(Ui& ui, Rect area, const TableDesk& desk, const WorthView& worth) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(kWorthPadX), ui.px(kWorthPadY));
    worthHead(ui, inner.cutTop(ui.px(kWorthHead)), worth);
    Rect bar = inner.cutTop(ui.px(kWorthBar));
    bar = {bar.x, bar.y + ui.px(23), bar.w, ui.px(12)};
    const bool below = worth.preview.full && worth.preview.belowBottomLine;
    if (!worth.preview.full) { ui::bar(ui, bar, shareOf(worth.span.most), Tone::primarySoft); }
    ui::bar(ui, bar, shareOf(worth.span.least), below ? Tone::bad : Tone::primary,
            worth.preview.full ? Tone::sunk : Tone::primarySoft);
    const auto points = [](int basis) { return std::to_string(pointsOf(basis)); };
    std::vector<WorthFlag> flags;
    const int bottom = desk.view->ourReservation;
    flags.push_back({bottom, Tone::seal, ui.words("bargain.bottom_line", {{"points", points(bottom)}}), true});
    if (worth.his) {
        flags.push_back(
            {*worth.his, Tone::ochre, ui.words("bargain.his_flag", {{"points", points(*worth.his)}}), false});
    }
    if (worth.target) {
        flags.push_back(
            {*worth.target, Tone::best, ui.words("bargain.target_flag", {{"points", points(*worth.target)}}), true});
    }
    if (worth.ourLast) {
        flags.push_back({*worth.ourLast, Tone::primary,
                         ui.words("bargain.ours_flag", {{"points", points(*worth.ourLast)}}), false});
    }
    worthFlags(ui, bar, flags);
    breachLines(ui, inner.min(), inner.w, desk, worth, true);
}

}  // namespace dealcraft::desktop
