#include "sim/negotiation/dealer.hpp"

#include "base/quantity.hpp"

#include <algorithm>
#include <tuple>

namespace dealcraft::sim {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

int agreementWith(const CompiledNegotiation& negotiation, const Terms& a, const Terms& b) {
    int same = 0;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) { same += a.values[i] == b.values[i] ? 1 : 0; }
    return same;
}

/// How good a bid is: inside the band, new, close to the trainee's, cheap. Greater is better.
using Merit = std::tuple<bool, bool, int, int>;

Merit meritOf(const CompiledNegotiation& negotiation, const NegotiationState& state, const Terms& terms, int utility,
              int ceiling) {
    const bool inside = utility <= ceiling;
    const bool fresh = std::ranges::find(state.byDealer, terms) == state.byDealer.end();
    const int close = state.traineeOffered ? agreementWith(negotiation, terms, state.lastByTrainee) : 0;
    const int cost =
        state.traineeOffered ? -utility : utility;  // before the trainee has spoken he begins with what he likes best
    return {inside, fresh, close, cost};
}

}  // namespace

int targetIn(const CompiledNegotiation& negotiation, const CompiledDealer& dealer, int round) {
    const auto last = static_cast<int>(dealer.concession.size()) - 1;
    const std::int64_t conceded = dealer.concession[static_cast<std::size_t>(std::clamp(round, 0, last))];
    const std::int64_t range = bestUtility(negotiation, dealer.wants) - dealer.wants.reservation;
    return dealer.wants.reservation + static_cast<int>(roundedQuotient(Wide{range} * (kMillion - conceded), kMillion));
}

Terms bidIn(const CompiledNegotiation& negotiation, const CompiledDealer& dealer, const NegotiationState& state,
            int round, int band) {
    const int target = targetIn(negotiation, dealer, round);
    Terms terms;
    Terms best;
    std::optional<Merit> bestMerit;
    do {
        const int utility = utilityOf(dealer.wants, terms);
        if (utility < target) { continue; }
        const auto merit = meritOf(negotiation, state, terms, utility, target + band);
        if (bestMerit && merit <= *bestMerit) { continue; }
        best = terms;
        bestMerit = merit;
    } while (nextPackage(negotiation, terms));
    return best;
}

std::size_t issueThatHurts(const CompiledNegotiation& negotiation, const CompiledDealer& dealer, const Terms& terms) {
    std::size_t worst = 0;
    int worstLoss = -1;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto* first = dealer.wants.points[i].data();
        const int best = *std::max_element(first, first + negotiation.issues[i].values.size());
        const int loss = best - dealer.wants.points[i][terms.values[i]];
        if (loss > worstLoss) {
            worst = i;
            worstLoss = loss;
        }
    }
    return worst;
}

}  // namespace dealcraft::sim
