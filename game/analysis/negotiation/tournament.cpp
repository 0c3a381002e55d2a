#include "analysis/negotiation/tournament.hpp"

#include "base/chance.hpp"
#include "base/hash.hpp"
#include "base/integer_root.hpp"
#include "content/compiling/concession.hpp"
#include "content/compiling/ranking.hpp"
#include "sim/negotiation/solver.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::analysis {

using namespace dealcraft::content;

namespace {

constexpr std::size_t kIssues = 4;
constexpr std::size_t kValues = 5;
constexpr int kRounds = 20;
constexpr int kWhole = 100;

/// Shares of a hundred by chance, none of them without weight; every way to share is as likely as another.
std::array<int, kIssues> weightsBy(SampleChance& chance) {
    constexpr int kLeast = 5;
    constexpr int kShared = kWhole - kLeast * static_cast<int>(kIssues);
    std::array<int, kIssues> cuts{};  // the last one stays where everything is shared
    for (auto& cut : cuts) { cut = static_cast<int>(chance.below(kShared + 1)); }
    cuts.back() = kShared;
    std::ranges::sort(cuts);
    std::array<int, kIssues> weights{};
    int before = 0;
    for (std::size_t i = 0; i < kIssues; ++i) {
        weights[i] = kLeast + cuts[i] - before;
        before = cuts[i];
    }
    return weights;
}

/// Rising from 0 to 100, uneven steps.
std::array<int, kValues> risingBy(SampleChance& chance) {
    std::array<int, kValues> row{};
    for (auto& v : row) { v = static_cast<int>(chance.below(kWhole + 1)); }
    std::ranges::sort(row);
    row.front() = 0;
    row.back() = kWhole;
    return row;
}

CompiledPreferences wantsBy(SampleChance& chance, bool rising) {
    constexpr int kLeastReservation = 4500;
    constexpr int kMoreReservation = 2501;
    CompiledPreferences wants;
    const auto weights = weightsBy(chance);
    for (std::size_t i = 0; i < kIssues; ++i) {
        auto row = risingBy(chance);
        if (!rising) { std::ranges::reverse(row); }
        for (std::size_t v = 0; v < kValues; ++v) {
            wants.points[i][v] = static_cast<std::int16_t>(weights[i] * row[v]);
        }
    }
    wants.reservation = kLeastReservation + static_cast<int>(chance.below(kMoreReservation));
    return wants;
}

sim::Stakes<std::int64_t> stakesOf(const CompiledPreferences& wants) {
    sim::Stakes<std::int64_t> stakes{{}, wants.reservation, kFullUtility};
    for (std::size_t i = 0; i < kIssues; ++i) {
        stakes.points.emplace_back(wants.points[i].begin(), wants.points[i].begin() + kValues);
    }
    return stakes;
}

sim::Solutions<std::int64_t> solutionsOf(const DuelTable& table) {
    const sim::PackageOrder order{std::vector<std::uint32_t>(kIssues, kValues)};
    const auto ours = stakesOf(table.negotiation.ours);
    const auto theirs = stakesOf(table.negotiation.dealers.front().wants);
    return sim::Solver<sim::SmallArithmetic>{order, ours, theirs, {}}.solved();
}

std::int64_t distanceToNash(const sim::Solutions<std::int64_t>& solutions, const DuelResult& deal) {
    std::int64_t least = INT64_MAX;
    for (const auto& p : solutions.nash) {
        const auto dx = p.ours - deal.ours;
        const auto dy = p.theirs - deal.theirs;
        least = std::min(least, integerRoot(dx * dx + dy * dy));
    }
    return least;
}

/// A negotiation as seen from the trainee's chair.
DuelSums sumsOf(const DuelTable& table, const sim::Solutions<std::int64_t>& solutions, const DuelResult& result) {
    DuelSums sums{.negotiations = 1, .possible = solutions.rational > 0 ? 1 : 0, .rounds = result.rounds};
    if (!result.agreed) { return sums; }
    const auto& n = table.negotiation;
    sums.deals = 1;
    sums.own = result.ours;
    sums.other = result.theirs;
    sums.gains = std::int64_t{result.ours - n.ours.reservation} *
                 (result.theirs - n.dealers.front().wants.reservation) / kFullUtility;
    sums.toNash = distanceToNash(solutions, result);
    return sums;
}

}  // namespace

