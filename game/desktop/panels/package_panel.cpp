#include "desktop/panels/package_panel.hpp"

#include "desktop/ui/button.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kIssueRow = 76;
constexpr float kTitleColumn = 112;
constexpr float kPointsColumn = 72;

int points(int basis) {
    return (basis + (basis < 0 ? -50 : 50)) / 100;
}

std::string signedWords(int number) {
    return number > 0 ? "+" + std::to_string(number) : number < 0 ? "−" + std::to_string(-number) : "±0";
}

constexpr float kPad = 18;
constexpr float kGap = 6;
constexpr float kStackedTitle = 30;

/// Where title, values and points of an issue go: beside each other, or the title above where that is too narrow.
struct Lines {
    bool stacked = false;
    float values = 0;  ///< the width of all cells
};

Lines linesFor(const Ui& ui, float width) {
    const float all = width - 2 * ui.px(kPad);
    constexpr float kLeast = 420;
    const float beside = all - ui.px(kTitleColumn + kPointsColumn + 16);
    return beside >= ui.px(kLeast) ? Lines{false, beside} : Lines{true, all};
}

float cellWidth(const Ui& ui, const Lines& lines, const sim::IssueView& issue) {
    const auto count = static_cast<float>(std::max<std::size_t>(1, issue.values.size()));
    return (lines.values - ui.px(kGap) * (count - 1)) / count;
}

/// As tall as the longest value needs.
float cellsHeight(Ui& ui, const Lines& lines, const sim::IssueView& issue, const TextTable& texts) {
    const float width = cellWidth(ui, lines, issue) - ui.px(16);
    const ui::TextStyle small{ui::Type::caption, Tone::text, ui::Weight::bold};
    float words = 0;
    for (const auto& value : issue.values) {
        words = std::max(words, ui::sizeOf(ui, small, ui.words(texts, value.say), width).y);
    }
    return std::max(ui.px(lines.stacked ? 58 : kIssueRow), words + ui.px(18 + 16));
}

/// A dot for the dealer's value, a ring for our last one.
void markers(Ui& ui, Rect cell, bool dealers, bool ours) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = cell.right() - ui.px(10);
    if (dealers) {
        list.AddCircleFilled({x, cell.y + ui.px(10)}, ui.px(4.5F), ui.colour(Tone::ochre));
        x -= ui.px(13);
    }
    if (ours) { list.AddCircle({x, cell.y + ui.px(10)}, ui.px(4), ui.colour(Tone::primary), 0, ui.px(2)); }
}

struct Cell {
    bool chosen = false;
    bool dealers = false;
    bool ours = false;
};

bool valueCell(Ui& ui, const std::string& id, Rect area, const sim::IssueValueView& value, const TextTable& texts,
               Cell is) {
    const ui::Touch t = ui::touch(ui, id, area);
    ui::fill(ui, area, is.chosen ? Tone::primarySoft : t.hovered ? Tone::sunk : Tone::surface, 8);
    ui::outline(ui, area, is.chosen ? Tone::primary : Tone::line, 8, is.chosen ? 2 : 1);
    ui::focusRing(ui, area, t, 8);
    markers(ui, area, is.dealers, is.ours);
    Rect inner = area.inset(ui.px(8), ui.px(6));
    const ui::TextStyle name{ui::Type::body, is.chosen ? Tone::primary : Tone::text,
                             is.chosen ? ui::Weight::bold : ui::Weight::regular};
    const Rect worth = inner.cutBottom(ui.px(18));
    const std::string& words = ui.words(texts, value.say);
    const ImVec2 size = ui::sizeOf(ui, name, words, inner.w);
    const bool wraps = size.y > ui::lineHeight(ui, name) * 1.5F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(inner.min(), inner.max(), true);
    if (wraps) {
        const ui::TextStyle small{ui::Type::caption, name.tone, name.weight};
        const ImVec2 block = ui::sizeOf(ui, small, words, inner.w);
        ui::draw(ui, {inner.x + (inner.w - block.x) / 2, inner.y + (inner.h - block.y) / 2}, small, words, inner.w);
    } else {
        ui::drawIn(ui, inner, name, words, ui::Align::centre);
    }
    list.PopClipRect();
    ui::drawIn(ui, worth, style::kCaption, std::to_string(points(value.ourPoints)), ui::Align::centre);
    return t.pressed;
}

