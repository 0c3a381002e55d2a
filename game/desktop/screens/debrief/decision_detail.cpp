#include "desktop/screens/debrief/decision_detail.hpp"

#include "analysis/review/decision_words.hpp"
#include "analysis/review/highlights.hpp"
#include "base/bits.hpp"
#include "desktop/model/retried.hpp"
#include "desktop/panels/decisions/label_badge.hpp"
#include "desktop/screens/debrief/call_review.hpp"
#include "desktop/ui/button.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using analysis::DecisionWords;
using analysis::Judged;
using analysis::lineWords;
using analysis::pointWords;
using analysis::ReviewedDecision;
using analysis::Seen;
using analysis::signedPointWords;
using analysis::ToldLine;
using analysis::Value;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

/// The same decision as the debrief tells it; none where it tells nothing of it.
const scoring::GradedDecision* gradedOf(const LookedAt& at) {
    if (at.debrief == nullptr) { return nullptr; }
    for (const auto& entry : at.debrief->entries) {
        if (!entry.decision || entry.decision->action != at.decision->action) { continue; }
        const auto choice = entry.decision->choice;
        const bool same = at.decision->field.none()
                              ? choice.none()
                              : !choice.none() && at.play->scenario->choice(choice).field == at.decision->field;
        if (same) { return &*entry.decision; }
    }
    return nullptr;
}

class Telling {
public:
    Telling(Ui& ui, ui::Column& column, const LookedAt& at)
        : ui_(&ui), column_(&column), at_(&at), words_(ui.words, *at.play->scenario), graded_(gradedOf(at)) {}

    MaybeIntent tell() {
        head();
        done();
        before();
        if (!at_->explained) {
            column_->text(style::kSoft, ui_->words("decisions.explaining"));
            return std::nullopt;
        }
        const auto& explained = *at_->explained;
        reason("review.why", explained.done);
        contrast();
        MaybeIntent intent = concepts("done", explained.done);
        lines("decisions.reply_title", reply());
        if (graded_ != nullptr) { innerVoice(*ui_, *column_, *at_->play->scenario, *graded_); }
        if (at_->decision->taken != 0) {
            better();
            if (auto chosen = concepts("better", explained.better)) { intent = chosen; }
            onwards();
        }
        certainty();
        return intent;
    }

private:
    [[nodiscard]] const ReviewedDecision& decision() const { return *at_->decision; }

    /// Label, loss, praise; beneath it where it was.
    void head() {
        const auto& d = decision();
        const Tone tone = toneOf(d.label);
        ui::Flow flow{*ui_, {column_->x(), column_->y(), column_->width(), 0}, 6};
        const auto& label = ui_->words(keyOf(d.label));
        const ui::TextStyle look{ui::Type::title, tone, ui::Weight::bold};
        const float width = ui::sizeOf(*ui_, look, label).x;
        const ImVec2 at = flow.take({width + ui_->px(32), ui_->px(28)});
        labelBadge(*ui_, {at.x + ui_->px(12), at.y + ui_->px(14)}, ui_->px(12), d.label);
        ui::drawIn(*ui_, {at.x + ui_->px(30), at.y, width + 1, ui_->px(28)}, look, label);
        if (d.loss > 0) { tagIn(flow, lossWords(), tone, softToneOf(d.label)); }
        for (std::size_t i = 0; i < analysis::kPraises; ++i) {
            if (!hasBit(d.praise, i)) { continue; }
            const auto name = std::string{analysis::nameOf(static_cast<analysis::Praise>(i))};
            tagIn(flow, ui_->words("decisions." + name), Tone::best, Tone::bestSoft);
        }
        column_->take(flow.bottom() - column_->y());
        column_->gap(6);
        const auto place = words_.place(d);
        const auto number = std::to_string(d.place + 1);
        column_->text(style::kCaption,
                      at_->all == 0
                          ? place
                          : ui_->words("decisions.number",
                                       {{"number", number}, {"all", std::to_string(at_->all)}, {"place", place}}));
        column_->gap(8);
    }
    void tagIn(ui::Flow& flow, const std::string& words, Tone tone, Tone background) {
        const ImVec2 size = ui::tagSize(*ui_, words);
        const ImVec2 at = flow.take({size.x, ui_->px(28)});
        ui::tag(*ui_, {at.x, at.y + (ui_->px(28) - size.y) / 2}, words, tone, background);
    }
    [[nodiscard]] std::string lossWords() const {
        const auto& d = decision();
        const auto loss = signedPointWords(-d.loss);
        return d.lossError == 0 ? loss : loss + " ± " + pointWords(d.lossError);
    }

    void done() {
        const bool spoken = graded_ != nullptr && graded_->spoken;
        column_->text(style::kTitle, spoken ? lineWords(ui_->words, *at_->play->scenario, *graded_->spoken)
                                            : words_.option(decision(), decision().done()));
        column_->gap(10);
    }

