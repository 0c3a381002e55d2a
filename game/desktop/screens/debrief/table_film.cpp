#include "desktop/panels/table/table_words.hpp"
#include "desktop/screens/debrief/table_parts.hpp"
#include "desktop/ui/button.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using scoring::RevealedOffer;
using scoring::StepClass;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<const char*, scoring::kStepClasses> kStepNames{"concession",  "selfish", "fortunate",
                                                                    "unfortunate", "nice",    "silent"};
constexpr std::array<Tone, scoring::kStepClasses> kStepTones{Tone::good, Tone::weak, Tone::best,
                                                             Tone::bad,  Tone::best, Tone::soft};

const std::string& valueOf(const Ui& ui, const ToldTable& told, std::size_t issue, std::uint8_t value) {
    if (value == sim::kOpenValue) { return ui.words("bargain.open"); }
    return ui.words(*told.play->scenario->texts, told.negotiation().issues[issue].values[value].say);
}

/// The side's whole offer before this one.
const RevealedOffer* beforeOf(const ToldTable& told, std::size_t offer) {
    const auto& offers = told.table->offers;
    for (std::size_t i = offer; i-- > 0;) {
        if (offers[i].by == offers[offer].by && !offers[i].is(sim::OfferMark::part)) { return &offers[i]; }
    }
    return nullptr;
}

/// The offers as discs to press, in the order in which they were made.
void discs(Ui& ui, ui::Column& column, const ToldTable& told, DebriefState& state) {
    ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}, 4};
    for (std::size_t i = 0; i < told.table->offers.size(); ++i) {
        const RevealedOffer& offer = told.table->offers[i];
        const ImVec2 at = flow.take({ui.px(30), ui.px(30)});
        const Rect area{at.x, at.y, ui.px(30), ui.px(30)};
        const ui::Touch t = ui::touch(ui, "plot.offer." + std::to_string(i), area);
        if (t.pressed) { state.offer = i; }
        const bool on = state.offer == i;
        if (on || t.hovered) { ui::fill(ui, area, on ? Tone::primarySoft : Tone::sunk, 8); }
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const bool part = offer.is(sim::OfferMark::part);
        const Tone ring = offer.by == sim::Side::trainee ? Tone::primary : Tone::ochre;
        if (!part) { list.AddCircleFilled(area.centre(), ui.px(11), ui.colour(toneOf(offer))); }
        list.AddCircle(area.centre(), ui.px(11), ui.colour(ring), 0, ui.px(2));
        ui::drawIn(ui, area, {ui::Type::caption, part ? ring : Tone::onPrimary, ui::Weight::bold},
                   std::to_string(i + 1), ui::Align::centre);
        ui::focusRing(ui, area, t, 8);
    }
    column.take(flow.bottom() - column.y());
}

/// Back and on, and which of how many.
void stepper(Ui& ui, ui::Column& column, const ToldTable& told, DebriefState& state) {
    Rect line = column.take(ui.px(34));
    const ui::ButtonLook look{ui::ButtonKind::secondary, Icon::none, {}, true, false, ui::Type::caption};
    const std::size_t count = told.table->offers.size();
    if (ui::button(ui, "plot.back", line.cutLeft(ui.px(44), ui.px(6)), "←", look) && state.offer > 0) { --state.offer; }
    if (ui::button(ui, "plot.on", line.cutLeft(ui.px(44), ui.px(14)), "→", look) && state.offer + 1 < count) {
        ++state.offer;
    }
    const std::string words =
        ui.words("review.step_of", {{"number", std::to_string(state.offer + 1)}, {"count", std::to_string(count)}});
    ui::drawIn(ui, line, style::kSoft, words);
    column.gap(8);
}

