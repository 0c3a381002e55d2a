#include "sim/negotiation/bargaining.hpp"

#include "content/compiling/concession.hpp"
#include "content/compiling/ranking.hpp"
#include "content/yaml/read_pack.hpp"
#include "sim/negotiation/evolve.hpp"
#include "sim/negotiation/table.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <cstdlib>

namespace dealcraft::test {

using namespace content;

namespace {

CompiledPreferences wantsOf(const SideSketch& sketch) {
    CompiledPreferences wants;
    wants.reservation = sketch.reservation;
    for (std::size_t i = 0; i < sketch.points.size(); ++i) {
        for (std::size_t v = 0; v < sketch.points[i].size(); ++v) {
            wants.points[i][v] = static_cast<std::int16_t>(sketch.points[i][v]);
        }
    }
    return wants;
}

void rank(CompiledNegotiation& table) {
    for (auto& dealer : table.dealers) { dealer.ranked = rankedPackages(table, dealer.wants); }
}

/// Points of one side: weights by chance that sum to 100, evaluations by chance.
SideSketch randomSide(SampleChance& chance, const std::vector<std::size_t>& sizes) {
    SideSketch side{static_cast<int>(2000 + chance.below(4001)), {}};
    int left = 100;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const bool isLast = i + 1 == sizes.size();
        const int weight = isLast ? left : static_cast<int>(chance.below(static_cast<std::size_t>(left) + 1));
        left -= weight;
        auto& row = side.points.emplace_back();
        for (std::size_t v = 0; v < sizes[i]; ++v) { row.push_back(weight * static_cast<int>(chance.below(101))); }
    }
    return side;
}

}  // namespace

const TableRules& houseTableRules() {
    static const auto kReading = readHouseRules(sourceRoot() / "assets" / "rules.yaml");
    return kReading.rules.table;
}

CompiledNegotiation tableWith(int rounds, const SideSketch& ours, const SideSketch& theirs, const Tactic& tactic) {
    CompiledNegotiation table;
    table.rounds = rounds;
    for (const auto& row : ours.points) { table.issues.emplace_back().values.resize(row.size()); }
    table.ours = wantsOf(ours);
    CompiledDealer dealer;
    dealer.wants = wantsOf(theirs);
    dealer.tactic = compiledTactic(tactic, rounds);
    table.dealers.push_back(dealer);
    rank(table);
    return table;
}

CompiledNegotiation smallTable(int rounds) {
    return tableWith(rounds, {4000, {{0, 2500, 5000}, {3000, 1500, 0}, {2000, 1000, 0}}},
                     {4000, {{2000, 1000, 0}, {0, 3000, 6000}, {0, 1000, 2000}}},
                     {.kPercent = 0, .betaHundredths = 100});
}

CompiledNegotiation randomTable(SampleChance& chance) {
    std::vector<std::size_t> sizes(2 + chance.below(4));
    for (auto& size : sizes) { size = 2 + chance.below(4); }
    const Tactic tactic{.kPercent = static_cast<int>(chance.below(30)),
                        .betaHundredths = static_cast<int>(20 + chance.below(300)),
                        .reciprocity = static_cast<int>(chance.below(60)),
                        .mirror = static_cast<Tactic::Mirror>(chance.below(3)),
                        .rivals = static_cast<int>(chance.below(4)),
                        .rivalsShare = static_cast<int>(chance.below(40))};
    const int rounds = static_cast<int>(2 + chance.below(10));
    auto table = tableWith(rounds, randomSide(chance, sizes), randomSide(chance, sizes), tactic);
    for (std::size_t n = chance.below(3); n > 0; --n) {
        const auto issue = chance.below(sizes.size());
        const auto other = (issue + 1) % sizes.size();
        table.dependences.push_back({static_cast<std::uint8_t>(issue), static_cast<std::uint8_t>(sizes[issue] - 1),
                                     static_cast<std::uint8_t>(other), 1});
    }
    rank(table);
    return table;
}

sim::Terms terms(std::initializer_list<int> values) {
    sim::Terms made;
    std::size_t i = 0;
    for (const int v : values) { made.values[i++] = v < 0 ? sim::kOpenValue : static_cast<std::uint8_t>(v); }
    return made;
}

BareTable::BareTable(const CompiledNegotiation& negotiation, const TableRules& rules) : TableHost(negotiation, rules) {
    sim::evolveTable(negotiation, state_, sim::TableOpened{{}, 0, 50});
    sim::openTable(*this);
}

void BareTable::does(const sim::NegotiationAction& action) {
    acts.clear();
    spoken.clear();
    events.clear();
    sim::unfold(*this, action);
}

void BareTable::happen(const sim::NegotiationEvent& event) {
    const auto* offered = std::get_if<sim::Offered>(&event);
    if (offered != nullptr && offered->by == sim::Side::dealer) {
        targets.push_back(sim::targetIn(sim::dealerSide(*this), state_.round));
    }
    events.push_back(event);
    sim::evolveTable(negotiation(), state_, event);
}

void BareTable::change(Stat stat, int by) {
    if (stat == Stat::patience) { patienceNow = std::clamp(patienceNow + by, 0, 100); }
    if (stat == Stat::credit) { creditGained += by; }
}

bool BareTable::said(Act act) const {
    return std::ranges::find(acts, act) != acts.end();
}

void BareTable::missing() {
    FAIL("no such event");
    std::abort();  // FAIL has thrown
}

}  // namespace dealcraft::test
