#include "scoring/table_review.hpp"

#include "base/overloaded.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <bitset>

namespace dealcraft::scoring {

namespace {

/// One point for each square of the plane, so that a million packages can be drawn.
class Squares {
public:
    void add(std::vector<UtilityPoint>& to, std::int64_t ours, std::int64_t theirs) {
        const auto place = static_cast<std::size_t>(ours / kSide * kAcross + theirs / kSide);
        if (taken_[place]) { return; }
        taken_.set(place);
        to.emplace_back(static_cast<int>(ours), static_cast<int>(theirs));
    }

private:
    static constexpr std::int64_t kSide = 40;  // of 10000
    static constexpr std::int64_t kAcross = kFullUtility / kSide + 1;
    std::bitset<static_cast<std::size_t>(kAcross* kAcross)> taken_;
};

std::vector<UtilityPoint> pointsOf(const std::vector<sim::OutcomePoint<std::int64_t>>& points) {
    std::vector<UtilityPoint> drawn;
    drawn.reserve(points.size());
    for (const auto& p : points) { drawn.emplace_back(static_cast<int>(p.ours), static_cast<int>(p.theirs)); }
    return drawn;
}

/// What his bids give away of his weights, to somebody who watches how often each issue stays as it is.
std::vector<int> watchedWeights(std::size_t issues, const std::vector<RevealedOffer>& offers) {
    constexpr int kPartsOfPercent = 10'000;
    sim::OpponentModel model;
    model.begin(issues);
    for (const auto& offer : offers) {
        if (offer.by == sim::Side::dealer) { model.observe(issues, offer.terms); }
    }
    std::vector<int> percents;
    for (std::size_t i = 0; i < issues; ++i) { percents.push_back(model.weights[i] / kPartsOfPercent); }
    return percents;
}

std::vector<int> timeTargets(const CompiledDealer& dealer, int best) {
    constexpr std::int64_t kMillion = 1'000'000;
    std::vector<int> targets;
    for (const auto share : dealer.tactic.concession) {
        const auto range = Wide{best - dealer.wants.reservation};
        targets.push_back(dealer.wants.reservation +
                          static_cast<int>(roundedQuotient(range * (kMillion - share), kMillion)));
    }
    return targets;
}

/// For each offer of ours the package that would have given us most at no cost to him.
void addBetterSwaps(RevealedTable& table, const sim::Space& space, int tolerance) {
    std::vector<RevealedOffer*> open;
    for (auto& offer : table.offers) {
        if (offer.by == sim::Side::trainee && !offer.is(sim::OfferMark::part)) { open.push_back(&offer); }
    }
    sim::forEachPackage(space.order, {space.ours.points}, {space.theirs.points},
                        [&](sim::PackageIndex package, std::int64_t ours, std::int64_t theirs) {
                            if (!sim::isAllowed(space.withinPolicy, package)) { return; }
                            for (auto* offer : open) {
                                const auto least = offer->better ? offer->better->ours : offer->ours + tolerance;
                                if (theirs < offer->theirs || ours <= least) { continue; }
                                offer->better = BetterSwap{sim::termsOf(space.order, package), static_cast<int>(ours),
                                                           static_cast<int>(theirs)};
                            }
                        });
}

const TableTally* tallyOf(const ScoreState& score, ActivityIndex activity) {
    const auto* const found = std::ranges::find(score.tables, activity, &TableTally::activity);
    return found == score.tables.end() ? nullptr : found;
}

}  // namespace

void TableTeller::open(const sim::TableOpened& e) {
    const auto& negotiation = scenario_.negotiation(e.activity);
    const auto& dealer = negotiation.dealers[e.dealer];
    RevealedTable table;
    table.activity = e.activity;
    table.ourReservation = negotiation.ours.reservation;
    table.dealersReservation = dealer.wants.reservation;
    table.prepared = negotiation.preparation;
    table.alternative = dealer.alternative;
    table.targets = timeTargets(dealer, sim::bestUtility(negotiation, dealer.wants));
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        table.weights.emplace_back(weightOf(negotiation, negotiation.ours, i), weightOf(negotiation, dealer.wants, i));
    }
    tables_.push_back(std::move(table));
}

