#include "base/quantity.hpp"
#include "scoring/criteria.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <cstdlib>

namespace dealcraft::scoring {

namespace {

int share(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) { return kFullMarks; }
    return static_cast<int>(std::clamp<std::int64_t>(roundedQuotient(Wide{part} * kFullMarks, whole), 0, kFullMarks));
}

/// Largest integer whose square is at most n.
std::int64_t integerRoot(std::int64_t n) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1) {
        if ((root + bit) * (root + bit) <= n) { root += bit; }
    }
    return root;
}

/// 0 to 10000: how much of what was to be had we got; without an agreement zone walking away is right.
int ownUtility(const sim::Space& space, const CompiledNegotiation& negotiation, const TableTally& table) {
    if (table.outcome != TableOutcome::agreed) { return space.solutions.rational == 0 ? kFullMarks : 0; }
    if (space.solutions.rational == 0) { return 0; }
    return share(table.ours - negotiation.ours.reservation, space.bestRational() - negotiation.ours.reservation);
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

std::int64_t distance(std::int64_t ours, std::int64_t theirs, const sim::OutcomePoint<std::int64_t>& p) {
    const std::int64_t dx = ours - p.ours;
    const std::int64_t dy = theirs - p.theirs;
    return integerRoot(dx * dx + dy * dy);
}

/// 1 less the distance to the nearest Nash solution, as a share of the largest such distance of any package.
int nash(const sim::Space& space, const TableTally& table) {
    const auto& solutions = space.solutions.nash;
    if (solutions.empty()) { return table.outcome == TableOutcome::agreed ? 0 : kFullMarks; }
    if (table.outcome != TableOutcome::agreed) { return 0; }
    const auto nearest = [&](std::int64_t ours, std::int64_t theirs) {
        std::int64_t least = distance(ours, theirs, solutions.front());
        for (const auto& p : solutions) { least = std::min(least, distance(ours, theirs, p)); }
        return least;
    };
    std::int64_t furthest = 1;
    sim::forEachPackage(space.order, {space.ours.points}, {space.theirs.points},
                        [&](sim::PackageIndex, std::int64_t ours, std::int64_t theirs) {
                            furthest = std::max(furthest, nearest(ours, theirs));
                        });
    return kFullMarks - share(nearest(table.ours, table.theirs), furthest);
}

/// Below the bottom line no points; at it or without a deal all.
int bottomLine(const CompiledNegotiation& negotiation, const TableTally& table) {
    return table.outcome != TableOutcome::agreed || table.ours >= negotiation.ours.reservation ? kFullMarks : 0;
}

std::optional<int> linkedConcessions(const TableTally& table) {
    if (table.concessions == 0) { return {}; }
    return share(table.linked, table.concessions);
}

}  // namespace

std::optional<int> negotiationPoints(const CompiledScenario& scenario, const CompiledCriterion& criterion,
                                     const sim::State& state, const ScoreState& score) {
    const auto* const table = std::ranges::find(score.tables, criterion.activity, &TableTally::activity);
    if (table == score.tables.end() || table->outcome == TableOutcome::notOpened) { return {}; }
    const auto& negotiation = scenario.negotiation(criterion.activity);
    const auto space = [&] {
        return sim::spaceOf(scenario, negotiation, negotiation.dealers[table->dealer],
                            {state.slots.data(), scenario.slots.size()});
    };
    switch (criterion.figure) {
        case NegotiationFigure::ownUtility: return ownUtility(space(), negotiation, *table);
        case NegotiationFigure::pareto: return pareto(space(), *table);
        case NegotiationFigure::nash: return nash(space(), *table);
        case NegotiationFigure::bottomLine: return bottomLine(negotiation, *table);
        case NegotiationFigure::linkedConcessions: return linkedConcessions(*table);
        case NegotiationFigure::policy:
            return table->outcome == TableOutcome::agreed && table->broken != 0 ? 0 : kFullMarks;
    }
    return {};
}

}  // namespace dealcraft::scoring
