#include "scoring/visit_fold.hpp"

namespace dealcraft::test {

using namespace content;
using namespace sim;

VisitFold::VisitFold() : scenario(*smallVisit().scenario), slots(kMaxSlots) {
    happens(CallOpened{visit, 0, 0});
}

VisitFold& VisitFold::happens(const CallEvent& event) {
    scoring::observeCall(scenario, calls, event);
    return *this;
}

VisitFold& VisitFold::moves(Act act, Judgement judgement, std::uint8_t subject, std::uint8_t second) {
    return happens(Moved{act, judgement, subject, second, Owner::none, {}});
}

VisitFold& VisitFold::asksFact(std::uint8_t tell) {
    return moves(Act::askOpen, Judgement::askedOpenWell, 0).happens(FactTold{tell, false});
}

VisitFold& VisitFold::asksNeed(std::uint8_t need) {
    return moves(Act::askOpen, Judgement::askedOpenWell, 1).happens(NeedTold{need, 1});
}

VisitFold& VisitFold::probes(std::uint8_t need) {
    return moves(Act::probeConsequence, Judgement::probedConsequence, need, 2).happens(NeedTold{need, 2});
}

VisitFold& VisitFold::confirms() {
    return moves(Act::confirm, Judgement::confirmedWell);
}

VisitFold& VisitFold::presentsTo(std::uint8_t need) {
    return moves(Act::present, Judgement::presentedToNeed, 0, need);
}

VisitFold& VisitFold::objects(ObjectionKind kind, std::uint8_t own) {
    return happens(ObjectionRaised{kind, own, kNone, {}});
}

VisitFold& VisitFold::handles() {
    moves(Act::acknowledge, Judgement::acknowledgedWell);
    moves(Act::clarify, Judgement::clarifiedWell);
    moves(Act::answerProof, Judgement::answeredRight, 0).happens(ObjectionAnswered{true});
    return moves(Act::check, Judgement::checkedWell)
        .happens(ObjectionClosed{ObjectionKind::doubt, ObjectionEnd::resolved});
}

VisitFold& VisitFold::agreesOn(std::uint8_t commitment, bool dated, bool largest) {
    const auto judgement = !dated    ? Judgement::committedUndated
                           : largest ? Judgement::committedRight
                                     : Judgement::committedSmall;
    return moves(Act::propose, judgement, commitment).happens(CommitmentAgreed{commitment, dated, largest});
}

VisitFold& VisitFold::ends(CallEnd how, std::uint8_t reachable, std::uint8_t stages) {
    return happens(CallEnded{how, 2, stages, reachable});
}

VisitFold& VisitFold::comesAgain() {
    visit = ActivityIndex{1};
    return happens(CallOpened{visit, 0, 0});
}

std::optional<int> VisitFold::figure(CallFigure figure) const {
    const auto* call = scoring::tallyOf(calls, visit);
    return call == nullptr ? std::nullopt : scoring::callFigure(scenario, figure, *call, slots);
}

}  // namespace dealcraft::test
