#include "scoring/call_tally.hpp"

#include "base/bits.hpp"
#include "base/overloaded.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

using sim::Act;

void more(std::uint8_t& count, int by = 1) {
    count = static_cast<std::uint8_t>(std::min<int>(count + by, UINT8_MAX));
}

void mark(std::uint8_t& bits, std::uint8_t place) {
    bits = static_cast<std::uint8_t>(bits | 1U << place);
}

void take(std::uint8_t& bits, CallStep step) {
    mark(bits, static_cast<std::uint8_t>(step));
}

bool isUnheard(Judgement judgement) {
    return judgement == Judgement::skippedOpening || judgement == Judgement::ignoredObjection;
}
bool isQuestion(Act act) {
    return act >= Act::askOpen && act <= Act::askWhen;
}
bool isPresenting(Act act) {
    return act == Act::present || act == Act::presentPlain;
}

/// Answers that wait are taken up: what was asked for has been used.
void takeUp(CallTally& call) {
    if (call.unheard == 0) { return; }
    more(call.takenUp);
    more(call.factsUsed, call.factsPending + call.decisionsPending);
    call.unheard = call.factsPending = call.decisionsPending = 0;
}

void present(CallTally& call, const sim::Moved& e) {
    more(call.presented);
    if (isUnheard(e.judgement)) { return; }
    if (e.judgement == Judgement::presentedToNeed) {
        more(call.presentedToNeed);
        mark(call.needsDeep, e.second);
        mark(call.needsServed, e.second);
        take(call.done, CallStep::present);
        call.largest = false;
        return;
    }
    if (call.needsDeep == 0) { take(call.skipped, CallStep::probe); }
    if (e.judgement == Judgement::presentedEarly) { more(call.presentedEarly); }
}

void propose(const CompiledScenario& scenario, CallTally& call, const sim::Moved& e) {
    if (isUnheard(e.judgement)) { return; }
    const bool big = scenario.talk.commitments[e.subject].level >= kBenefitLevel;
    if (big && !call.holds(CallStep::present)) { take(call.skipped, CallStep::present); }
    take(call.done, CallStep::propose);
    more(call.factsUsed, call.decisionsPending);
    call.decisionsPending = 0;
}

/// Evidence that proved something, and needs that outweighed something.
void answer(CallTally& call, const sim::Moved& e) {
    const bool right = e.judgement == Judgement::answeredRight || e.judgement == Judgement::answeredHalf;
    if (right && !call.handled.attempted) { more(call.handlingTaken); }
    call.handled.attempted = true;
    if (!right || e.subject == kNone) { return; }
    if (e.act == Act::answerOutweigh) { mark(call.needsServed, e.subject); }
    if (e.act == Act::answerProof || e.act == Act::answerCorrect) {
        call.evidenceUsed |= std::uint32_t{1} << e.subject;
    }
}

void handle(CallTally& call, const sim::Moved& e) {
    if (!call.handled.inRoom) { return; }
    if (e.judgement == Judgement::acknowledgedWell && !call.handled.clarified && !call.handled.attempted) {
        more(call.handlingTaken);
    }
    if (e.judgement == Judgement::clarifiedWell && !call.handled.attempted) { more(call.handlingTaken); }
    if (e.judgement == Judgement::checkedWell) { more(call.handlingTaken); }
    call.handled.clarified = call.handled.clarified || e.act == Act::clarify;
    if (e.act >= Act::answerProof && e.act <= Act::answerInsist && !isUnheard(e.judgement)) { answer(call, e); }
}

