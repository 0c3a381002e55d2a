#include "desktop/panels/call/palette_panel.hpp"

#include "desktop/panels/call/move_grid.hpp"
#include "desktop/panels/call/pills.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<const char*, kCallSteps> kStepKeys{"Q", "W", "E", "R", "T", "Y", "U", "I"};
constexpr std::array<ImGuiKey, kCallSteps> kStepKeyCodes{ImGuiKey_Q, ImGuiKey_W, ImGuiKey_E, ImGuiKey_R,
                                                         ImGuiKey_T, ImGuiKey_Y, ImGuiKey_U, ImGuiKey_I};
constexpr std::array<Icon, kCallSteps> kStepIcons{Icon::hand,    Icon::question, Icon::ear,       Icon::suitcase,
                                                  Icon::warning, Icon::plus,     Icon::handshake, Icon::flag};

CallStep stepAt(std::size_t i) {
    return static_cast<CallStep>(i);
}

/// A visit that has been opened goes on with questions.
void followOpening(const CallDesk& desk, PaletteState& state) {
    if (!desk.view->steps.opened || state.opened) { return; }
    state.opened = true;
    if (state.step == CallStep::open) { state.step = CallStep::ask; }
}

/// An objection opens its own step; when it is off the table, the palette goes back to where it was.
void followObjection(const CallDesk& desk, PaletteState& state) {
    const bool stands = desk.view->objection.has_value();
    if (stands && !state.objectionStood) {
        if (state.step != CallStep::objection) { state.before = state.step; }
        state.step = CallStep::objection;
    }
    if (!stands && state.objectionStood && state.step == CallStep::objection) { state.step = state.before; }
    state.objectionStood = stands;
}

void choose(PaletteState& state, CallStep step) {
    state.step = step;
    state.armed.reset();
}

/// How tabs look in the room that there is.
enum class TabForm : std::uint8_t {
    whole,
    words,  ///< without signs
    signs   ///< with words only where one is
};

const std::string& stepWords(const Ui& ui, std::size_t i) {
    return ui.words(std::string{"call.step."} + nameOf(stepAt(i)));
}
float tabWidth(Ui& ui, std::size_t i, TabForm form, CallStep chosen) {
    if (form == TabForm::signs && stepAt(i) != chosen) { return ui.px(52); }
    return ui::sizeOf(ui, style::kStrong, stepWords(ui, i)).x + ui.px(form == TabForm::words ? 32 : 54);
}
float tabsWidth(Ui& ui, TabForm form, CallStep chosen) {
    float sum = 0;
    for (std::size_t i = 0; i < kCallSteps; ++i) { sum += tabWidth(ui, i, form, chosen); }
    return sum;
}
TabForm tabForm(Ui& ui, float room, CallStep chosen) {
    if (tabsWidth(ui, TabForm::whole, chosen) <= room) { return TabForm::whole; }
    const bool squeezed = tabsWidth(ui, TabForm::words, chosen) > room;
    return squeezed && ui.fonts.icons != nullptr ? TabForm::signs : TabForm::words;
}

/// How a tab's letter, sign and words are coloured.
struct TabTones {
    Tone lit = Tone::primary;
    Tone key = Tone::faint;
    Tone sign = Tone::soft;
    Tone words = Tone::text;
};
TabTones tabTones(bool on, bool alarm, bool enabled) {
    const Tone lit = alarm ? Tone::seal : Tone::primary;
    if (on || alarm) { return {lit, lit, lit, lit}; }
    return enabled ? TabTones{} : TabTones{lit, Tone::faint, Tone::faint, Tone::faint};
}

void tabLabel(Ui& ui, Rect inner, std::size_t i, const TabTones& tones, bool on, TabForm form) {
    const Rect cap = inner.cutLeft(ui.px(20), ui.px(4));
    ui::drawIn(ui, cap, {ui::Type::caption, tones.key, ui::Weight::bold}, kStepKeys.at(i), ui::Align::centre);
    if (form != TabForm::words) {
        const Rect sign = inner.cutLeft(ui.px(18), ui.px(4));
        ui::drawIcon(ui, sign.centre(), 15, kStepIcons.at(i), tones.sign);
    }
    if (form == TabForm::signs && !on) { return; }
    ui::drawIn(ui, inner, {ui::Type::body, tones.words, on ? ui::Weight::bold : ui::Weight::regular}, stepWords(ui, i));
}

void tab(Ui& ui, Rect area, std::size_t i, const CallPalette& palette, PaletteState& state, TabForm form) {
    const CallStep step = stepAt(i);
    const bool on = state.step == step;
    const bool alarm = step == CallStep::objection && state.objectionStood;
    const ui::Touch t = ui::touch(ui, std::string{"call.step."} + nameOf(step), area);
    if (t.pressed || ui::keyPressed(kStepKeyCodes.at(i))) { choose(state, step); }
    const TabTones tones = tabTones(on, alarm, !palette.empty(step));
    if (on) {
        ui::fill(ui, area, alarm ? Tone::sealSoft : Tone::primarySoft, 8);
        ui::outline(ui, area, tones.lit, 8);
    } else if (t.hovered) {
        ui::fill(ui, area, Tone::sunk, 8);
    }
    ui::focusRing(ui, area, t, 8);
    tabLabel(ui, area.inset(ui.px(6), 0), i, tones, on, form);
    if (t.hovered && form == TabForm::signs) { ui::tooltip(ui, stepWords(ui, i)); }
}

