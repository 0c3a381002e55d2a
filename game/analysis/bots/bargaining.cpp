#include "analysis/bots/seller.hpp"
#include "analysis/bots/table_sight.hpp"
#include "sim/negotiation/table.hpp"

namespace dealcraft::analysis {

/// What a habit wants, if that can be done; who does not know what to do before the talk sits down, and at the table
/// takes what is above the bottom line and leaves what isn't.
Action Seller::sitAtTable(const Session& session) {
    const TableSight sight{session};
    const auto wanted = bargain(sight);
    if (wanted && sight.isLegal(*wanted)) { return *wanted; }
    if (sight.now().preparing) { return NegotiationAction{SitDown{}}; }
    if (sight.bidIsWorth(sight.bottomLine())) { return NegotiationAction{Accept{}}; }
    return NegotiationAction{WalkAway{}};
}

}  // namespace dealcraft::analysis
