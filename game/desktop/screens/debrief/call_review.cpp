#include "desktop/screens/debrief/call_review.hpp"

#include "desktop/panels/objection_panel.hpp"
#include "desktop/panels/transcript_panel.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

std::string signedWords(int change) {
    return (change > 0 ? "+" : "−") + std::to_string(std::abs(change));
}

bool anyChange(const scoring::StatChanges& c) {
    return c.closeness != 0 || c.credit != 0 || c.interest != 0 || c.patience != 0;
}

/// How closeness, credit, interest and patience moved.
void changeTags(Ui& ui, ui::Column& column, const scoring::StatChanges& changes) {
    ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}, 6};
    const std::array<std::pair<const char*, int>, 4> all{{{"closeness", changes.closeness},
                                                          {"credit", changes.credit},
                                                          {"interest", changes.interest},
                                                          {"patience", changes.patience}}};
    for (const auto& [name, change] : all) {
        if (change == 0) { continue; }
        const std::string words = ui.words(std::string{"call.stat."} + name) + " " + signedWords(change);
        const bool up = change > 0;
        ui::tag(ui, flow.take(ui::tagSize(ui, words, Icon::arrowUp)), words, up ? Tone::best : Tone::bad,
                up ? Tone::bestSoft : Tone::badSoft, up ? Icon::arrowUp : Icon::arrowDown);
    }
    column.take(std::max(0.0F, flow.bottom() - column.y()));
}

/// One thing of the mind laid open: a sign, words, and a line beneath.
void laidOpen(Ui& ui, ui::Column& column, Icon icon, Tone tone, const std::string& words, const std::string& beneath) {
    const float width = column.width() - ui.px(30);
    const float text = ui::sizeOf(ui, style::kBody, words, width).y;
    const float more = beneath.empty() ? 0 : ui::sizeOf(ui, style::kCaption, beneath, width).y;
    const Rect row = column.take(text + more);
    ui::drawIcon(ui, {row.x + ui.px(10), row.y + ui.px(11)}, 15, icon, tone);
    ui::draw(ui, {row.x + ui.px(28), row.y}, style::kBody, words, width);
    if (more > 0) {
        ui::draw(ui, {row.x + ui.px(28), row.y + text}, {ui::Type::caption, tone, ui::Weight::regular}, beneath, width);
    }
    column.gap(8);
}

class MindLaidOpen {
public:
    MindLaidOpen(Ui& ui, ui::Column& column, const CompiledScenario& scenario)
        : ui_(&ui), column_(&column), scenario_(&scenario), story_(ui.words, *scenario.texts) {}

    void head(const scoring::RevealedCall& call) {
        const Speaker who = speakerOf(*ui_, *scenario_, call.who);
        Rect row = column_->take(ui_->px(48));
        ui::avatar(*ui_, {row.x + ui_->px(22), row.centre().y}, ui_->px(21), who.portrait);
        row.cutLeft(ui_->px(54));
        ui::drawIn(*ui_, row.cutTop(ui_->px(26)), style::kTitle, ui_->words("call.mind", {{"name", who.name}}));
        ui::drawIn(*ui_, row, style::kCaption, story_(scenario_->activity(call.activity).title));
        column_->gap(8);
    }

    void needs(const scoring::RevealedCall& call) {
        if (call.needs.empty()) { return; }
        column_->overline(ui_->words("call.mind_needs"));
        for (const auto& need : call.needs) {
            const bool whole = need.stage >= static_cast<int>(need.say.size());
            const TextId kept = whole ? kNoText : need.say.at(static_cast<std::size_t>(std::max(0, need.stage)));
            const std::string key = "call.mind_stage_" + std::to_string(std::clamp(need.stage, 0, 3));
            const std::string beneath =
                kept == kNoText ? say(key) : say(key) + ui_->words("review.colon") + story_(kept);
            laidOpen(*ui_, *column_, need.stage > 0 ? Icon::checkCircle : Icon::lock,
                     whole            ? Tone::best
                     : need.stage > 0 ? Tone::weak
                                      : Tone::bad,
                     story_(need.text), beneath);
        }
    }

