#include "analysis/bots/chancing.hpp"
#include "analysis/bots/seller.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <cstdlib>

namespace dealcraft::analysis {

namespace {

/// A table as our side sees it: our own points, our rules, what he has offered.
class Table {
public:
    explicit Table(const Session& session)
        : session_(session),
          body_(session.scenario().negotiation(session.state().activity)),
          state_(std::get<NegotiationState>(session.state().inner)) {}

    [[nodiscard]] int worth(const Terms& terms) const { return utilityOf(body_.ours, terms); }
    [[nodiscard]] bool allowed(const Terms& terms) const {
        return brokenRules(session_.scenario(), body_,
                           {session_.state().slots.data(), session_.scenario().slots.size()}, terms) == 0;
    }
    [[nodiscard]] const Terms* onTheTable() const {
        return state_.byDealer.empty() ? nullptr : &state_.byDealer.back();
    }
    [[nodiscard]] bool isLast() const { return state_.finalOffer; }
    [[nodiscard]] int bottomLine() const { return body_.ours.reservation; }

    /// What is aimed at now: much at first, the bottom line at the end.
    [[nodiscard]] int aim() const {
        const int best = bestUtility(body_, body_.ours);
        const int high = best - (best - bottomLine()) / 10;
        return high - (high - bottomLine()) * state_.round / std::max(body_.rounds, 1);
    }
    /// How far terms are from what he has offered, in values.
    [[nodiscard]] int distance(const Terms& terms) const {
        const auto* his = onTheTable();
        int sum = 0;
        for (std::size_t i = 0; his != nullptr && i < body_.issues.size(); ++i) {
            sum += std::abs(terms.values[i] - his->values[i]);
        }
        return sum;
    }

private:
    const Session& session_;
    const CompiledNegotiation& body_;
    const NegotiationState& state_;
};

Terms drawn(SampleChance& chance, const Move& offer) {
    Terms terms;
    for (std::size_t i = 0; i < offer.slots.size(); ++i) {
        terms.values[i] = static_cast<std::uint8_t>(offer.slots[i][chance.below(offer.slots[i].size())]);
    }
    return terms;
}

}  // namespace

/// Aims high, comes down evenly to the bottom line, keeps the rules, and stays as near to his offer as that allows.
Action Seller::bargain(const Session& session, const Moves& moves) {
    constexpr int kTries = 256;
    const Table table{session};
    const auto* his = table.onTheTable();
    const int aim = table.isLast() ? table.bottomLine() : table.aim();
    const bool good = his != nullptr && table.allowed(*his) && table.worth(*his) >= aim;
    if (good && moveOf(moves, Verb::accept) != nullptr) { return NegotiationAction{Accept{}}; }
    const auto* offer = moveOf(moves, Verb::offer);
    std::optional<Terms> best;
    for (int i = 0; offer != nullptr && i < kTries; ++i) {
        const auto terms = drawn(chance(), *offer);
        if (table.worth(terms) < aim || !table.allowed(terms)) { continue; }
        if (!best || table.distance(terms) < table.distance(*best)) { best = terms; }
    }
    if (best) { return NegotiationAction{Offer{*best}}; }
    if (moveOf(moves, Verb::walkAway) != nullptr) { return NegotiationAction{WalkAway{}}; }
    return anyMove(chance(), session, moves);
}

}  // namespace dealcraft::analysis
