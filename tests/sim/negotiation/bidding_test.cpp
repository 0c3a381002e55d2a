#include "sim/negotiation/bidding.hpp"

#include "content/compiling/concession.hpp"
#include "sim/negotiation/bargaining.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace dealcraft;
using namespace dealcraft::test;
using namespace dealcraft::sim;
using Catch::Matchers::WithinAbs;

namespace {

/// The dealer of a table when it is his turn, whatever has gone before.
struct Engine {
    const CompiledNegotiation& table;
    std::vector<Terms> own;
    std::vector<Terms> others;
    OpponentModel model;
    int lowestOwn = kFullUtility;
    int lean = 0;
    int discount = kFullUtility;

    explicit Engine(const CompiledNegotiation& n) : table(n) { model.begin(n.issues.size()); }

    void hears(const Terms& offer) {
        others.push_back(offer);
        model.observe(table.issues.size(), offer);
    }
    [[nodiscard]] Bargainer side(const TableRules& rules = houseTableRules()) const {
        const auto& dealer = table.dealers.front();
        return {.table = table,
                .rules = rules,
                .wants = dealer.wants,
                .tactic = dealer.tactic,
                .ranked = dealer.ranked,
                .own = own,
                .others = others,
                .model = model,
                .lowestOwn = lowestOwn,
                .lean = lean,
                .discount = discount};
    }
    [[nodiscard]] int worth(const Terms& offer) const { return utilityOf(table.dealers.front().wants, offer); }
};

CompiledNegotiation withTactic(const Tactic& tactic, int rounds) {
    auto table = smallTable(rounds);
    table.dealers.front().tactic = compiledTactic(tactic, rounds);
    return table;
}

/// Every issue has as many values; by chance, coarse, so that many packages are worth the same.
CompiledNegotiation tableOf(SampleChance& chance, std::size_t issues, std::size_t values) {
    std::array<SideSketch, 2> sides;
    for (auto& side : sides) {
        for (std::size_t i = 0; i < issues; ++i) {
            auto& row = side.points.emplace_back();
            for (std::size_t v = 0; v < values; ++v) { row.push_back(static_cast<int>(250 * chance.below(5))); }
        }
    }
    return tableWith(10, sides[0], sides[1], {.kPercent = 0, .betaHundredths = 100});
}

/// Any package; each issue is open as often as one in `oneOpenIn`.
Terms anyTerms(SampleChance& chance, const CompiledNegotiation& table, std::uint64_t oneOpenIn) {
    Terms made;
    for (std::size_t i = 0; i < table.issues.size(); ++i) {
        const bool open = chance.below(oneOpenIn) == 0;
        made.values[i] = open ? kOpenValue : static_cast<std::uint8_t>(chance.below(table.issues[i].values.size()));
    }
    return made;
}

/// A bid by the words of the rule, package by package: new ones first, then what the model likes, then nearness to the
/// last offer, then for who opens the dearest. Everything open if the band has none.
Terms bidByTheRule(const Bargainer& side, int target, const Terms& fixed) {
    const int ceiling = std::min(target + side.rules[TableNumber::band], kFullUtility);
    std::array<std::int64_t, 4> most{-1, 0, 0, 0};
    Terms best = allOpen();
    for (auto at = side.ranked.below(target); at < side.ranked.below(ceiling + 1); ++at) {
        const Terms package{side.ranked.packages[at]};
        std::int64_t liked = 0;
        std::int64_t near = 0;
        bool fits = true;
        for (std::size_t i = 0; i < side.table.issues.size(); ++i) {
            fits = fits && (fixed.leavesOpen(i) || fixed.values[i] == package.values[i]);
            liked += side.model.worthsOf(i)[package.values[i]];
            near += !side.others.empty() && side.others.back().values[i] == package.values[i] ? 1 : 0;
        }
        const bool fresh = std::ranges::find(side.own, package) == side.own.end();
        const std::int64_t dear = side.others.empty() ? utilityOf(side.wants, package) : 0;
        const std::array<std::int64_t, 4> merit{fresh ? 1 : 0, liked, near, dear};
        if (!fits || merit <= most) { continue; }
        most = merit;
        best = package;
    }
    return best;
}

}  // namespace

