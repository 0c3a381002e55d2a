#include "scoring/table_tally.hpp"

#include "base/overloaded.hpp"
#include "sim/negotiation/bidding.hpp"

#include <algorithm>
#include <cstdlib>

namespace dealcraft::scoring {

namespace {

constexpr std::size_t kUs = 0;
constexpr std::size_t kThem = 1;
constexpr int kQuestionsUntil = 2;  ///< offers: questions before the third one count

void increase(std::uint8_t& counter) {
    if (counter < UINT8_MAX) { ++counter; }
}

/// Gives and gets of one offer against the one before, issue by issue.
void countSwaps(const CompiledNegotiation& n, TableTally& table, const sim::Terms& terms) {
    const auto& theirs = n.dealers[table.dealer].wants;
    bool gave = false;
    bool got = false;
    for (std::size_t i = 0; i < n.issues.size(); ++i) {
        const int change = n.ours.points[i][terms.values[i]] - n.ours.points[i][table.last[kUs].values[i]];
        const bool weighsMoreForThem = weightOf(n, theirs, i) > weightOf(n, n.ours, i);
        if (change < 0) {
            increase(table.gives);
            if (weighsMoreForThem) { increase(table.givesRight); }
        } else if (change > 0) {
            increase(table.gets);
            if (!weighsMoreForThem) { increase(table.getsRight); }
        }
        gave = gave || change < 0;
        got = got || change > 0;
    }
    if (gave) { increase(table.concessions); }
    if (gave && got) { increase(table.linked); }
}

void countGiving(TableTally& table, int give) {
    if (give <= 0) { return; }
    if (table.lastGive > 0) {
        increase(table.givings);
        if (give <= table.lastGive) { increase(table.shrinking); }
    }
    table.lastGive = static_cast<std::uint16_t>(give);
}

void countStep(const CompiledScenario& scenario, TableTally& table, const sim::Offered& e) {
    const auto side = e.by == sim::Side::trainee ? kUs : kThem;
    const int ours = e.ours - table.lastOurs[side];
    const int theirs = e.theirs - table.lastTheirs[side];
    const int tolerance = scenario.rules.table[TableNumber::stepTolerance];
    const auto step = side == kUs ? stepClass(ours, theirs, tolerance) : stepClass(theirs, ours, tolerance);
    increase(table.steps[side][static_cast<std::size_t>(step)]);
}

/// An offer of ours that says something against the last one; a condition that was set aloud links what it gives.
void observeOwn(const CompiledNegotiation& n, TableTally& table, const sim::Offered& e) {
    if (!table.openedFully) {
        table.openedFully = true;
        table.opening = e.ours;
        table.openedWithInsult = e.is(sim::OfferMark::insult);
        return;
    }
    const auto linkedBefore = table.linked;
    const auto concessionsBefore = table.concessions;
    countSwaps(n, table, e.terms);
    const bool bound = e.is(sim::OfferMark::conditional) && table.concessions > concessionsBefore;
    if (bound && table.linked == linkedBefore) { increase(table.linked); }
    countGiving(table, table.lastOurs[kUs] - e.ours);
}

void observeOffer(const CompiledScenario& scenario, TableTally& table, const sim::Offered& e) {
    const auto side = e.by == sim::Side::trainee ? kUs : kThem;
    if (side == kUs) { increase(table.rounds); }
    if (e.is(sim::OfferMark::part)) { return; }
    if (table.offered[side]) { countStep(scenario, table, e); }
    if (side == kUs) { observeOwn(scenario.negotiation(table.activity), table, e); }
    if (side == kThem && e.ours > table.bestBid) {
        table.bestBid = e.ours;
        table.bestBidRound = e.round;
    }
    table.last[side] = e.terms;
    table.offered[side] = true;
    table.lastOurs[side] = e.ours;
    table.lastTheirs[side] = e.theirs;
}

void open(TableTallies& tables, const sim::TableOpened& e) {
    auto* const free = std::ranges::find(tables, TableOutcome::notOpened, &TableTally::outcome);
    if (free == tables.end()) { return; }
    free->activity = e.activity;
    free->dealer = e.dealer;
    free->outcome = TableOutcome::open;
    free->opennessBefore = e.openness;
}

}  // namespace

StepClass stepClass(int own, int other, int tolerance) {
    const int mine = std::abs(own) <= tolerance ? 0 : own;
    const int his = std::abs(other) <= tolerance ? 0 : other;
    if (mine > 0) { return his > 0 ? StepClass::fortunate : StepClass::selfish; }
    if (mine < 0) { return his < 0 ? StepClass::unfortunate : StepClass::concession; }
    return his > 0 ? StepClass::nice : his < 0 ? StepClass::unfortunate : StepClass::silent;
}

int weightOf(const CompiledNegotiation& negotiation, const CompiledPreferences& side, std::size_t issue) {
    const auto* first = side.points[issue].data();
    const auto* last = first + negotiation.issues[issue].values.size();
    return *std::max_element(first, last) - *std::min_element(first, last);
}

void observeTable(const CompiledScenario& scenario, TableTallies& tables, const sim::NegotiationEvent& event) {
    if (const auto* opened = std::get_if<sim::TableOpened>(&event)) { return open(tables, *opened); }
    // what closes the table follows the agreement, so the one that was opened last is meant
    const auto last = std::find_if(tables.rbegin(), tables.rend(),
                                   [](const TableTally& t) { return t.outcome != TableOutcome::notOpened; });
    if (last == tables.rend()) { return; }
    auto& table = *last;
    std::visit(Overloaded{[](const auto&) {},
                          [&](const sim::Prepared& e) { table.preparation.settle(e.what, e.issue, e.value); },
                          [&](const sim::Offered& e) { observeOffer(scenario, table, e); },
                          [&](const sim::Asked& e) {
                              const bool counts = e.reply != sim::Reply::enough && table.rounds < kQuestionsUntil;
                              if (counts) { increase(table.questions); }
                          },
                          [&](const sim::Argued& e) {
                              increase(table.argumentsUsed);
                              const bool landed =
                                  e.end == sim::ArgumentEnd::lands || e.end == sim::ArgumentEnd::callsBluff;
                              if (landed) { increase(table.argumentsLanded); }
                          },
                          [&](const sim::Adjourned& e) {
                              table.days = static_cast<std::uint8_t>(std::min(table.days + e.days, UINT8_MAX));
                          },
                          [&](const sim::Agreed& e) {
                              table.outcome = TableOutcome::agreed;
                              table.acceptedBy = e.by;
                              table.deal = e.terms;
                              table.ours = e.ours;
                              table.theirs = e.theirs;
                              table.broken = e.broken;
                          },
                          [&](const sim::WalkedAway&) { table.outcome = TableOutcome::noDeal; },
                          [&](const sim::TableClosed& e) {
                              table.closed = e;
                              table.opennessAfter = e.openness;
                          }},
               event);
}

}  // namespace dealcraft::scoring