// clang-format off
/// What a move costs whichever act it was.
void countFaults(CallTally& call, Judgement judgement) {
    using enum Judgement;
    const auto isOneOf = [judgement](std::initializer_list<Judgement> some) { return std::ranges::find(some, judgement) != some.end(); };
    if (isOneOf({askedWithoutListening, confirmedNothing, ignoredObjection})) { more(call.inattentive); }
    if (isOneOf({committedTooBig, committedWrongPerson})) { more(call.oversized); }
    if (judgement == pushedAgain) { more(call.oversized, 2); }
    if (isOneOf({askedInVain, askedOutOfRole, smallTalkDragged, steppedAsideIdle, presentedAgain})) { more(call.wasted); }
    if (isOneOf({helpOverpromised, answeredByDiscount, answeredByArguing, leftAbruptly})) { more(call.misconduct, 2); }
}
// clang-format on

void countMove(const CompiledScenario& scenario, CallTally& call, const sim::Moved& e) {
    call.lastAct = e.act;
    countFaults(call, e.judgement);
    handle(call, e);
    if (e.judgement == Judgement::skippedOpening) { take(call.skipped, CallStep::open); }
    if (e.judgement == Judgement::openedClearly || e.judgement == Judgement::openedByReference) {
        take(call.done, CallStep::open);
    }
    if (isQuestion(e.act)) { more(call.asked); }
    if (isPresenting(e.act)) { present(call, e); }
    if (e.act == Act::propose) { propose(scenario, call, e); }
    const bool askedTopic = (e.act == Act::askOpen || e.act == Act::askClosed) && !isUnheard(e.judgement);
    if (askedTopic) { call.topicsAsked = static_cast<std::uint16_t>(call.topicsAsked | 1U << e.subject); }
    if (e.judgement == Judgement::confirmedWell || (e.act == Act::offerHelp && !isUnheard(e.judgement))) {
        takeUp(call);
    }
    if (e.judgement != Judgement::showedFitting) { return; }
    call.evidenceUsed |= std::uint32_t{1} << e.subject;
    call.largest = false;
}

void hear(CallTally& call) {
    more(call.answers);
    more(call.unheard);
    call.largest = false;
}

void countFact(CallTally& call, const sim::FactTold& e) {
    if (e.referral) { return; }
    const bool decision = call.lastAct >= Act::askWho && call.lastAct <= Act::askWhen;
    more(decision ? call.decisionsPending : call.factsPending);
    more(call.told);
    hear(call);
}

void countNeed(CallTally& call, const sim::NeedTold& e) {
    if (e.stage == 1) {
        mark(call.needsAsked, e.need);
        more(call.told);
    } else {
        mark(call.needsDeep, e.need);
    }
    hear(call);
}

void raise(const CompiledScenario& scenario, CallTally& call, const sim::ObjectionRaised& e) {
    constexpr int kHandling = 4;  // acknowledge, clarify, answer, check
    const bool plain = e.own != kNone && scenario.minds[call.mind].objections[e.own].plain;
    more(call.raised);
    more(call.handlingDue, plain ? kHandling - 1 : kHandling);
    call.handled = {.inRoom = true};
    mark(call.kindsMet, static_cast<std::uint8_t>(e.kind));
}

void closeObjection(CallTally& call, sim::ObjectionEnd end) {
    call.handled = {};
    if (end == sim::ObjectionEnd::resolved) {
        more(call.resolved);
        call.largest = false;
    } else if (end == sim::ObjectionEnd::half) {
        more(call.halfResolved);
    }
}

void agree(const CompiledScenario& scenario, CallTally& call, const sim::CommitmentAgreed& e) {
    const auto level = static_cast<std::uint8_t>(scenario.talk.commitments[e.commitment].level);
    call.agreed = std::max(call.agreed, level);
    if (e.dated) { call.agreedDated = std::max(call.agreedDated, level); }
    call.largest = e.largest && e.dated;
}

void finish(CallTally& call, const sim::CallEnded& e) {
    call.end = e.how;
    call.needs = e.needs;
    call.stages = e.stages;
    call.reachable = e.reachable;
    if (e.how == sim::CallEnd::closed) { take(call.done, CallStep::close); }
}

