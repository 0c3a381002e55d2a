#include "desktop/panels/table/rounds_row.hpp"

#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {

namespace {

using ui::Rect;
using ui::Tone;

enum class Pip : std::uint8_t { made, next, later };

void pip(ui::Ui& ui, ImVec2 at, float radius, Pip which, Tone tone) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    switch (which) {
        case Pip::made: list.AddCircleFilled(at, radius, ui.colour(Tone::strongLine)); break;
        case Pip::next:
            list.AddCircleFilled(at, radius, ui.colour(tone));
            list.AddCircle(at, radius + ui.px(2.5F), ui.colour(tone), 0, ui.px(1.2F));
            break;
        case Pip::later: list.AddCircle(at, radius, ui.colour(tone), 0, ui.px(1.4F)); break;
    }
}

}  // namespace

void roundsRow(ui::Ui& ui, Rect area, const sim::NegotiationView& view) {
    const int left = std::max(0, view.rounds - view.round);
    const bool late = left <= 2;
    const std::string words = ui.words(left == 1 ? "bargain.round_last" : "bargain.rounds_left",
                                       {{"left", std::to_string(left)}, {"rounds", std::to_string(view.rounds)}});
    const ui::TextStyle look{ui::Type::caption, late ? Tone::bad : Tone::soft, ui::Weight::regular};
    const float width = ui::sizeOf(ui, look, words).x;
    ui::drawIn(ui, area.cutRight(width, ui.px(10)), look, words);
    const float step = std::min(ui.px(17), area.w / static_cast<float>(std::max(1, view.rounds)));
    for (int i = 0; i < view.rounds; ++i) {
        const ImVec2 at{area.x + step * (static_cast<float>(i) + 0.5F), area.centre().y};
        const Pip which = i < view.round ? Pip::made : i == view.round ? Pip::next : Pip::later;
        pip(ui, at, std::min(ui.px(5), step * 0.4F), which, late ? Tone::bad : Tone::primary);
    }
}

}  // namespace dealcraft::desktop
