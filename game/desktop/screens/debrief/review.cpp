#include "base/overloaded.hpp"
#include "desktop/panels/objection_panel.hpp"
#include "desktop/panels/transcript_panel.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using scoring::Debrief;
using scoring::DebriefEntry;
using scoring::GradedDecision;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kRowPad = 9;

/// The told-again play: what was heard in plain lines, each decision a row in the colour of its grade.
class ReviewList {
public:
    ReviewList(Ui& ui, Rect area, const CompiledScenario& scenario, DebriefState& state)
        : ui_(&ui), column_(ui, area), scenario_(&scenario), story_(ui.words, *scenario.texts), state_(&state) {}

    void show(const DebriefEntry& entry, std::size_t index) {
        if (state_->only) {
            if (entry.decision && entry.decision->grade == *state_->only) { decision(*entry.decision, index); }
            return;
        }
        if (entry.decision) { decision(*entry.decision, index); }
        if (entry.card) { card(*entry.card); }
        if (entry.shown) {
            std::visit(Overloaded{[&](const sim::ShownSpeech& s) { speech(s); },
                                  [&](const sim::ShownActivity& a) { heading(a); },
                                  [&](const sim::ShownDealerWords& d) {
                                      line(d.who, filled(story_(d.say), {{"issue", story_(d.issue)}}));
                                  },
                                  [](const auto&) {}},
                       *entry.shown);
        }
    }
    [[nodiscard]] float bottom() const { return column_.y(); }

private:
    void heading(const sim::ShownActivity& a) {
        if (!a.began) { return; }
        column_.gap(10);
        const CompiledActivity& activity = scenario_->activity(a.activity);
        column_.text(style::kTitle, story_(activity.title));
        column_.gap(6);
    }

    void speech(const sim::ShownSpeech& s) {
        for (const auto& turn : s.turns) { line(turn.who, story_(turn.say)); }
    }

    void line(CastIndex who, const std::string& words) {
        const Speaker speaker = speakerOf(*ui_, *scenario_, who);
        const std::string whole = speaker.name.empty() ? words : speaker.name + ui_->words("review.colon") + words;
        const Rect row = column_.take(ui::sizeOf(*ui_, style::kSoft, whole, column_.width() - ui_->px(16)).y);
        ui::draw(*ui_, {row.x + ui_->px(14), row.y}, style::kSoft, whole, row.w - ui_->px(16));
        column_.gap(5);
    }

    void card(const sim::ObjectionNamed& named) {
        const bool right = named.result == sim::CardResult::right;
        const std::string kind = ui_->words("objection." + std::string{nameOf(named.kind)});
        const char* key = right                                    ? "review.card_right"
                          : named.result == sim::CardResult::wrong ? "review.card_wrong"
                                                                   : "review.card_none";
        const Rect row = column_.take(ui_->px(26));
        ui::tag(*ui_, {row.x + ui_->px(14), row.y}, ui_->words(key, {{"kind", kind}}), right ? Tone::best : Tone::bad,
                right ? Tone::bestSoft : Tone::badSoft, Icon::card);
        column_.gap(6);
    }

    void decision(const GradedDecision& d, std::size_t index) {
        const std::string words = (d.missed ? ui_->words("review.missed") : std::string{}) + story_(d.said);
        const float inner = column_.width() - ui_->px(28) - ui_->px(76);
        const Rect area = column_.take(ui::sizeOf(*ui_, style::kBody, words, inner).y + 2 * ui_->px(kRowPad));
        const ui::Touch t = ui::touch(*ui_, "decision." + std::to_string(index), area);
        if (t.pressed || t.focused) { state_->entry = index; }
        const bool on = state_->entry == index;
        ui::fill(*ui_, area, softToneOf(d.grade), 6);
        if (on) { ui::outline(*ui_, area, toneOf(d.grade), 6, 2); }
        ui::stripe(*ui_, area, toneOf(d.grade));
        ui::focusRing(*ui_, area, t, 6);
        ui::draw(*ui_, {area.x + ui_->px(16), area.y + ui_->px(kRowPad)}, style::kBody, words, inner);
        const Rect grade{area.right() - ui_->px(78), area.y, ui_->px(68), area.h};
        ui::drawIn(*ui_, grade, {ui::Type::caption, toneOf(d.grade), ui::Weight::bold}, ui_->words(keyOf(d.grade)),
                   ui::Align::right);
        if (on && state_->jump) {
            ImGui::SetScrollHereY(0.3F);
            state_->jump = false;
        }
        column_.gap(7);
    }

    Ui* ui_;
    ui::Column column_;
    const CompiledScenario* scenario_;
    Story story_;
    DebriefState* state_;
};

