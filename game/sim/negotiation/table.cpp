#include "sim/negotiation/table.hpp"

#include "base/assert.hpp"
#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "sim/negotiation/session_host.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

const NegotiationState& tableOf(const State& state) {
    return std::get<NegotiationState>(state.inner);
}

/// What is legal at a table, one question each.
class Rulebook {
public:
    Rulebook(const CompiledScenario& scenario, const State& state)
        : scenario_(scenario),
          state_(state),
          negotiation_(scenario.negotiation(state.activity)),
          table_(tableOf(state)) {}

    using Answer = std::optional<Refusal>;

    [[nodiscard]] Answer of(const Prepare& a) const {
        if (!table_.preparing && a.what != PreparationPart::guess) { return Refusal::notNow; }
        if (!negotiation_.preparation) { return Refusal::notNow; }
        if (a.issue >= issues()) { return Refusal::notOffered; }
        if (isRanking(a.what)) { return offered(a.value >= 1 && a.value <= issues()); }
        return offered(a.value < negotiation_.issues[a.issue].values.size());
    }
    [[nodiscard]] Answer of(const SitDown&) const { return table_.preparing ? Answer{} : Refusal::notNow; }
    [[nodiscard]] Answer of(const Offer& a) const { return ofOffer(a.terms); }
    [[nodiscard]] Answer of(const OfferIf& a) const { return ofOffer(a.terms); }
    [[nodiscard]] Answer of(const Inquire& a) const {
        if (table_.preparing) { return Refusal::notNow; }
        if (a.about >= issues() && a.about != kAskFirst && a.about != kAskAlternative) { return Refusal::notOffered; }
        return inTime(TableNumber::askMinutes);
    }
    [[nodiscard]] Answer of(const Argue& a) const {
        if (table_.preparing) { return Refusal::notNow; }
        const bool there = a.argument < negotiation_.arguments.size() && !hasBit(table_.argued, a.argument) &&
                           holds(negotiation_.arguments[a.argument].when);
        return there ? inTime(TableNumber::argueMinutes) : Answer{Refusal::notOffered};
    }
    [[nodiscard]] Answer of(const ShowLimit& a) const {
        if (table_.preparing) { return Refusal::notNow; }
        const bool there = a.issue < issues() && a.value < negotiation_.issues[a.issue].values.size() &&
                           table_.limits[a.issue] != a.value + 1;
        return there ? inTime(TableNumber::limitMinutes) : Answer{Refusal::notOffered};
    }
    [[nodiscard]] Answer of(const Accept&) const {
        if (table_.preparing) { return Refusal::notNow; }
        return table_.byDealer.empty() ? Answer{Refusal::nothingOnTheTable} : Answer{};
    }
    [[nodiscard]] Answer of(const Adjourn&) const {
        if (table_.preparing) { return Refusal::notNow; }
        return offered(table_.adjournments < negotiation_.adjourn.times && !table_.finalOffer);
    }
    [[nodiscard]] Answer of(const CallManager&) const {
        if (table_.preparing) { return Refusal::notNow; }
        const bool there =
            negotiation_.manager && state_.slots[negotiation_.managerSlot] == 0 && holds(negotiation_.manager->when);
        return there ? inTime(TableNumber::managerMinutes) : Answer{Refusal::notOffered};
    }
    [[nodiscard]] Answer of(const WalkAway&) const { return table_.preparing ? Answer{Refusal::notNow} : Answer{}; }

private:
    [[nodiscard]] std::size_t issues() const { return negotiation_.issues.size(); }
    [[nodiscard]] static Answer offered(bool there) { return there ? Answer{} : Answer{Refusal::notOffered}; }
    [[nodiscard]] bool holds(script::Code code) const {
        return script::run(scenario_.program, code, {state_.slots.data(), scenario_.slots.size()}) != 0;
    }
    [[nodiscard]] Answer inTime(TableNumber minutes) const {
        return fits(scenario_, state_, scenario_.rules.table[minutes]) ? Answer{} : Answer{Refusal::noTimeLeft};
    }
    [[nodiscard]] Answer ofOffer(const Terms& terms) const {
        if (table_.preparing) { return Refusal::notNow; }
        if (!isPackage(negotiation_, terms)) { return Refusal::notOffered; }
        if (!keepsDependences(negotiation_, terms.values)) { return Refusal::notTogether; }
        return inTime(TableNumber::offerMinutes);
    }