/// What this row is worth, and how much more or less than in our last offer.
void rowPoints(Ui& ui, Rect area, const sim::IssueView& issue, std::uint8_t chosen, std::optional<std::uint8_t> last) {
    const int now = points(issue.values[chosen].ourPoints);
    const Rect upper = area.cutTop(area.h / 2);
    ui::drawIn(ui, upper, style::kStrong, ui.words("bargain.points", {{"points", std::to_string(now)}}),
               ui::Align::right);
    if (!last) { return; }
    const int change = now - points(issue.values[*last].ourPoints);
    if (change == 0) { return; }
    ui::drawIn(ui, area, {ui::Type::caption, change > 0 ? Tone::best : Tone::bad, ui::Weight::bold},
               signedWords(change), ui::Align::right);
}

/// Title, unit and points at both ends of the row; the cells get what is left of it.
void besideTitle(Ui& ui, Rect& row, const sim::IssueView& issue, const TextTable& texts, std::uint8_t chosen,
                 std::optional<std::uint8_t> last) {
    const Rect title = row.cutLeft(ui.px(kTitleColumn), ui.px(8));
    ui::drawIn(ui, {title.x, title.y + ui.px(10), title.w, ui.px(24)}, style::kStrong, ui.words(texts, issue.title));
    ui::drawIn(ui, {title.x, title.y + ui.px(34), title.w, ui.px(20)}, style::kCaption, ui.words(texts, issue.unit));
    const Rect points = row.cutRight(ui.px(kPointsColumn), ui.px(8));
    rowPoints(ui, {points.x, points.y + ui.px(10), points.w, ui.px(kIssueRow - 20)}, issue, chosen, last);
}

void stackedTitle(Ui& ui, Rect line, const sim::IssueView& issue, const TextTable& texts, std::uint8_t chosen,
                  std::optional<std::uint8_t> last) {
    const int now = points(issue.values[chosen].ourPoints);
    std::string worth = ui.words("bargain.points", {{"points", std::to_string(now)}});
    if (last && *last != chosen) { worth += "  " + signedWords(now - points(issue.values[*last].ourPoints)); }
    ui::drawIn(ui, line, style::kStrong, worth, ui::Align::right);
    const std::string& title = ui.words(texts, issue.title);
    const float width = ui::sizeOf(ui, style::kStrong, title).x + ui.px(10);
    ui::drawIn(ui, line.cutLeft(width), style::kStrong, title);
    line.cutRight(ui::sizeOf(ui, style::kStrong, worth).x + ui.px(8));
    ui::drawIn(ui, line, style::kCaption, ui.words(texts, issue.unit));
}

void legend(Ui& ui, Rect area, const sim::NegotiationView& view) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::string& dealers = ui.words("bargain.legend_dealer");
    const std::string& ours = ui.words("bargain.legend_ours");
    float x = area.right() - ui::sizeOf(ui, style::kCaption, ours).x;
    if (view.ourOffer) {
        ui::draw(ui, {x, area.y + ui.px(4)}, style::kCaption, ours);
        list.AddCircle({x - ui.px(10), area.y + ui.px(13)}, ui.px(4), ui.colour(Tone::primary), 0, ui.px(2));
        x -= ui.px(36);
    } else {
        x = area.right();
    }
    if (!view.dealersOffer) { return; }
    x -= ui::sizeOf(ui, style::kCaption, dealers).x;
    ui::draw(ui, {x, area.y + ui.px(4)}, style::kCaption, dealers);
    list.AddCircleFilled({x - ui.px(10), area.y + ui.px(13)}, ui.px(4.5F), ui.colour(Tone::ochre));
}

void flagAt(Ui& ui, Rect bar, int worth, Tone tone, const std::string& words, bool above) {
    const float x = bar.x + bar.w * std::clamp(static_cast<float>(worth) / 10000.0F, 0.0F, 1.0F);
    ImGui::GetWindowDrawList()->AddRectFilled({x - ui.px(1), bar.y - ui.px(5)}, {x + ui.px(1), bar.bottom() + ui.px(5)},
                                              ui.colour(tone));
    const float width = ui::sizeOf(ui, style::kCaption, words).x;
    const float left = std::clamp(x - width / 2, bar.x, bar.right() - width);
    ui::draw(ui, {left, above ? bar.y - ui.px(24) : bar.bottom() + ui.px(6)},
             {ui::Type::caption, tone, ui::Weight::regular}, words);
}

}  // namespace

int worthOf(const sim::NegotiationView& view, const sim::Terms& terms) {
    int worth = 0;
    for (std::size_t i = 0; i < view.issues.size(); ++i) { worth += view.issues[i].values[terms.values[i]].ourPoints; }
    return worth;
}

std::string packageWords(const Ui& ui, const sim::NegotiationView& view, const TextTable& texts,
                         const sim::Terms& terms) {
    std::string words;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        if (i > 0) { words += " · "; }
        words += ui.words(texts, view.issues[i].values[terms.values[i]].say);
    }
    return words;
}