MaybeIntent conceptChips(Ui& ui, ui::Column& column, const FinishedPlay& play, const GradedDecision& d) {
    MaybeIntent intent;
    const Story story{ui.words, *play.scenario->texts};
    ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}};
    for (const ConceptIndex at : d.concepts) {
        const CompiledConcept& item = play.scenario->concepts[at.value()];
        const std::string words = item.id.str() + "  " + story(item.title);
        if (ui::chip(ui, "review.concept." + item.id.str(), flow.take(ui::chipSize(ui, words, Icon::cap)), words, false,
                     Icon::cap)) {
            intent = OpenCourse{item.id};
        }
    }
    column.take(std::max(0.0F, flow.bottom() - column.y()));
    return intent;
}

MaybeIntent detail(Ui& ui, Rect area, const FinishedPlay& play, const GradedDecision& d) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(22), ui.px(18));
    MaybeIntent intent;
    const ui::ButtonLook look{ui::ButtonKind::primary, Icon::undo};
    if (ui::button(ui, "review.retry", inner.cutBottom(ui.px(44), ui.px(12)), ui.words("review.retry"), look)) {
        intent = RetryFrom{d.action};
    }
    const Story story{ui.words, *play.scenario->texts};
    ui::ScrollArea scroll{ui, "review.detail", inner};
    ui::Column column{ui, scroll.inner()};
    ui::tag(ui, column.take(ui.px(22)).min(), ui.words(keyOf(d.grade)), toneOf(d.grade), softToneOf(d.grade));
    column.gap(10);
    column.text(style::kTitle, (d.missed ? ui.words("review.missed") : std::string{}) + story(d.said));
    column.gap(14);
    if (d.why != kNoText) {
        column.overline(ui.words("review.why"));
        column.text(style::kLead, story(d.why));
        column.gap(14);
    }
    if (!d.concepts.empty()) {
        column.overline(ui.words("review.concepts"));
        if (auto opened = conceptChips(ui, column, play, d)) { intent = opened; }
        column.gap(14);
    }
    if (d.better != kNoText && d.better != d.said) {
        column.overline(ui.words("review.better"));
        const float width = column.width() - ui.px(28);
        const Rect box = column.take(ui::sizeOf(ui, style::kBody, story(d.better), width).y + ui.px(24));
        ui::fill(ui, box, Tone::bestSoft);
        ui::draw(ui, {box.x + ui.px(14), box.y + ui.px(12)}, style::kBody, story(d.better), width);
    }
    scroll.end(column.y());
    return intent;
}

/// How many decisions there are of each grade; pressing one shows only these.
void gradeFilter(Ui& ui, Rect area, const Debrief& debrief, DebriefState& state) {
    ui::Flow flow{ui, area};
    for (const Grade grade : {Grade::best, Grade::good, Grade::weak, Grade::bad}) {
        const auto count = std::count_if(debrief.entries.begin(), debrief.entries.end(), [&](const DebriefEntry& e) {
            return e.decision && e.decision->grade == grade;
        });
        if (count == 0) { continue; }
        const bool on = state.only == grade;
        const std::string words = ui.words(keyOf(grade)) + "  " + std::to_string(count);
        const ImVec2 at = flow.take(ui::chipSize(ui, words, Icon::circle));
        if (ui::chip(ui, "review.only." + std::to_string(static_cast<int>(grade)), at, words, on, Icon::circle)) {
            state.only = on ? std::nullopt : std::optional{grade};
            const auto first = std::find_if(debrief.entries.begin(), debrief.entries.end(), [&](const DebriefEntry& e) {
                return e.decision && e.decision->grade == grade;
            });
            if (!on) { state.entry = static_cast<std::size_t>(first - debrief.entries.begin()); }
        }
        ui::drawIcon(ui, {at.x + ui.px(20), at.y + ui.px(16)}, 15, Icon::circle, toneOf(grade));
    }
}

}  // namespace

MaybeIntent debriefReview(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    if (!state.entry) {
        const auto first = std::find_if(debrief.entries.begin(), debrief.entries.end(),
                                        [](const DebriefEntry& e) { return e.decision.has_value(); });
        if (first != debrief.entries.end()) { state.entry = static_cast<std::size_t>(first - debrief.entries.begin()); }
    }
    MaybeIntent intent;
    const Rect right =
        ui.narrow() ? area.cutBottom(area.h * 0.46F, ui.px(12)) : area.cutRight(area.w * 0.36F, ui.px(16));
    if (state.entry && *state.entry < debrief.entries.size() && debrief.entries[*state.entry].decision) {
        intent = detail(ui, right, play, *debrief.entries[*state.entry].decision);
    }
    gradeFilter(ui, area.cutTop(ui.px(34), ui.px(8)), debrief, state);
    ui::card(ui, area);
    ui::ScrollArea scroll{ui, "review.list", area.inset(ui.px(18), ui.px(12))};
    ReviewList list{ui, scroll.inner(), *play.scenario, state};
    for (std::size_t i = 0; i < debrief.entries.size(); ++i) { list.show(debrief.entries[i], i); }
    scroll.end(list.bottom());
    return intent;
}

}  // namespace dealcraft::desktop