Tactic tacticOf(Contestant contestant) {
    using enum Contestant;
    constexpr int kBoulware = 20;
    constexpr int kConceder = 300;
    constexpr int kMostly = 70;
    Tactic tactic{.kPercent = 0, .betaHundredths = kWhole};
    switch (contestant) {
        case boulware: tactic.betaHundredths = kBoulware; break;
        case linear: break;
        case conceder: tactic.betaHundredths = kConceder; break;
        case relative: tactic.reciprocity = kMostly; break;
        case absolute:
            tactic.reciprocity = kMostly;
            tactic.mirror = Tactic::Mirror::absolute;
            break;
        case averaged:
            tactic.reciprocity = kMostly;
            tactic.mirror = Tactic::Mirror::averaged;
            break;
        case resource:
            tactic.rivals = 3;
            tactic.rivalsShare = kMostly;
            break;
    }
    return tactic;
}

DuelTable randomDuelTable(std::uint64_t seed) {
    SampleChance chance{seed};
    DuelTable table;
    auto& n = table.negotiation;
    n.rounds = kRounds;
    n.issues.resize(kIssues);
    for (auto& issue : n.issues) { issue.values.resize(kValues); }
    n.ours = wantsBy(chance, true);
    table.ours = rankedPackages(n, n.ours);
    CompiledDealer dealer;
    dealer.wants = wantsBy(chance, false);
    dealer.ranked = rankedPackages(n, dealer.wants);
    n.dealers.push_back(std::move(dealer));
    for (std::size_t i = 0; i < kContestants; ++i) {
        table.tactics[i] = compiledTactic(tacticOf(static_cast<Contestant>(i)), kRounds);
    }
    return table;
}

DuelResult DuelTable::duel(const TableRules& rules, Contestant challenger, Contestant dealer) {
    negotiation.dealers.front().tactic = tactics[static_cast<std::size_t>(dealer)];
    return analysis::duel(negotiation, rules, {tactics[static_cast<std::size_t>(challenger)], ours});
}

void DuelSums::add(const DuelSums& more) {
    negotiations += more.negotiations;
    possible += more.possible;
    deals += more.deals;
    own += more.own;
    other += more.other;
    gains += more.gains;
    toNash += more.toNash;
    rounds += more.rounds;
}

DuelSums Tournament::of(Contestant contestant) const {
    const auto at = static_cast<std::size_t>(contestant);
    DuelSums sums;
    for (std::size_t i = 0; i < kContestants; ++i) {
        sums.add(pairs[at][i]);
        auto asDealer = pairs[i][at];
        std::swap(asDealer.own, asDealer.other);
        sums.add(asDealer);
    }
    return sums;
}

Tournament tournament(const TableRules& rules, std::int64_t negotiations, std::uint64_t seed) {
    Tournament made;
    HashChain chain;
    for (std::uint64_t domain = 0; made.negotiations < negotiations; ++domain) {
        auto table = randomDuelTable(seed ^ splitmix64(domain));
        const auto solutions = solutionsOf(table);
        for (std::size_t pair = 0; pair < kContestants * kContestants && made.negotiations < negotiations; ++pair) {
            const auto challenger = static_cast<Contestant>(pair / kContestants);
            const auto dealer = static_cast<Contestant>(pair % kContestants);
            const auto result = table.duel(rules, challenger, dealer);
            chain.add(result.hash);
            made.pairs[pair / kContestants][pair % kContestants].add(sumsOf(table, solutions, result));
            ++made.negotiations;
        }
    }
    made.hash = chain.value();
    return made;
}

}  // namespace dealcraft::analysis
