#include "sim/negotiation/state.hpp"

#include "base/overloaded.hpp"
#include "sim/negotiation/evolve.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

constexpr std::int32_t kWhole = 1'000'000;

void take(NegotiationState& table, std::size_t issues, const Offered& e) {
    if (e.by == Side::dealer) {
        if (!table.byDealer.full()) { table.byDealer.push_back(e.terms); }
        table.finalOffer = e.is(OfferMark::last);
        table.lowestBid = std::min(table.lowestBid, e.theirs);
        return;
    }
    if (e.is(OfferMark::conditional)) { table.conditional |= std::uint32_t{1} << table.byTrainee.size(); }
    if (!table.byTrainee.full()) { table.byTrainee.push_back(e.terms); }
    ++table.round;
    table.answersInARow = 0;
    table.model.observe(issues, e.terms);
}

void take(NegotiationState& table, const Asked& e) {
    table.asked = static_cast<std::uint16_t>(table.asked | 1U << e.about);
    if (e.reply == Reply::enough) { return; }
    ++table.answersInARow;
    if (e.about == kAskAlternative && !e.truthful) { table.bluffed = true; }
    if (e.about < kMaxIssues && e.reply <= Reply::low) {
        table.said[e.about] = static_cast<std::uint8_t>(static_cast<unsigned>(e.reply) + 1);
    }
    if (e.reply == Reply::first && e.issue < kMaxIssues) {
        table.said[e.issue] = static_cast<std::uint8_t>(static_cast<unsigned>(Reply::first) + 1);
    }
}

void take(NegotiationState& table, const LimitShown& e) {
    table.limits[e.issue] = static_cast<std::uint8_t>(e.value + 1);
    const unsigned others = table.believed & ~(1U << e.issue);
    table.believed = static_cast<std::uint8_t>(others | (e.believed ? 1U << e.issue : 0));
}

}  // namespace

void Preparation::settle(PreparationPart part, std::uint8_t issue, std::uint8_t value) {
    if (!isRanking(part)) {
        contract(part).values[issue] = value;
        return;
    }
    auto& ranks = ranking(part);
    auto* const holder = std::ranges::find(ranks, value);
    if (holder != ranks.end()) { *holder = ranks[issue]; }
    ranks[issue] = value;
}

void OpponentModel::begin(std::size_t issues) {
    for (std::size_t i = 0; i < issues; ++i) {
        weights[i] = kWhole / static_cast<std::int32_t>(issues);
        counts[i].fill(1);
        most[i] = 1;
    }
}

void OpponentModel::observe(std::size_t issues, const Terms& offer) {
    constexpr std::int32_t kLearning = 200'000;  // l = 0.2 of a weight, shared among the issues
    const auto n = static_cast<std::int32_t>(issues);
    const bool first = offers == 0;
    if (offers < UINT8_MAX) { ++offers; }
    const Terms before = last;
    last = offer;
    if (first) { return; }
    const auto kept = [&](std::size_t i) { return !offer.leavesOpen(i) && offer.values[i] == before.values[i]; };
    std::int32_t keptIssues = 0;
    for (std::size_t i = 0; i < issues; ++i) { keptIssues += kept(i) ? 1 : 0; }
    const std::int64_t all = kWhole + kLearning / n * keptIssues;
    const std::int64_t ceiling = kWhole - std::int64_t{kLearning} * kWhole / all;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < issues; ++i) {
        if (kept(i) && weights[i] < ceiling) { weights[i] += kLearning / n; }
        total += weights[i];
    }
    for (std::size_t i = 0; i < issues; ++i) {
        weights[i] = static_cast<std::int32_t>(std::int64_t{weights[i]} * kWhole / total);
        if (offer.leavesOpen(i)) { continue; }
        auto& count = counts[i][offer.values[i]];
        if (count < UINT8_MAX) { ++count; }
        most[i] = std::max(most[i], count);
    }
}

OpponentModel::Worths OpponentModel::worthsOf(std::size_t issue) const {
    constexpr int kFine = 8;  // bits behind the point: one division for all values
    const std::int32_t each = weights[issue] * (1 << kFine) / std::max<std::int32_t>(most[issue], 1);
    Worths worths;
    for (std::size_t v = 0; v < kMaxIssueValues; ++v) { worths[v] = (each * counts[issue][v]) >> kFine; }
    return worths;
}

void evolveTable(const CompiledNegotiation& negotiation, NegotiationState& table, const NegotiationEvent& event) {
    std::visit(Overloaded{[&](const TableOpened& e) {
                              table = NegotiationState{};
                              table.dealer = e.dealer;
                              table.preparing = negotiation.preparation;
                              table.model.begin(negotiation.issues.size());
                          },
                          [&](const Prepared& e) { table.preparation.settle(e.what, e.issue, e.value); },
                          [&](const SatDown&) { table.preparing = false; },
                          [&](const Offered& e) { take(table, negotiation.issues.size(), e); },
                          [&](const Asked& e) { take(table, e); },
                          [&](const Argued& e) {
                              table.argued = static_cast<std::uint16_t>(table.argued | 1U << e.argument);
                              table.lean = static_cast<std::uint16_t>(std::min(table.lean + e.lean, kFullUtility));
                              if (e.end == ArgumentEnd::callsBluff) { table.bluffed = false; }
                          },
                          [&](const LimitShown& e) { take(table, e); },
                          [&](const Adjourned& e) {
                              ++table.adjournments;
                              table.days = static_cast<std::uint8_t>(std::min(table.days + e.days, UINT8_MAX));
                              table.answersInARow = 0;
                          },
                          [](const TableSpoke&) {}, [](const ManagerCalled&) {}, [](const Agreed&) {},
                          [](const WalkedAway&) {}, [](const TableClosed&) {}},
               event);
}

}  // namespace dealcraft::sim
