#include "desktop/panels/decisions/highlights_panel.hpp"

#include "analysis/review/decision_words.hpp"
#include "analysis/review/highlights.hpp"
#include "base/bits.hpp"
#include "desktop/panels/decisions/label_badge.hpp"
#include "desktop/ui/button.hpp"

#include <fmt/format.h>

namespace dealcraft::desktop {
namespace {

using analysis::DecisionWords;
using analysis::pointWords;
using analysis::ReviewedDecision;
using analysis::signedPointWords;
using analysis::Value;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::size_t kHighlights = 3;
constexpr float kPercentInHundredths = 10'000;

/// The share that was right, and the score, side by side.
void heads(Ui& ui, ui::Column& column, const analysis::Review& review, bool valued) {
    Rect row = column.take(ui.px(56));
    const auto share = static_cast<float>(review.accuracy) / kPercentInHundredths;
    const Rect dial = row.cutLeft(ui.px(56), ui.px(12));
    ui::ring(ui, dial.centre(), ui.px(24), ui.px(6), valued ? share : 0, Tone::primary);
    ui::drawIcon(ui, dial.centre(), 18, ui::Icon::target, Tone::primary);
    const auto figure = [&](Rect area, const std::string& number, const char* key) {
        ui::drawIn(ui, area.cutTop(ui.px(34)), style::kHeading, number);
        ui::drawIn(ui, area.cutTop(ui.px(20)), style::kCaption, ui.words(key));
    };
    const auto accuracy = valued ? fmt::format("{:.1f}%", review.accuracy / 100.0) : std::string{"…"};
    figure(row.cutLeft(row.w / 2), accuracy, "decisions.accuracy");
    figure(row, pointWords(review.final), "decisions.score");
}

void sum(Ui& ui, ui::Column& column, const std::string& what, const std::string& value, Tone tone) {
    Rect row = column.take(ui.px(23));
    const ui::TextStyle number{ui::Type::body, tone, ui::Weight::bold};
    ui::drawIn(ui, row.cutRight(ui.px(64)), number, value, ui::Align::right);
    ui::drawIn(ui, row, style::kSoft, what);
}

void sums(Ui& ui, ui::Column& column, const FinishedPlay& play, const analysis::Review& review) {
    sum(ui, column, ui.words("decisions.sum_start"), pointWords(review.start), Tone::text);
    sum(ui, column, ui.words("decisions.sum_lost"), signedPointWords(-review.skillLoss),
        review.skillLoss > 0 ? Tone::bad : Tone::text);
    sum(ui, column, ui.words("decisions.sum_luck"), signedPointWords(review.luck), Tone::text);
    if (review.drift != 0) {
        sum(ui, column, ui.words("decisions.sum_drift"), signedPointWords(review.drift), Tone::soft);
    }
    if (!play.parent) { return; }
    column.gap(2);
    ui::hairline(ui, {column.x(), column.y()}, column.width());
    column.gap(2);
    const Value before = analysis::kHundredthValue * play.parent->score;
    sum(ui, column, ui.words("decisions.before"), pointWords(before), Tone::soft);
}

/// One decision in two lines. @return pressed
bool card(Ui& ui, ui::Column& column, const CompiledScenario& scenario, const ReviewedDecision& decision, bool chosen) {
    const DecisionWords words{ui.words, scenario};
    const Rect area = column.take(ui.px(50));
    const ui::Touch t = ui::touch(ui, "decisions.card." + std::to_string(decision.place), area);
    ui::fill(ui, area, softToneOf(decision.label), 8);
    if (chosen || t.hovered) { ui::outline(ui, area, toneOf(decision.label), 8, chosen ? 2 : 1); }
    ui::focusRing(ui, area, t, 8);
    Rect inner = area.inset(ui.px(10), ui.px(4));
    labelBadge(ui, inner.cutLeft(ui.px(22), ui.px(8)).centre(), ui.px(10), decision.label);
    const ui::TextStyle number{ui::Type::body, toneOf(decision.label), ui::Weight::bold};
    const bool slip = decision.loss > 0 && decision.label > analysis::Label::good;
    if (slip) {
        ui::drawIn(ui, inner.cutRight(ui.px(48), ui.px(6)), number, signedPointWords(-decision.loss), ui::Align::right);
    }
    ui::drawIn(ui, inner.cutTop(ui.px(22)), style::kStrong, words.option(decision, decision.done()));
    std::string beneath;
    for (std::size_t i = 0; i < analysis::kPraises; ++i) {
        if (!hasBit(decision.praise, i)) { continue; }
        beneath += ui.words("decisions." + std::string{nameOf(static_cast<analysis::Praise>(i))}) + " · ";
    }
    ui::drawIn(ui, inner, style::kCaption, beneath + words.place(decision));
    column.gap(4);
    return t.pressed;
}

}  // namespace

void reviewSums(Ui& ui, ui::Column& column, const FinishedPlay& play, const ReviewBoard::Findings& found) {
    heads(ui, column, *found.review, found.valued);
    column.gap(8);
    if (found.valued) { return sums(ui, column, play, *found.review); }
    column.text(style::kSoft, ui.words("decisions.under_way"));
    column.gap(8);
    const auto share = static_cast<float>(found.done) / static_cast<float>(std::max<std::size_t>(found.all, 1));
    ui::bar(ui, column.take(ui.px(8)), share, Tone::primary);
    column.gap(4);
    ui::drawIn(
        ui, column.take(ui.px(20)), style::kCaption,
        ui.words("decisions.progress", {{"done", std::to_string(found.done)}, {"all", std::to_string(found.all)}}));
}

std::optional<std::size_t> highlights(Ui& ui, ui::Column& column, const CompiledScenario& scenario,
                                      const analysis::Review& review, std::optional<std::size_t> chosen) {
    std::optional<std::size_t> pressed;
    const auto [worst, finest] = analysis::highlightsOf(review, kHighlights);
    const auto list = [&](const char* key, const std::vector<std::size_t>& places) {
        if (places.empty()) { return; }
        column.overline(ui.words(key));
        for (const auto place : places) {
            const auto& decision = review.decisions[place];
            if (card(ui, column, scenario, decision, chosen == decision.place)) { pressed = decision.place; }
        }
        column.gap(8);
    };
    list("decisions.worst", worst);
    list("decisions.finest", finest);
    return pressed;
}

}  // namespace dealcraft::desktop