    void objections(const scoring::RevealedCall& call) {
        if (call.objections.empty()) { return; }
        column_->gap(6);
        column_->overline(ui_->words("call.mind_objections"));
        for (const auto& objection : call.objections) {
            const bool settled = objection.end == sim::ObjectionEnd::resolved;
            laidOpen(*ui_, *column_, settled ? Icon::checkCircle : Icon::warning, settled ? Tone::best : Tone::weak,
                     story_(objection.said), fateOf(objection));
        }
    }

    void commitments(const scoring::RevealedCall& call) {
        column_->gap(6);
        column_->overline(ui_->words("call.mind_commitments"));
        for (const auto& c : call.commitments) {
            const auto look = lookOf(c);
            laidOpen(*ui_, *column_, look.icon, look.tone, story_(c.title), say(look.key));
        }
    }

    void untold(const scoring::RevealedCall& call) {
        if (std::ranges::all_of(call.tells, &scoring::RevealedTell::told)) { return; }
        column_->gap(6);
        column_->overline(ui_->words("call.mind_untold"));
        for (const auto& tell : call.tells) {
            if (!tell.told) { laidOpen(*ui_, *column_, Icon::ear, Tone::soft, story_(tell.fact), {}); }
        }
    }

private:
    struct CommitmentLook {
        Icon icon;
        Tone tone;
        const char* key;
    };
    [[nodiscard]] static CommitmentLook lookOf(const scoring::RevealedCommitment& c) {
        if (c.agreed && c.dated) { return {Icon::handshake, Tone::best, "call.mind_agreed"}; }
        if (c.agreed) { return {Icon::handshake, Tone::weak, "call.mind_agreed_softly"}; }
        const Icon icon = c.possible ? Icon::target : Icon::lock;
        const Tone tone = c.possible ? Tone::weak : Tone::faint;
        if (!c.granted) { return {icon, tone, "call.mind_not_his"}; }
        return {icon, tone, c.possible ? "call.mind_possible" : "call.mind_not_yet"};
    }
    [[nodiscard]] static const char* endOf(const scoring::RevealedObjection& objection) {
        if (!objection.end) { return "call.mind_open"; }
        switch (*objection.end) {
            case sim::ObjectionEnd::resolved: return "call.mind_resolved";
            case sim::ObjectionEnd::half: return "call.mind_half";
            case sim::ObjectionEnd::dropped: return "call.mind_dropped";
        }
        return "call.mind_open";
    }
    [[nodiscard]] std::string kindOf(ObjectionKind kind) const { return say("objection." + std::string{nameOf(kind)}); }
    /// Of which kind it was, what became of it, and what was behind it.
    [[nodiscard]] std::string fateOf(const scoring::RevealedObjection& objection) const {
        std::string words = kindOf(objection.kind) + " · " + say(endOf(objection));
        if (objection.lastKind != objection.kind) {
            words += " · " + ui_->words("call.mind_turned", {{"kind", kindOf(objection.lastKind)}});
        }
        if (objection.meant != kNoText) { words += "\n" + say("call.mind_meant") + story_(objection.meant); }
        return words;
    }
    [[nodiscard]] const std::string& say(const std::string& key) const { return ui_->words(key); }

    Ui* ui_;
    ui::Column* column_;
    const CompiledScenario* scenario_;
    Story story_;
};

}  // namespace

void innerVoice(Ui& ui, ui::Column& column, const CompiledScenario& scenario, const scoring::GradedDecision& decision) {
    if (!decision.judgement) { return; }
    const Rect indented{column.x() + ui.px(28), column.y(), column.width() - ui.px(36), 0};
    ui::Column inside{ui, indented};
    if (decision.inner != kNoText) {
        const std::string words = ui.words("call.inner", {{"words", ui.words(*scenario.texts, decision.inner)}});
        const ui::TextStyle look{ui::Type::caption, Tone::ochre, ui::Weight::regular};
        inside.text(look, words);
        inside.gap(4);
    }
    if (anyChange(decision.changes)) {
        changeTags(ui, inside, decision.changes);
        inside.gap(4);
    }
    column.take(std::max(0.0F, inside.y() - column.y()));
    column.gap(6);
}

void revealedCall(Ui& ui, ui::Column& column, const FinishedPlay& play, const scoring::RevealedCall& call) {
    MindLaidOpen mind{ui, column, *play.scenario};
    mind.head(call);
    mind.needs(call);
    mind.objections(call);
    mind.commitments(call);
    mind.untold(call);
    column.gap(20);
}

}  // namespace dealcraft::desktop