    const CompiledScenario& scenario_;
    const State& state_;
    const CompiledNegotiation& negotiation_;
    const NegotiationState& table_;
};

/// Collects legal moves.
class MoveList {
public:
    MoveList(const CompiledScenario& scenario, const State& state, Moves& out)
        : scenario_(scenario), state_(state), out_(out) {}

    template <class A>
    void addIfLegal(Verb verb, const A& action) {
        if (!refusalOf(scenario_, state_, NegotiationAction{action})) { out_.push_back({verb, {}, {}}); }
    }
    void addOffers(const CompiledNegotiation& negotiation) {
        Terms nothing;
        std::fill_n(nothing.values.begin(), negotiation.issues.size(), kOpenValue);
        if (refusalOf(scenario_, state_, NegotiationAction{Offer{nothing}})) { return; }
        Move offer{Verb::offer, {}, {}};
        for (const auto& issue : negotiation.issues) {
            auto values = valuesOf(issue);
            values.push_back(kOpenValue);
            offer.slots.push_back(values);
        }
        out_.push_back(offer);
        offer.verb = Verb::offerIf;
        out_.push_back(offer);
    }
    void addPreparation(const CompiledNegotiation& negotiation, PreparationPart part) {
        Domain ranks;
        for (std::size_t i = 1; i <= negotiation.issues.size(); ++i) { ranks.push_back(static_cast<std::uint16_t>(i)); }
        for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
            out_.push_back({Verb::prepare,
                            {},
                            {Domain{static_cast<std::uint16_t>(part)}, Domain{static_cast<std::uint16_t>(i)},
                             isRanking(part) ? ranks : valuesOf(negotiation.issues[i])}});
        }
    }
    void addQuestions(const CompiledNegotiation& negotiation) {
        if (refusalOf(scenario_, state_, NegotiationAction{Inquire{kAskFirst}})) { return; }
        Domain about;
        for (std::size_t i = 0; i < negotiation.issues.size(); ++i) { about.push_back(static_cast<std::uint16_t>(i)); }
        about.push_back(kAskFirst);
        about.push_back(kAskAlternative);
        out_.push_back({Verb::inquire, {}, {about}});
    }
    void addArguments(const CompiledNegotiation& negotiation) {
        Domain with;
        for (std::size_t i = 0; i < negotiation.arguments.size(); ++i) {
            const bool legal = !refusalOf(scenario_, state_, NegotiationAction{Argue{static_cast<std::uint8_t>(i)}});
            if (legal) { with.push_back(static_cast<std::uint16_t>(i)); }
        }
        if (!with.empty()) { out_.push_back({Verb::argue, {}, {with}}); }
    }
    void addLimits(const CompiledNegotiation& negotiation, const NegotiationState& table) {
        if (!fits(scenario_, state_, scenario_.rules.table[TableNumber::limitMinutes])) { return; }
        for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
            Domain values;
            for (std::size_t v = 0; v < negotiation.issues[i].values.size(); ++v) {
                if (table.limits[i] != v + 1) { values.push_back(static_cast<std::uint16_t>(v)); }
            }
            out_.push_back({Verb::showLimit, {}, {Domain{static_cast<std::uint16_t>(i)}, values}});
        }
    }

private:
    static Domain valuesOf(const CompiledIssue& issue) {
        Domain values;
        for (std::size_t v = 0; v < issue.values.size(); ++v) { values.push_back(static_cast<std::uint16_t>(v)); }
        return values;
    }

    const CompiledScenario& scenario_;
    const State& state_;
    Moves& out_;
};

}  // namespace

