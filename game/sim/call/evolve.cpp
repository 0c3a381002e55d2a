#include "base/overloaded.hpp"
#include "sim/call/call.hpp"

/// How the events of a free visit change the state.
namespace dealcraft::sim {

namespace {

void openWith(CallState& call, Judgement judgement) {
    if (judgement == Judgement::smallTalkFitted || judgement == Judgement::smallTalkDragged) {
        ++call.smallTalks;
    } else if (judgement == Judgement::skippedOpening) {
        call.opening = Opening::skipped;
    } else {
        call.opening = Opening::done;
    }
}

void ask(CallState& call, const Moved& e) {
    call.questions = static_cast<std::uint8_t>(call.questions + (call.questions < kNone ? 1 : 0));
    call.askedTopics = static_cast<std::uint16_t>(call.askedTopics | 1U << e.subject);
    if (e.judgement == Judgement::askedOpenWell) {
        call.openTopics = static_cast<std::uint16_t>(call.openTopics | 1U << e.subject);
    }
}

void present(CallState& call, MindState& mind, const Moved& e) {
    call.claimed |= std::uint32_t{1} << e.subject;
    if (e.second == kNone) { return; }
    const auto bit = static_cast<std::uint8_t>(1U << e.second);
    call.presentedTo[e.subject] = static_cast<std::uint8_t>(call.presentedTo[e.subject] | bit);
    if (e.judgement == Judgement::presentedToNeed) { mind.accepted = static_cast<std::uint8_t>(mind.accepted | bit); }
}

void listen(CallState& call) {
    call.unheard = 0;
    call.heard = {};
}

bool isUnheard(Judgement judgement) {
    return judgement == Judgement::skippedOpening || judgement == Judgement::ignoredObjection;
}

bool isQuestion(Act act) {
    return act >= Act::askOpen && act <= Act::askWhen;
}

void move(CallState& call, MindState& mind, const Moved& e) {
    if (isQuestion(e.act)) { return ask(call, e); }
    if (e.act == Act::present || e.act == Act::presentPlain) { return present(call, mind, e); }
    if (e.act == Act::confirm || e.act == Act::offerHelp) { return listen(call); }
    if (e.act == Act::show || e.act == Act::answerProof) { call.shown |= std::uint32_t{1} << e.subject; }
    if (e.act == Act::acknowledge && call.objection) { call.objection->acknowledged = true; }
    call.referred = call.referred || e.act == Act::refer;
}

void take(MindState& mind, CallState& call, const Moved& e) {
    const bool opening = e.act == Act::openPurpose || e.act == Act::openReference || e.act == Act::openSmallTalk;
    if ((opening && e.judgement != Judgement::ignoredObjection) || e.judgement == Judgement::skippedOpening) {
        return openWith(call, e.judgement);
    }
    if (!isUnheard(e.judgement)) { move(call, mind, e); }
}

void hear(CallState& call, const Heard& heard) {
    call.heard = heard;
    call.unheard = static_cast<std::uint8_t>(call.unheard + (call.unheard < kNone ? 1 : 0));
}

void closeObjection(CallState& call, MindState& mind, const ObjectionClosed& e) {
    if (e.end != ObjectionEnd::resolved) {
        mind.rests = static_cast<std::uint8_t>(mind.rests | 1U << static_cast<unsigned>(e.kind));
    }
    if (e.end == ObjectionEnd::resolved) {
        mind.rests = static_cast<std::uint8_t>(mind.rests & ~(1U << static_cast<unsigned>(e.kind)));
    }
    call.objection.reset();
}

void changeCompany(const CompiledScenario& scenario, const State& state, CallState& call, const CompanyChanged& e) {
    const auto bit = static_cast<std::uint8_t>(1U << e.interruption);
    const auto& interruption = scenario.call(state.activity).interruptions[e.interruption];
    const auto who = static_cast<std::uint16_t>(1U << interruption.who.value());
    if (e.came) {
        call.interruptionsBegun = static_cast<std::uint8_t>(call.interruptionsBegun | bit);
        call.company = static_cast<std::uint16_t>(call.company | who);
    } else {
        call.interruptionsOver = static_cast<std::uint8_t>(call.interruptionsOver | bit);
        call.company = static_cast<std::uint16_t>((call.company & ~who) | (scenario.call(state.activity).hears & who));
    }
}

void raise(CallState& call, MindState& mind, const ObjectionRaised& e) {
    if (e.own != kNone) { mind.objected = static_cast<std::uint16_t>(mind.objected | 1U << e.own); }
    call.objection = OpenObjection{.kind = e.kind, .own = e.own, .feature = e.feature};
}

/// What happens to the objection that stands in the room.
struct Standing {
    OpenObjection& objection;

    void operator()(const ObjectionClarified& /*e*/) const { objection.clarified = true; }
    void operator()(const ObjectionAnswered& e) const {
        objection.answered = true;
        objection.whole = e.whole && !objection.grown;
    }
    void operator()(const ObjectionGrew& e) const {
        objection.kind = e.kind;
        objection.grown = true;
    }
    void operator()(const KindNamed& /*e*/) const { objection.named = true; }
    template <class Other>
    void operator()(const Other& /*e*/) const {}
};

}  // namespace

void evolveCall(const CompiledScenario& scenario, State& state, const CallEvent& event) {
    if (const auto* opened = std::get_if<CallOpened>(&event)) {
        auto& mind = state.minds[scenario.minds[scenario.call(opened->activity).mind].cast];
        mind.visits = static_cast<std::uint8_t>(mind.visits + (mind.visits < kNone ? 1 : 0));
        state.inner = CallState{};
        auto& call = std::get<CallState>(state.inner);
        call.company = opened->company;
        call.evidence = opened->evidence;
        return;
    }
    auto* call = std::get_if<CallState>(&state.inner);
    if (call == nullptr) { return; }
    auto& mind = state.minds[scenario.minds[scenario.call(state.activity).mind].cast];
    if (call->objection) { std::visit(Standing{*call->objection}, event); }
    std::visit(Overloaded{[](const auto&) {}, [&](const Moved& e) { take(mind, *call, e); },
                          [&](const Spoke& e) { call->warned = call->warned || e.act == Act::patienceLow; },
                          [&](const FactTold& e) {
                              if (e.referral) { return; }
                              mind.told |= std::uint32_t{1} << e.tell;
                              hear(*call, {e.tell, kNone, 0});
                          },
                          [&](const NeedTold& e) {
                              hear(*call, {kNone, e.need, e.stage});
                          },
                          [&](const ObjectionRaised& e) { raise(*call, mind, e); },
                          [&](const ObjectionClosed& e) { closeObjection(*call, mind, e); },
                          [&](const CommitmentAgreed& e) {
                              call->agreed = e.commitment;
                              call->dated = e.dated;
                          },
                          [&](const CommitmentRefused& e) {
                              call->refused = static_cast<std::uint16_t>(call->refused | 1U << e.commitment);
                          },
                          [&](const PromiseMade& e) { mind.due[e.help] = e.due; },
                          [&](const PromiseJudged& e) { state.minds[e.cast].due[e.help] = 0; },
                          [&](const CompanyChanged& e) { changeCompany(scenario, state, *call, e); },
                          [&](const CallEnded& e) { call->end = e.how; }},
               event);
}

}  // namespace dealcraft::sim