    /// What was done the time before, for the decision from which it was tried again.
    void before() {
        const auto option = doneBefore(*at_->play, decision());
        if (!option) { return; }
        const auto& then = decision().options[*option];
        const Value change = decision().done().value - then.value;
        const auto words = ui_->words("decisions.done_before", {{"option", words_.option(decision(), then)},
                                                                {"value", pointWords(then.value)},
                                                                {"now", pointWords(decision().done().value)},
                                                                {"change", signedPointWords(change)}});
        boxed(ui_->words("decisions.before_title"), words, Tone::ochreSoft);
    }

    void boxed(const std::string& overline, const std::string& words, Tone background) {
        column_->overline(overline);
        const float width = column_->width() - ui_->px(28);
        const Rect box = column_->take(ui::sizeOf(*ui_, style::kBody, words, width).y + ui_->px(16));
        ui::fill(*ui_, box, background, 8);
        ui::draw(*ui_, {box.x + ui_->px(14), box.y + ui_->px(8)}, style::kBody, words, width);
        column_->gap(10);
    }

    void reason(const char* key, const std::vector<Judged>& judged) {
        std::vector<TextId> said;
        for (const auto& each : judged) {
            if (each.why == kNoText || std::ranges::find(said, each.why) != said.end()) { continue; }
            if (said.empty()) { column_->overline(ui_->words(key)); }
            said.push_back(each.why);
            column_->text(style::kBody, ui_->words(*at_->play->scenario->texts, each.why));
            column_->gap(4);
        }
        if (!said.empty()) { column_->gap(6); }
    }

    void contrast() {
        const auto found = analysis::contrastOf(decision().label, at_->explained->done);
        if (found == analysis::Contrast::none) { return; }
        column_->text(style::kSoft, ui_->words("decisions." + std::string{analysis::nameOf(found)}));
        column_->gap(8);
    }

    MaybeIntent concepts(const std::string& id, const std::vector<Judged>& judged) {
        MaybeIntent intent;
        std::vector<ConceptIndex> all;
        for (const auto& each : judged) {
            for (const auto at : each.concepts) {
                if (std::ranges::find(all, at) == all.end()) { all.push_back(at); }
            }
        }
        if (all.empty()) { return intent; }
        ui::Flow flow{*ui_, {column_->x(), column_->y(), column_->width(), 0}};
        for (const auto at : all) {
            const auto& item = at_->play->scenario->concepts[at.value()];
            const auto words = item.id.str() + "  " + ui_->words(*at_->play->scenario->texts, item.title);
            const auto place = flow.take(ui::chipSize(*ui_, words, Icon::cap));
            if (ui::chip(*ui_, "decisions.concept." + id + "." + item.id.str(), place, words, false, Icon::cap)) {
                intent = OpenCourse{item.id};
            }
        }
        column_->take(std::max(0.0F, flow.bottom() - column_->y()));
        column_->gap(12);
        return intent;
    }

    /// What followed in the words in which it was said then; the decision itself stands above.
    [[nodiscard]] std::vector<ToldLine> reply() const {
        auto told =
            words_.told(at_->debrief == nullptr ? at_->explained->reply : analysis::replyIn(*at_->debrief, decision()));
        std::erase_if(told, [](const ToldLine& line) { return line.ours; });
        return told;
    }

    void lines(const char* key, const std::vector<ToldLine>& told) {
        if (told.empty()) { return; }
        column_->overline(ui_->words(key));
        for (const auto& line : told) {
            const auto words = line.who.empty() ? line.words : line.who + ui_->words("review.colon") + line.words;
            const ui::TextStyle look{ui::Type::body, line.ours ? Tone::primary : Tone::soft, ui::Weight::regular};
            const float width = column_->width() - ui_->px(14);
            const Rect row = column_->take(ui::sizeOf(*ui_, look, words, width).y);
            ui::draw(*ui_, {row.x + ui_->px(12), row.y}, look, words, width);
            column_->gap(3);
        }
        column_->gap(10);
    }

    void better() {
        boxed(ui_->words("decisions.better_title", {{"points", signedPointWords(decision().loss)}}),
              words_.option(decision(), decision().best()), Tone::bestSoft);
        reason("decisions.because_title", at_->explained->better);
    }

    void onwards() {
        std::vector<Seen> seen;
        for (const auto& step : at_->explained->onwards) {
            seen.insert(seen.end(), step.seen.begin(), step.seen.end());
        }
        lines("decisions.onwards_title", words_.told(seen));
    }

