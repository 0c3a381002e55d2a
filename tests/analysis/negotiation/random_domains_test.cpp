#include "analysis/negotiation/read_domain.hpp"
#include "analysis/negotiation/report.hpp"
#include "base/chance.hpp"
#include "base/quantity.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>

using namespace dealcraft;

namespace {

/// How a random domain is written down. Utilities are whole numbers of thousandths of thousandths; what they are on
/// paper differs.
enum class Notation { decimals, fractions, longDecimals, spread };

/// Spread: the first issue counts 10^22 times as much, so that the others decide far behind what 60 bits hold.
constexpr Wide kSpread = Wide{10'000'000'000} * 1'000'000'000'000;

/// A random domain in whole numbers, every package multiplied out: what the analysis is held against.
struct Random {
    std::vector<std::uint32_t> sizes;
    std::array<std::vector<int>, 2> weights;                   // thousandths
    std::array<std::vector<std::vector<int>>, 2> evaluations;  // thousandths
    std::array<int, 2> reservations{};                         // millionths
    std::vector<std::pair<Wide, Wide>> worths;                 // per package, millionths
    Wide spread = 1;
};

void addPackages(Random& r, std::size_t issue, Wide ours, Wide theirs) {
    if (issue == r.sizes.size()) {
        r.worths.emplace_back(ours, theirs);
        return;
    }
    const Wide factor = issue == 0 ? r.spread : 1;
    for (std::size_t v = 0; v < r.sizes[issue]; ++v) {
        addPackages(r, issue + 1, ours + factor * r.weights[0][issue] * r.evaluations[0][issue][v],
                    theirs + factor * r.weights[1][issue] * r.evaluations[1][issue][v]);
    }
}

Random randomDomain(std::uint64_t seed, Wide spread = 1) {
    SampleChance chance{seed};
    Random r;
    r.spread = spread;
    const auto issues = 1 + chance.below(4);
    const int coarse = chance.below(2) == 0 ? 1 : 100;  // coarse evaluations tie often
    for (std::size_t i = 0; i < issues; ++i) { r.sizes.push_back(static_cast<std::uint32_t>(1 + chance.below(5))); }
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t i = 0; i < issues; ++i) {
            r.weights[s].push_back(static_cast<int>(chance.below(11)) * 100 / static_cast<int>(issues));
            auto& row = r.evaluations[s].emplace_back();
            for (std::size_t v = 0; v < r.sizes[i]; ++v) {
                row.push_back(static_cast<int>(chance.below(1000 / static_cast<std::size_t>(coarse) + 1)) * coarse);
            }
        }
        r.reservations[s] = static_cast<int>(chance.below(11)) * 50'000;
    }
    addPackages(r, 0, 0, 0);
    return r;
}

std::string decimal(int thousandths) {
    auto digits = std::to_string(thousandths % 1000);
    return std::to_string(thousandths / 1000) + "." + std::string(3 - digits.size(), '0') + digits;
}

/// Weights and evaluations all times 10^21 / 1000000007: whole numbers and denominators that fit no 64 bits.
std::string fraction(int thousandths) {
    return "\"" + std::to_string(thousandths) + std::string(21, '0') + "/1000000007\"";
}

/// All utilities made smaller by 10^30.
std::string longDecimal(int thousandths) {
    return decimal(thousandths) + "e-15";
}

std::string reservationText(int millionths, Notation notation) {
    auto digits = std::to_string(millionths % 1'000'000);
    digits = std::to_string(millionths / 1'000'000) + "." + std::string(6 - digits.size(), '0') + digits;
    switch (notation) {
        case Notation::decimals: return digits;
        case Notation::longDecimals: return digits + "e-30";
        case Notation::spread: return digits + "e22";
        case Notation::fractions: break;
    }
    return "\"" + std::to_string(millionths) + std::string(42, '0') + "/1000000014000000049\"";  // the factor squared
}

std::string number(int thousandths, Notation notation) {
    switch (notation) {
        case Notation::decimals: return decimal(thousandths);
        case Notation::fractions: return fraction(thousandths);
        case Notation::longDecimals: return longDecimal(thousandths);
        case Notation::spread: return decimal(thousandths);
    }
    return {};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& p : parts) { text += (text.empty() ? "" : ",") + p; }
    return "[" + text + "]";
}

std::string json(const Random& r, Notation notation) {
    std::vector<std::string> issues;
    for (const auto size : r.sizes) {
        std::vector<std::string> values;
        for (std::size_t v = 0; v < static_cast<std::size_t>(size); ++v) { values.push_back(std::to_string(v)); }
        issues.push_back(R"({"values":)" + joined(values) + "}");
    }
    std::vector<std::string> sides;
    for (std::size_t s = 0; s < 2; ++s) {
        std::vector<std::string> weights;
        std::vector<std::string> rows;
        for (std::size_t i = 0; i < r.sizes.size(); ++i) {
            weights.push_back(number(r.weights[s][i], notation));
            std::vector<std::string> row;
            for (const int e : r.evaluations[s][i]) {
                row.push_back(number(e, notation) + (notation == Notation::spread && i == 0 ? "e22" : ""));
            }
            rows.push_back(joined(row));
        }
        sides.push_back(R"({"weights":)" + joined(weights) + R"(,"evaluations":)" + joined(rows) +
                        R"(,"reservation":)" + reservationText(r.reservations[s], notation) + "}");
    }
    return R"({"format":"negotiation-domain/1","issues":)" + joined(issues) + R"(,"sides":)" + joined(sides) + "}";
}