void stepHead(Ui& ui, ui::Column& column, const RevealedOffer& offer) {
    const bool ours = offer.by == sim::Side::trainee;
    Rect line = column.take(ui.px(30));
    std::string tag =
        offer.step ? ui.words(std::string{"review.step."} + nameOf(*offer.step) + ".name") : std::string{};
    if (offer.is(sim::OfferMark::part)) { tag = ui.words("review.step_part"); }
    if (!tag.empty()) {
        const ImVec2 size = ui::tagSize(ui, tag);
        ui::tag(ui, {line.right() - size.x, line.centre().y - size.y / 2}, tag, Tone::onPrimary, toneOf(offer));
        line.cutRight(size.x + ui.px(8));
    }
    std::string who = ui.words(ours ? "bargain.we" : "bargain.he") + " · " + roundWords(ui, offer.by, offer.round);
    if (offer.is(sim::OfferMark::conditional)) { who += " · " + ui.words("bargain.bound"); }
    if (offer.is(sim::OfferMark::last)) { who += " · " + ui.words("bargain.last"); }
    ui::drawIn(ui, line, {ui::Type::title, ours ? Tone::primary : Tone::ochre, ui::Weight::bold}, who);
}

void worthBar(Ui& ui, ui::Column& column, const std::string& who, int worth, int change, bool compared, Tone tone) {
    Rect line = column.take(ui.px(26));
    ui::drawIn(ui, line.cutLeft(ui.px(64), ui.px(8)), {ui::Type::caption, tone, ui::Weight::bold}, who);
    const Rect by = line.cutRight(ui.px(40));
    const Rect number = line.cutRight(ui.px(32), ui.px(4));
    ui::drawIn(ui, number, style::kStrong, std::to_string(pointsOf(worth)), ui::Align::right);
    if (compared) {
        const Tone changeTone = change > 0 ? Tone::best : change < 0 ? Tone::bad : Tone::soft;
        ui::drawIn(ui, by, {ui::Type::caption, changeTone, ui::Weight::bold}, signedWords(pointsOf(change)),
                   ui::Align::right);
    }
    line.w -= ui.px(8);
    ui::bar(ui, line.middle(line.w, ui.px(8)), static_cast<float>(worth) / static_cast<float>(content::kFullUtility),
            tone);
}

/// Issue by issue: what it was, what it became.
void terms(Ui& ui, ui::Column& column, const ToldTable& told, std::size_t offer) {
    const RevealedOffer& now = told.table->offers[offer];
    const RevealedOffer* before = beforeOf(told, offer);
    for (std::size_t i = 0; i < told.negotiation().issues.size(); ++i) {
        const bool moved = before != nullptr && before->terms.values[i] != now.terms.values[i];
        std::string words;
        if (moved) { words.append(valueOf(ui, told, i, before->terms.values[i])).append("  →  "); }
        words += valueOf(ui, told, i, now.terms.values[i]);
        const ui::TextStyle look{ui::Type::caption, moved ? Tone::text : Tone::soft,
                                 moved ? ui::Weight::bold : ui::Weight::regular};
        const float title = ui.px(104);
        const float width = column.width() - title;
        const Rect line = column.take(ui::sizeOf(ui, look, words, width).y + ui.px(3));
        ui::drawIn(ui, {line.x, line.y, title - ui.px(8), ui.px(18)}, style::kCaption,
                   ui.words(*told.play->scenario->texts, told.negotiation().issues[i].title));
        ui::draw(ui, {line.x + title, line.y}, look, words, width);
    }
}

/// What the step was, in words; for an unfortunate or needless one, what would have been better.
void explanation(Ui& ui, ui::Column& column, const RevealedOffer& offer) {
    const bool ours = offer.by == sim::Side::trainee;
    std::string key = offer.is(sim::OfferMark::part) ? "review.explain_part" : "review.explain_first";
    if (offer.step) { key = std::string{"review.step."} + nameOf(*offer.step) + (ours ? ".ours" : ".his"); }
    column.text(style::kBody, ui.words(key));
    if (!ours) { return; }
    const auto remark = [&](sim::OfferMark mark, const char* words) {
        if (!offer.is(mark)) { return; }
        column.gap(4);
        column.text({ui::Type::body, Tone::bad, ui::Weight::regular}, ui.words(words));
    };
    remark(sim::OfferMark::insult, "review.mark_insult");
    remark(sim::OfferMark::repeated, "review.mark_repeated");
    remark(sim::OfferMark::withdrawn, "review.mark_withdrawn");
    remark(sim::OfferMark::beyondLimit, "review.mark_beyond");
}