    /// How sure the value is, and why.
    void certainty() {
        const auto& d = decision();
        if (d.exact()) { return column_->text(style::kCaption, ui_->words("decisions.exact")); }
        const auto why = ui_->words("decisions.because_" + std::string{analysis::nameOf(d.hindrance)},
                                    {{"error", pointWords(d.lossError)}});
        column_->text(style::kCaption, ui_->words("decisions.estimated", {{"words", why}}));
    }

    Ui* ui_;
    ui::Column* column_;
    const LookedAt* at_;
    DecisionWords words_;
    const scoring::GradedDecision* graded_;
};

/// The longest bar is the best option's; an empty one lies this much beneath it, or as far as the worst.
constexpr Value kWholeBar = 10 * analysis::kPointValue;

/// @return pressed
bool optionRow(Ui& ui, ui::Column& column, const LookedAt& at, std::size_t place, Value whole) {
    constexpr std::size_t kLines = 2;
    const auto& d = *at.decision;
    const auto& option = d.options[place];
    const bool taken = place == d.taken;
    const auto words = DecisionWords{ui.words, *at.play->scenario}.beside(d, option);
    const auto label = analysis::labelOf(at.play->scenario->rules.review, d.best().value - option.value);
    const ui::TextStyle look{ui::Type::body, Tone::text, taken ? ui::Weight::bold : ui::Weight::regular};
    const float numbers = ui.px(58);
    const float width = column.width() - numbers - ui.px(20);
    const float height = std::min(ui::sizeOf(ui, look, words, width).y, kLines * ui::lineHeight(ui, look));
    const Rect area = column.take(height + ui.px(26));
    const ui::Touch t = taken ? ui::Touch{} : ui::touch(ui, "decisions.option." + std::to_string(place), area);
    if (taken || t.hovered) { ui::fill(ui, area, taken ? Tone::primarySoft : Tone::sunk, 8); }
    ui::focusRing(ui, area, t, 8);
    Rect inner = area.inset(ui.px(8), ui.px(6));
    const Rect number = inner.cutRight(numbers, ui.px(4));
    const Rect above{number.x, number.y, number.w, ui.px(22)};
    ui::drawIn(ui, above, {ui::Type::body, toneOf(label), ui::Weight::bold}, pointWords(option.value),
               ui::Align::right);
    ui::drawLines(ui, inner.cutTop(height, ui.px(3)), look, words, kLines);
    if (option.error > 0) {
        const Rect error{number.x, inner.y - ui.px(4), number.w, ui.px(18)};
        ui::drawIn(ui, error, style::kCaption, "± " + pointWords(option.error), ui::Align::right);
    }
    const auto share = 1 - static_cast<float>(d.best().value - option.value) / static_cast<float>(whole);
    ui::bar(ui, inner.middle(inner.w, ui.px(6)), share, toneOf(label), taken || t.hovered ? Tone::surface : Tone::sunk);
    column.gap(2);
    return t.pressed;
}

/// What would have come of another option, beside what came.
void whatCame(Ui& ui, ui::Column& column, const LookedAt& at) {
    const auto& result = at.tried->result;
    std::string words = ui.words("decisions.tried_stuck");
    if (result) {
        const int change = result->result.total - at.play->score;
        words = ui.words("decisions.tried", {{"score", pointWords(result->result.total * analysis::kHundredthValue)},
                                             {"change", signedPointWords(change * analysis::kHundredthValue)},
                                             {"kept", std::to_string(result->kept)},
                                             {"later", std::to_string(result->kept + result->dropped)}});
        if (result->invented > 0) {
            words += ui.words("decisions.tried_expert", {{"count", std::to_string(result->invented)}});
        }
    }
    const float width = column.width() - ui.px(24);
    const Rect box = column.take(ui::sizeOf(ui, style::kBody, words, width).y + ui.px(14));
    ui::fill(ui, box, Tone::ochreSoft, 8);
    ui::draw(ui, {box.x + ui.px(12), box.y + ui.px(7)}, style::kBody, words, width);
    column.gap(6);
}

}  // namespace

MaybeIntent decisionDetail(Ui& ui, ui::Column& column, const LookedAt& at) {
    return Telling{ui, column, at}.tell();
}

std::optional<std::size_t> optionsWorth(Ui& ui, ui::Column& column, const LookedAt& at) {
    std::optional<std::size_t> pressed;
    const auto& d = *at.decision;
    column.overline(ui.words("decisions.options"));
    const auto whole = std::max(kWholeBar, d.best().value - d.options.back().value);
    for (std::size_t i = 0; i < d.options.size(); ++i) {
        if (optionRow(ui, column, at, i, whole)) { pressed = i; }
        if (at.tried != nullptr && at.tried->option == i) { whatCame(ui, column, at); }
    }
    column.gap(4);
    if (at.debrief != nullptr) { column.text(style::kCaption, ui.words("decisions.options_hint")); }
    return pressed;
}

}  // namespace dealcraft::desktop
