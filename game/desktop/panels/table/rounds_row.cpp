#include "desktop/panels/table/rounds_row.hpp"

#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {

using ui::Rect;
using ui::Tone;
namespace style = ui::style;

void roundsRow(ui::Ui& ui, Rect area, const sim::NegotiationView& view) {
    const int left = std::max(0, view.rounds - view.round);
    const bool late = left <= 2;
    const std::string words = ui.words(left == 1 ? "bargain.round_last" : "bargain.rounds_left",
                                       {{"left", std::to_string(left)}, {"rounds", std::to_string(view.rounds)}});
    const ui::TextStyle look{ui::Type::caption, late ? Tone::bad : Tone::soft, ui::Weight::regular};
    const float width = ui::sizeOf(ui, look, words).x;
    ui::drawIn(ui, area.cutRight(width, ui.px(10)), look, words);
    const float step = std::min(ui.px(17), area.w / static_cast<float>(std::max(1, view.rounds)));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int i = 0; i < view.rounds; ++i) {
        const ImVec2 at{area.x + step * (static_cast<float>(i) + 0.5F), area.centre().y};
        const float radius = std::min(ui.px(5), step * 0.4F);
        if (i < view.round) {
            list.AddCircleFilled(at, radius, ui.colour(Tone::strongLine));
        } else if (i == view.round) {
            list.AddCircleFilled(at, radius, ui.colour(late ? Tone::bad : Tone::primary));
            list.AddCircle(at, radius + ui.px(2.5F), ui.colour(late ? Tone::bad : Tone::primary), 0, ui.px(1.2F));
        } else {
            list.AddCircle(at, radius, ui.colour(late ? Tone::bad : Tone::primary), 0, ui.px(1.4F));
        }
    }
}

}  // namespace dealcraft::desktop
