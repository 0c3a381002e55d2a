#include "sim/call/scene.hpp"

namespace dealcraft::sim {

namespace {

constexpr std::uint8_t placeOf(ObjectionKind kind) {
    return static_cast<std::uint8_t>(kind);
}

constexpr Act actOf(Technique technique) {
    switch (technique) {
        case Technique::correct: return Act::answerCorrect;
        case Technique::outweigh: return Act::answerOutweigh;
        case Technique::uncover: return Act::answerUncover;
        case Technique::respect: return Act::answerRespect;
        case Technique::discount: return Act::answerDiscount;
        case Technique::insist: return Act::answerInsist;
    }
    return Act::answerInsist;
}

const CompiledObjection* ownOf(const Visit& v) {
    const auto own = v.now().objection->own;
    return own == kNone ? nullptr : &v.mind().objections[own];
}

/// Accepted benefits that weigh more than the drawback.
std::uint8_t weights(const Visit& v) {
    const auto* own = ownOf(v);
    const auto accepted = v.memory().accepted;
    return own == nullptr || own->outweighedBy == 0 ? accepted
                                                    : static_cast<std::uint8_t>(accepted & own->outweighedBy);
}

std::uint8_t firstBit(std::uint32_t mask) {
    return mask == 0 ? kNone : static_cast<std::uint8_t>(__builtin_ctz(mask));
}

/// What settles a misunderstanding and lies at hand.
std::uint8_t certificateAtHand(const Visit& v) {
    const auto* own = ownOf(v);
    return own == nullptr ? kNone : firstBit(own->evidence & v.now().evidence);
}

bool isRight(const Visit& v, Technique technique) {
    switch (v.now().objection->kind) {
        case ObjectionKind::misunderstanding: return technique == Technique::correct;
        case ObjectionKind::drawback: return technique == Technique::outweigh && weights(v) != 0;
        case ObjectionKind::indifference: return technique == Technique::uncover;
        case ObjectionKind::refusal: return technique == Technique::respect;
        case ObjectionKind::doubt: return false;
    }
    return false;
}

/// What the trainee's words name: the certificate, or the need that outweighs.
std::uint8_t subjectOf(const Visit& v, Technique technique) {
    if (technique == Technique::correct) { return certificateAtHand(v); }
    return technique == Technique::outweigh ? firstBit(weights(v)) : kNone;
}

bool isPrepared(const Visit& v) {
    const auto& objection = *v.now().objection;
    const auto* own = ownOf(v);
    return objection.acknowledged && (objection.clarified || (own != nullptr && own->plain));
}

/// A correction before others costs him face, and one without anything to show for it stays a word against a word.
bool isWhole(const Visit& v, Technique technique) {
    if (!isPrepared(v)) { return false; }
    if (technique != Technique::correct) { return true; }
    const auto* own = ownOf(v);
    return !v.othersHear() && (own == nullptr || own->evidence == 0 || certificateAtHand(v) != kNone);
}

void grow(Scene& scene) {
    const auto objection = *scene.visit().now().objection;
    if (objection.grown) { return scene.happen(ObjectionClosed{objection.kind, ObjectionEnd::dropped}); }
    scene.happen(ObjectionGrew{objection.kind});
}

void answerRightly(Scene& scene, Act act, std::uint8_t subject, bool whole) {
    scene.move(act, whole ? Judgement::answeredRight : Judgement::answeredHalf, subject);
    scene.happen(ObjectionAnswered{whole});
    scene.say(Act::answered);
}

void answerWrongly(Scene& scene, Act act, Judgement judgement, std::uint8_t subject = kNone) {
    scene.move(act, judgement, subject);
    if (judgement == Judgement::answeredByDiscount) {
        scene.change(Stat::credit, -scene.number(CallNumber::discountCredit));
    } else if (judgement == Judgement::answeredByArguing) {
        scene.change(Stat::closeness, -scene.number(CallNumber::argueCloseness));
        scene.change(Stat::patience, -scene.number(CallNumber::arguePatience));
    } else {
        scene.change(Stat::patience, -scene.number(CallNumber::wrongPatience));
        scene.change(Stat::credit, -scene.number(CallNumber::wrongCredit));
    }
    scene.say(Act::grew, kNone, placeOf(scene.visit().now().objection->kind));
    grow(scene);
}

/// Proof that fits a doubt, or the paper that settles a misunderstanding.
bool proves(const Visit& v, std::uint8_t evidence) {
    const auto& objection = *v.now().objection;
    const auto* own = ownOf(v);
    const auto bit = std::uint32_t{1} << evidence;
    if (own != nullptr && own->evidence != 0) {
        return (objection.kind == ObjectionKind::doubt || objection.kind == ObjectionKind::misunderstanding) &&
               (own->evidence & bit) != 0;
    }
    if (objection.kind != ObjectionKind::doubt) { return false; }
    const auto claim = objection.feature == kNone ? 0 : v.talk().features[objection.feature].evidence;
    return ((claim != 0 ? claim : v.provingEvidence()) & bit) != 0;
}

}  // namespace

void unfoldAcknowledging(Scene& scene) {
    scene.move(Act::acknowledge, Judgement::acknowledgedWell);
    scene.change(Stat::closeness, scene.number(CallNumber::acknowledgeCloseness));
    scene.change(Stat::patience, scene.number(CallNumber::acknowledgePatience));
    scene.say(Act::acknowledged);
}

void unfoldClarifying(Scene& scene) {
    const auto v = scene.visit();
    const auto objection = *v.now().objection;
    const auto* own = ownOf(v);
    const bool plain = own != nullptr && own->plain;
    scene.move(Act::clarify, plain ? Judgement::clarifiedPlain : Judgement::clarifiedWell);
    if (plain) {
        scene.change(Stat::patience, -scene.number(CallNumber::plainPatience));
    } else {
        scene.change(Stat::credit, scene.number(CallNumber::clarifyCredit));
    }
    scene.happen(ObjectionClarified{objection.kind, objection.own, scene.visit().voice()});
}

void unfoldAnswer(Scene& scene, Technique technique) {
    const auto v = scene.visit();
    const auto act = actOf(technique);
    if (technique == Technique::discount) { return answerWrongly(scene, act, Judgement::answeredByDiscount); }
    if (technique == Technique::insist) { return answerWrongly(scene, act, Judgement::answeredByArguing); }
    const auto subject = subjectOf(v, technique);
    if (!isRight(v, technique)) { return answerWrongly(scene, act, Judgement::answeredWrong, subject); }
    const bool before = technique == Technique::correct && v.othersHear();
    answerRightly(scene, act, subject, isWhole(v, technique));
    if (before) { scene.change(Stat::closeness, -scene.number(CallNumber::companyCloseness)); }
}

void unfoldProof(Scene& scene, std::uint8_t evidence) {
    const auto v = scene.visit();
    if (!proves(v, evidence)) { return answerWrongly(scene, Act::answerProof, Judgement::answeredWrong, evidence); }
    answerRightly(scene, Act::answerProof, evidence, isPrepared(v));
}

void unfoldCheck(Scene& scene) {
    const auto objection = *scene.visit().now().objection;
    if (!objection.answered) {
        scene.move(Act::check, Judgement::checkedTooEarly);
        scene.change(Stat::patience, -scene.number(CallNumber::earlyCheckPatience));
        return scene.say(Act::ignored);
    }
    scene.move(Act::check, Judgement::checkedWell, objection.named ? placeOf(objection.kind) : kNone);
    if (!objection.whole) {
        scene.change(Stat::credit, scene.number(CallNumber::halfCredit));
        scene.say(Act::halfEased, kNone, placeOf(objection.kind));
        return scene.happen(ObjectionClosed{objection.kind, ObjectionEnd::half});
    }
    scene.change(Stat::credit, scene.number(CallNumber::resolveCredit));
    scene.change(Stat::interest, scene.number(CallNumber::resolveInterest));
    scene.change(Stat::patience, scene.number(CallNumber::resolvePatience));
    scene.say(Act::eased, kNone, placeOf(objection.kind));
    scene.happen(ObjectionClosed{objection.kind, ObjectionEnd::resolved});
}

bool objectionIgnored(Scene& scene, Act act, std::uint8_t subject, std::uint8_t second) {
    const auto objection = scene.visit().now().objection;
    if (!objection) { return false; }
    if (objection->answered) {  // he was not asked whether that settles it
        scene.happen(ObjectionClosed{objection->kind, ObjectionEnd::half});
        return false;
    }
    scene.move(act, Judgement::ignoredObjection, subject, second);
    scene.change(Stat::patience, -scene.number(CallNumber::ignorePatience));
    scene.say(Act::ignored);
    grow(scene);
    return true;
}

}  // namespace dealcraft::sim
