#include "scoring/advised_move.hpp"

#include "base/bits.hpp"
#include "sim/call/visit.hpp"

namespace dealcraft::scoring {

namespace {

using content::kNone;
using content::ObjectionKind;
using sim::Act;
using sim::Advice;
using sim::Moved;
using sim::Visit;

using Move = std::optional<Moved>;

Move about(Act act, std::uint8_t subject, std::uint8_t second = kNone) {
    Moved move;
    move.act = act;
    move.subject = subject;
    move.second = second;
    return move;
}
Move plainly(Act act) {
    return about(act, kNone);
}

std::uint8_t lowest(std::uint32_t mask) {
    return mask == 0 ? kNone : static_cast<std::uint8_t>(__builtin_ctz(mask));
}

/// Whether something of this depth can be asked for now.
bool isOpen(const Visit& v, int depth, bool alone) {
    return v.reaches(depth) && !(alone && v.othersHear());
}

bool isOfPack(const Visit& v, std::uint8_t topic) {
    return topic < v.talk().decisionTopic(0);
}

/// A topic behind which a need lies, else one with a fact.
Move question(const Visit& v) {
    const auto& mind = v.mind();
    for (std::size_t i = 0; i < mind.needs.size(); ++i) {
        const auto& need = mind.needs[i];
        const bool hidden = v.holds(need.when) && v.stageOf(i) == 0;
        if (hidden && isOfPack(v, need.topic) && isOpen(v, need.depth, need.alone)) {
            return about(Act::askOpen, need.topic);
        }
    }
    for (std::size_t i = 0; i < mind.tells.size(); ++i) {
        const auto& tell = mind.tells[i];
        const bool hidden = v.holds(tell.when) && !hasBit(v.memory().told, i);
        if (hidden && isOfPack(v, tell.topic) && isOpen(v, tell.depth, tell.alone)) {
            return about(Act::askOpen, tell.topic);
        }
    }
    return {};
}

Move probing(const Visit& v) {
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
        const auto& need = v.mind().needs[i];
        if (v.stageOf(i) == 1 && isOpen(v, need.depth, need.alone)) {
            return about(Act::probeConsequence, static_cast<std::uint8_t>(i), 2);
        }
    }
    return {};
}

Move benefit(const Visit& v) {
    for (std::size_t need = 0; need < v.mind().needs.size(); ++need) {
        if (v.stageOf(need) < 2 || hasBit(v.memory().accepted, need)) { continue; }
        for (const auto feature : v.call().features) {
            if (v.serves(feature, need)) { return about(Act::present, feature, static_cast<std::uint8_t>(need)); }
        }
    }
    return {};
}

Move showing(const Visit& v) {
    const auto evidence = lowest(v.now().evidence & v.provingEvidence() & ~v.now().shown);
    return evidence == kNone ? Move{} : about(Act::show, evidence);
}

Move proof(const Visit& v, std::uint32_t settling) {
    const auto feature = v.now().objection->feature;
    const auto claim = feature == kNone ? 0 : v.talk().features[feature].evidence;
    const auto any = claim != 0 ? claim : v.provingEvidence();
    const auto evidence = lowest(v.now().evidence & (settling != 0 ? settling : any));
    return evidence == kNone ? Move{} : about(Act::answerProof, evidence);
}

Move outweighing(const Visit& v, std::uint8_t heavier) {
    const auto accepted = v.memory().accepted;
    const auto need = lowest(heavier == 0 ? accepted : accepted & heavier);
    return need == kNone ? Move{} : about(Act::answerOutweigh, need);
}

Move rightAnswer(const Visit& v) {
    const auto& objection = *v.now().objection;
    const auto* own = objection.own == kNone ? nullptr : &v.mind().objections[objection.own];
    switch (objection.kind) {
        case ObjectionKind::doubt: return proof(v, own == nullptr ? 0 : own->evidence);
        case ObjectionKind::refusal: return plainly(Act::answerRespect);
        case ObjectionKind::indifference: return plainly(Act::answerUncover);
        case ObjectionKind::misunderstanding:
            return about(Act::answerCorrect, own == nullptr ? kNone : lowest(own->evidence & v.now().evidence));
        case ObjectionKind::drawback: return outweighing(v, own == nullptr ? std::uint8_t{0} : own->outweighedBy);
    }
    return {};
}

/// The largest commitment that the state allows, with a day and an owner.
Move proposal(const Visit& v) {
    std::uint8_t best = kNone;
    for (const auto place : v.call().commitments) {
        const int level = v.talk().commitments[place].level;
        const bool possible = v.grants(place) && v.allows(level) && level > v.agreedLevel();
        if (possible && (best == kNone || level > v.talk().commitments[best].level)) { best = place; }
    }
    if (best == kNone) { return {}; }
    auto move = about(Act::propose, best, static_cast<std::uint8_t>(sim::DueDate::nextWeek));
    move->owner = sim::Owner::ours;
    return move;
}

Move moveFor(const Visit& v, Advice advice) {
    switch (advice) {
        case Advice::open: return plainly(Act::openPurpose);
        case Advice::askOpen: return question(v);
        case Advice::listen: return about(Act::confirm, v.now().heard.tell, v.now().heard.need);
        case Advice::probe: return probing(v);
        case Advice::present: return benefit(v);
        case Advice::show: return showing(v);
        case Advice::acknowledge: return plainly(Act::acknowledge);
        case Advice::clarify: return plainly(Act::clarify);
        case Advice::answer: return rightAnswer(v);
        case Advice::check: return plainly(Act::check);
        case Advice::stepAside: return plainly(Act::stepAside);
        case Advice::propose: return proposal(v);
        case Advice::close: return plainly(v.agreedLevel() > 0 && v.now().dated ? Act::closeAgreed : Act::close);
        case Advice::help:
        case Advice::askDecision: return {};
    }
    return {};
}

}  // namespace

std::optional<Moved> advisedMove(const content::CompiledScenario& scenario, const sim::State& state) {
    const Visit v{scenario, state};
    auto move = moveFor(v, v.advice());
    if (move) { move->voice = v.voice(); }
    return move;
}

}  // namespace dealcraft::scoring
