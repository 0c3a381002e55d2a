#include "base/percent.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"
#include "scoring/table_figures.hpp"
#include "sim/negotiation/bidding.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

/// 0 to 10000: how much of what was to be had we got; without an agreement zone walking away is right.
int ownUtility(const sim::Space& space, const CompiledNegotiation& negotiation, const TableTally& table) {
    if (table.outcome != TableOutcome::agreed) { return space.solutions.rational == 0 ? kFullMarks : 0; }
    if (space.solutions.rational == 0) { return 0; }
    return shareOf(oursAfterDays(negotiation, table) - negotiation.ours.reservation,
                   space.bestRational() - negotiation.ours.reservation);
}

/// 1 less the largest gain that one side could still have had at no cost to the other, as a share of that side's range.
int pareto(const sim::Space& space, const TableTally& table) {
    if (table.outcome != TableOutcome::agreed) { return space.solutions.rational == 0 ? kFullMarks : 0; }
    std::int64_t missed = 0;
    for (const auto& p : space.solutions.frontier) {
        if (p.theirs >= table.theirs) { missed = std::max(missed, p.ours - table.ours); }
        if (p.ours >= table.ours) { missed = std::max(missed, p.theirs - table.theirs); }
    }
    return kFullMarks - static_cast<int>(std::min<std::int64_t>(missed, kFullMarks));
}

/// 1 less the distance to the nearest Nash solution, as a share of the largest such distance of any package.
int nash(const TableSpace& of, const TableTally& table) {
    if (of.space.solutions.nash.empty()) { return table.outcome == TableOutcome::agreed ? 0 : kFullMarks; }
    if (table.outcome != TableOutcome::agreed) { return 0; }
    return kFullMarks - shareOf(distanceToNash(of.space, table.ours, table.theirs), of.furthestFromNash);
}

/// Below the bottom line no points; at it or without a deal all.
int bottomLine(const CompiledNegotiation& negotiation, const TableTally& table) {
    return table.outcome != TableOutcome::agreed || table.ours >= negotiation.ours.reservation ? kFullMarks : 0;
}

/// What is carried out of what was agreed: as far as the goods are sold through, less a percent for each day that he
/// pays late.
int executed(const sim::Space& space, const CompiledNegotiation& negotiation, const TableTally& table) {
    const int signedWorth = ownUtility(space, negotiation, table);
    if (table.outcome != TableOutcome::agreed) { return signedWorth; }
    return signedWorth * table.closed.sold / kHundredPercent *
           (kHundredPercent - std::min<int>(table.closed.late, kHundredPercent)) / kHundredPercent;
}

/// Whether it was ended at the right time: nothing better let go, nothing spent on rounds that brought nothing, and not
/// below the target while there was time.
int closing(const sim::Space& space, const CompiledNegotiation& negotiation, const TableTally& table) {
    constexpr int kWastedRound = 1000;
    constexpr int kTooEarly = 3000;
    if (table.outcome != TableOutcome::agreed) { return space.solutions.rational == 0 ? kFullMarks : 0; }
    const int letGo = std::max(table.bestBid - table.ours, 0);
    const int wasted = table.ours <= table.bestBid ? std::max(table.rounds - table.bestBidRound, 0) : 0;
    const auto& target = table.preparation.target;
    const bool aims = sim::isFull(negotiation, target);
    const bool early = table.acceptedBy == sim::Side::trainee && 2 * table.rounds < negotiation.rounds && aims &&
                       table.ours < sim::utilityOf(negotiation.ours, target);
    return std::clamp(kFullMarks - letGo - wasted * kWastedRound - (early ? kTooEarly : 0), 0, kFullMarks);
}

}  // namespace

std::optional<int> negotiationPoints(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                     const sim::State& state, const ScoreState& score, SpaceShelf& spaces) {
    const auto* const table = std::ranges::find(score.tables, criterion.activity, &TableTally::activity);
    if (table == score.tables.end() || table->outcome == TableOutcome::notOpened) { return {}; }
    const auto& negotiation = scenario.negotiation(criterion.activity);
    switch (criterion.figure) {
        case NegotiationFigure::ownUtility: return ownUtility(spaces.of(state, *table).space, negotiation, *table);
        case NegotiationFigure::executed: return executed(spaces.of(state, *table).space, negotiation, *table);
        case NegotiationFigure::pareto: return pareto(spaces.of(state, *table).space, *table);
        case NegotiationFigure::nash: return nash(spaces.of(state, *table), *table);
        case NegotiationFigure::closing: return closing(spaces.of(state, *table).space, negotiation, *table);
        case NegotiationFigure::bottomLine: return bottomLine(negotiation, *table);
        case NegotiationFigure::policy:
            return table->outcome == TableOutcome::agreed && table->broken != 0 ? 0 : kFullMarks;
        case NegotiationFigure::preparation:
        case NegotiationFigure::guess:
        case NegotiationFigure::opening:
        case NegotiationFigure::concessionCurve:
        case NegotiationFigure::linkedConcessions:
        case NegotiationFigure::logrolling:
        case NegotiationFigure::information:
        case NegotiationFigure::arguments:
        case NegotiationFigure::relationship: return conductFigure(scenario, criterion.figure, *table);
    }
    return {};
}

}  // namespace dealcraft::scoring
