#include "sim/call/scene.hpp"

#include <algorithm>

namespace dealcraft::sim {

void Scene::move(Act act, Judgement judgement, std::uint8_t subject, std::uint8_t second, Owner owner) {
    happen(Moved{act, judgement, subject, second, owner, visit().voice()});
}

void Scene::say(Act act, std::uint8_t topic, std::uint8_t kind) {
    happen(Spoke{act, visit().voice(), topic, kind});
}

void Scene::set(SlotIndex slot, int value) {
    const auto& range = u_.scenario().slots[slot];
    const auto held = std::clamp(value, range.from, range.to);
    if (held != u_.state().slots[slot]) { u_.happen(FlowEvent{SlotSet{slot, held}}); }
}

void Scene::changeOf(std::uint8_t cast, Stat stat, int by) {
    const auto slot = u_.scenario().cast[cast].slot(stat);
    set(slot, u_.state().slots[slot] + by);
}

void Scene::tell(std::size_t tell) {
    happen(FactTold{static_cast<std::uint8_t>(tell), false});
    set(visit().mind().tells[tell].slot, 1);
}

void Scene::tellNeed(std::size_t need, int stage) {
    happen(NeedTold{static_cast<std::uint8_t>(need), static_cast<std::uint8_t>(stage)});
    set(visit().mind().needs[need].slot, stage);
}

void Scene::raise(ObjectionKind kind, std::uint8_t own, std::uint8_t feature) {
    happen(ObjectionRaised{kind, own, feature, visit().voice()});
}

void Scene::raiseOwn(std::uint8_t own, std::uint8_t feature) {
    const auto& objection = visit().mind().objections[own];
    raise(objection.kind, own, objection.feature == kNone ? feature : objection.feature);
}

bool Scene::raiseFor(ObjectionCue cue, std::uint8_t subject, std::uint8_t feature) {
    const auto v = visit();
    if (v.now().objection) { return false; }
    const auto own = v.ownObjection(cue, subject);
    if (own == kNone) { return false; }
    raiseOwn(own, feature);
    return true;
}

}  // namespace dealcraft::sim