TEST_CASE("a bid is the one that the rule names, on tables of any number of issues", "[negotiation][bidding]") {
    const auto issues = GENERATE(2U, 4U, 5U, 8U);
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SampleChance chance{seed};
        const auto table = tableOf(chance, issues, issues == 8 ? 2 : 3);
        Engine engine{table};
        for (int turn = 0; turn < 6; ++turn) {
            const auto fixed = chance.below(3) == 0 ? anyTerms(chance, table, 2) : allOpen();
            const int most = engine.worth(Terms{table.dealers.front().ranked.packages.back()});
            const int target = static_cast<int>(chance.below(static_cast<std::uint64_t>(most) + 1));
            const auto expected = bidByTheRule(engine.side(), target, fixed);
            const auto bid = bidAt(engine.side(), target, fixed);
            INFO("seed " << seed << " turn " << turn);
            if (expected != allOpen()) {
                CHECK(bid == expected);
                engine.own.push_back(bid);
                ++compared;
            }
            if (turn > 0) { engine.hears(anyTerms(chance, table, 4)); }
        }
    }
    CHECK(compared > 100);
}

TEST_CASE("who compares few packages of a band takes them evenly, from the cheapest on", "[negotiation][bidding]") {
    const auto table = smallTable();
    const Engine engine{table};
    auto rules = houseTableRules();
    rules.numbers[static_cast<std::size_t>(TableNumber::candidates)] = 1;
    const auto hasty = engine.side(rules);
    for (const int target : {4000, 5000, 7000, 9000}) {
        CHECK(bidAt(hasty, target, allOpen()) == Terms{hasty.ranked.packages[hasty.ranked.below(target)]});
    }
}

TEST_CASE("terms are complete if no value at all is open, full if no issue of the table is", "[negotiation]") {
    Terms most;
    most.values.fill(kMaxIssueValues - 1);
    CHECK(most.isComplete());
    for (std::size_t i = 0; i < kMaxIssues; ++i) {
        Terms one = most;
        one.values[i] = kOpenValue;
        CHECK_FALSE(one.isComplete());
    }
    Terms contract = allOpen();
    for (std::size_t i = 0; i < 3; ++i) { contract.values[i] = 1; }
    CHECK_FALSE(contract.isComplete());
    CHECK(isFull(smallTable(), contract));
}

TEST_CASE("a package is worth the sum of its points, and open issues count nothing", "[negotiation]") {
    SampleChance chance{1};
    const auto table = tableOf(chance, kMaxIssues, 3);
    for (int i = 0; i < 50; ++i) {
        const auto offer = anyTerms(chance, table, i % 2 == 0 ? 1'000'000 : 3);
        int sum = 0;
        for (std::size_t issue = 0; issue < kMaxIssues; ++issue) {
            if (offer.leavesOpen(issue)) { continue; }
            sum += table.ours.points[issue][offer.values[issue]];
        }
        CHECK(utilityOf(table.ours, offer) == sum);
    }
}

TEST_CASE("what a side wants falls as its curve says, from its best to its limit", "[negotiation][bidding]") {
    using enum Tactic::Curve;
    const auto [curve, k, beta] = GENERATE(table<Tactic::Curve, int, int>({{polynomial, 0, 100},
                                                                           {polynomial, 0, 20},
                                                                           {polynomial, 5, 40},
                                                                           {polynomial, 10, 50},
                                                                           {polynomial, 0, 200},
                                                                           {polynomial, 20, 400},
                                                                           {polynomial, 100, 100},
                                                                           {exponential, 5, 100},
                                                                           {exponential, 1, 20},
                                                                           {exponential, 10, 50},
                                                                           {exponential, 25, 200},
                                                                           {exponential, 50, 700}}));
    constexpr int kRounds = 11;
    const auto table = withTactic({.curve = curve, .kPercent = k, .betaHundredths = beta}, kRounds);
    const Engine engine{table};
    for (int round = 0; round < kRounds; ++round) {
        const double t = round / 10.0;
        const double share = curve == polynomial ? k / 100.0 + (1 - k / 100.0) * std::pow(t, 100.0 / beta)
                                                 : std::exp(std::pow(1 - t, beta / 100.0) * std::log(k / 100.0));
        INFO("round " << round << " k " << k << " beta " << beta);
        CHECK_THAT(targetIn(engine.side(), round), WithinAbs(4000 + 6000 * (1 - share), 1.0));
    }
}

