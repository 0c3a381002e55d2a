#include "sim/negotiation/table.hpp"

#include "base/assert.hpp"
#include "base/overloaded.hpp"
#include "sim/flow.hpp"
#include "sim/negotiation/dealer.hpp"

namespace dealcraft::sim {

namespace {

const NegotiationState& tableOf(const State& state) {
    return std::get<NegotiationState>(state.inner);
}
const NegotiationState& tableOf(const Unfolding& u) {
    return tableOf(u.state());
}

const CompiledNegotiation& negotiationOf(const Unfolding& u) {
    return u.scenario().negotiation(u.state().activity);
}

const CompiledDealer& dealerOf(const Unfolding& u) {
    return negotiationOf(u).dealers[tableOf(u).dealer];
}

void speak(Unfolding& u, DealerWords words, std::size_t issue = 0) {
    const auto lines = negotiationOf(u).words[static_cast<std::size_t>(words)];
    unsigned eligible = 0;
    for (std::size_t i = 0; i < lines.count && i < 32; ++i) {
        if (u.holds(u.scenario().line(lines[i]).when)) { eligible |= 1U << i; }
    }
    if (eligible != 0) { u.happen(NegotiationEvent{DealerSpoke{words, static_cast<std::uint8_t>(issue), eligible}}); }
}

Offered offerOf(const Unfolding& u, Side by, const Terms& terms) {
    return {by, tableOf(u).round, terms, static_cast<std::uint16_t>(utilityOf(negotiationOf(u).ours, terms)),
            static_cast<std::uint16_t>(utilityOf(dealerOf(u).wants, terms))};
}

void agree(Unfolding& u, Side by, const Terms& terms) {
    const auto& negotiation = negotiationOf(u);
    u.happen(NegotiationEvent{Agreed{by, terms, static_cast<std::uint16_t>(utilityOf(negotiation.ours, terms)),
                                     static_cast<std::uint16_t>(utilityOf(dealerOf(u).wants, terms)),
                                     brokenRules(u.scenario(), negotiation, u.slots(), terms)}});
    finishActivity(u);
}

void walkAway(Unfolding& u, Side by) {
    u.happen(NegotiationEvent{WalkedAway{by}});
    finishActivity(u);
}

void bid(Unfolding& u, const Terms& terms) {
    u.happen(NegotiationEvent{Offered{offerOf(u, Side::dealer, terms)}});
    speak(u, tableOf(u).finalOffer ? DealerWords::final : DealerWords::counter);
}

/// The dealer has refused. A refused package that is worth as much to him as the one before brings no further hint.
void hint(Unfolding& u, const Terms& refused, bool sameWorthAsBefore) {
    if (!sameWorthAsBefore) { speak(u, DealerWords::hurts, issueThatHurts(negotiationOf(u), dealerOf(u), refused)); }
}

void unfoldOffer(Unfolding& u, const Terms& terms) {
    const auto& negotiation = negotiationOf(u);
    const auto before = tableOf(u);
    const auto offer = offerOf(u, Side::trainee, terms);
    const bool sameWorth = before.traineeOffered && utilityOf(dealerOf(u).wants, before.lastByTrainee) == offer.theirs;
    u.happen(NegotiationEvent{offer});
    if (u.scenario().activity(u.state().activity).clock) {
        u.passMinutes(static_cast<int>(u.scenario().rules.offerMinutes.value()));
    }
    const int round = tableOf(u).round;
    if (offer.theirs >= targetIn(negotiation, dealerOf(u), round)) {
        speak(u, DealerWords::accept);
        return agree(u, Side::dealer, terms);
    }
    if (round >= negotiation.rounds) {
        speak(u, DealerWords::walk);
        return walkAway(u, Side::dealer);
    }
    hint(u, terms, sameWorth);
    bid(u, bidIn(negotiation, dealerOf(u), tableOf(u), round, u.scenario().rules.offerBand));
}

bool isPackage(const CompiledNegotiation& negotiation, const Terms& terms) {
    for (std::size_t i = 0; i < kMaxIssues; ++i) {
        const std::size_t values = i < negotiation.issues.size() ? negotiation.issues[i].values.size() : 1;
        if (terms.values[i] >= values) { return false; }
    }
    return true;
}

bool offerFits(const CompiledScenario& scenario, const State& state) {
    return fits(scenario, state, static_cast<int>(scenario.rules.offerMinutes.value()));
}

}  // namespace

void openTable(Unfolding& u, const CompiledNegotiation& negotiation) {
    const auto dealer = dealerAt(u.scenario(), negotiation, u.slots());
    u.happen(NegotiationEvent{TableOpened{u.state().activity, static_cast<std::uint8_t>(dealer)}});
    if (negotiation.dealerOpens) {
        bid(u, bidIn(negotiation, dealerOf(u), tableOf(u), 0, u.scenario().rules.offerBand));
    }
}

std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state,
                                 const NegotiationAction& action) {
    using Answer = std::optional<Refusal>;
    return std::visit(Overloaded{[&](const Offer& a) -> Answer {
                                     if (!isPackage(scenario.negotiation(state.activity), a.terms)) {
                                         return Refusal::notOffered;
                                     }
                                     if (!offerFits(scenario, state)) { return Refusal::noTimeLeft; }
                                     return {};
                                 },
                                 [&](const Accept&) -> Answer {
                                     if (tableOf(state).byDealer.empty()) { return Refusal::nothingOnTheTable; }
                                     return {};
                                 },
                                 [](const WalkAway&) -> Answer { return {}; }},
                      action);
}

void unfold(Unfolding& u, const NegotiationAction& action) {
    std::visit(Overloaded{[&](const Offer& a) { unfoldOffer(u, a.terms); },
                          [&](const Accept&) {
                              speak(u, DealerWords::accepted);
                              agree(u, Side::trainee, Terms{tableOf(u).byDealer.back()});
                          },
                          [&](const WalkAway&) {
                              speak(u, DealerWords::walk);
                              walkAway(u, Side::trainee);
                          }},
               action);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledNegotiation& negotiation,
                Moves& out) {
    if (offerFits(scenario, state)) {
        Move offer{Verb::offer, {}, {}};
        for (const auto& issue : negotiation.issues) {
            Domain values;
            for (std::size_t v = 0; v < issue.values.size(); ++v) { values.push_back(static_cast<std::uint16_t>(v)); }
            offer.slots.push_back(values);
        }
        out.push_back(offer);
    }
    if (!tableOf(state).byDealer.empty()) { out.push_back({Verb::accept, {}, {}}); }
    out.push_back({Verb::walkAway, {}, {}});
}

NegotiationView viewOf(const State& state, const CompiledNegotiation& negotiation) {
    const auto& table = tableOf(state);
    NegotiationView view{.issues = {},
                         .rounds = negotiation.rounds,
                         .round = table.round,
                         .finalOffer = table.finalOffer,
                         .ourReservation = negotiation.ours.reservation,
                         .dealersOffer = {},
                         .ourOffer = {}};
    if (!table.byDealer.empty()) { view.dealersOffer = table.byDealer.back(); }
    if (table.traineeOffered) { view.ourOffer = table.lastByTrainee; }
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        IssueView shown{.id = issue.id, .title = issue.title, .unit = issue.unit, .values = {}};
        for (std::size_t v = 0; v < issue.values.size(); ++v) {
            shown.values.push_back(
                {issue.values[v].id.value, issue.values[v].say, issue.values[v].amount, negotiation.ours.points[i][v]});
        }
        view.issues.push_back(std::move(shown));
    }
    return view;
}

}  // namespace dealcraft::sim
