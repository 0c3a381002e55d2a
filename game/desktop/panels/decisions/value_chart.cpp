#include "desktop/panels/decisions/value_chart.hpp"

#include "analysis/review/decision_words.hpp"
#include "desktop/model/value_steps.hpp"
#include "desktop/panels/decisions/label_badge.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dealcraft::desktop {
namespace {

using analysis::DecisionWords;
using analysis::Label;
using analysis::Review;
using analysis::ReviewedDecision;
using analysis::signedPointWords;
using analysis::Value;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr Value kTen = 10 * analysis::kPointValue;
constexpr Value kMost = 100 * analysis::kPointValue;

/// The part of the scale that is shown, in whole tens.
struct Scale {
    Value from = 0;
    Value to = kMost;
};

Scale scaleOf(const std::vector<ValueStep>& steps) {
    Scale scale{kMost, 0};
    for (const auto& step : steps) {
        const auto end = step.after + step.swing;
        scale.from = std::min({scale.from, step.before, step.after, end});
        scale.to = std::max({scale.to, step.before, step.after, end});
    }
    if (steps.empty()) { return {}; }
    scale.from = std::max<Value>(0, (scale.from / kTen - 1) * kTen);
    scale.to = std::min(kMost, (scale.to / kTen + 1) * kTen);
    return scale;
}

class Chart {
public:
    Chart(Ui& ui, Rect plot, const CompiledScenario& scenario, const ReviewBoard::Findings& found)
        : ui_(&ui),
          plot_(plot),
          scenario_(&scenario),
          review_(found.review.get()),
          steps_(valueSteps(*found.review)),
          scale_(found.valued ? scaleOf(steps_) : Scale{}),
          slot_(plot.w / static_cast<float>(std::max<std::size_t>(found.all, 1))) {}

    void ground(std::optional<std::size_t> chosen, std::optional<std::size_t> hovered) {
        const Value step = scale_.to - scale_.from > 4 * kTen ? 2 * kTen : kTen;
        for (Value v = (scale_.from + step - 1) / step * step; v <= scale_.to; v += step) { tick(v); }
        if (hovered) { column(*hovered, Tone::sunk); }
        if (chosen) { column(*chosen, Tone::primarySoft); }
    }

    /// Where one scene ends and the next begins, with their names.
    void scenes() {
        std::size_t first = 0;
        const auto& all = review_->decisions;
        for (std::size_t i = 1; i <= all.size(); ++i) {
            if (i < all.size() && all[i].activity == all[first].activity) { continue; }
            const float from = left(all[first].place);
            const float to = i < all.size() ? left(all[i].place) : plot_.right();
            if (first > 0) { ui::dashedLine(*ui_, {from, plot_.y}, {from, plot_.bottom() + ui_->px(16)}, Tone::line); }
            const auto& title = ui_->words(*scenario_->texts, scenario_->activity(all[first].activity).title);
            const Rect name{from + ui_->px(4), plot_.bottom() + ui_->px(2), to - from - ui_->px(8), ui_->px(18)};
            if (name.w > ui_->px(28)) { ui::drawIn(*ui_, name, style::kCaption, title); }
            first = i;
        }
    }

    void line() {
        const ImU32 soft = ui::withOpacity(ui_->colour(Tone::primary), 0.10F);
        for (const auto& step : steps_) {
            const float x = left(step.place);
            list().AddRectFilled({x, y(step.before)}, {x + slot_ / 2, plot_.bottom()}, soft);
            list().AddRectFilled({x + slot_ / 2, y(step.after)}, {x + slot_, plot_.bottom()}, soft);
        }
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const auto& step = steps_[i];
            const float x = left(step.place);
            const float middle = x + slot_ / 2;
            level(x, middle, y(step.before));
            upright(middle, y(step.before), y(step.after), ui_->colour(Tone::primary));
            level(middle, x + slot_, y(step.after));
            const bool follows = i + 1 < steps_.size() && steps_[i + 1].place == step.place + 1;
            if (follows) { upright(x + slot_, y(step.after), y(steps_[i + 1].before), ui_->colour(Tone::primary)); }
        }
    }

