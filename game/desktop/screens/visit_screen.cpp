#include "desktop/screens/visit_screen.hpp"

#include "desktop/panels/facts_panel.hpp"
#include "desktop/panels/objection_panel.hpp"
#include "desktop/ui/dialog.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

void sideColumn(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitState& state) {
    const TextTable& texts = *play.scenario().texts;
    const float scene = std::min(area.h * 0.52F, area.w * 1.02F);
    scenePanel(ui, area.cutTop(scene, ui.px(12)), view, texts, state.faces);
    const float others = std::min(othersHeight(ui, view), area.h * 0.5F);
    if (others > 0) { othersPanel(ui, area.cutTop(others, ui.px(8)), view, texts); }
    if (area.h > ui.px(70)) { factsPanel(ui, area, view.facts, texts); }
}

/// The line above the options: whose turn it is, the silent card, leaving.
void turnBar(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitState& state) {
    const auto& dialogue = std::get<sim::DialogueView>(view.body);
    if (play.may(sim::Verb::leave)) {
        const std::string& words = ui.words("visit.leave");
        const ui::ButtonLook look{ButtonKind::quiet, Icon::flag};
        if (ui::button(ui, "visit.leave", area.cutRight(ui::buttonWidth(ui, words, look), ui.px(4)), words, look)) {
            state.leaveAsked = true;
        }
    }
    if (dialogue.cardPlayable) {
        const std::string& words = ui.words("visit.card");
        const ui::ButtonLook look{ButtonKind::quiet, Icon::card, "O"};
        const Rect place = area.cutRight(ui::buttonWidth(ui, words, look), ui.px(4));
        if (ui::button(ui, "visit.card", place, words, look) || ui::keyPressed(ImGuiKey_O)) {
            state.cardOpen = !state.cardOpen;
            ImGui::SetNavCursorVisible(false);  // Enter must not press what the keyboard was at before
        }
    }
    if (ui.narrow()) {
        const std::string& words = ui.words("visit.facts");
        const ui::ButtonLook look{ButtonKind::quiet, Icon::pencil};
        if (ui::button(ui, "visit.facts", area.cutRight(ui::buttonWidth(ui, words, look), ui.px(4)), words, look)) {
            state.factsOpen = !state.factsOpen;
        }
    }
    if (ui.narrow()) {
        moodLine(ui, area, view);
    } else {
        ui::drawIn(ui, area, style::kStrong, ui.words("visit.your_turn"));
    }
}

MaybeIntent leaveDialog(Ui& ui, VisitState& state) {
    const std::vector<ui::DialogChoice> choices{
        {"leave.stay", ui.words("visit.leave_stay"), ButtonKind::primary, Icon::none},
        {"leave.go", ui.words("visit.leave_go"), ButtonKind::danger, Icon::flag}};
    const int made =
        ui::dialog(ui, {"leave", ui.words("visit.leave_title"), ui.words("visit.leave_text"), Icon::flag}, choices);
    if (made != -1) { state.leaveAsked = false; }
    return made == 1 ? MaybeIntent{Act{sim::DialogueAction{sim::Leave{}}}} : std::nullopt;
}

/// The lower part: options, or the way on. @return the height it takes
MaybeIntent speak(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitState& state,
                  const Settings& settings) {
    const TextTable& texts = *play.scenario().texts;
    const auto& dialogue = std::get<sim::DialogueView>(view.body);
    MaybeIntent intent;
    turnBar(ui, area.cutTop(ui.px(36), ui.px(4)), play, view, state);
    if (state.cardOpen && dialogue.cardPlayable) {
        if (const auto named = objectionPanel(ui, area.cutTop(objectionHeight(ui, area.w), ui.px(8)))) {
            state.cardOpen = false;
            intent = Act{sim::DialogueAction{*named}};
        }
        if (ui::keyPressed(ImGuiKey_Escape)) {
            state.cardOpen = false;
            ui.escapeUsed = true;
        }
    }
    if (area.h < ui.px(24)) { return intent; }  // the card needs all the room of a low window
    const ui::DisabledScope disabled{state.cardOpen && dialogue.cardPlayable};
    OptionPick unused;
    OptionPick& pick = state.cardOpen ? unused : state.pick;
    if (const auto said = optionsPanel(ui, area, dialogue, texts, pick, settings.sayAtOnce); said && !state.cardOpen) {
        intent = Act{sim::DialogueAction{*said}};
    }
    return intent;
}

/// How much of the screen options and card take: all they need, but the last words stay to be read.
float lowerHeight(Ui& ui, Rect area, const PlayModel& play, const sim::DialogueView& dialogue, VisitPhase phase,
                  const VisitState& state) {
    if (phase == VisitPhase::closed) { return ui.px(64); }
    const float turn = ui.px(44);
    const float card = state.cardOpen && dialogue.cardPlayable ? objectionHeight(ui, area.w) + ui.px(8) : 0;
    const float wanted = turn + optionsHeight(ui, area.w, dialogue, *play.scenario().texts) + card;
    return std::max(std::min(wanted, area.h * (ui.low() ? 0.66F : 0.58F)), card > 0 ? turn + card : 0);
}

void goOnBar(Ui& ui, Rect area, const PlayModel& play, bool& goOn) {
    const std::string& words = ui.words(play.over() ? "stage.to_debrief" : "stage.go_on");
    const ui::ButtonLook look{ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
    const Rect place = area.cutRight(std::max(ui.px(220), ui::buttonWidth(ui, words, look)));
    ui::drawIn(ui, area, style::kSoft, ui.words("visit.over"));
    const bool pressed = ui::button(ui, "stage.go_on", place.middle(place.w, ui.px(48)), words, look);
    if (ui::pressedByDefault(ui) || pressed) { goOn = true; }
}

void faces(Ui& ui, const sim::View& view, VisitState& state) {
    for (const auto& person : view.people) { state.faces.set(ui, person.who, person.mood); }
}

}  // namespace

MaybeIntent visitScreen(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                        VisitState& state, const Settings& settings, bool& goOn) {
    MaybeIntent intent;
    faces(ui, view, state);
    area = area.inset(ui.px(20), ui.px(16));
    const auto& dialogue = std::get<sim::DialogueView>(view.body);
    if (!ui.narrow()) {
        const float side = std::clamp(area.w * 0.25F, ui.px(286), ui.px(400));
        sideColumn(ui, area.cutLeft(side, ui.px(24)), play, view, state);
    }
    const float widest = ui.px(1060);
    if (area.w > widest) { area = {area.x + (area.w - widest) / 2, area.y, widest, area.h}; }
    const float lower = lowerHeight(ui, area, play, dialogue, phase, state);
    const Rect bottom = area.cutBottom(lower, ui.px(10));
    if (state.factsOpen && ui.narrow()) {
        factsPanel(ui, area, view.facts, *play.scenario().texts);
    } else {
        transcriptPanel(ui, area, play.scenario(), view.activity, play.transcript().entries(), state.arrivals);
    }
    ui::hairline(ui, {bottom.x, bottom.y - ui.px(6)}, bottom.w);
    if (phase == VisitPhase::closed) {
        goOnBar(ui, bottom, play, goOn);
        return intent;
    }
    intent = speak(ui, bottom, play, view, state, settings);
    if (state.leaveAsked) {
        if (auto left = leaveDialog(ui, state)) { intent = left; }
    }
    return intent;
}

}  // namespace dealcraft::desktop
