#include "desktop/panels/author/state_panel.hpp"

#include "desktop/panels/scene_panel.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using content::SlotInfo;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr int kWide = 20;  ///< a range from which on a press changes more than one
constexpr int kStride = 5;
constexpr float kStepsWidth = 172;  ///< both buttons and the value between them
constexpr float kSwitchWidth = 60;

int strideOf(const SlotInfo& slot) {
    return slot.to - slot.from >= kWide ? kStride : 1;
}

/// A mood is a word; everything else is a number.
std::string valueWords(const Ui& ui, const SlotInfo& slot, std::int32_t value) {
    const bool mood = slot.kind == content::SlotKind::stat && slot.name.ends_with(".mood");
    return mood ? ui.words("mood." + std::string{nameOf(static_cast<content::Mood>(value))}) : std::to_string(value);
}

ui::TextStyle nameStyle(const SlotInfo& slot, std::int32_t value) {
    const bool changed = value != slot.start;
    return {ui::Type::caption, changed ? Tone::text : Tone::soft, changed ? ui::Weight::bold : ui::Weight::regular};
}

/// A name, its value and its two buttons; a range of two is a switch. A name that is too long to stand beside them has
/// a line of its own. @return the new value
std::optional<std::int32_t> slotRow(Ui& ui, ui::Column& column, const SlotInfo& slot, std::int32_t value) {
    std::optional<std::int32_t> wanted;
    const bool changed = value != slot.start;
    const bool isSwitch = slot.from == 0 && slot.to == 1;
    const auto name = nameStyle(slot, value);
    const float side = ui.px(isSwitch ? kSwitchWidth : kStepsWidth);
    if (ui::sizeOf(ui, name, slot.name).x > column.width() - side - ui.px(8)) {
        column.text(name, slot.name);
        column.gap(2);
    }
    Rect row = column.take(ui.px(34));
    Rect right = row.cutRight(side, ui.px(8));
    if (ui::sizeOf(ui, name, slot.name).x <= row.w) { ui::drawIn(ui, row, name, slot.name); }
    if (isSwitch) {
        if (ui::toggle(ui, "author.value." + slot.name, right, value != 0)) { wanted = value == 0 ? 1 : 0; }
        return wanted;
    }
    const auto step = [&](const std::string& id, Rect place, const char* sign, int by) {
        if (ui::button(ui, id + slot.name, place, sign, {ui::ButtonKind::secondary})) {
            wanted = std::clamp(value + by, slot.from, slot.to);
        }
    };
    step("author.less.", right.cutLeft(ui.px(46)), "−", -strideOf(slot));
    step("author.more.", right.cutRight(ui.px(46)), "+", strideOf(slot));
    ui::drawIn(ui, right, changed ? style::kStrong : style::kBody, valueWords(ui, slot, value), ui::Align::centre);
    return wanted;
}

bool isShown(const SlotInfo& slot, const std::string& search) {
    const bool own = slot.kind != content::SlotKind::clock && slot.kind != content::SlotKind::choice;
    return own && slot.name.find(search) != std::string::npos;
}

}  // namespace

std::optional<authoring::SetValue> statePanel(Ui& ui, Rect area, const content::CompiledScenario& scenario,
                                              std::span<const std::int32_t> values, std::string& search) {
    std::optional<authoring::SetValue> set;
    ui::field(ui, "author.state.search", area.cutTop(ui.px(38), ui.px(8)), search, ui.words("author.search_state"),
              ui::Icon::search);
    ui::ScrollArea scroll{ui, "author.state", area};
    ui::Column column{ui, scroll.inner()};
    std::size_t shown = 0;
    for (std::size_t i = 0; i < scenario.slots.size(); ++i) {
        const auto& slot = scenario.slots[i];
        if (!isShown(slot, search)) { continue; }
        ++shown;
        const ui::IdScope scope{static_cast<int>(i)};
        if (const auto wanted = slotRow(ui, column, slot, values[i])) { set = {slot.name, *wanted}; }
        column.gap(2);
    }
    if (shown == 0) { column.text(style::kSoft, ui.words("author.no_state")); }
    scroll.end(column.y());
    return set;
}

}  // namespace dealcraft::desktop
