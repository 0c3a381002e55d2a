#include "sim/call/scene.hpp"
#include "sim/flow.hpp"

namespace dealcraft::sim {

namespace {

constexpr int kWorstRung = 9;

int newRung(const Visit& v, CallEnd how) {
    const int rung = v.slot(v.mind().rungSlot);
    if (how == CallEnd::left || how == CallEnd::sentAway) { return rung < kWorstRung ? rung + 1 : rung; }
    const bool moved =
        v.now().dated && v.agreedLevel() >= v.number(CallNumber::rungLevel) && rung > v.number(CallNumber::bestRung);
    return moved ? rung - 1 : rung;
}

CallEnded summaryOf(const Visit& v, CallEnd how) {
    CallEnded ended{.how = how};
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
        if (!v.holds(v.mind().needs[i].when)) { continue; }
        ++ended.needs;
        ended.stages = static_cast<std::uint8_t>(ended.stages + v.stageOf(i));
    }
    ended.reachable = static_cast<std::uint8_t>(v.largestAllowed());
    return ended;
}

}  // namespace

void endCall(Scene& scene, CallEnd how) {
    const auto v = scene.visit();
    const int open = bitsIn(v.memory().rests) + (v.now().objection ? 1 : 0);
    const int rung = newRung(v, how);
    const auto ended = summaryOf(v, how);
    scene.set(v.call().endedSlot, static_cast<int>(how));
    scene.set(v.call().openSlot, open);
    scene.set(v.mind().rungSlot, rung);
    scene.happen(ended);
    finishActivity(scene.unfolding());
}

void unfoldClosing(Scene& scene) {
    const auto v = scene.visit();
    const bool agreed = v.agreedLevel() > 0 && v.now().dated;
    scene.move(agreed ? Act::closeAgreed : Act::close,
               agreed ? Judgement::closedWithNextStep : Judgement::closedWithout);
    scene.say(agreed ? Act::farewellAgreed : Act::farewell);
}

void unfoldWalkingOut(Scene& scene) {
    scene.move(Act::leave, Judgement::leftAbruptly);
}

}  // namespace dealcraft::sim
