#pragma once

#include "base/quantity.hpp"
#include "sim/negotiation/package_worths.hpp"

#include <utility>

/// Finds the solutions of a set of packages. Written once for two kinds of numbers: integers of 64 bits with products
/// of 128, and (in analysis) integers without bounds.
namespace dealcraft::sim {

/// Exact as long as no product of two differences overflows: (|unit| + |worth|) of one side times the unit of the other
/// is below 2^62.
struct SmallArithmetic {
    using Number = std::int64_t;
    using Product = Wide;
    static PointTable table(const Stakes<Number>& stakes) { return {stakes.points, 0}; }
    static std::int64_t place(const Stakes<Number>&, const Number& worth) { return worth; }
};

template <class Arithmetic>
class Solver {
public:
    using Number = typename Arithmetic::Number;
    using Product = typename Arithmetic::Product;
    using Point = OutcomePoint<Number>;
    using Points = OutcomePoints<Number>;
    using PointSpan = std::span<const Point>;

    /// What is passed must outlive the solver.
    Solver(const PackageOrder& order, const Stakes<Number>& ours, const Stakes<Number>& theirs, const Allowed& allowed)
        : order_(order), ours_(ours), theirs_(theirs), worths_(order, ours, theirs, allowed) {}

    [[nodiscard]] Solutions<Number> solved() const {
        Solutions<Number> s;
        s.size = order_.count();
        s.allowed = worths_.allowedCount();
        s.frontier = worths_.frontier();
        s.maxWelfare = bestBy(PointSpan{s.frontier}, [this](const Point& p) { return welfare(p); });
        s.nearestIdeal = nearestIdeal(s.frontier);
        const auto zone = worths_.atLeast(ours_.reservation, theirs_.reservation);
        s.rational = static_cast<std::uint32_t>(zone.size());
        if (zone.empty()) { return s; }
        const auto rational = rationalPart(s.frontier);
        s.nash = nash(rational, zone);
        s.kalaiSmorodinsky = kalaiSmorodinsky(rational);
        s.egalitarian = egalitarian(rational);
        s.maxWelfareRational = bestBy(rational, [this](const Point& p) { return welfare(p); });
        return s;
    }

private:
    /// Along the frontier ours falls and theirs rises: what is enough for both is one stretch of it. @pre there is some
    [[nodiscard]] PointSpan rationalPart(PointSpan frontier) const {
        const auto begin =
            std::ranges::find_if(frontier, [this](const Point& p) { return p.theirs >= theirs_.reservation; });
        const auto end =
            std::find_if(begin, frontier.end(), [this](const Point& p) { return p.ours < ours_.reservation; });
        return {begin, end};
    }

    [[nodiscard]] Product ourGain(const Number& worth) const { return Product(worth) - Product(ours_.reservation); }
    [[nodiscard]] Product theirGain(const Number& worth) const { return Product(worth) - Product(theirs_.reservation); }

    /// In both units multiplied, so that the two sides compare.
    [[nodiscard]] Product smallerGain(const Point& p) const {
        const Product ours = ourGain(p.ours) * Product(theirs_.unit);
        const Product theirs = theirGain(p.theirs) * Product(ours_.unit);
        return std::min(ours, theirs);
    }

    [[nodiscard]] Product welfare(const Point& p) const {
        return Product(p.ours) * Product(theirs_.unit) + Product(p.theirs) * Product(ours_.unit);
    }

    /// The square of the distance to a utility of 1 for both.
    [[nodiscard]] Product distance(const Number& ours, const Number& theirs) const {
        const Product dx = (Product(ours_.unit) - Product(ours)) * Product(theirs_.unit);
        const Product dy = (Product(theirs_.unit) - Product(theirs)) * Product(ours_.unit);
        return Product(dx * dx + dy * dy);
    }

    /// A positive product is greatest on the frontier; if the greatest is 0, all rational packages have it.
    [[nodiscard]] Points nash(PointSpan rational, const std::vector<PackageIndex>& zone) const {
        const auto product = [this](const Point& p) { return Product(ourGain(p.ours) * theirGain(p.theirs)); };
        auto best = bestBy(rational, product);
        return product(best.front()) > 0 ? best : worths_.grouped(zone);
    }

    /// Shares are compared over the common denominator of both best gains. A side that can gain nothing has all of it.
    [[nodiscard]] Points kalaiSmorodinsky(PointSpan rational) const {
        const Product ourBest = ourGain(rational.front().ours);
        const Product theirBest = theirGain(rational.back().theirs);
        const Product ourWhole = ourBest == 0 ? Product(1) : ourBest;
        const Product theirWhole = theirBest == 0 ? Product(1) : theirBest;
        return bestBy(rational, [&](const Point& p) {
            const Product ours = (ourBest == 0 ? ourWhole : ourGain(p.ours)) * theirWhole;
            const Product theirs = (theirBest == 0 ? theirWhole : theirGain(p.theirs)) * ourWhole;
            return std::pair<Product, Product>{std::min(ours, theirs), std::max(ours, theirs)};
        });
    }

    /// Whoever gains at least the greatest smaller gain on both sides gains exactly it on one.
    [[nodiscard]] Points egalitarian(PointSpan rational) const {
        const Product most = smallerGain(bestBy(rational, [this](const Point& p) { return smallerGain(p); }).front());
        const auto worthFor = [&most](const Stakes<Number>& side, const Number& otherUnit) {
            const Product gain = (most + Product(otherUnit) - 1) / Product(otherUnit);  // rounded up: most >= 0
            return Number(side.reservation + static_cast<Number>(gain));
        };
        return worths_.grouped(worths_.atLeast(worthFor(ours_, theirs_.unit), worthFor(theirs_, ours_.unit)));
    }

    /// On the frontier as long as no utility exceeds 1.
    [[nodiscard]] Points nearestIdeal(PointSpan frontier) const {
        if (frontier.empty()) { return {}; }
        if (frontier.front().ours > ours_.unit || frontier.back().theirs > theirs_.unit) {
            return worths_.grouped(worths_.least([this](const Number& a, const Number& b) { return distance(a, b); }));
        }
        return bestBy(frontier, [this](const Point& p) { return Product(-distance(p.ours, p.theirs)); });
    }

    const PackageOrder& order_;
    const Stakes<Number>& ours_;
    const Stakes<Number>& theirs_;
    PackageWorths<Arithmetic> worths_;
};

}  // namespace dealcraft::sim
