#include "content/compiling/ranking.hpp"
#include "sim/negotiation/bargaining.hpp"
#include "sim/negotiation/evolve.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <span>

using namespace dealcraft;
using namespace dealcraft::test;
using namespace dealcraft::sim;

namespace {

constexpr std::uint64_t kTables = 400;

Terms anyTerms(const CompiledNegotiation& table, SampleChance& chance) {
    Terms made;
    do {
        for (std::size_t i = 0; i < table.issues.size(); ++i) {
            const auto place = chance.below(table.issues[i].values.size() + 1);
            made.values[i] = place == 0 ? kOpenValue : static_cast<std::uint8_t>(place - 1);
        }
    } while (!keepsDependences(table, made.values));
    return made;
}

NegotiationAction anyMove(const BareTable& host, SampleChance& chance) {
    const auto& table = host.negotiation();
    switch (chance.below(8)) {
        case 0: return Inquire{static_cast<std::uint8_t>(chance.below(table.issues.size()))};
        case 1: {
            const auto issue = chance.below(table.issues.size());
            return ShowLimit{static_cast<std::uint8_t>(issue),
                             static_cast<std::uint8_t>(chance.below(table.issues[issue].values.size()))};
        }
        case 2:
        case 3: return OfferIf{anyTerms(table, chance)};
        default: return Offer{anyTerms(table, chance)};
    }
}

/// Whether one of the packages that he compares has not been bid yet.
bool hasNewBid(const BareTable& host, int target, std::span<const Terms> made) {
    const auto& ranked = host.dealer().ranked;
    const int ceiling = std::min(target + host.number(TableNumber::band), kFullUtility);
    for (auto i = ranked.below(target); i < ranked.below(ceiling + 1); ++i) {
        if (std::ranges::find(made, Terms{ranked.packages[i]}) == made.end()) { return true; }
    }
    return false;
}

/// What must hold of every bid, whoever sits opposite.
void checkBid(const BareTable& host, const Offered& bid) {
    const auto& table = host.negotiation();
    const auto bids = host.now().byDealer.span();
    const int target = host.targets.back();
    CHECK(isFull(table, bid.terms));
    CHECK(keepsDependences(table, bid.terms.values));
    CHECK(bid.theirs >= host.dealer().wants.reservation);
    CHECK(bid.theirs >= target);
    for (const auto& earlier : bids) { CHECK(target <= utilityOf(host.dealer().wants, earlier)); }
    const auto side = dealerSide(host);
    CHECK(accepts(side, bid.terms, target, bid.round));
    const auto before = bids.first(bids.size() - 1);
    const bool again = std::ranges::find(before, bid.terms) != before.end();
    const bool free = host.now().byTrainee.empty() || isFull(table, host.now().byTrainee.back());
    if (again && free) { CHECK_FALSE(hasNewBid(host, target, before)); }
}

std::uint64_t playedOut(std::uint64_t seed) {
    SampleChance chance{seed};
    const auto table = randomTable(chance);
    if (table.dealers.front().ranked.packages.empty()) { return 0; }
    const auto most = utilityOf(table.dealers.front().wants, Terms{table.dealers.front().ranked.packages.back()});
    if (most < table.dealers.front().wants.reservation) { return 0; }
    BareTable host{table};
    host.opennessNow = static_cast<int>(chance.below(101));
    HashChain chain;
    for (int moves = 0; !host.over && moves < 200; ++moves) {
        host.does(anyMove(host, chance));
        for (const auto& event : host.events) {
            const auto* offered = std::get_if<Offered>(&event);
            if (offered != nullptr && offered->by == Side::dealer) { checkBid(host, *offered); }
            const auto* agreed = std::get_if<Agreed>(&event);
            if (agreed == nullptr) { continue; }
            CHECK(agreed->terms == host.now().byTrainee.back());  // exactly as it was made
            CHECK(isFull(table, agreed->terms));
            CHECK(agreed->theirs >= host.dealer().wants.reservation);
        }
        addTable(chain, host.now());
    }
    CHECK(host.over);
    CHECK(host.now().round <= table.rounds);
    return chain.value();
}

}  // namespace

TEST_CASE("whoever sits opposite, his bids are what he would accept himself", "[negotiation][property]") {
    for (std::uint64_t seed = 0; seed < kTables; ++seed) {
        INFO("seed " << seed);
        const auto once = playedOut(seed);
        CHECK(playedOut(seed) == once);  // equal seeds and moves, equal talks
    }
}
