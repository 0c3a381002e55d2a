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
MaybeIntent turnBar(Ui& ui, Rect area, const PlayModel& play, const sim::DialogueView& dialogue, VisitState& state) {
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
        }
    }
    if (ui.narrow()) {
        const std::string& words = ui.words("visit.facts");
        const ui::ButtonLook look{ButtonKind::quiet, Icon::pencil};
        if (ui::button(ui, "visit.facts", area.cutRight(ui::buttonWidth(ui, words, look), ui.px(4)), words, look)) {
            state.factsOpen = !state.factsOpen;
        }
    }
    ui::drawIn(ui, area, style::kStrong, ui.words("visit.your_turn"));
    return std::nullopt;
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
MaybeIntent speak(Ui& ui, Rect area, const PlayModel& play, const sim::DialogueView& dialogue, VisitState& state,
                  const Settings& settings) {
    const TextTable& texts = *play.scenario().texts;
    MaybeIntent intent = turnBar(ui, area.cutTop(ui.px(36), ui.px(4)), play, dialogue, state);
    if (state.cardOpen && dialogue.cardPlayable) {
        if (const auto named = objectionPanel(ui, area.cutTop(objectionHeight(ui), ui.px(8)))) {
            state.cardOpen = false;
            intent = Act{sim::DialogueAction{*named}};
        }
        if (ui::keyPressed(ImGuiKey_Escape)) {
            state.cardOpen = false;
            ui.escapeUsed = true;
        }
    }
    const ui::DisabledScope disabled{state.cardOpen && dialogue.cardPlayable};
    OptionPick unused;
    OptionPick& pick = state.cardOpen ? unused : state.pick;
    if (const auto said = optionsPanel(ui, area, dialogue, texts, pick, settings.sayAtOnce); said && !state.cardOpen) {
        intent = Act{sim::DialogueAction{*said}};
    }
    return intent;
}

void goOnBar(Ui& ui, Rect area, const PlayModel& play, bool& goOn) {
    const std::string& words = ui.words(play.over() ? "stage.to_debrief" : "stage.go_on");
    const ui::ButtonLook look{ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
    const Rect place = area.cutRight(std::max(ui.px(220), ui::buttonWidth(ui, words, look)));
    ui::drawIn(ui, area, style::kSoft, ui.words("visit.over"));
    if (ui::button(ui, "stage.go_on", place.middle(place.w, ui.px(48)), words, look) ||
        ui::keyPressed(ImGuiKey_Enter)) {
        goOn = true;
    }
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
    const float extra = state.cardOpen && dialogue.cardPlayable ? objectionHeight(ui) + ui.px(8) : 0;
    const float wanted = ui.px(44) + optionsHeight(ui, area.w, dialogue, *play.scenario().texts) + extra;
    const float lower = phase == VisitPhase::closed ? ui.px(64) : std::min(wanted, area.h * 0.58F);
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
    intent = speak(ui, bottom, play, dialogue, state, settings);
    if (state.leaveAsked) {
        if (auto left = leaveDialog(ui, state)) { intent = left; }
    }
    return intent;
}

}  // namespace dealcraft::desktop
