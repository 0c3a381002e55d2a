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

}  // namespace

MaybeIntent debriefReveal(Ui& ui, Rect area, const FinishedPlay& play, const scoring::Debrief& debrief) {
    const Story story{ui.words, *play.scenario->texts};
    const Rect right =
        ui.narrow() ? area.cutBottom(area.h * 0.45F, ui.px(12)) : area.cutRight(area.w * 0.46F, ui.px(20));
    {
        ui::ScrollArea scroll{ui, "reveal.wants", area};
        ui::Column column{ui, scroll.inner()};
        column.text(style::kHeading, ui.words("review.wanted"));
        column.gap(10);
        for (const auto& [title, text] : debrief.reveal) {
            noteCard(ui, column, story(title), story(text), Tone::ochre);
        }
        scroll.end(column.y());
    }
    ui::ScrollArea scroll{ui, "reveal.epilogue", right};
    ui::Column column{ui, scroll.inner()};
    column.text(style::kHeading, ui.words("review.epilogue"));
    column.gap(10);
    for (const TextId text : debrief.epilogue) { noteCard(ui, column, {}, story(text), Tone::primary); }
    scroll.end(column.y());
    return std::nullopt;
}

}  // namespace dealcraft::desktop