    /// What was lost by decisions, and what chance changed: the smaller things first, so that the larger lie on top.
    void turns() {
        for (const auto& step : steps_) { swing(step); }
        for (std::size_t i = 0; i < steps_.size(); ++i) { praise(review_->decisions[i], steps_[i]); }
        for (std::size_t i = 0; i < steps_.size(); ++i) { loss(review_->decisions[i], steps_[i]); }
    }

    void mark(std::size_t chosen) {
        for (const auto& step : steps_) {
            if (step.place != chosen) { continue; }
            const ImVec2 at{left(chosen) + slot_ / 2, y(step.after)};
            list().AddCircle(at, ui_->px(11), ui_->colour(Tone::text), 0, ui_->px(2));
        }
    }

    /// The decision under the mouse, of those that are valued.
    [[nodiscard]] std::optional<std::size_t> under(ImVec2 mouse) const {
        const float slots = std::floor((mouse.x - plot_.x) / slot_);
        if (slots < 0) { return std::nullopt; }
        const auto place = static_cast<std::size_t>(slots);
        const bool known = std::ranges::find(steps_, place, &ValueStep::place) != steps_.end();
        return known ? std::optional{place} : std::nullopt;
    }

private:
    static ImDrawList& list() { return *ImGui::GetWindowDrawList(); }
    [[nodiscard]] float left(std::size_t place) const { return plot_.x + slot_ * static_cast<float>(place); }
    [[nodiscard]] float y(Value value) const {
        const auto share = static_cast<float>(value - scale_.from) / static_cast<float>(scale_.to - scale_.from);
        return std::round(plot_.bottom() - plot_.h * std::clamp(share, 0.0F, 1.0F));
    }
    /// Lines along the axes, as sharp rectangles.
    void level(float from, float to, float at) const {
        list().AddRectFilled({from - thin(), at - thin()}, {to + thin(), at + thin()}, ui_->colour(Tone::primary));
    }
    void upright(float at, float from, float to, ImU32 colour, float width = 1) const {
        const float half = thin() * width;
        list().AddRectFilled({at - half, std::min(from, to) - thin()}, {at + half, std::max(from, to) + thin()},
                             colour);
    }
    [[nodiscard]] float thin() const { return ui_->scale; }

    void tick(Value value) {
        const float at = y(value);
        list().AddLine({plot_.x, at}, {plot_.right(), at}, ui_->colour(Tone::line), 1);
        ui::drawIn(*ui_, {plot_.x - ui_->px(40), at - ui_->px(9), ui_->px(34), ui_->px(18)}, style::kCaption,
                   std::to_string(value / analysis::kPointValue), ui::Align::right);
    }
    void column(std::size_t place, Tone tone) {
        const float width = std::max(slot_, ui_->px(10));
        list().AddRectFilled({left(place) + (slot_ - width) / 2, plot_.y},
                             {left(place) + (slot_ + width) / 2, plot_.bottom()}, ui_->colour(tone));
    }

    void swing(const ValueStep& step) {
        if (!step.chance || std::abs(step.swing) < limit()) { return; }
        const float x = left(step.place) + slot_;
        const ImVec2 from{x, y(step.after)};
        const ImVec2 to{x, y(step.after + step.swing)};
        upright(x, from.y, to.y, ui_->colour(Tone::text), 1.6F);
        list().AddNgonFilled(to, ui_->px(6.5F), ui_->colour(Tone::text), 4);
    }
    void praise(const ReviewedDecision& decision, const ValueStep& step) {
        if (decision.praise == 0) { return; }
        const ImVec2 at{left(step.place) + slot_ / 2, std::max(plot_.y + ui_->px(7), y(step.before) - ui_->px(12))};
        ui::drawIcon(*ui_, at, 13, ui::Icon::star, Tone::best);
    }
    void loss(const ReviewedDecision& decision, const ValueStep& step) {
        if (decision.label <= Label::good) { return; }
        const float x = left(step.place) + slot_ / 2;
        upright(x, y(step.before), y(step.after), ui_->colour(toneOf(decision.label)), 1.6F);
        labelBadge(*ui_, {x, y(step.after)}, ui_->px(8.5F), decision.label);
    }
    /// From here on a change is a turning point.
    [[nodiscard]] Value limit() const {
        return scenario_->rules.review[ReviewNumber::good] * analysis::kHundredthValue;
    }

