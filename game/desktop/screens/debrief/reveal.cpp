#include "desktop/screens/debrief/call_review.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

void noteCard(Ui& ui, ui::Column& column, const std::string& title, const std::string& text, Tone tone) {
    const float pad = ui.px(18);
    const float width = column.width() - 2 * pad - ui.px(6);
    const float head = title.empty() ? 0 : ui::sizeOf(ui, style::kTitle, title, width).y + ui.px(4);
    const Rect area = column.take(ui::sizeOf(ui, style::kLead, text, width).y + head + 2 * ui.px(14));
    ui::card(ui, area);
    ui::stripe(ui, {area.x, area.y + ui.px(8), area.w, area.h - ui.px(16)}, tone);
    ui::draw(ui, {area.x + pad, area.y + ui.px(14)}, style::kTitle, title, width);
    ui::draw(ui, {area.x + pad, area.y + ui.px(14) + head}, style::kLead, text, width);
    column.gap(ui::space::kMedium);
}

/// How much an issue can be worth to one side, of all its hundred points.
void weightBar(Ui& ui, Rect line, const std::string& who, int weight, Tone tone) {
    ui::drawIn(ui, line.cutLeft(ui.px(52), ui.px(6)), {ui::Type::caption, tone, ui::Weight::bold}, who);
    const Rect number = line.cutRight(ui.px(30), ui.px(8));
    ui::drawIn(ui, number, {ui::Type::caption, tone, ui::Weight::bold}, std::to_string((weight + 50) / 100),
               ui::Align::right);
    constexpr float kLongest = 5000;  // half of all points: no issue of a fair table counts for more
    ui::bar(ui, line.middle(line.w, ui.px(8)), static_cast<float>(weight) / kLongest, tone);
}

/// What each issue was worth to both sides: what one gives cheaply and the other wants most is there to be traded.
void interests(Ui& ui, ui::Column& column, const FinishedPlay& play, const scoring::RevealedTable& table) {
    const Story story{ui.words, *play.scenario->texts};
    const auto& issues = play.scenario->negotiation(table.activity).issues;
    column.text(style::kHeading, ui.words("review.interests"));
    column.gap(4);
    column.text(style::kSoft, ui.words("review.interests_hint"));
    column.gap(10);
    const float one = ui.px(24 + 2 * 20 + 10);
    Rect area = column.take(static_cast<float>(issues.size()) * one + ui.px(18));
    ui::card(ui, area);
    area = area.inset(ui.px(18), ui.px(12));
    for (std::size_t i = 0; i < issues.size() && i < table.weights.size(); ++i) {
        const auto [ours, his] = table.weights[i];
        ui::drawIn(ui, area.cutTop(ui.px(24)), style::kStrong, story(issues[i].title));
        weightBar(ui, area.cutTop(ui.px(20)), ui.words("bargain.we"), ours, Tone::primary);
        weightBar(ui, area.cutTop(ui.px(20), ui.px(10)), ui.words("bargain.he"), his, Tone::ochre);
    }
    column.gap(20);
}

void wants(Ui& ui, ui::Column& column, const FinishedPlay& play, const scoring::Debrief& debrief) {
    const Story story{ui.words, *play.scenario->texts};
    column.text(style::kHeading, ui.words("review.wanted"));
    column.gap(10);
    for (const auto& [title, text] : debrief.reveal) { noteCard(ui, column, story(title), story(text), Tone::ochre); }
}

void epilogue(Ui& ui, ui::Column& column, const FinishedPlay& play, const scoring::Debrief& debrief) {
    const Story story{ui.words, *play.scenario->texts};
    if (debrief.epilogue.empty()) { return; }
    column.text(style::kHeading, ui.words("review.epilogue"));
    column.gap(10);
    for (const TextId text : debrief.epilogue) { noteCard(ui, column, {}, story(text), Tone::primary); }
    column.gap(12);
}

}  // namespace

MaybeIntent debriefReveal(Ui& ui, Rect area, const FinishedPlay& play, const scoring::Debrief& debrief) {
    if (!ui.narrow()) {
        ui::ScrollArea scroll{ui, "reveal.more", area.cutRight(area.w * 0.46F, ui.px(20))};
        ui::Column column{ui, scroll.inner()};
        for (const auto& table : debrief.tables) { interests(ui, column, play, table); }
        for (const auto& call : debrief.calls) { revealedCall(ui, column, play, call); }
        epilogue(ui, column, play, debrief);
        scroll.end(column.y());
    }
    ui::ScrollArea scroll{ui, "reveal.wants", area};
    ui::Column column{ui, scroll.inner()};
    wants(ui, column, play, debrief);
    if (ui.narrow()) {
        column.gap(12);
        for (const auto& table : debrief.tables) { interests(ui, column, play, table); }
        for (const auto& call : debrief.calls) { revealedCall(ui, column, play, call); }
        epilogue(ui, column, play, debrief);
    }
    scroll.end(column.y());
    return std::nullopt;
}

}  // namespace dealcraft::desktop