void betterSwap(Ui& ui, ui::Column& column, const ToldTable& told, const RevealedOffer& offer) {
    if (!offer.better) { return; }
    std::string changes;
    for (std::size_t i = 0; i < told.negotiation().issues.size(); ++i) {
        if (offer.better->terms.values[i] == offer.terms.values[i]) { continue; }
        if (!changes.empty()) { changes += " · "; }
        changes += valueOf(ui, told, i, offer.better->terms.values[i]);
    }
    const std::string words =
        ui.words("review.better_swap",
                 {{"gain", std::to_string(pointsOf(offer.better->ours - offer.ours))}, {"terms", changes}});
    const float width = column.width() - ui.px(44);
    column.gap(8);
    const Rect box = column.take(ui::sizeOf(ui, style::kBody, words, width).y + ui.px(18));
    ui::fill(ui, box, Tone::bestSoft, 8);
    ui::drawIcon(ui, {box.x + ui.px(18), box.y + ui.px(19)}, 16, Icon::bulb, Tone::best);
    ui::draw(ui, {box.x + ui.px(34), box.y + ui.px(9)}, style::kBody, words, width);
}

/// How often each side made which step.
void stepCounts(Ui& ui, ui::Column& column, const ToldTable& told) {
    column.gap(14);
    column.overline(ui.words("review.step_counts"));
    for (std::size_t side = 0; side < 2; ++side) {
        const bool ours = side == static_cast<std::size_t>(sim::Side::trainee);
        ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}, 8};
        const std::string& who = ui.words(ours ? "bargain.we" : "bargain.he");
        const ImVec2 name = flow.take({ui.px(56), ui.px(24)});
        ui::draw(ui, name, {ui::Type::caption, ours ? Tone::primary : Tone::ochre, ui::Weight::bold}, who);
        for (std::size_t step = 0; step < scoring::kStepClasses; ++step) {
            const int count = told.table->steps.at(side).at(step);
            if (count == 0) { continue; }
            const std::string words =
                ui.words(std::string{"review.step."} + kStepNames.at(step) + ".name") + " " + std::to_string(count);
            const ImVec2 size = ui::sizeOf(ui, style::kCaption, words);
            const ImVec2 at = flow.take({size.x + ui.px(18), ui.px(24)});
            ImGui::GetWindowDrawList()->AddCircleFilled({at.x + ui.px(6), at.y + ui.px(9)}, ui.px(4.5F),
                                                        ui.colour(kStepTones.at(step)));
            ui::draw(ui, {at.x + ui.px(15), at.y}, style::kCaption, words);
        }
        column.take(flow.bottom() - column.y());
    }
}

}  // namespace

const char* nameOf(StepClass step) {
    return kStepNames.at(static_cast<std::size_t>(step));
}

Tone toneOf(const RevealedOffer& offer) {
    if (offer.step) { return kStepTones.at(static_cast<std::size_t>(*offer.step)); }
    return offer.by == sim::Side::trainee ? Tone::primary : Tone::ochre;
}

void filmPart(Ui& ui, ui::Column& column, const ToldTable& told, DebriefState& state) {
    if (told.table->offers.empty()) {
        column.text(style::kSoft, ui.words("review.no_offers"));
        return;
    }
    state.offer = std::min(state.offer, told.table->offers.size() - 1);
    discs(ui, column, told, state);
    column.gap(6);
    stepper(ui, column, told, state);
    const RevealedOffer& offer = told.table->offers[state.offer];
    stepHead(ui, column, offer);
    column.gap(4);
    if (!offer.is(sim::OfferMark::part)) {
        const bool compared = offer.step.has_value();
        worthBar(ui, column, ui.words("review.for_us"), offer.ours, offer.ourChange, compared, Tone::primary);
        worthBar(ui, column, ui.words("review.for_him"), offer.theirs, offer.theirChange, compared, Tone::ochre);
    }
    column.gap(6);
    explanation(ui, column, offer);
    betterSwap(ui, column, told, offer);
    column.gap(10);
    terms(ui, column, told, state.offer);
    stepCounts(ui, column, told);
}

}  // namespace dealcraft::desktop
