#include "desktop/screens/drill_screen.hpp"

#include "desktop/screens/debrief/decision_detail.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealcraft::desktop {
namespace {

using analysis::Confidence;
using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kDrillLook = 0.05;  ///< seconds between two looks at what the thread has done
constexpr std::array<const char*, analysis::kConfidences> kConfidenceWords{"guessing", "fairly_sure", "certain"};

}  // namespace

DrillScreen::DrillScreen(std::unique_ptr<DrillRun> run, std::size_t due)
    : run_(std::move(run)), due_(due), model_(run_->situation(), PlayAids::none), screen_(PlayUse::drill) {}

MaybeIntent DrillScreen::draw(Ui& ui, const Settings& settings) {
    Rect area = ui.screen();
    MaybeIntent intent = strip(ui, area.cutTop(ui.px(44)));
    MaybeIntent inside;
    switch (step_) {
        case Step::situation: inside = situation(ui, area, settings); break;
        case Step::confidence: confidence(ui, area); break;
        case Step::valuing: inside = take(ui); break;
        case Step::revealed: inside = reveal(ui, area.inset(ui.px(20), ui.px(ui.low() ? 10 : 16))); break;
    }
    if (step_ == Step::valuing) {
        ui::drawIn(ui, area, style::kLead, ui.words("decisions.explaining"), ui::Align::centre);
    }
    return inside ? inside : intent;
}

/// What it is, what it cost then, how many are due, and the way out.
MaybeIntent DrillScreen::strip(Ui& ui, Rect area) const {
    ui::fill(ui, area, Tone::ochreSoft, 0);
    Rect inner = area.inset(ui.px(16), ui.px(5));
    const auto& end = ui.words("drill.end");
    const ui::ButtonLook look{ButtonKind::quiet, Icon::close, "Esc"};
    const bool left = ui::button(ui, "drill.end", inner.cutRight(ui::buttonWidth(ui, end, look), ui.px(12)), end, look);
    const auto& scenario = *run_->attempt().scenario;
    const auto words =
        ui.words("drill.strip", {{"title", ui.words(*scenario.texts, scenario.title)}, {"due", std::to_string(due_)}});
    ui::drawIcon(ui, inner.cutLeft(ui.px(22), ui.px(8)).centre(), 17, Icon::target, Tone::ochre);
    ui::drawIn(ui, inner, {ui::Type::body, Tone::ochre, ui::Weight::bold}, words);
    return left ? MaybeIntent{GoHome{}} : std::nullopt;
}

// ---- the situation

MaybeIntent DrillScreen::situation(Ui& ui, Rect area, const Settings& settings) {
    MaybeIntent intent;
    {
        const ui::PartScope part{ui, area};
        intent = screen_.draw(ui, model_, settings);
    }
    if (!intent) {
        const bool escaped = ui::keyPressed(ImGuiKey_Escape) && !ui.escapeUsed;
        return escaped ? MaybeIntent{GoHome{}} : std::nullopt;
    }
    if (const auto* chosen = std::get_if<Act>(&*intent)) {
        act(ui, chosen->action);
        return std::nullopt;
    }
    return std::holds_alternative<Pause>(*intent) ? MaybeIntent{GoHome{}} : intent;
}

void DrillScreen::act(Ui& ui, const sim::Action& action) {
    if (run_->answers(action)) {
        chosen_ = action;
        step_ = Step::confidence;
        ui.focusDue = ui.animating = true;
        return;
    }
    if (const auto refused = model_.act(action)) { return screen_.refused(ui, *refused); }
    asides_.push_back(action);
    screen_.done(ui, model_);
}

// ---- how sure