float packageHeight(Ui& ui, float width, const sim::NegotiationView& view, const TextTable& texts) {
    const Lines lines = linesFor(ui, width);
    float height = ui.px(40) + ui.px(28);
    for (const auto& issue : view.issues) {
        height += cellsHeight(ui, lines, issue, texts) + ui.px(8) + (lines.stacked ? ui.px(kStackedTitle) : 0);
    }
    return height;
}

bool packagePanel(Ui& ui, Rect area, const sim::NegotiationView& view, const TextTable& texts, sim::Terms& draft,
                  DraftUse use) {
    const ui::DisabledScope disabled{use == DraftUse::closed};
    ui::card(ui, area);
    const Lines lines = linesFor(ui, area.w);
    Rect inner = area.inset(ui.px(kPad), ui.px(14));
    const Rect head = inner.cutTop(ui.px(32), ui.px(4));
    ui::drawIn(ui, head, style::kTitle, ui.words("bargain.package"));
    legend(ui, head, view);
    bool changed = false;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        const sim::IssueView& issue = view.issues[i];
        const auto last = view.ourOffer ? std::optional{view.ourOffer->values[i]} : std::nullopt;
        if (lines.stacked) {
            stackedTitle(ui, inner.cutTop(ui.px(kStackedTitle)), issue, texts, draft.values[i], last);
        }
        Rect row = inner.cutTop(cellsHeight(ui, lines, issue, texts), ui.px(8));
        if (!lines.stacked) { besideTitle(ui, row, issue, texts, draft.values[i], last); }
        const float width = cellWidth(ui, lines, issue);
        for (std::size_t v = 0; v < issue.values.size(); ++v) {
            const Cell is{draft.values[i] == v, view.dealersOffer && view.dealersOffer->values[i] == v,
                          last && *last == v};
            const std::string id = "issue." + issue.id + "." + issue.values[v].id;
            if (!valueCell(ui, id, row.cutLeft(width, ui.px(kGap)), issue.values[v], texts, is)) { continue; }
            draft.values[i] = static_cast<std::uint8_t>(v);
            changed = true;
        }
    }
    return changed;
}

void utilityPanel(Ui& ui, Rect area, const sim::NegotiationView& view, const TextTable& texts,
                  const sim::OfferPreview& preview, std::optional<int> ourLast, std::optional<int> dealersLast) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(20), ui.px(14));
    Rect head = inner.cutTop(ui.px(36));
    const bool below = preview.belowBottomLine;
    const std::string worth = std::to_string(points(preview.ourUtility));
    const ui::TextStyle number{ui::Type::heading, below ? Tone::bad : Tone::primary, ui::Weight::bold};
    ui::drawIn(ui, head.cutLeft(ui::sizeOf(ui, number, worth).x, ui.px(8)), number, worth);
    std::string words = ui.words(below ? "bargain.below" : "bargain.worth");
    if (ourLast) {
        words += "   " + ui.words("bargain.against_ours",
                                  {{"change", signedWords(points(preview.ourUtility) - points(*ourLast))}});
    }
    if (dealersLast) {
        words += "   " + ui.words("bargain.against_his",
                                  {{"change", signedWords(points(preview.ourUtility) - points(*dealersLast))}});
    }
    ui::drawIn(ui, head, {ui::Type::body, below ? Tone::bad : Tone::text, ui::Weight::regular}, words);
    Rect bar = inner.cutTop(ui.px(66));
    bar = {bar.x, bar.y + ui.px(26), bar.w, ui.px(12)};
    ui::bar(ui, bar, static_cast<float>(preview.ourUtility) / 10000.0F, below ? Tone::bad : Tone::primary);
    flagAt(ui, bar, view.ourReservation, Tone::seal,
           ui.words("bargain.bottom_line", {{"points", std::to_string(points(view.ourReservation))}}), true);
    if (dealersLast) { flagAt(ui, bar, *dealersLast, Tone::ochre, ui.words("bargain.legend_dealer"), false); }
    for (const TextId rule : preview.brokenRules) {
        const Rect line = inner.cutTop(ui.px(22));
        ui::drawIcon(ui, {line.x + ui.px(8), line.centre().y}, 14, Icon::warning, Tone::seal);
        ui::drawIn(ui, {line.x + ui.px(22), line.y, line.w - ui.px(22), line.h},
                   {ui::Type::caption, Tone::seal, ui::Weight::regular}, ui.words(texts, rule));
    }
}

}  // namespace dealcraft::desktop
