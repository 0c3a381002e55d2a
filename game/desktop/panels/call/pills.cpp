#include "desktop/panels/call/pills.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"

#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<const char*, 9> kChoiceKeys{"A", "S", "D", "F", "G", "H", "J", "K", "L"};
constexpr std::array<ImGuiKey, 9> kChoiceKeyCodes{ImGuiKey_A, ImGuiKey_S, ImGuiKey_D, ImGuiKey_F, ImGuiKey_G,
                                                  ImGuiKey_H, ImGuiKey_J, ImGuiKey_K, ImGuiKey_L};

constexpr float kPillHeight = 28;

/// @return pressed, by mouse or key
bool pill(Ui& ui, ui::Flow& flow, const PillRow& row, std::size_t i, const std::string& words, bool on) {
    const std::size_t key = row.firstKey + i;
    const bool hasKey = key < kChoiceKeys.size();
    const std::string shown = ui::fitting(ui, style::kCaption, words, row.widest);
    const float width = ui::sizeOf(ui, style::kCaption, shown).x + ui.px(hasKey ? 44 : 24);
    const ImVec2 at = flow.take({width, ui.px(kPillHeight)});
    const Rect area{at.x, at.y, width, ui.px(kPillHeight)};
    const std::string name = row.names.empty() ? std::to_string(i) : row.names[i];
    const ui::Touch t = ui::touch(ui, std::string{row.id} + "." + name, area);
    ui::fill(ui, area, on ? Tone::primarySoft : t.hovered ? Tone::sunk : Tone::surface, 14);
    ui::outline(ui, area, on ? Tone::primary : Tone::line, 14);
    ui::focusRing(ui, area, t, 14);
    Rect inner = area.inset(ui.px(10), 0);
    if (hasKey) {
        const ui::TextStyle letter{ui::Type::caption, on ? Tone::primary : Tone::faint, ui::Weight::bold};
        ui::drawIn(ui, inner.cutLeft(ui.px(18)), letter, kChoiceKeys.at(key));
    }
    ui::drawIn(ui, inner, {ui::Type::caption, on ? Tone::primary : Tone::text, ui::Weight::regular}, shown);
    if (t.hovered && shown != words) { ui::tooltip(ui, words); }
    return t.pressed || (hasKey && ui::keyPressed(kChoiceKeyCodes.at(key)));
}

}  // namespace

int pills(Ui& ui, ui::Flow& flow, const PillRow& row, const std::vector<std::string>& words, int chosen) {
    int made = -1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (pill(ui, flow, row, i, words[i], static_cast<int>(i) == chosen)) { made = static_cast<int>(i); }
    }
    return made;
}

void pillLabel(Ui& ui, ui::Flow& flow, const std::string& words) {
    const float width = ui::sizeOf(ui, style::kCaption, words).x + ui.px(4);
    const ImVec2 at = flow.take({width, ui.px(kPillHeight)});
    ui::drawIn(ui, {at.x, at.y, width, ui.px(kPillHeight)}, style::kCaption, words);
}

}  // namespace dealcraft::desktop
