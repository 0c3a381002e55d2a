#include "store/table_event_fit.hpp"

#include "sim/negotiation/bidding.hpp"

#include <variant>

namespace dealcraft::store {
namespace {

using namespace content;
using namespace sim;

constexpr int kHundred = 100;

/// A table, and what an event may name at it.
class Table {
public:
    Table(const State& state, const CompiledNegotiation& negotiation) : state_(state), negotiation_(negotiation) {}

    [[nodiscard]] bool here(const TableOpened& e) const {
        return e.activity == state_.activity && std::holds_alternative<NoState>(state_.inner) &&
               e.dealer < negotiation_.dealers.size() && e.openness <= kHundred;
    }
    [[nodiscard]] bool here(const Prepared& e) const {
        if (open() == nullptr || !hasIssue(e.issue)) { return false; }
        if (static_cast<std::size_t>(e.what) >= kPreparationParts) { return false; }
        return isRanking(e.what) ? e.value >= 1 && e.value <= negotiation_.issues.size() : hasValue(e.issue, e.value);
    }
    [[nodiscard]] bool here(const SatDown&) const { return open() != nullptr && open()->preparing; }
    [[nodiscard]] bool here(const Offered& e) const {
        if (open() == nullptr || !isPackage(negotiation_, e.terms) || !areUtilities(e.ours, e.theirs)) { return false; }
        if (e.by == Side::trainee) { return !open()->byTrainee.full() && open()->round < kMaxRounds; }
        return !open()->byDealer.full() && isFull(negotiation_, e.terms);
    }
    [[nodiscard]] bool here(const TableSpoke& e) const {
        if (open() == nullptr || static_cast<std::size_t>(e.act) >= kActs) { return false; }
        const auto place = static_cast<std::size_t>(e.act);
        if (place < kFirstTableWord || place >= kFirstTableWord + kTableWords) { return e.eligible == 0; }
        const auto lines = negotiation_.words[place - kFirstTableWord].count;
        return lines >= 32 || (e.eligible >> lines) == 0;
    }
    [[nodiscard]] bool here(const Asked& e) const {
        return open() != nullptr && (hasIssue(e.about) || e.about == kAskFirst || e.about == kAskAlternative);
    }
    [[nodiscard]] bool here(const Argued& e) const {
        if (open() == nullptr || e.argument >= negotiation_.arguments.size() || e.lean > kFullUtility) { return false; }
        return e.verdict.none() || negotiation_.arguments[e.argument].verdicts.holds(e.verdict);
    }
    [[nodiscard]] bool here(const LimitShown& e) const {
        return open() != nullptr && hasIssue(e.issue) && hasValue(e.issue, e.value);
    }
    [[nodiscard]] bool here(const Adjourned&) const {
        return open() != nullptr && open()->adjournments < kMaxAdjournments;
    }
    [[nodiscard]] bool here(const ManagerCalled&) const {
        return open() != nullptr && negotiation_.manager.has_value();
    }
    [[nodiscard]] bool here(const Agreed& e) const {
        if (open() == nullptr || !isPackage(negotiation_, e.terms) || !isFull(negotiation_, e.terms)) { return false; }
        return areUtilities(e.ours, e.theirs) && (std::uint32_t{e.broken} >> negotiation_.policy.size()) == 0;
    }
    [[nodiscard]] bool here(const WalkedAway&) const { return open() != nullptr; }
    [[nodiscard]] bool here(const TableClosed& e) const {
        return open() != nullptr && e.surplus <= kHundred && e.sold <= kHundred && e.late <= kHundred &&
               e.openness <= kHundred;
    }

private:
    [[nodiscard]] const NegotiationState* open() const { return std::get_if<NegotiationState>(&state_.inner); }
    [[nodiscard]] bool hasIssue(std::uint8_t issue) const { return issue < negotiation_.issues.size(); }
    [[nodiscard]] bool hasValue(std::uint8_t issue, std::uint8_t value) const {
        return value < negotiation_.issues[issue].values.size();
    }
    static bool areUtilities(int ours, int theirs) { return ours <= kFullUtility && theirs <= kFullUtility; }

    const State& state_;
    const CompiledNegotiation& negotiation_;
};

}  // namespace

bool tableEventFits(const State& state, const CompiledNegotiation& negotiation, const NegotiationEvent& event) {
    const Table table{state, negotiation};
    return std::visit([&](const auto& e) { return table.here(e); }, event);
}

}  // namespace dealcraft::store
