#include "sim/negotiation/solver.hpp"

#include "support/catch.hpp"

using namespace dealcraft;

namespace {

using Rows = std::vector<std::vector<std::int64_t>>;
using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// One issue: each package is a value. Utilities are hundredths.
sim::Solutions<std::int64_t> solved(const Pairs& packages, std::int64_t ours, std::int64_t theirs,
                                    const sim::Allowed& allowed = {}) {
    sim::Stakes<std::int64_t> us{Rows(1), ours, 100};
    sim::Stakes<std::int64_t> them{Rows(1), theirs, 100};
    for (const auto& [a, b] : packages) {
        us.points[0].push_back(a);
        them.points[0].push_back(b);
    }
    const sim::PackageOrder order{{static_cast<std::uint32_t>(packages.size())}};
    return sim::Solver<sim::SmallArithmetic>{order, us, them, allowed}.solved();
}

Pairs pairsOf(const sim::OutcomePoints<std::int64_t>& points) {
    Pairs pairs;
    for (const auto& p : points) { pairs.emplace_back(p.ours, p.theirs); }
    return pairs;
}

}  // namespace

TEST_CASE("packages are counted with the last issue turning fastest", "[negotiation]") {
    const sim::PackageOrder order{{2, 3, 4}};
    CHECK(order.count() == 24);
    CHECK(order.valueOf(17, 0) == 1);
    CHECK(order.valueOf(17, 1) == 1);
    CHECK(order.valueOf(17, 2) == 1);
    const sim::PointTable ours{{{0, 100}, {0, 10, 20}, {0, 1, 2, 3}}};
    const sim::PointTable theirs{{{5, 5}, {0, 0, 0}, {0, 0, 0, 7}}};
    std::vector<std::int64_t> sums;
    sim::forEachPackage(order, ours, theirs, [&](sim::PackageIndex package, std::int64_t a, std::int64_t b) {
        CHECK(package == sums.size());
        CHECK(b == (package % 4 == 3 ? 12 : 5));
        sums.push_back(a);
    });
    CHECK(sums.size() == 24);
    CHECK(sums[17] == 111);
    CHECK(sums[23] == 123);
}

TEST_CASE("the frontier keeps points apart from packages, and drops what is only as good for one", "[negotiation]") {
    const auto s =
        solved({{50, 50}, {50, 40}, {40, 50}, {50, 50}, {90, 10}, {90, 9}, {10, 90}, {50, 50}, {50, 50}}, 0, 0);
    CHECK(pairsOf(s.frontier) == Pairs{{90, 10}, {50, 50}, {10, 90}});
    CHECK(s.frontier[1].outcomes == 4);
    CHECK(s.frontier[1].examples == std::array<sim::PackageIndex, 3>{0, 3, 7});
    CHECK(sim::outcomesOf(s.frontier) == 6);
}

TEST_CASE("the five solutions of a hand-made space differ as the books say", "[negotiation]") {
    // gains over (20, 10): (80,0) (60,30) (50,40) (30,55) (10,80)
    //   products           0      1800    2000    1650    800      Nash          (70, 50)
    //   shares of 80, 80   0      .375    .5      .375    .125     KS            (70, 50)
    //   smaller gains      0      30      40      30      10       egalitarian   (70, 50)
    //   sums of utilities  110    120     120     115     120      welfare       three of them
    const Pairs all{{100, 10}, {80, 40}, {70, 50}, {50, 65}, {30, 90}, {15, 100}};
    const auto s = solved(all, 20, 10);
    CHECK(s.size == 6);
    CHECK(s.rational == 5);  // (15, 100) is below our reservation value
    CHECK(pairsOf(s.frontier) == all);
    CHECK(pairsOf(s.nash) == Pairs{{70, 50}});
    CHECK(pairsOf(s.kalaiSmorodinsky) == Pairs{{70, 50}});
    CHECK(pairsOf(s.egalitarian) == Pairs{{70, 50}});
    CHECK(pairsOf(s.maxWelfare) == Pairs{{80, 40}, {70, 50}, {30, 90}});
    CHECK(pairsOf(s.maxWelfareRational) == Pairs{{80, 40}, {70, 50}, {30, 90}});
    CHECK(pairsOf(s.nearestIdeal) == Pairs{{70, 50}});  // 30² + 50² = 3400; (80, 40) 4000, (50, 65) 3725
}

TEST_CASE("Kalai-Smorodinsky measures against the best rational outcome, not against the best of all",
          "[negotiation]") {
    // Rational are (60, 50), (50, 60), (40, 90); gains over (40, 40): (20,10) (10,20) (0,50). Best rational gains 20
    // and 50.
    //   shares (1, .2) (.5, .4) (0, 1): the second. Against all outcomes (60 and 50 to gain) it were (.33, .2) (.17,
    //   .4) (0, 1): the first.
    const auto s = solved({{100, 0}, {60, 50}, {50, 60}, {40, 90}}, 40, 40);
    CHECK(s.rational == 3);
    CHECK(pairsOf(s.kalaiSmorodinsky) == Pairs{{50, 60}});
}