/// The coach, at the right end of the row: with words if the steps leave room for them.
std::optional<sim::CallAction> hintButton(Ui& ui, Rect& row, const CallDesk& desk, const CallPalette& palette,
                                          CallStep chosen) {
    if (!palette.hint) { return {}; }
    const int points = desk.scenario->rules.call[CallNumber::hintPoints];
    const std::string words = ui.words("call.hint", {{"points", std::to_string(points)}});
    const ui::ButtonLook look{ui::ButtonKind::quiet, Icon::bulb, "O", true, false, ui::Type::caption};
    const float width = ui::buttonWidth(ui, words, look);
    const bool roomy = tabsWidth(ui, TabForm::words, chosen) + width + ui.px(6) <= row.w;
    const Rect place = row.cutRight(roomy ? width : ui::buttonWidth(ui, "", look), ui.px(6));
    const bool pressed = ui::button(ui, "call.hint", place, roomy ? words : "", look);
    if (!roomy && ImGui::IsItemHovered()) { ui::tooltip(ui, words); }
    return pressed || ui::keyPressed(ImGuiKey_O) ? palette.hint : std::nullopt;
}

void tabs(Ui& ui, Rect area, const CallPalette& palette, PaletteState& state) {
    const CallStep chosen = state.step;
    const TabForm form = tabForm(ui, area.w, chosen);
    const float left = (area.w - tabsWidth(ui, form, chosen)) / static_cast<float>(kCallSteps);
    const float pad = std::clamp(left, -ui.px(12), ui.px(18));
    for (std::size_t i = 0; i < kCallSteps; ++i) {
        tab(ui, area.cutLeft(tabWidth(ui, i, form, chosen) + pad), i, palette, state, form);
    }
}

/// To which of the needs that were mentioned a benefit is tied. @return where it ends
float needChoice(Ui& ui, Rect area, const CallDesk& desk, PaletteState& state) {
    ui::Flow flow{ui, area, 6};
    pillLabel(ui, flow, ui.words("call.tie_to"));
    const std::uint8_t now = needOf(*desk.view, state.choices);
    std::vector<std::string> words{ui.words("call.tie_to_none")};
    std::vector<std::uint8_t> places{kNone};
    std::vector<std::string> names{"none"};
    for (const sim::NeedView& need : desk.view->needs) {
        words.push_back(ui.words(*desk.scenario->texts, need.text));
        places.push_back(need.need);
        names.push_back(need.id);
    }
    const auto chosen = std::ranges::find(places, now) - places.begin();
    const int made = pills(ui, flow, {"call.need", names, 0, ui.px(210)}, words, static_cast<int>(chosen));
    if (made >= 0) {
        state.choices.need = places[static_cast<std::size_t>(made)];
        state.choices.needChosen = true;
    }
    return flow.bottom();
}

template <class Enum>
void settle(int made, Enum& value, PaletteState& state) {
    if (made < 0) { return; }
    value = static_cast<Enum>(made);
    state.armed.reset();
}

/// By when and by whom what is proposed shall be done. @return where it ends
float dateAndOwner(Ui& ui, Rect area, PaletteState& state) {
    std::vector<std::string> dates;
    for (std::size_t i = 0; i < sim::kDueDates; ++i) {
        dates.push_back(ui.words(std::string{"call.by."} + nameOf(static_cast<sim::DueDate>(i))));
    }
    std::vector<std::string> owners;
    for (std::size_t i = 0; i < sim::kOwners; ++i) {
        owners.push_back(ui.words(std::string{"call.owner."} + nameOf(static_cast<sim::Owner>(i))));
    }
    ui::Flow flow{ui, area, 6};
    CallChoices& choices = state.choices;
    pillLabel(ui, flow, ui.words("call.by_when"));
    settle(pills(ui, flow, {"call.by", {}, 0}, dates, static_cast<int>(choices.by)), choices.by, state);
    pillLabel(ui, flow, "  " + ui.words("call.by_whom"));
    settle(pills(ui, flow, {"call.owner", {}, dates.size()}, owners, static_cast<int>(choices.owner)), choices.owner,
           state);
    return flow.bottom();
}

void nothingHere(Ui& ui, Rect area, CallStep step) {
    const std::string& words = ui.words(std::string{"call.nothing."} + nameOf(step));
    ui::draw(ui, {area.x + ui.px(4), area.y + ui.px(10)}, style::kSoft, words, area.w - ui.px(8));
}

}  // namespace

std::optional<sim::CallAction> palettePanel(Ui& ui, Rect area, const CallDesk& desk, PaletteState& state) {
    followOpening(desk, state);
    followObjection(desk, state);
    CallPalette palette = paletteOf(desk, state.choices);
    Rect row = area.cutTop(ui.px(36), ui.px(8));
    std::optional<sim::CallAction> done = hintButton(ui, row, desk, palette, state.step);
    tabs(ui, row, palette, state);
    if (state.armed && ui::keyPressed(ImGuiKey_Escape)) {
        state.armed.reset();
        ui.escapeUsed = true;
    }
    const std::string name = std::string{"call.moves."} + nameOf(state.step);
    ui::ScrollArea scroll{ui, name.c_str(), area};
    Rect inner = scroll.inner();
    if (palette.empty(state.step)) { nothingHere(ui, inner, state.step); }
    float top = inner.y;
    if (state.step == CallStep::present && !palette.empty(CallStep::present)) {
        top = needChoice(ui, inner, desk, state) + ui.px(8);
    }
    if (state.step == CallStep::commit && !palette.empty(CallStep::commit)) {
        top = dateAndOwner(ui, inner, state) + ui.px(8);
    }
    palette = paletteOf(desk, state.choices);
    const GridResult made = moveGrid(ui, {inner.x, top, inner.w, inner.h}, palette.at(state.step), state.armed);
    if (made.done) { done = made.done; }
    scroll.end(made.bottom);
    return done;
}

}  // namespace dealcraft::desktop
