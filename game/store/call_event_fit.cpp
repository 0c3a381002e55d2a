#include "store/call_event_fit.hpp"

#include <algorithm>
#include <initializer_list>
#include <variant>

namespace dealcraft::store {
namespace {

using namespace content;
using namespace sim;

constexpr std::uint8_t kMostStages = 3;

bool isOneOf(Act act, std::initializer_list<Act> acts) {
    return std::ranges::find(acts, act) != acts.end();
}

/// A visit, and the parts of its mind and talk that an event may name.
class VisitPlace {
public:
    VisitPlace(const CompiledScenario& scenario, const State& state, const CompiledCall& call)
        : scenario_(scenario), state_(state), call_(call), mind_(scenario.minds[call.mind]) {}

    [[nodiscard]] bool here(const CallOpened& e) const {
        return e.activity == state_.activity && std::holds_alternative<NoState>(state_.inner);
    }
    [[nodiscard]] bool here(const Moved& e) const;
    [[nodiscard]] bool here(const Spoke& e) const {
        return running() && (e.topic == kNone || e.topic < scenario_.talk.topics.size()) &&
               (e.kind == kNone || e.kind < kObjectionKinds);
    }
    [[nodiscard]] bool here(const FactTold& e) const {
        return running() && (e.referral ? mind_.referral.has_value() : e.tell < mind_.tells.size());
    }
    [[nodiscard]] bool here(const NeedTold& e) const {
        return running() && e.need < mind_.needs.size() && e.stage >= 1 && e.stage <= kMostStages;
    }
    [[nodiscard]] bool here(const ObjectionRaised& e) const {
        return running() && isOwn(e.own) && (e.feature == kNone || e.feature < scenario_.talk.features.size());
    }
    [[nodiscard]] bool here(const ObjectionClarified& e) const { return objected() && isOwn(e.own); }
    [[nodiscard]] bool here(const ObjectionAnswered&) const { return objected(); }
    [[nodiscard]] bool here(const ObjectionClosed&) const { return objected(); }
    [[nodiscard]] bool here(const ObjectionGrew&) const { return objected(); }
    [[nodiscard]] bool here(const KindNamed&) const { return objected(); }
    [[nodiscard]] bool here(const CommitmentAgreed& e) const { return running() && isCommitment(e.commitment); }
    [[nodiscard]] bool here(const CommitmentRefused& e) const { return running() && isCommitment(e.commitment); }
    [[nodiscard]] bool here(const PromiseMade& e) const { return running() && e.help < mind_.helps.size(); }
    [[nodiscard]] bool here(const PromiseJudged& e) const {
        return running() && e.cast < scenario_.cast.size() && e.help < kMaxHelps;
    }
    [[nodiscard]] bool here(const CompanyChanged& e) const {
        return running() && e.interruption < call_.interruptions.size();
    }
    [[nodiscard]] bool here(const HintTaken&) const { return running(); }
    [[nodiscard]] bool here(const CallEnded&) const { return running(); }

private:
    [[nodiscard]] const CallState* now() const { return std::get_if<CallState>(&state_.inner); }
    [[nodiscard]] bool running() const { return now() != nullptr; }
    [[nodiscard]] bool objected() const { return running() && now()->objection.has_value(); }
    [[nodiscard]] bool isOwn(std::uint8_t own) const { return own == kNone || own < mind_.objections.size(); }
    [[nodiscard]] bool isCommitment(std::uint8_t place) const { return place < scenario_.talk.commitments.size(); }
    [[nodiscard]] bool isNeed(std::uint8_t place) const { return place < mind_.needs.size(); }
    [[nodiscard]] bool isSubject(Act act, std::uint8_t place) const;
    [[nodiscard]] bool isNeedOrNone(std::uint8_t place) const { return place == kNone || isNeed(place); }
    [[nodiscard]] bool isEvidence(std::uint8_t place) const { return place < scenario_.talk.evidence.size(); }

    const CompiledScenario& scenario_;
    const State& state_;
    const CompiledCall& call_;
    const CompiledMind& mind_;
};

bool VisitPlace::isSubject(Act act, std::uint8_t place) const {
    if (act >= Act::askOpen && act <= Act::askWhen) { return place < scenario_.talk.topics.size(); }
    if (isOneOf(act, {Act::probeConsequence, Act::probeValue})) { return isNeed(place); }
    if (isOneOf(act, {Act::present, Act::presentPlain})) { return place < scenario_.talk.features.size(); }
    if (isOneOf(act, {Act::show, Act::answerProof})) { return isEvidence(place); }
    if (act == Act::answerCorrect) { return place == kNone || isEvidence(place); }
    if (act == Act::answerOutweigh) { return isNeedOrNone(place); }
    if (act == Act::confirm) { return place == kNone || place < mind_.tells.size(); }
    if (act == Act::propose) { return isCommitment(place); }
    return act != Act::offerHelp || place < mind_.helps.size();
}

bool VisitPlace::here(const Moved& e) const {
    if (!running() || static_cast<std::size_t>(e.act) >= kTraineeActs || !isSubject(e.act, e.subject)) { return false; }
    if (isOneOf(e.act, {Act::present, Act::presentPlain, Act::confirm})) { return isNeedOrNone(e.second); }
    return e.act != Act::propose || e.second < kDueDates;
}

}  // namespace

bool callEventFits(const CompiledScenario& scenario, const State& state, const CompiledCall& call,
                   const CallEvent& event) {
    const VisitPlace place(scenario, state, call);
    return std::visit([&](const auto& e) { return place.here(e); }, event);
}

}  // namespace dealcraft::store
