#include "analysis/negotiation/duel.hpp"

#include "analysis/negotiation/tournament.hpp"
#include "base/hash.hpp"
#include "base/integer_root.hpp"
#include "content/compiling/concession.hpp"
#include "content/compiling/ranking.hpp"
#include "content/yaml/read_pack.hpp"
#include "sim/negotiation/space.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

const content::TableRules& rules() {
    static const auto kReading = content::readHouseRules(test::sourceRoot() / "assets" / "rules.yaml");
    return kReading.rules.table;
}

/// One issue of eleven values, which one side wants to rise and the other to fall.
content::CompiledNegotiation priceOnly(int ourLimit, int theirLimit, const content::Tactic& theirs) {
    constexpr std::size_t kValues = 11;
    content::CompiledNegotiation n;
    n.rounds = 10;
    n.issues.emplace_back().values.resize(kValues);
    content::CompiledDealer dealer;
    for (std::size_t v = 0; v < kValues; ++v) {
        n.ours.points[0][v] = static_cast<std::int16_t>(1000 * v);
        dealer.wants.points[0][v] = static_cast<std::int16_t>(10000 - 1000 * v);
    }
    n.ours.reservation = ourLimit;
    dealer.wants.reservation = theirLimit;
    dealer.tactic = content::compiledTactic(theirs, n.rounds);
    dealer.ranked = content::rankedPackages(n, dealer.wants);
    n.dealers.push_back(dealer);
    return n;
}

DuelResult overPrice(Contestant ours, Contestant theirs, int ourLimit, int theirLimit) {
    const auto n = priceOnly(ourLimit, theirLimit, tacticOf(theirs));
    const auto tactic = content::compiledTactic(tacticOf(ours), n.rounds);
    const auto ranked = content::rankedPackages(n, n.ours);
    return duel(n, rules(), {tactic, ranked});
}

}  // namespace

SCENARIO("two engines haggle over a price", "[negotiation][duel]") {
    GIVEN("limits that leave room") {
        THEN("the one that waits gets more") {
            const auto patient = overPrice(Contestant::boulware, Contestant::conceder, 3000, 3000);
            const auto hasty = overPrice(Contestant::conceder, Contestant::boulware, 3000, 3000);
            REQUIRE(patient.agreed);
            REQUIRE(hasty.agreed);
            CHECK(patient.ours > patient.theirs);
            CHECK(hasty.ours < hasty.theirs);
        }
        THEN("nobody signs below the limit, and both sides' worths are those of the deal") {
            const auto met = overPrice(Contestant::linear, Contestant::linear, 3000, 3000);
            REQUIRE(met.agreed);
            CHECK(met.ours >= 3000);
            CHECK(met.theirs >= 3000);
            CHECK(met.ours + met.theirs == 10000);
            CHECK(met.ours == 1000 * met.terms.values[0]);
        }
    }
    GIVEN("limits that leave none") {
        const auto parted = overPrice(Contestant::conceder, Contestant::conceder, 6000, 6000);
        CHECK_FALSE(parted.agreed);
        CHECK(parted.rounds == 10);
    }
    GIVEN("a limit above the best that there is") {
        const auto n = priceOnly(3000, 3000, tacticOf(Contestant::linear));
        const auto tactic = content::compiledTactic(tacticOf(Contestant::linear), n.rounds);
        const content::RankedPackages nothing{{}, std::vector<std::uint32_t>(content::kFullUtility + 2, 0)};
        const auto left = duel(n, rules(), {tactic, nothing});
        CHECK_FALSE(left.agreed);
        CHECK(left.rounds == 0);  // it walks away at once
    }
}

TEST_CASE("equal duels are equal to the last offer, and different ones differ", "[negotiation][duel]") {
    auto table = randomDuelTable(5);
    const auto once = table.duel(rules(), Contestant::relative, Contestant::resource);
    const auto again = table.duel(rules(), Contestant::relative, Contestant::resource);
    CHECK(once.hash == again.hash);
    CHECK(once.ours == again.ours);
    CHECK(table.duel(rules(), Contestant::linear, Contestant::resource).hash != once.hash);
    auto other = randomDuelTable(6);
    CHECK(other.duel(rules(), Contestant::relative, Contestant::resource).hash != once.hash);
}

TEST_CASE("a random domain has 625 packages and two sides who want the opposite of each other", "[negotiation][duel]") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto table = randomDuelTable(seed);
        const auto& n = table.negotiation;
        CHECK(table.ours.packages.size() == 625);
        CHECK(sim::bestUtility(n, n.ours) == 10000);
        CHECK(sim::bestUtility(n, n.dealers[0].wants) == 10000);
        for (std::size_t i = 0; i < n.issues.size(); ++i) {
            for (std::size_t v = 1; v < n.issues[i].values.size(); ++v) {
                CHECK(n.ours.points[i][v] >= n.ours.points[i][v - 1]);
                CHECK(n.dealers[0].wants.points[i][v] <= n.dealers[0].wants.points[i][v - 1]);
            }
        }
    }
}

TEST_CASE("ten thousand negotiations come out in a sensible order, everywhere the same", "[negotiation][duel]") {
    const auto made = tournament(rules(), 10'000, 1);
    CHECK(made.negotiations == 10'000);
    CHECK(hexDigits(made.hash) == "9912189db3b2189b");
    const auto shareOfDeals = [&](Contestant c) {
        const auto sums = made.of(c);
        return static_cast<double>(sums.deals) / static_cast<double>(sums.possible);
    };
    const auto own = [&](Contestant c) { return made.of(c).own / made.of(c).deals; };
    const auto other = [&](Contestant c) { return made.of(c).other / made.of(c).deals; };
    using enum Contestant;
    CHECK(shareOfDeals(boulware) < shareOfDeals(linear));  // who waits fails more often …
    CHECK(shareOfDeals(linear) < shareOfDeals(conceder));
    CHECK(own(boulware) > own(linear));  // … and gets more when it doesn't
    CHECK(own(linear) > own(conceder));
    CHECK(other(boulware) < other(linear));
    CHECK(other(linear) < other(conceder));
    CHECK(made.of(boulware).gains < made.of(linear).gains);  // which helps the two of them less
    CHECK(made.of(boulware).rounds > made.of(linear).rounds);
    CHECK(made.of(linear).rounds > made.of(conceder).rounds);
    CHECK(tournament(rules(), 100, 2).hash != tournament(rules(), 100, 3).hash);
}

TEST_CASE("the integer root is the largest whose square fits", "[base]") {
    for (std::int64_t n = 0; n < 2000; ++n) {
        const auto root = integerRoot(n);
        CHECK(root * root <= n);
        CHECK((root + 1) * (root + 1) > n);
    }
    CHECK(integerRoot((std::int64_t{1} << 60) - 1) == (std::int64_t{1} << 30) - 1);
}