void TableTeller::addOffer(std::size_t action, ActivityIndex activity, const sim::Offered& e) {
    RevealedOffer offer{action, activity, e.by, e.round, e.terms, e.ours, e.theirs, e.marks, {}, 0, 0, {}};
    const auto& offers = tables_.back().offers;
    const auto before = std::find_if(offers.rbegin(), offers.rend(), [&](const RevealedOffer& o) {
        return o.by == e.by && !o.is(sim::OfferMark::part);
    });
    if (before != offers.rend() && !offer.is(sim::OfferMark::part)) {
        offer.ourChange = offer.ours - before->ours;
        offer.theirChange = offer.theirs - before->theirs;
        const bool own = e.by == sim::Side::trainee;
        offer.step = stepClass(own ? offer.ourChange : offer.theirChange, own ? offer.theirChange : offer.ourChange,
                               scenario_.rules.table[TableNumber::stepTolerance]);
    }
    tables_.back().offers.push_back(offer);
}

void TableTeller::tell(std::size_t action, ActivityIndex activity, const sim::NegotiationEvent& event) {
    std::visit(Overloaded{[](const auto&) {}, [&](const sim::TableOpened& e) { open(e); },
                          [&](const sim::Offered& e) { addOffer(action, activity, e); },
                          [&](const sim::Asked& e) {
                              const bool bluff = e.about == sim::kAskAlternative && !e.truthful;
                              tables_.back().bluffed = tables_.back().bluffed || bluff;
                          },
                          [&](const sim::Agreed& e) {
                              tables_.back().deal =
                                  RevealedOffer{action, activity, e.by, 0, e.terms, e.ours, e.theirs, 0, {}, 0, 0, {}};
                          }},
               event);
}

void TableTeller::addSpace(RevealedTable& table, const TableTally& tally, const sim::State& state) const {
    const auto& negotiation = scenario_.negotiation(table.activity);
    const auto space = sim::spaceOf(scenario_, negotiation, negotiation.dealers[tally.dealer],
                                    {state.slots.data(), scenario_.slots.size()});
    Squares inside;
    Squares beyond;
    sim::forEachPackage(space.order, {space.ours.points}, {space.theirs.points},
                        [&](sim::PackageIndex package, std::int64_t ours, std::int64_t theirs) {
                            const bool allowed = sim::isAllowed(space.withinPolicy, package);
                            table.allowedCount += allowed ? 1 : 0;
                            (allowed ? inside : beyond).add(allowed ? table.packages : table.outside, ours, theirs);
                        });
    table.packageCount = static_cast<int>(space.order.count());
    table.frontier = pointsOf(space.solutions.frontier);
    table.nash = pointsOf(space.solutions.nash);
    table.kalaiSmorodinsky = pointsOf(space.solutions.kalaiSmorodinsky);
    table.welfare = pointsOf(space.solutions.maxWelfareRational);
    table.agreementZone = static_cast<int>(space.solutions.rational);
    addBetterSwaps(table, space, scenario_.rules.table[TableNumber::stepTolerance]);
}

void TableTeller::addFigures(RevealedTable& table, const sim::State& state, const ScoreState& score) const {
    SpaceShelf spaces{scenario_};
    for (std::size_t i = 0; i < kNegotiationFigures; ++i) {
        CompiledCriterion criterion;
        criterion.measure = Measure::negotiation;
        criterion.activity = table.activity;
        criterion.figure = static_cast<NegotiationFigure>(i);
        table.figures.push_back({criterion.figure, negotiationPoints(scenario_, criterion, state, score, spaces)});
    }
}

void TableTeller::finish(const sim::State& state, const ScoreState& score) {
    for (auto& table : tables_) {
        const auto* tally = tallyOf(score, table.activity);
        if (tally == nullptr) { continue; }
        table.preparation = tally->preparation;
        table.closed = tally->closed;
        table.steps = tally->steps;
        table.modelWeights = watchedWeights(table.weights.size(), table.offers);
        addSpace(table, *tally, state);
        addFigures(table, state, score);
    }
}

}  // namespace dealcraft::scoring