using Indexes = std::vector<sim::PackageIndex>;

/// The packages for which a condition holds, in order.
Indexes packagesWhere(const Random& r, const std::function<bool(const std::pair<Wide, Wide>&)>& holds) {
    Indexes found;
    for (std::size_t i = 0; i < r.worths.size(); ++i) {
        if (holds(r.worths[i])) { found.push_back(static_cast<sim::PackageIndex>(i)); }
    }
    return found;
}

/// The packages among some that have the greatest key.
template <class KeyOf>
Indexes greatest(const Random& r, const Indexes& among, const KeyOf& keyOf) {
    Indexes found;
    for (const auto i : among) {
        const auto key = keyOf(r.worths[i].first, r.worths[i].second);
        if (!found.empty() && key < keyOf(r.worths[found[0]].first, r.worths[found[0]].second)) { continue; }
        if (!found.empty() && keyOf(r.worths[found[0]].first, r.worths[found[0]].second) < key) { found.clear(); }
        found.push_back(i);
    }
    return found;
}

/// The points that some packages make: (number of packages, its first three), by falling utility.
std::vector<std::pair<std::uint32_t, Indexes>> pointsOf(const Random& r, Indexes packages) {
    std::ranges::stable_sort(packages, [&](auto a, auto b) { return r.worths[b] < r.worths[a]; });
    std::vector<std::pair<std::uint32_t, Indexes>> points;
    for (std::size_t i = 0; i < packages.size(); ++i) {
        if (i == 0 || r.worths[packages[i]] != r.worths[packages[i - 1]]) { points.push_back({0, {}}); }
        auto& [count, examples] = points.back();
        ++count;
        if (examples.size() < 3) { examples.push_back(packages[i]); }
    }
    return points;
}

std::vector<std::pair<std::uint32_t, Indexes>> pointsOf(const std::vector<analysis::ReportPoint>& found) {
    std::vector<std::pair<std::uint32_t, Indexes>> points;
    points.reserve(found.size());
    for (const auto& p : found) {
        points.push_back({p.outcomes, Indexes(p.examples.begin(),
                                              p.examples.begin() + static_cast<std::ptrdiff_t>(p.exampleCount()))});
    }
    return points;
}

void compare(const Random& r, const analysis::Report& report) {
    const Wide dA = r.reservations[0] * r.spread;
    const Wide dB = r.reservations[1] * r.spread;
    const auto all = packagesWhere(r, [](const auto&) { return true; });
    const auto rational = packagesWhere(r, [&](const auto& w) { return w.first >= dA && w.second >= dB; });
    const auto frontier = packagesWhere(r, [&](const auto& w) {
        return std::ranges::none_of(
            r.worths, [&](const auto& o) { return o.first >= w.first && o.second >= w.second && o != w; });
    });
    CHECK(report.size == r.worths.size());
    CHECK(report.rational == rational.size());
    CHECK(pointsOf(report.frontier) == pointsOf(r, frontier));
    CHECK(report.frontierOutcomes == frontier.size());
    const auto sum = [](Wide a, Wide b) { return a + b; };
    CHECK(pointsOf(report.maxWelfare) == pointsOf(r, greatest(r, all, sum)));
    CHECK(pointsOf(report.maxWelfareRational) == pointsOf(r, greatest(r, rational, sum)));
    CHECK(pointsOf(report.egalitarian) ==
          pointsOf(r, greatest(r, rational, [&](Wide a, Wide b) { return std::min(a - dA, b - dB); })));
    if (r.spread != 1) { return; }  // products would not fit here
    CHECK(pointsOf(report.nash) ==
          pointsOf(r, greatest(r, rational, [&](Wide a, Wide b) { return (a - dA) * (b - dB); })));
    Wide mA = 0;
    Wide mB = 0;
    for (const auto i : rational) {
        mA = std::max(mA, r.worths[i].first - dA);
        mB = std::max(mB, r.worths[i].second - dB);
    }
    const auto shares = [&](Wide a, Wide b) {
        const Wide ours = mA == 0 ? mB : (a - dA) * mB;  // a side that can gain nothing has all of it
        const Wide theirs = mB == 0 ? mA : (b - dB) * mA;
        return mA == 0   ? std::pair{b, b}
               : mB == 0 ? std::pair{a, a}
                         : std::pair{std::min(ours, theirs), std::max(ours, theirs)};
    };
    CHECK(pointsOf(report.kalaiSmorodinsky) == pointsOf(r, greatest(r, rational, shares)));
}

}  // namespace

TEST_CASE("on 500 random domains frontier and solutions equal brute force", "[domain]") {
    int withoutZone = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        for (const auto notation :
             {Notation::decimals, Notation::fractions, Notation::longDecimals, Notation::spread}) {
            CAPTURE(seed, static_cast<int>(notation));
            const auto random = randomDomain(seed, notation == Notation::spread ? kSpread : 1);
            const auto domain = analysis::readDomain(json(random, notation));
            REQUIRE(domain);
            const auto report = analysis::reportOn(*domain);
            REQUIRE(report);
            compare(random, *report);
            withoutZone += report->rational == 0 ? 1 : 0;
        }
    }
    CHECK(withoutZone > 100);
    CHECK(withoutZone < 1900);
}
