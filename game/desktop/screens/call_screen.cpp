#include "desktop/screens/call_screen.hpp"

#include "desktop/panels/call/customer_card.hpp"
#include "desktop/panels/call/plan_panel.hpp"
#include "desktop/ui/button.hpp"
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

/// The face changes when the answer is there, not before.
void faces(Ui& ui, const sim::View& view, const Arrivals& arrivals, VisitState& visit) {
    if (!arrivals.allArrived(ui)) { return; }
    for (const auto& person : view.people) { visit.faces.set(ui, person.who, person.mood); }
}

void personColumn(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, CallScreenState& state,
                  VisitState& visit) {
    const TextTable& texts = *play.scenario().texts;
    const auto& call = std::get<sim::CallView>(view.body);
    const float scene = std::min(area.h * 0.5F, area.w * 1.08F);
    callScene(ui, area.cutTop(scene, ui.px(6)), view, texts, visit.faces, {state.heard.objectedAt});
    stepsRow(ui, area.cutTop(ui.px(26), ui.px(8)), call.steps, state.glow);
    const float others = std::min(othersHeight(ui, view), area.h * 0.4F);
    if (others > 0) { othersPanel(ui, area.cutTop(others, ui.px(6)), view, texts); }
    planPanel(ui, area, play.plan(), call, texts);
}

void callOver(Ui& ui, Rect area, const PlayModel& play, bool& goOn) {
    const std::string& words = ui.words(play.over() ? "stage.to_debrief" : "stage.go_on");
    const ui::ButtonLook look{ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
    const Rect place = area.cutRight(std::max(ui.px(220), ui::buttonWidth(ui, words, look)));
    ui::drawIn(ui, area, style::kSoft, ui.words("visit.over"));
    const bool pressed = ui::button(ui, "stage.go_on", place.middle(place.w, ui.px(48)), words, look);
    if (ui::pressedByDefault(ui) || pressed) { goOn = true; }
}

/// In a narrow window the face has a line only, and the card takes the place of what was said, when it is asked for.
void narrowHead(Ui& ui, Rect row, const sim::View& view, CallScreenState& state) {
    const std::string& words = ui.words("call.card.title");
    const ui::ButtonLook look{ButtonKind::quiet, Icon::pencil, "P", true, false, ui::Type::caption};
    const Rect place = row.cutRight(ui::buttonWidth(ui, words, look));
    if (ui::button(ui, "call.card", place, words, look) || ui::keyPressed(ImGuiKey_P)) {
        state.cardOpen = !state.cardOpen;
    }
    moodLine(ui, row, view);
}

CallDesk deskOf(const Ui& ui, const PlayModel& play, const sim::CallView& call) {
    return {&ui.words, &play.scenario(), &call, &play.moves(),
            [&play](const sim::CallAction& action) { return play.minutesOf(action); }};
}

/// The silent card is played on the customer card; its keys are free while the palette shows the objection.
ThinkCard thinkCard(const PlayModel& play, const CallScreenState& state, VisitPhase phase) {
    if (phase == VisitPhase::closed || !play.may(sim::Verb::nameKind)) { return ThinkCard::none; }
    return state.palette.step == CallStep::objection ? ThinkCard::keys : ThinkCard::shown;
}

struct CallUse {
    ThinkCard think = ThinkCard::none;
    Coach coach = Coach::silent;
};

/// What was said, and what is known by now, beside each other. @return the kind of objection that was named to oneself
std::optional<sim::CallAction> talkAndCard(Ui& ui, Rect area, const PlayModel& play, const sim::View& view,
                                           const CallUse& use, CallScreenState& state, VisitState& visit) {
    std::optional<sim::CallAction> named;
    const auto card = [&](Rect place) {
        named = customerCard(ui, place, view, play.scenario(), state.glow, use.think);
    };
    if (!ui.narrow()) {
        card(area.cutRight(std::clamp(area.w * 0.32F, ui.px(280), ui.px(420)), ui.px(16)));
    } else {
        narrowHead(ui, area.cutTop(ui.px(34), ui.px(4)), view, state);
        if (state.cardOpen) {
            card(area);
            return named;
        }
    }
    transcriptPanel(ui, area, play.scenario(), view.activity, play.transcript().entries(), visit.arrivals, use.coach);
    return named;
}

}  // namespace

MaybeIntent callScreen(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                       CallScreenState& state, VisitState& visit, const Settings& settings, bool& goOn) {
    faces(ui, view, visit.arrivals, visit);
    area = area.inset(ui.px(18), ui.px(ui.low() ? 6 : 12));
    if (!ui.narrow()) {
        const float side = std::clamp(area.w * 0.205F, ui.px(236), ui.px(360));
        personColumn(ui, area.cutLeft(side, ui.px(18)), play, view, state, visit);
    }
    const bool closed = phase == VisitPhase::closed;
    const float wanted = std::clamp(area.h * 0.37F, ui.px(286), ui.px(400));
    const Rect bottom =
        area.cutBottom(closed ? ui.px(64) : std::min(wanted, area.h * (ui.low() ? 0.5F : 0.62F)), ui.px(10));
    const CallUse use{thinkCard(play, state, phase), settings.coach && play.coached() ? Coach::speaks : Coach::silent};
    auto done = talkAndCard(ui, area, play, view, use, state, visit);
    playHeard(ui, play.transcript().entries(), visit.arrivals, state.heard);
    ui::hairline(ui, {bottom.x, bottom.y - ui.px(5)}, bottom.w);
    if (closed) {
        callOver(ui, bottom, play, goOn);
        return std::nullopt;
    }
    const CallDesk desk = deskOf(ui, play, std::get<sim::CallView>(view.body));
    if (const auto made = palettePanel(ui, bottom, desk, state.palette)) { done = made; }
    return done ? MaybeIntent{Act{*done}} : std::nullopt;
}

}  // namespace dealcraft::desktop
