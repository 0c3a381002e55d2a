#include "sim/negotiation/meaning.hpp"

#include "base/bits.hpp"

#include <algorithm>
#include <optional>

namespace dealcraft::sim {

namespace {

/// Against what an offer of the trainee is a change: the dealer's last bid, else his own last offer.
std::optional<Terms> base(const NegotiationState& table) {
    if (!table.byDealer.empty()) { return table.byDealer.back(); }
    if (!table.byTrainee.empty()) { return table.byTrainee.back(); }
    return {};
}

}  // namespace

Trade tradeOf(std::size_t issues, const CompiledPreferences& side, const Terms& from, const Terms& to,
              std::uint8_t leftOut) {
    Trade trade;
    int most = 0;
    int least = 0;
    for (std::size_t i = 0; i < issues; ++i) {
        if (from.leavesOpen(i) || to.leavesOpen(i) || hasBit(leftOut, i)) { continue; }
        const int change = side.points[i][to.values[i]] - side.points[i][from.values[i]];
        const auto bit = static_cast<std::uint8_t>(1U << i);
        if (change > most) { trade.gains = static_cast<std::uint8_t>(i); }
        if (change < least) { trade.loses = static_cast<std::uint8_t>(i); }
        if (change > 0) { trade.gained |= bit; }
        if (change < 0) { trade.lost |= bit; }
        most = std::max(most, change);
        least = std::min(least, change);
    }
    return trade;
}

OfferMeaning meaningOf(const CompiledNegotiation& negotiation, const NegotiationState& table, const Terms& terms) {
    const auto issues = negotiation.issues.size();
    const auto before = base(table);
    if (!before) { return {}; }
    if (table.byTrainee.empty()) { return {.own = {}, .spoken = tradeOf(issues, negotiation.ours, *before, terms)}; }
    const auto own = tradeOf(issues, negotiation.ours, table.byTrainee.back(), terms);
    auto spoken = tradeOf(issues, negotiation.ours, *before, terms, own.lost);
    spoken.loses = own.loses;
    spoken.lost = own.lost;
    return {own, spoken};
}

}  // namespace dealcraft::sim
