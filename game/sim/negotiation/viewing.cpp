#include "base/bits.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::sim {

namespace {

IssueView issueView(const CompiledNegotiation& negotiation, const NegotiationState& table, std::size_t i) {
    const auto& issue = negotiation.issues[i];
    IssueView shown;
    shown.id = issue.id;
    shown.title = issue.title;
    shown.unit = issue.unit;
    for (std::size_t v = 0; v < issue.values.size(); ++v) {
        const auto& value = issue.values[v];
        shown.values.push_back({value.id.value, value.say, value.amount, negotiation.ours.points[i][v]});
    }
    if (table.said[i] != 0) { shown.said = static_cast<Reply>(table.said[i] - 1); }
    if (table.limits[i] != 0) { shown.limit = static_cast<std::uint8_t>(table.limits[i] - 1); }
    shown.asked = hasBit(table.asked, i);
    return shown;
}

}  // namespace

NegotiationView viewOf(const CompiledScenario& scenario, const State& state, const CompiledNegotiation& negotiation) {
    const auto& table = std::get<NegotiationState>(state.inner);
    NegotiationView view;
    view.rounds = negotiation.rounds;
    view.round = table.round;
    view.finalOffer = table.finalOffer;
    view.preparing = table.preparing;
    view.prepares = negotiation.preparation;
    view.preparation = table.preparation;
    view.ourReservation = negotiation.ours.reservation;
    view.dependences = negotiation.dependences;
    view.days = table.days;
    view.adjournmentsLeft = negotiation.adjourn.times - table.adjournments;
    view.manager = negotiation.manager ? state.slots[negotiation.managerSlot] : kNoManager;
    view.askedFirst = hasBit(table.asked, kAskFirst);
    view.askedAlternative = hasBit(table.asked, kAskAlternative);
    if (!table.byDealer.empty()) { view.dealersOffer = table.byDealer.back(); }
    if (!table.byTrainee.empty()) { view.ourOffer = table.byTrainee.back(); }
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        view.issues.push_back(issueView(negotiation, table, i));
    }
    for (std::size_t i = 0; i < negotiation.arguments.size(); ++i) {
        const auto place = static_cast<std::uint8_t>(i);
        const bool legal = !refusalOf(scenario, state, NegotiationAction{Argue{place}});
        const auto& argument = negotiation.arguments[i];
        if (legal) { view.arguments.push_back({place, argument.id, argument.say}); }
    }
    return view;
}

}  // namespace dealcraft::sim
