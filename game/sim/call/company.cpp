#include "base/bits.hpp"
#include "base/percent.hpp"
#include "sim/call/scene.hpp"

namespace dealcraft::sim {

namespace {

bool isRunning(const CallState& now, std::size_t i) {
    return hasBit(now.interruptionsBegun, i) && !hasBit(now.interruptionsOver, i);
}

void changeCompany(Scene& scene, std::size_t i, bool came) {
    const auto& interruption = scene.visit().call().interruptions[i];
    auto& u = scene.unfolding();
    const auto line = u.lineOf(came ? interruption.lines : interruption.leaves);
    scene.happen(CompanyChanged{static_cast<std::uint8_t>(i), came, line});
    if (came) { u.carryOut(interruption.effects); }
}

}  // namespace

void moveCompany(Scene& scene) {
    const auto& interruptions = scene.visit().call().interruptions;
    const int minutes = scene.unfolding().state().slots[kMinutesSlot];
    for (std::size_t i = 0; i < interruptions.size(); ++i) {
        if (isRunning(scene.visit().now(), i) && minutes >= interruptions[i].at + interruptions[i].stays) {
            changeCompany(scene, i, false);
        }
    }
    for (std::size_t i = 0; i < interruptions.size(); ++i) {
        const bool begun = hasBit(scene.visit().now().interruptionsBegun, i);
        if (!begun && minutes >= interruptions[i].at && scene.visit().holds(interruptions[i].when)) {
            changeCompany(scene, i, true);
        }
    }
}

void unfoldSteppingAside(Scene& scene) {
    if (!scene.visit().interrupted()) {
        scene.move(Act::stepAside, Judgement::steppedAsideIdle);
        return scene.change(Stat::patience, -scene.number(CallNumber::idlePatience));
    }
    scene.move(Act::stepAside, Judgement::steppedAsideWell);
    scene.change(Stat::closeness, scene.number(CallNumber::asideCloseness));
}

namespace {

/// What a promise has done to the credit of the one to whom it was made, and to that of everybody who hears of it.
void settle(Scene& scene, const CompiledMind& mind, std::size_t help, Promise result) {
    scene.happen(PromiseJudged{mind.cast, static_cast<std::uint8_t>(help), result});
    const bool visited = mind.cast == scene.visit().mind().cast;
    if (result == Promise::kept || result == Promise::late) {
        scene.changeOf(mind.cast, Stat::credit,
                       scene.number(result == Promise::kept ? CallNumber::keptCredit : CallNumber::lateCredit));
        if (visited) { scene.say(Act::promiseKept); }
        return;
    }
    scene.set(mind.helps[help].slot, static_cast<int>(result));
    const int lost = scene.number(CallNumber::brokenCredit);
    scene.changeOf(mind.cast, Stat::credit, -lost);
    if (visited) { scene.say(Act::promiseBroken); }
    for (const auto& neighbour : scene.unfolding().scenario().minds) {
        if (neighbour.cast == mind.cast) { continue; }
        scene.changeOf(neighbour.cast, Stat::credit,
                       -lost * scene.number(CallNumber::neighbourPercent) / kHundredPercent);
    }
}

}  // namespace

void judgePromises(Scene& scene) {
    const auto& scenario = scene.unfolding().scenario();
    const int today = scene.unfolding().state().slots[kDaySlot];
    for (const auto& mind : scenario.minds) {
        for (std::size_t h = 0; h < mind.helps.size(); ++h) {
            const int due = scene.unfolding().state().minds[mind.cast].due[h];
            if (due == 0) { continue; }
            auto result = static_cast<Promise>(scene.unfolding().state().slots[mind.helps[h].slot]);
            if (result == Promise::open && today <= due) { continue; }
            if (result == Promise::open || result == Promise::none) { result = Promise::broken; }
            settle(scene, mind, h, result);
        }
    }
}

}  // namespace dealcraft::sim
