#include "sim/call/scene.hpp"

namespace dealcraft::sim {

namespace {

constexpr Act actOf(OpeningForm with) {
    switch (with) {
        case OpeningForm::purpose: return Act::openPurpose;
        case OpeningForm::reference: return Act::openReference;
        case OpeningForm::smallTalk: return Act::openSmallTalk;
    }
    return Act::openPurpose;
}

void chat(Scene& scene) {
    const auto v = scene.visit();
    const bool busy = v.mind().style == DecisionStyle::conclusion || v.mind().hurry > 0;
    if (busy || v.now().smallTalks > 0) {
        scene.move(Act::openSmallTalk, Judgement::smallTalkDragged);
        scene.change(Stat::patience, -scene.number(CallNumber::draggedPatience));
        return scene.say(Act::impatientOpening);
    }
    scene.move(Act::openSmallTalk, Judgement::smallTalkFitted);
    scene.change(Stat::closeness, scene.number(CallNumber::smallTalkCloseness));
    scene.say(Act::tookOpening);
}

}  // namespace

void unfoldOpening(Scene& scene, OpeningForm with) {
    if (with == OpeningForm::smallTalk) { return chat(scene); }
    if (scene.visit().now().opening != Opening::none) {
        scene.move(actOf(with), Judgement::openedLate);
        scene.change(Stat::patience, -scene.number(CallNumber::latePatience));
        return scene.say(Act::impatientOpening);
    }
    const bool purpose = with == OpeningForm::purpose;
    scene.move(actOf(with), purpose ? Judgement::openedClearly : Judgement::openedByReference);
    scene.change(Stat::credit, scene.number(purpose ? CallNumber::openCredit : CallNumber::referenceCredit));
    if (purpose) {
        scene.change(Stat::patience, scene.number(CallNumber::openPatience));
    } else {
        scene.change(Stat::closeness, scene.number(CallNumber::referenceCloseness));
    }
    scene.say(Act::tookOpening);
    scene.raiseFor(ObjectionCue::opening);
}

void unfoldSkippedOpening(Scene& scene, Act act, std::uint8_t subject, std::uint8_t second) {
    scene.move(act, Judgement::skippedOpening, subject, second);
    scene.change(Stat::patience, -scene.number(CallNumber::skippedPatience));
    scene.change(Stat::closeness, -scene.number(CallNumber::skippedCloseness));
    scene.say(Act::noOpening);
}

}  // namespace dealcraft::sim