bool isPackage(const CompiledNegotiation& negotiation, const Terms& terms) {
    for (std::size_t i = 0; i < kMaxIssues; ++i) {
        const bool lacking = i >= negotiation.issues.size();
        if (lacking && terms.values[i] != 0) { return false; }
        if (lacking || terms.leavesOpen(i)) { continue; }
        if (terms.values[i] >= negotiation.issues[i].values.size()) { return false; }
    }
    return true;
}

Bargainer dealerSide(const TableHost& host) {
    const auto& table = host.now();
    const auto& dealer = host.dealer();
    return {.table = host.negotiation(),
            .rules = host.rules(),
            .wants = dealer.wants,
            .tactic = dealer.tactic,
            .ranked = dealer.ranked,
            .own = table.byDealer.span(),
            .others = table.byTrainee.span(),
            .model = table.model,
            .lowestOwn = table.lowestBid,
            .lean = table.lean,
            .trust = softenedBy(host.rules(), host.openness()),
            .discount = worthAfter(table.days, dealer.dayCost)};
}

void openTable(TableHost& host) {
    if (!host.now().preparing && host.negotiation().dealerOpens) { bid(host); }
}

void openTable(Unfolding& u, const CompiledNegotiation& negotiation) {
    const auto dealer = dealerAt(u.scenario(), negotiation, u.slots());
    const auto& with = u.scenario().castMember(u.scenario().activity(u.state().activity).with);
    const int openness = (u.state().slots[with.slot(Stat::closeness)] + u.state().slots[with.slot(Stat::credit)]) / 2;
    u.happen(NegotiationEvent{
        TableOpened{u.state().activity, static_cast<std::uint8_t>(dealer), static_cast<std::uint8_t>(openness)}});
    SessionHost host{u};
    openTable(host);
}

std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state,
                                 const NegotiationAction& action) {
    const Rulebook rules{scenario, state};
    return std::visit([&](const auto& a) { return rules.of(a); }, action);
}

void unfold(TableHost& host, const NegotiationAction& action) {
    std::visit(
        Overloaded{[&](const Prepare& a) {
                       host.happen(Prepared{a.what, a.issue, a.value});
                   },
                   [&](const SitDown&) {
                       host.happen(SatDown{});
                       openTable(host);
                   },
                   [&](const Offer& a) { unfoldOffer(host, a.terms, false); },
                   [&](const OfferIf& a) { unfoldOffer(host, a.terms, true); },
                   [&](const Inquire& a) { unfoldQuestion(host, a.about); },
                   [&](const Argue& a) { unfoldArgument(host, a.argument); },
                   [&](const ShowLimit& a) { unfoldLimit(host, a.issue, a.value); },
                   [&](const Accept&) { unfoldAcceptance(host); }, [&](const Adjourn&) { unfoldAdjourning(host); },
                   [&](const CallManager&) { unfoldManagerCall(host); }, [&](const WalkAway&) { unfoldWalking(host); }},
        action);
}

void unfold(Unfolding& u, const NegotiationAction& action) {
    SessionHost host{u};
    unfold(host, action);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledNegotiation& negotiation,
                Moves& out) {
    MoveList list{scenario, state, out};
    const auto& table = tableOf(state);
    if (table.preparing) {
        for (std::size_t part = 0; part < kPreparationParts; ++part) {
            list.addPreparation(negotiation, static_cast<PreparationPart>(part));
        }
        list.addIfLegal(Verb::sitDown, SitDown{});
        return;
    }
    list.addOffers(negotiation);
    list.addQuestions(negotiation);
    list.addArguments(negotiation);
    list.addLimits(negotiation, table);
    if (negotiation.preparation) { list.addPreparation(negotiation, PreparationPart::guess); }
    list.addIfLegal(Verb::accept, Accept{});
    list.addIfLegal(Verb::adjourn, Adjourn{});
    list.addIfLegal(Verb::callManager, CallManager{});
    list.addIfLegal(Verb::walkAway, WalkAway{});
}

}  // namespace dealcraft::sim
