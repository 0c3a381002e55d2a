#include "desktop/panels/options_panel.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kNumber = 44;  // the column of the digits
constexpr float kAside = 132;  // minutes, and the button that says it
constexpr float kOptionPad = 10;
constexpr float kOptionGap = 6;

float rowHeight(Ui& ui, float width, const std::string& words) {
    return ui::sizeOf(ui, style::kLead, words, width - ui.px(kNumber + kAside)).y + 2 * ui.px(kOptionPad);
}

void minutesTag(Ui& ui, Rect area, const sim::OptionView& option) {
    if (option.minutes == 0) { return; }
    const std::string words = ui.words("common.minutes", {{"minutes", std::to_string(option.minutes)}});
    const ImVec2 size = ui::tagSize(ui, words, Icon::clock);
    const Tone tone = option.fits ? Tone::soft : Tone::bad;
    ui::tag(ui, {area.right() - size.x, area.centre().y - size.y / 2}, words, tone,
            option.fits ? Tone::sunk : Tone::badSoft, Icon::clock);
}

ui::Touch optionRow(Ui& ui, Rect area, const sim::OptionView& option, const std::string& words, int number,
                    bool picked) {
    const ui::DisabledScope disabled{!option.fits};
    const ui::Touch t = ui::touch(ui, "option." + option.id, area);
    const Tone background = picked ? Tone::primarySoft : t.hovered && option.fits ? Tone::sunk : Tone::surface;
    ui::fill(ui, area, background, 8);
    ui::outline(ui, area, picked ? Tone::primary : Tone::line, 8, picked ? 2 : 1);
    if (!picked) { ui::focusRing(ui, area, t, 8); }
    const float line = ui::lineHeight(ui, style::kLead);
    const Rect digit{area.x + ui.px(12), area.y + ui.px(kOptionPad) + (line - ui.px(22)) / 2, ui.px(24), ui.px(22)};
    ui::fill(ui, digit, picked ? Tone::primary : Tone::sunk, 6);
    ui::drawIn(ui, digit, {ui::Type::caption, picked ? Tone::onPrimary : Tone::soft, ui::Weight::bold},
               std::to_string(number), ui::Align::centre);
    const ui::TextStyle look{ui::Type::lead, option.fits ? Tone::text : Tone::faint, ui::Weight::regular};
    ui::draw(ui, {area.x + ui.px(kNumber), area.y + ui.px(kOptionPad)}, look, words, area.w - ui.px(kNumber + kAside));
    const Rect aside{area.right() - ui.px(kAside), area.y, ui.px(kAside - 12), area.h};
    if (!picked) { minutesTag(ui, aside, option); }
    return t;
}

/// Beside the picked option: says it. Drawn and handled before the row, which would take the click.
bool sayButton(Ui& ui, Rect row) {
    const Rect area{row.right() - ui.px(kAside) + ui.px(4), row.centre().y - ui.px(17), ui.px(kAside - 12), ui.px(34)};
    return ui::button(ui, "option.say", area, ui.words("visit.say"), {ui::ButtonKind::primary, Icon::none, "Enter"});
}

/// What the keyboard says this frame, and whether the first click or digit is enough.
struct Asked {
    int digit = 0;
    bool enter = false;
    bool sayAtOnce = false;
};

/// A row with all that can say its option: a click or digit (at once, or when it was picked before), the button, Enter.
/// @return whether it is said
bool optionOf(Ui& ui, ui::Column& column, const sim::OptionView& option, const std::string& words, int number,
              const Asked& asked, OptionPick& pick) {
    const Rect row = column.take(rowHeight(ui, column.width(), words));
    column.gap(kOptionGap);
    const bool picked = pick.option == option.option;
    if (picked) { ImGui::SetNextItemAllowOverlap(); }
    const auto [pressed, hovered, held, focused] = optionRow(ui, row, option, words, number, picked);
    const bool byDigit = asked.digit == number && option.fits;
    if (byDigit) { ui::takeFocus(); }
    const bool say = picked && (sayButton(ui, row) || asked.enter);
    const bool chosen = pressed || byDigit;
    if (chosen || focused) { pick = {option.option, true}; }
    return say || (chosen && (picked || asked.sayAtOnce));
}

}  // namespace

float optionsHeight(Ui& ui, float width, const sim::DialogueView& view, const TextTable& texts) {
    float height = 0;
    for (const auto& option : view.options) {
        height += rowHeight(ui, width - ui.px(14), ui.words(texts, option.say)) + ui.px(kOptionGap);
    }
    return height;
}

std::optional<sim::Choose> optionsPanel(Ui& ui, Rect area, const sim::DialogueView& view, const TextTable& texts,
                                        OptionPick& pick, bool sayAtOnce) {
    std::optional<sim::Choose> said;
    const Asked asked{ui::disabled() ? 0 : ui::digitPressed(), ui::enterPressed(ui), sayAtOnce};
    ui::ScrollArea scroll{ui, "options", area};
    ui::Column column{ui, scroll.inner()};
    for (std::size_t i = 0; i < view.options.size(); ++i) {
        const sim::OptionView& option = view.options[i];
        const std::string& words = ui.words(texts, option.say);
        if (optionOf(ui, column, option, words, static_cast<int>(i) + 1, asked, pick)) {
            said = sim::Choose{option.option};
        }
    }
    scroll.end(column.y());
    return said;
}

}  // namespace dealcraft::desktop