void DrillScreen::confidence(Ui& ui, Rect area) {
    if (ui::keyPressed(ImGuiKey_Escape)) {  // to think again
        ui.escapeUsed = true;
        step_ = Step::situation;
        return;
    }
    const Rect box = area.middle(std::min(area.w - ui.px(40), ui.px(520)), std::min(area.h, ui.px(278)));
    ui::card(ui, box);
    Rect inner = box.inset(ui.px(28), ui.px(24));
    ui::drawIn(ui, inner.cutTop(ui.px(34), ui.px(4)), style::kHeading, ui.words("drill.how_sure"));
    ui::drawIn(ui, inner.cutTop(ui.px(22), ui.px(14)), style::kSoft, ui.words("drill.how_sure_why"));
    const int digit = ui::digitPressed();
    for (std::size_t i = 0; i < kConfidenceWords.size(); ++i) {
        const auto key = std::to_string(i + 1);
        const ui::ButtonLook look{ButtonKind::secondary, Icon::none, key, true, true};
        const auto id = std::string{"drill."} + kConfidenceWords.at(i);
        const bool pressed = ui::button(ui, id, inner.cutTop(ui.px(46), ui.px(8)), ui.words(id), look);
        if (i == 0) { ui::beginHere(ui); }
        if (pressed || digit == static_cast<int>(i) + 1) { sure(ui, static_cast<Confidence>(i)); }
    }
}

void DrillScreen::sure(Ui& ui, Confidence confidence) {
    confidence_ = confidence;
    step_ = Step::valuing;
    ui.animating = true;
    run_->answer(asides_, *chosen_);
}

/// Keeps when it comes again as soon as the answer has its value.
MaybeIntent DrillScreen::take(Ui& ui) {
    ui.wakeAt = ui.now + kDrillLook;
    auto answer = run_->take();
    if (!answer) { return std::nullopt; }
    answer_ = std::move(*answer);
    step_ = Step::revealed;
    ui.focusDue = ui.animating = true;
    const auto label = answer_->decision ? answer_->decision->label : analysis::Label::best;
    ui.play(label <= analysis::Label::good ? ui::Cue::ok : ui::Cue::error);
    const auto next = run_->after(label, confidence_);
    days_ = next.interval;
    return KeepDrill{next};
}

// ---- what it was worth

MaybeIntent DrillScreen::reveal(Ui& ui, Rect area) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(20), ui.px(16));
    MaybeIntent intent = onwards(ui, inner.cutBottom(ui.px(44), ui.px(12)));
    if (!answer_->decision) {
        ui::drawIn(ui, inner, style::kLead, ui.words("drill.no_choice"), ui::Align::centre);
        return intent;
    }
    LookedAt at;
    at.play = &run_->attempt();
    at.decision = &*answer_->decision;
    at.explained = std::make_shared<const analysis::Explained>(answer_->explained);
    const bool wide = !ui.narrow();
    const Rect side = wide ? inner.cutRight(inner.w * 0.42F, ui.px(22)) : Rect{};
    if (wide) {
        ui::ScrollArea scroll{ui, "drill.options", side};
        ui::Column column{ui, scroll.inner()};
        static_cast<void>(optionsWorth(ui, column, at));
        scroll.end(column.y());
    }
    ui::ScrollArea scroll{ui, "drill.detail", inner};
    ui::Column column{ui, scroll.inner()};
    if (auto chosen = decisionDetail(ui, column, at)) { intent = chosen; }
    if (!wide) { static_cast<void>(optionsWorth(ui, column, at)); }
    scroll.end(column.y());
    return intent;
}

/// When it comes again, and the next one.
MaybeIntent DrillScreen::onwards(Ui& ui, Rect area) const {
    const bool last = due_ <= 1;
    const auto& words = ui.words(last ? "drill.done" : "drill.next");
    const ui::ButtonLook look{ButtonKind::primary, last ? Icon::check : Icon::arrowRight, "Enter"};
    const Rect place = area.cutRight(ui::buttonWidth(ui, words, look), ui.px(16));
    const bool pressed = ui::button(ui, "drill.next", place, words, look);
    const bool entered = ui::pressedByDefault(ui);
    const auto again = ui.words(days_ == 1 ? "drill.tomorrow" : "drill.again", {{"days", std::to_string(days_)}});
    ui::drawIn(ui, area, style::kSoft, again);
    if (!pressed && !entered) { return std::nullopt; }
    return last ? MaybeIntent{GoHome{}} : MaybeIntent{OpenDrill{}};
}

}  // namespace dealcraft::desktop
