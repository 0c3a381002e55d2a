#include "desktop/panels/decisions/label_badge.hpp"

#include "desktop/ui/text.hpp"

#include <array>

namespace dealcraft::desktop {
namespace {

using analysis::Label;
using ui::Rect;
using ui::Tone;
using ui::Ui;

}  // namespace

Tone toneOf(Label label) {
    switch (label) {
        case Label::best: return Tone::best;
        case Label::good: return Tone::good;
        case Label::inaccuracy: return Tone::weak;
        case Label::mistake: return Tone::bad;
        case Label::blunder: return Tone::seal;
    }
    return Tone::line;
}

Tone softToneOf(Label label) {
    switch (label) {
        case Label::best: return Tone::bestSoft;
        case Label::good: return Tone::goodSoft;
        case Label::inaccuracy: return Tone::weakSoft;
        case Label::mistake: return Tone::badSoft;
        case Label::blunder: return Tone::sealSoft;
    }
    return Tone::sunk;
}

std::string keyOf(Label label) {
    return "decisions." + std::string{nameOf(label)};
}

void labelBadge(Ui& ui, ImVec2 centre, float radius, Label label) {
    constexpr std::array<const char*, analysis::kLabels> kSigns{"", "", "?!", "?", "??"};
    constexpr std::array<ui::Icon, 2> kIcons{ui::Icon::star, ui::Icon::check};
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, radius, ui.colour(toneOf(label)));
    const auto place = static_cast<std::size_t>(label);
    if (place < kIcons.size()) {
        return ui::drawIcon(ui, centre, radius * 1.1F / ui.scale, kIcons[place], Tone::onPrimary);
    }
    const Rect around{centre.x - 2 * radius, centre.y - radius, 4 * radius, 2 * radius};
    ui::drawIn(ui, around, {ui::Type::caption, Tone::onPrimary, ui::Weight::bold}, kSigns[place], ui::Align::centre);
}

}  // namespace dealcraft::desktop