/// What earlier visits of the play have brought: a need keeps its place on the card, whoever of the firm told it.
void remember(const CompiledScenario& scenario, CallTally& call, const CallTally& earlier) {
    const auto& mind = scenario.minds[call.mind];
    const auto& other = scenario.minds[earlier.mind];
    for (std::size_t n = 0; n < other.needs.size(); ++n) {
        if (!hasBit(earlier.needsDeep, n)) { continue; }
        const auto same = std::ranges::find(mind.needs, other.needs[n].slot, &CompiledNeed::slot);
        if (same != mind.needs.end()) { mark(call.needsDeep, static_cast<std::uint8_t>(same - mind.needs.begin())); }
    }
    if (earlier.mind != call.mind) { return; }
    call.toldBefore = std::max(call.toldBefore, earlier.toldBefore);
    more(call.toldBefore, earlier.told);
    if (earlier.holds(CallStep::present)) { take(call.done, CallStep::present); }
}

void open(const CompiledScenario& scenario, CallTallies& calls, const sim::CallOpened& e) {
    auto* const place = std::ranges::find_if(calls, [](const CallTally& c) { return c.activity.none(); });
    if (place == calls.end()) { return; }
    place->activity = e.activity;
    place->mind = scenario.call(e.activity).mind;
    for (auto* earlier = calls.begin(); earlier != place; ++earlier) { remember(scenario, *place, *earlier); }
}

/// What became of a promise counts for the visit in which it was made.
void judge(const CompiledScenario& scenario, CallTallies& calls, const sim::PromiseJudged& e) {
    const int halves = e.result == Promise::broken ? 2 : e.result == Promise::late ? 1 : 0;
    const auto made = [&](const CallTally& c) {
        return !c.activity.none() && scenario.minds[c.mind].cast == e.cast && hasBit(c.promised, e.help);
    };
    auto* const call = std::ranges::find_if(calls, made);
    if (call != calls.end()) { more(call->misconduct, halves); }
}

CallTally* running(CallTallies& calls) {
    auto* const call =
        std::ranges::find_if(calls, [](const CallTally& c) { return !c.activity.none() && c.end == sim::CallEnd::no; });
    return call == calls.end() ? nullptr : &*call;
}

}  // namespace

void observeCall(const CompiledScenario& scenario, CallTallies& calls, const sim::CallEvent& event) {
    if (const auto* opened = std::get_if<sim::CallOpened>(&event)) { return open(scenario, calls, *opened); }
    if (const auto* judged = std::get_if<sim::PromiseJudged>(&event)) { return judge(scenario, calls, *judged); }
    auto* call = running(calls);
    if (call == nullptr) { return; }
    std::visit(Overloaded{[&](const sim::Moved& e) { countMove(scenario, *call, e); },
                          [&](const sim::FactTold& e) { countFact(*call, e); },
                          [&](const sim::NeedTold& e) { countNeed(*call, e); },
                          [&](const sim::ObjectionRaised& e) { raise(scenario, *call, e); },
                          [&](const sim::ObjectionClosed& e) { closeObjection(*call, e.end); },
                          [&](const sim::ObjectionGrew& e) { mark(call->kindsMet, static_cast<std::uint8_t>(e.kind)); },
                          [&](const sim::KindNamed& e) { more(e.right ? call->namedRight : call->namedWrong); },
                          [&](const sim::CommitmentAgreed& e) { agree(scenario, *call, e); },
                          [&](const sim::PromiseMade& e) { mark(call->promised, e.help); },
                          [&](const sim::CallEnded& e) { finish(*call, e); }, [](const auto&) {}},
               event);
}

const CallTally* tallyOf(const CallTallies& calls, ActivityIndex activity) {
    const auto* const call = std::ranges::find(calls, activity, &CallTally::activity);
    return activity.none() || call == calls.end() ? nullptr : &*call;
}

}  // namespace dealcraft::scoring
