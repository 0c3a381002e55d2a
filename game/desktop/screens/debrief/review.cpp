#include "analysis/review/decision_words.hpp"
#include "base/overloaded.hpp"
#include "desktop/model/call_words.hpp"
#include "desktop/panels/table/table_words.hpp"
#include "desktop/panels/transcript_panel.hpp"
#include "desktop/screens/debrief/call_review.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using analysis::lineWords;
using scoring::Debrief;
using scoring::DebriefEntry;
using scoring::GradedDecision;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kRowPad = 9;

/// What was chosen, in words.
std::string saidWords(const Ui& ui, const CompiledScenario& scenario, const GradedDecision& d) {
    if (d.spoken) { return lineWords(ui.words, scenario, *d.spoken); }
    if (d.said == kNoText) { return ui.words("visit.you_left"); }
    return (d.missed ? ui.words("review.missed") : std::string{}) + ui.words(*scenario.texts, d.said);
}

/// What a form asked; empty for what was said in a conversation.
std::string questionOf(const Ui& ui, const CompiledScenario& scenario, const GradedDecision& d) {
    if (d.choice.none()) { return {}; }
    return ui.words(*scenario.texts, scenario.field(scenario.choice(d.choice).field).title);
}

/// What was heard right before a choice: its speaker and words.
std::string heardBefore(const Ui& ui, const CompiledScenario& scenario, const Debrief& debrief, std::size_t entry) {
    while (entry-- > 0) {
        const auto& shown = debrief.entries[entry].shown;
        if (!shown) { continue; }
        if (std::holds_alternative<sim::ShownActivity>(*shown)) { return {}; }
        const auto* line = std::get_if<sim::ShownCallLine>(&*shown);
        if (line != nullptr && !line->who.none()) {
            return speakerOf(ui, scenario, line->who).name + ui.words("review.colon") +
                   lineWords(ui.words, scenario, *line);
        }
        const auto* speech = std::get_if<sim::ShownSpeech>(&*shown);
        if (speech == nullptr || speech->turns.empty()) { continue; }
        const auto& turn = speech->turns.back();
        const std::string name = speakerOf(ui, scenario, turn.who).name;
        return (name.empty() ? name : name + ui.words("review.colon")) + ui.words(*scenario.texts, turn.say);
    }
    return {};
}

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
                                  [&](const sim::ShownCallLine& l) { callLine(l); },
                                  [&](const sim::ShownOffer& o) { offer(o); },
                                  [&](const sim::ShownCommitment& c) { commitment(c); }, [](const auto&) {}},
                       *entry.shown);
        }
    }
    [[nodiscard]] float bottom() const { return column_.y(); }