TEST_CASE("who is courted concedes as the others leave", "[negotiation][bidding]") {
    const auto table = withTactic({.kPercent = 0, .betaHundredths = 100, .rivals = 2, .rivalsShare = 100}, 5);
    const Engine engine{table};
    CHECK(targetIn(engine.side(), 0) == 9188);  // two are there: 4000 + 6000 (1 - e^-2)
    CHECK(targetIn(engine.side(), 1) == 7793);  // one: 1 - e^-1
    CHECK(targetIn(engine.side(), 2) == 7793);
    CHECK(targetIn(engine.side(), 3) == 4000);
    CHECK(targetIn(engine.side(), 4) == 4000);
}

TEST_CASE("tit-for-tat moves as the other side has moved, and fades towards the end", "[negotiation][bidding]") {
    // to him: {0,2,1} 9000, {2,1,0} 3000, {1,1,0} 4000, {2,1,1} 4000, {0,1,1} 6000
    const auto mirror = GENERATE(Tactic::Mirror::relative, Tactic::Mirror::absolute, Tactic::Mirror::averaged);
    const auto table = withTactic({.kPercent = 0, .betaHundredths = 100, .reciprocity = 100, .mirror = mirror}, 5);
    Engine engine{table};
    engine.own = {terms({0, 2, 1})};
    REQUIRE(engine.worth(engine.own.back()) == 9000);
    engine.hears(terms({2, 1, 0}));
    CHECK(targetIn(engine.side(), 1) == 8500);  // one offer says nothing of a direction: the time target
    engine.hears(terms({1, 1, 0}));
    REQUIRE(engine.worth(engine.others[0]) == 3000);
    REQUIRE(engine.worth(engine.others[1]) == 4000);
    // relative and averaged: 9000 · 3000/4000 = 6750; absolute: 9000 + 3000 - 4000 = 8000; 75 percent of it in round 1
    const int mirrored = mirror == Tactic::Mirror::absolute ? 8000 : 6750;
    CHECK(targetIn(engine.side(), 1) == (75 * mirrored + 25 * 8500) / 100);
    CHECK(targetIn(engine.side(), 3) == (25 * mirrored + 75 * 5500) / 100);
    CHECK(targetIn(engine.side(), 4) == 4000);
    engine.hears(terms({1, 1, 1}));
    engine.hears(terms({0, 1, 1}));
    REQUIRE(engine.worth(engine.others[2]) == 5000);
    REQUIRE(engine.worth(engine.others[3]) == 6000);
    // relative 9000 · 5000/6000 = 7500, absolute 8000, averaged over three steps 9000 · 3000/6000 = 4500
    const int later = mirror == Tactic::Mirror::relative ? 7500 : mirror == Tactic::Mirror::absolute ? 8000 : 4500;
    CHECK(targetIn(engine.side(), 1) == (75 * later + 25 * 8500) / 100);
}

TEST_CASE("a partial offer is no step: nobody gets a concession by leaving issues open", "[negotiation][bidding]") {
    const auto table = withTactic({.kPercent = 0, .betaHundredths = 100, .reciprocity = 100}, 5);
    Engine engine{table};
    engine.own = {terms({0, 2, 1})};
    engine.hears(terms({2, 1, 0}));
    const int before = targetIn(engine.side(), 1);
    engine.hears(terms({2, -1, -1}));
    CHECK(targetIn(engine.side(), 1) == before);
    engine.hears(terms({2, 1, 0}));
    CHECK(targetIn(engine.side(), 1) == (75 * 9000 + 25 * 8500) / 100);  // against the full one: no change at all
}

TEST_CASE("no concession is taken back, and the limit is never crossed", "[negotiation][bidding]") {
    const auto table = smallTable();
    Engine engine{table};
    engine.lowestOwn = 7000;
    CHECK(targetIn(engine.side(), 0) == 7000);
    engine.lean = 9000;
    CHECK(targetIn(engine.side(), 0) == 4000);
    CHECK(targetIn(engine.side(), 99) == 4000);
    engine.discount = 8000;  // days have passed: 4000 for no deal is now as good as 5000 by one
    CHECK(reservationOf(engine.side()) == 5000);
    CHECK(targetIn(engine.side(), 4) == 5000);
    engine.discount = 3000;
    CHECK(targetIn(engine.side(), 4) == 10000);  // and no more than there is
}