    Ui* ui_;
    Rect plot_;
    const CompiledScenario* scenario_;
    const Review* review_;
    std::vector<ValueStep> steps_;
    Scale scale_;
    float slot_;
};

enum class Sign : std::uint8_t { slip, luck, praise };

void legend(Ui& ui, Rect area) {
    constexpr std::array<std::pair<Sign, const char*>, 3> kFromTheRight{{{Sign::praise, "decisions.legend_praise"},
                                                                         {Sign::luck, "decisions.legend_luck"},
                                                                         {Sign::slip, "decisions.legend_slip"}}};
    for (const auto& [sign, key] : kFromTheRight) {
        const auto& words = ui.words(key);
        const float width = ui::sizeOf(ui, style::kCaption, words).x;
        if (area.w < width + ui.px(140)) { return; }
        ui::drawIn(ui, area.cutRight(width, ui.px(2)), style::kCaption, words);
        const ImVec2 centre = area.cutRight(ui.px(20), ui.px(12)).centre();
        switch (sign) {
            case Sign::slip: labelBadge(ui, centre, ui.px(7), Label::mistake); break;
            case Sign::luck:
                ImGui::GetWindowDrawList()->AddNgonFilled(centre, ui.px(6.5F), ui.colour(Tone::text), 4);
                break;
            case Sign::praise: ui::drawIcon(ui, centre, 13, ui::Icon::star, Tone::best); break;
        }
    }
}

void tell(Ui& ui, const CompiledScenario& scenario, const Review& review, std::size_t place) {
    const auto at = std::ranges::find(review.decisions, place, &ReviewedDecision::place);
    const DecisionWords words{ui.words, scenario};
    const auto line = [&](const std::string& whole) {
        return ui::fitting(ui, style::kCaption, whole, ui.px(400)) + "\n";
    };
    ui::tooltip(ui, line(words.place(*at)) + line(words.option(*at, at->done())) + ui.words(desktop::keyOf(at->label)) +
                        "  " + signedPointWords(-at->loss));
}

}  // namespace

std::optional<std::size_t> valueChart(Ui& ui, Rect area, const CompiledScenario& scenario,
                                      const ReviewBoard::Findings& found, std::optional<std::size_t> chosen) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(16), ui.px(10));
    Rect head = inner.cutTop(ui.px(20), ui.px(12));
    const auto& title = ui.words("decisions.chart");
    ui::drawIn(ui, head.cutLeft(ui::sizeOf(ui, style::kOverline, title).x), style::kOverline, title);
    legend(ui, head);
    if (!found.review) { return std::nullopt; }
    inner.cutBottom(ui.px(20));
    inner.cutLeft(ui.px(34));
    const ui::Touch t = ui::touch(ui, "decisions.chart", inner);
    Chart chart{ui, inner, scenario, found};
    const auto hovered = t.hovered || t.pressed ? chart.under(ImGui::GetIO().MousePos) : std::nullopt;
    chart.ground(chosen, hovered);
    chart.scenes();
    chart.line();
    chart.turns();
    if (chosen) { chart.mark(*chosen); }
    ui::focusRing(ui, inner, t, 4);
    if (hovered && t.hovered) { tell(ui, scenario, *found.review, *hovered); }
    return t.pressed ? hovered : std::nullopt;
}

}  // namespace dealcraft::desktop
