#include "desktop/panels/facts_panel.hpp"

#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

namespace dealcraft::desktop {

void factsPanel(ui::Ui& ui, ui::Rect area, const std::vector<sim::FactView>& facts, const TextTable& texts) {
    using ui::Tone;
    namespace style = ui::style;
    ui::card(ui, area);
    ui::Rect inner = area.inset(ui.px(14), ui.px(12));
    const ui::Rect head = inner.cutTop(ui.px(22), ui.px(6));
    ui::drawIn(ui, head, style::kOverline, ui.words("visit.facts"));
    ui::drawIn(ui, head, style::kCaption, std::to_string(facts.size()), ui::Align::right);
    inner.w += ui.px(8);
    ui::ScrollArea scroll{ui, "facts", inner};
    ui::Column column{ui, scroll.inner()};
    if (facts.empty()) { column.text(style::kCaption, ui.words("visit.no_facts")); }
    for (std::size_t i = facts.size(); i-- > 0;) {
        const ui::TextStyle look{ui::Type::caption, Tone::text, ui::Weight::regular};
        const std::string& words = ui.words(texts, facts[i].text);
        const float width = column.width() - ui.px(14);
        const ui::Rect row = column.take(ui::sizeOf(ui, look, words, width).y + ui.px(8));
        ImGui::GetWindowDrawList()->AddCircleFilled({row.x + ui.px(3), row.y + ui.px(9)}, ui.px(2.5F),
                                                    ui.colour(facts[i].level >= 4 ? Tone::ochre : Tone::primary));
        ui::draw(ui, {row.x + ui.px(14), row.y}, look, words, width);
    }
    scroll.end(column.y());
}

}  // namespace dealcraft::desktop