private:
    void heading(const sim::ShownActivity& a) {
        if (!a.began) { return; }
        activity_ = a.activity;
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

    /// What the trainee says at a table beside offers and arguments; in a visit his words stand in his decisions.
    void callLine(const sim::ShownCallLine& l) {
        const std::string words = lineWords(ui_->words, *scenario_, l);
        if (!l.who.none()) { return line(l.who, words); }
        if (l.act >= content::Act::tableAsk && l.act <= content::Act::tableWalk) {
            line({}, ui_->words("bargain.we") + ui_->words("review.colon") + words);
        }
    }

    void offer(const sim::ShownOffer& o) {
        const auto& issues = scenario_->negotiation(activity_).issues;
        const bool ours = o.by == sim::Side::trainee;
        std::string words = ui_->words(ours ? "bargain.we" : "bargain.he") + " · " + roundWords(*ui_, o.by, o.round);
        for (std::size_t i = 0; i < issues.size(); ++i) {
            words += " · ";
            words += o.terms.leavesOpen(i) ? ui_->words("bargain.issue_open", {{"issue", story_(issues[i].title)}})
                                           : story_(issues[i].values[o.terms.values[i]].say);
        }
        const ui::TextStyle look{ui::Type::caption, ours ? Tone::primary : Tone::ochre, ui::Weight::regular};
        const Rect row = column_.take(ui::sizeOf(*ui_, look, words, column_.width() - ui_->px(16)).y);
        ui::draw(*ui_, {row.x + ui_->px(14), row.y}, look, words, row.w - ui_->px(16));
        column_.gap(6);
    }

    void commitment(const sim::ShownCommitment& c) {
        const char* key = !c.agreed ? "call.refused" : c.dated ? "call.agreed" : "call.agreed_softly";
        const Tone tone = !c.agreed ? Tone::bad : c.dated ? Tone::best : Tone::weak;
        const Tone soft = !c.agreed ? Tone::badSoft : c.dated ? Tone::bestSoft : Tone::weakSoft;
        const Rect row = column_.take(ui_->px(26));
        ui::tag(*ui_, {row.x + ui_->px(14), row.y}, ui_->words(key, {{"what", story_(c.title)}}), tone, soft,
                c.agreed ? Icon::handshake : Icon::close);
        column_.gap(6);
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
        const std::string words = saidWords(*ui_, *scenario_, d);
        const float inner = column_.width() - ui_->px(28) - ui_->px(76);
        const std::string asked = questionOf(*ui_, *scenario_, d);
        const float above = asked.empty() ? 0 : ui::lineHeight(*ui_, style::kCaption);
        const Rect area = column_.take(ui::sizeOf(*ui_, style::kBody, words, inner).y + above + 2 * ui_->px(kRowPad));
        const ui::Touch t = ui::touch(*ui_, "decision." + std::to_string(index), area);
        if (t.pressed || t.focused) { state_->entry = index; }
        if (t.pressed) { state_->reading = true; }
        const bool on = state_->entry == index;
        if (on) { ui::beginHere(*ui_); }
        ui::fill(*ui_, area, softToneOf(d.grade), 6);
        if (on) { ui::outline(*ui_, area, toneOf(d.grade), 6, 2); }
        ui::stripe(*ui_, area, toneOf(d.grade));
        ui::focusRing(*ui_, area, t, 6);
        if (above > 0) {
            ui::drawIn(*ui_, {area.x + ui_->px(16), area.y + ui_->px(kRowPad - 1), inner, above}, style::kCaption,
                       asked);
        }
        ui::draw(*ui_, {area.x + ui_->px(16), area.y + ui_->px(kRowPad) + above}, style::kBody, words, inner);
        const Rect grade{area.right() - ui_->px(78), area.y, ui_->px(68), area.h};
        ui::drawIn(*ui_, grade, {ui::Type::caption, toneOf(d.grade), ui::Weight::bold}, ui_->words(keyOf(d.grade)),
                   ui::Align::right);
        if (on && state_->jump) {
            ImGui::SetScrollHereY(0.3F);
            state_->jump = false;
        }
        column_.gap(d.judgement ? 4 : 7);
        innerVoice(*ui_, column_, *scenario_, d);
    }

    Ui* ui_;
    ui::Column column_;
    const CompiledScenario* scenario_;
    Story story_;
    DebriefState* state_;
    ActivityIndex activity_;
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

/// Words in a soft box of their own.
void quoted(Ui& ui, ui::Column& column, const std::string& overline, const std::string& words, Tone background) {
    column.overline(overline);
    const float width = column.width() - ui.px(28);
    const Rect box = column.take(ui::sizeOf(ui, style::kBody, words, width).y + ui.px(20));
    ui::fill(ui, box, background, 8);
    ui::draw(ui, {box.x + ui.px(14), box.y + ui.px(10)}, style::kBody, words, width);
    column.gap(14);
}

/// The choice, what it answered, why it got its grade, what it rests on, and what would have been better.
MaybeIntent reasons(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, std::size_t entry) {
    const GradedDecision& d = *debrief.entries[entry].decision;
    const CompiledScenario& scenario = *play.scenario;
    const Story story{ui.words, *scenario.texts};
    MaybeIntent intent;
    ui::ScrollArea scroll{ui, "review.detail", area};
    ui::Column column{ui, scroll.inner()};
    ui::tag(ui, column.take(ui.px(22)).min(), ui.words(keyOf(d.grade)), toneOf(d.grade), softToneOf(d.grade));
    column.gap(10);
    const std::string asked = questionOf(ui, scenario, d);
    const std::string heard = asked.empty() ? heardBefore(ui, scenario, debrief, entry) : asked;
    if (!heard.empty()) {
        quoted(ui, column, ui.words(asked.empty() ? "review.heard" : "review.asked"), heard, Tone::sunk);
    }
    column.overline(ui.words("review.chosen"));
    column.text(style::kTitle, saidWords(ui, scenario, d));
    column.gap(14);
    if (d.why != kNoText) {
        column.overline(ui.words("review.why"));
        column.text(style::kLead, story(d.why));
        column.gap(14);
    }
    if (d.better != kNoText && d.better != d.said) {
        quoted(ui, column, ui.words("review.better"), story(d.better), Tone::bestSoft);
    }
    if (d.betterLine) {
        quoted(ui, column, ui.words("review.better"), lineWords(ui.words, scenario, *d.betterLine), Tone::bestSoft);
    }
    if (!d.concepts.empty()) {
        column.overline(ui.words("review.concepts"));
        intent = conceptChips(ui, column, play, d);
    }
    scroll.end(column.y());
    return intent;
}

MaybeIntent detail(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    const GradedDecision& d = *debrief.entries[*state.entry].decision;
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(ui.narrow() ? 16 : 22), ui.px(ui.low() ? 12 : 18));
    const ui::ButtonLook look{ui::ButtonKind::primary, Icon::undo};
    Rect foot = inner.cutBottom(ui.px(44), ui.px(12));
    if (ui.narrow()) {
        const std::string& list = ui.words("review.to_list");
        const ui::ButtonLook quiet{ui::ButtonKind::secondary, Icon::list};
        if (ui::button(ui, "review.to_list", foot.cutLeft(ui::buttonWidth(ui, list, quiet), ui.px(8)), list, quiet)) {
            state.reading = false;
        }
    } else if (!ui.low()) {
        const std::string& hint = ui.words("review.retry_hint");
        const float height = ui::sizeOf(ui, style::kCaption, hint, inner.w).y;
        const Rect line = inner.cutBottom(height, ui.px(12));
        ui::draw(ui, line.min(), style::kCaption, hint, line.w);
    }
    const bool again = ui::button(ui, "review.retry", foot, ui.words("review.retry"), look);
    MaybeIntent intent = reasons(ui, inner, play, debrief, *state.entry);
    return again ? MaybeIntent{RetryFrom{d.action}} : intent;
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
    const bool chosen = state.entry && *state.entry < debrief.entries.size() && debrief.entries[*state.entry].decision;
    if (ui.narrow() && state.reading && chosen) {
        if (ui::keyPressed(ImGuiKey_Escape)) {
            state.reading = false;
            ui.escapeUsed = true;
        }
        return detail(ui, area, play, debrief, state);
    }
    if (!ui.narrow()) {
        const Rect right = area.cutRight(area.w * 0.38F, ui.px(16));
        if (chosen) { intent = detail(ui, right, play, debrief, state); }
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