SCENARIO("a bid is worth the target or a little more", "[negotiation][bidding]") {
    const auto table = smallTable();
    Engine engine{table};
    GIVEN("nothing was said yet") {
        THEN("he begins with what he likes best") {
            CHECK(bidAt(engine.side(), 10000, allOpen()) == terms({0, 2, 2}));
        }
        THEN("and at a lower target with the dearest of the band") {
            CHECK(engine.worth(bidAt(engine.side(), 8500, allOpen())) == 9000);
        }
    }
    GIVEN("offers that kept to the volume and gave in on the days") {
        engine.hears(terms({2, 0, 0}));
        engine.hears(terms({2, 0, 1}));
        engine.hears(terms({2, 0, 2}));
        THEN("he asks for what seems cheap to the other side, which is not the volume") {
            const auto bid = bidAt(engine.side(), 8000, allOpen());
            CHECK(bid == terms({2, 2, 2}));
            CHECK(engine.worth(bid) == 8000);
        }
        AND_GIVEN("that bid was made before") {
            engine.own = {terms({2, 2, 2})};
            THEN("he makes another one of the band") {
                const auto bid = bidAt(engine.side(), 8000, allOpen());
                CHECK(bid != engine.own.back());
                CHECK(engine.worth(bid) == 8000);
            }
        }
        AND_GIVEN("every package of the band was bid before") {
            engine.own = {terms({2, 2, 2}), terms({1, 2, 1}), terms({0, 2, 0})};
            THEN("the best one is repeated") {
                CHECK(bidAt(engine.side(), 8000, allOpen()) == terms({2, 2, 2}));
            }
        }
        AND_GIVEN("a limit in the days that he believes") {
            const BelievedLimits limits{{0, 0, 1}, 1U << 2U};
            THEN("he asks for something else") {
                // more than the first value of the days is beyond it: {0,2,0} loses nothing
                CHECK(bidAt(engine.side(), 8000, allOpen(), limits).values[2] < 2);
            }
        }
    }
    GIVEN("a fixed issue") {
        THEN("the rest is filled up to the target") {
            const auto bid = bidAt(engine.side(), 7000, terms({2, -1, -1}));
            CHECK(bid.values[0] == 2);
            CHECK(engine.worth(bid) >= 7000);
        }
        THEN("what can't be filled up is not bid") {
            CHECK(bidAt(engine.side(), 9000, terms({2, -1, -1})) == allOpen());
        }
        THEN("above an empty band the cheapest is taken") {
            auto rules = houseTableRules();
            rules.numbers[static_cast<std::size_t>(TableNumber::band)] = 0;
            CHECK(engine.worth(bidAt(engine.side(rules), 7500, terms({1, -1, -1}))) == 8000);
        }
    }
}

TEST_CASE("among bids that the other side likes equally, the one nearest to its last offer is made", "[negotiation]") {
    const auto table = smallTable();
    Engine engine{table};
    engine.others = {terms({1, 0, 1})};  // the model knows nothing yet: all packages are liked equally
    CHECK(bidAt(engine.side(), 8000, allOpen()) == terms({1, 2, 1}));
}

SCENARIO("an offer is accepted for its worth", "[negotiation][bidding]") {
    const auto table = smallTable(20);
    Engine engine{table};
    const auto poor = terms({2, 1, 0});    // 3000
    const auto middle = terms({2, 1, 2});  // 5000
    GIVEN("an early round") {
        engine.others = {middle};
        CHECK(accepts(engine.side(), middle, 5000, 3));
        CHECK_FALSE(accepts(engine.side(), middle, 5001, 3));
        CHECK_FALSE(accepts(engine.side(), poor, 3000, 3));  // below the limit, whatever the target
    }
    GIVEN("a late round") {
        THEN("what is as good as the latest offers is taken below the target") {
            engine.others = {terms({2, 1, 1}), middle, middle};
            CHECK(accepts(engine.side(), middle, 6000, 18));
            CHECK_FALSE(accepts(engine.side(), middle, 6000, 17));
        }
        THEN("what is worse than one of the latest is not") {
            engine.others = {terms({1, 1, 2}), middle};
            CHECK_FALSE(accepts(engine.side(), middle, 6500, 18));
        }
        THEN("with nothing to compare it is not taken") {
            engine.others = {middle};
            CHECK_FALSE(accepts(engine.side(), middle, 6000, 19));
            engine.others = {terms({2, -1, -1}), middle};  // a partial offer is nothing to compare with
            CHECK_FALSE(accepts(engine.side(), middle, 6000, 19));
        }
        THEN("below the limit nothing is taken") {
            engine.others = {poor, poor};
            CHECK_FALSE(accepts(engine.side(), poor, 6000, 19));
        }
    }
}
