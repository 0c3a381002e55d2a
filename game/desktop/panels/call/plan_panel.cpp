#include "desktop/panels/call/plan_panel.hpp"

#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {

void planPanel(ui::Ui& ui, ui::Rect area, const std::vector<PlanNote>& plan, const sim::CallView& view,
               const TextTable& texts) {
    using ui::Tone;
    namespace style = ui::style;
    if (plan.empty() || area.h < ui.px(60)) { return; }
    ui::card(ui, area);
    ui::Rect inner = area.inset(ui.px(12), ui.px(8));
    ui::drawIn(ui, inner.cutTop(ui.px(22), ui.px(2)), style::kOverline, ui.words("call.plan"));
    inner.w += ui.px(6);
    ui::ScrollArea scroll{ui, "call.plan", inner};
    ui::Column column{ui, scroll.inner()};
    TextId title = kNoText;
    for (const PlanNote& note : plan) {
        if (note.title != title) {
            title = note.title;
            column.text(style::kCaption, ui.words(texts, title));
        }
        const bool done = doneBy(note, view);
        const float width = column.width() - ui.px(18);
        const ui::TextStyle look{ui::Type::caption, done ? Tone::best : Tone::text, ui::Weight::regular};
        const std::string& words = ui.words(texts, note.say);
        const ui::Rect row = column.take(ui::sizeOf(ui, look, words, width).y);
        if (done) {
            ui::drawIcon(ui, {row.x + ui.px(6), row.y + ui.px(9)}, 12, ui::Icon::check, Tone::best);
        } else {
            ImGui::GetWindowDrawList()->AddCircleFilled({row.x + ui.px(6), row.y + ui.px(9)}, ui.px(2.5F),
                                                        ui.colour(Tone::faint));
        }
        ui::draw(ui, {row.x + ui.px(16), row.y}, look, words, width);
        column.gap(4);
    }
    scroll.end(column.y());
}

}  // namespace dealcraft::desktop
