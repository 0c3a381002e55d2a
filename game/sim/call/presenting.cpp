#include "base/bits.hpp"
#include "base/hash.hpp"
#include "sim/call/scene.hpp"

namespace dealcraft::sim {

namespace {

bool saidBefore(const Visit& v, std::uint8_t feature, std::uint8_t need) {
    if (need == kNone) { return hasBit(v.now().claimed, feature); }
    return hasBit(v.now().presentedTo[feature], need);
}

/// A claim without proof is doubted while credit is low; an opinion leader doubts sooner. The key has no ordinal: each
/// claim is doubted once.
bool isDoubted(Scene& scene, std::uint8_t feature) {
    const auto v = scene.visit();
    const auto& claim = v.talk().features[feature];
    const int enough = scene.number(CallNumber::doubtCredit) +
                       (v.mind().role == DecisionRole::kol ? scene.number(CallNumber::kolDoubt) : 0);
    if (v.stat(Stat::credit) >= enough || (claim.evidence & v.now().shown) != 0) { return false; }
    auto& u = scene.unfolding();
    return u.chance().happens(Percent{100L * scene.number(CallNumber::doubtPercent)},
                              {.activity = u.scenario().activity(u.state().activity).key,
                               .who = v.mind().key,
                               .what = fnv1a64("doubt." + claim.id)});
}

/// His own reservations about a feature that was presented, whether it met a need or not. @return whether he has one
bool raisesOwn(Scene& scene, std::uint8_t feature) {
    return scene.raiseFor(ObjectionCue::feature, feature, feature) ||
           scene.raiseFor(ObjectionCue::benefit, kNone, feature);
}

/// What a benefit that was heard calls up: his own reservations first.
void doubt(Scene& scene, std::uint8_t feature) {
    if (raisesOwn(scene, feature)) { return; }
    if (isDoubted(scene, feature)) { scene.raise(ObjectionKind::doubt, kNone, feature); }
}

void fallFlat(Scene& scene, std::uint8_t feature) {
    scene.move(Act::presentPlain, Judgement::presentedUnasked, feature);
    scene.change(Stat::patience, -scene.number(CallNumber::unaskedPatience));
    scene.change(Stat::interest, -scene.number(CallNumber::unaskedInterest));
    scene.say(Act::benefitFlat);
    const auto v = scene.visit();
    if (raisesOwn(scene, feature)) { return; }
    if (v.stat(Stat::interest) < scene.number(CallNumber::indifferentInterest)) {
        scene.raise(ObjectionKind::indifference, kNone, feature);
    }
}

void meet(Scene& scene, std::uint8_t feature, std::uint8_t need) {
    const auto v = scene.visit();
    const int importance = v.mind().needs[need].importance;
    if (v.stageOf(need) >= 2) {
        scene.move(Act::present, Judgement::presentedToNeed, feature, need);
        scene.change(Stat::interest, scene.number(CallNumber::presentInterest) * importance);
        scene.change(Stat::credit, scene.number(CallNumber::presentCredit));
        scene.say(Act::benefitLiked);
    } else {
        scene.move(Act::present, Judgement::presentedEarly, feature, need);
        scene.change(Stat::interest, scene.number(CallNumber::earlyInterest) * importance);
        scene.say(Act::benefitMaybe);
    }
    doubt(scene, feature);
}

}  // namespace

void unfoldPresenting(Scene& scene, std::uint8_t feature, std::uint8_t need) {
    const auto v = scene.visit();
    if (saidBefore(v, feature, need)) {
        scene.move(need == kNone ? Act::presentPlain : Act::present, Judgement::presentedAgain, feature, need);
        scene.change(Stat::patience, -scene.number(CallNumber::againPatience));
        return scene.say(Act::benefitAgain);
    }
    if (need == kNone) { return fallFlat(scene, feature); }
    if (v.serves(feature, need)) { return meet(scene, feature, need); }
    scene.move(Act::present, Judgement::presentedWrongFit, feature, need);
    scene.change(Stat::credit, -scene.number(CallNumber::wrongFitCredit));
    scene.change(Stat::patience, -scene.number(CallNumber::wrongFitPatience));
    scene.say(Act::benefitFlat);
    raisesOwn(scene, feature);
}

void unfoldShowing(Scene& scene, std::uint8_t evidence) {
    const auto v = scene.visit();
    const bool fresh = !hasBit(v.now().shown, evidence);
    const bool fits = fresh && hasBit(v.provingEvidence(), evidence);
    const bool dry =
        v.mind().style == DecisionStyle::conclusion && v.talk().evidence[evidence].kind == EvidenceKind::data;
    scene.move(Act::show, fits ? Judgement::showedFitting : Judgement::showedUnfitting, evidence);
    if (dry) { scene.change(Stat::patience, -scene.number(CallNumber::detailPatience)); }
    if (!fits) {
        scene.change(Stat::patience, -scene.number(CallNumber::unfitPatience));
        return scene.say(Act::evidenceOff);
    }
    const bool leader = v.mind().role == DecisionRole::kol;
    scene.change(Stat::credit,
                 scene.number(CallNumber::showCredit) + (leader ? scene.number(CallNumber::kolCredit) : 0));
    scene.change(Stat::interest, scene.number(CallNumber::showInterest));
    scene.say(Act::evidenceLiked);
}

}  // namespace dealcraft::sim