TEST_CASE("equal smaller shares are decided by the larger one, equal smaller gains are all told", "[negotiation]") {
    // gains over (0, 0): shares of 60 and 60
    const auto s = solved({{60, 0}, {30, 45}, {30, 30}, {45, 30}, {0, 60}}, 0, 0);
    CHECK(pairsOf(s.kalaiSmorodinsky) == Pairs{{45, 30}, {30, 45}});
    CHECK(pairsOf(s.egalitarian) ==
          Pairs{{45, 30}, {30, 45}, {30, 30}});  // dominated ones too: the definition asks for no more
    CHECK(pairsOf(s.nash) == Pairs{{45, 30}, {30, 45}});
}

TEST_CASE("two losses multiply to a gain, and still are no Nash solution", "[negotiation]") {
    // gains over (50, 50): (-40, -40) with the product 1600, (5, 5) with 25
    const auto s = solved({{10, 10}, {55, 55}, {90, 20}}, 50, 50);
    CHECK(s.rational == 1);
    CHECK(pairsOf(s.nash) == Pairs{{55, 55}});
}

TEST_CASE("without a rational outcome the lists that rest on one are empty", "[negotiation]") {
    const auto s = solved({{90, 10}, {50, 50}, {10, 90}}, 95, 0);
    CHECK(s.rational == 0);
    CHECK(s.nash.empty());
    CHECK(s.kalaiSmorodinsky.empty());
    CHECK(s.egalitarian.empty());
    CHECK(s.maxWelfareRational.empty());
    CHECK(s.frontier.size() == 3);
    CHECK(s.maxWelfare.size() == 3);
    CHECK(pairsOf(s.nearestIdeal) == Pairs{{50, 50}});
}

TEST_CASE("where one side can gain nothing every rational outcome is a Nash solution", "[negotiation]") {
    // our best rational gain is 0
    const auto s = solved({{50, 30}, {50, 40}, {50, 20}, {40, 90}}, 50, 25);
    CHECK(s.rational == 2);
    CHECK(pairsOf(s.nash) == Pairs{{50, 40}, {50, 30}});
    CHECK(pairsOf(s.kalaiSmorodinsky) == Pairs{{50, 40}});
    CHECK(pairsOf(s.egalitarian) == Pairs{{50, 40}, {50, 30}});
}

TEST_CASE("a reservation value that is met exactly is rational", "[negotiation]") {
    const auto s = solved({{50, 50}}, 50, 50);
    CHECK(s.rational == 1);
    CHECK(pairsOf(s.nash) == Pairs{{50, 50}});
    CHECK(pairsOf(s.kalaiSmorodinsky) == Pairs{{50, 50}});
    CHECK(pairsOf(s.egalitarian) == Pairs{{50, 50}});
}

TEST_CASE("what policy forbids is in no list and shadows nothing", "[negotiation]") {
    const Pairs all{{90, 90}, {80, 40}, {40, 80}};
    const auto s = solved(all, 0, 0, {false, true, true});
    CHECK(s.size == 3);
    CHECK(s.allowed == 2);
    CHECK(s.rational == 2);
    CHECK(pairsOf(s.frontier) == Pairs{{80, 40}, {40, 80}});
    CHECK(pairsOf(s.nash) == Pairs{{80, 40}, {40, 80}});
    const auto none = solved(all, 0, 0, {false, false, false});
    CHECK(none.allowed == 0);
    CHECK(none.frontier.empty());
    CHECK(none.nearestIdeal.empty());
}

TEST_CASE("utilities above 1 can lie further from (1, 1) than dominated ones", "[negotiation]") {
    const auto s = solved({{300, 90}, {95, 85}, {80, 300}}, 0, 0);
    CHECK(pairsOf(s.frontier) == Pairs{{300, 90}, {80, 300}});
    CHECK(pairsOf(s.nearestIdeal) == Pairs{{95, 85}});
}

TEST_CASE("sides with different units are compared by utility", "[negotiation]") {
    // ours in hundredths, theirs in thousandths: (.6, .5) gains (.6, .5); (.5, .55) gains (.5, .55); (.55, .52)
    const sim::PackageOrder order{{3}};
    const sim::Stakes<std::int64_t> us{{{60, 50, 55}}, 0, 100};
    const sim::Stakes<std::int64_t> them{{{500, 550, 520}}, 0, 1000};
    const sim::Allowed all;
    const auto s = sim::Solver<sim::SmallArithmetic>{order, us, them, all}.solved();
    CHECK(pairsOf(s.egalitarian) == Pairs{{55, 520}});
    CHECK(pairsOf(s.maxWelfare) == Pairs{{60, 500}});
}
