#pragma once

#include "sim/negotiation/packages.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

/// What bargaining theory has to say about a set of packages. Definitions and sources: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

/// A side in exact numbers: a package is worth the sum of its points, of which `unit` make a utility of 1.
template <class Number>
struct Stakes {
    std::vector<std::vector<Number>> points;  ///< [issue][value]
    Number reservation{};
    Number unit{};  ///< > 0
};

template <class Number>
[[nodiscard]] Number exactWorth(const PackageOrder& order, const Stakes<Number>& stakes, PackageIndex package) {
    Number sum{};
    for (std::size_t i = 0; i < order.issues(); ++i) { sum += stakes.points[i][order.valueOf(package, i)]; }
    return sum;
}

inline constexpr std::size_t kExamples = 3;

/// A pair of utilities, with the packages that come to exactly it.
template <class Number>
struct OutcomePoint {
    Number ours{};
    Number theirs{};
    std::uint32_t outcomes = 0;
    std::array<PackageIndex, kExamples> examples{};  ///< the first of them, rising

    [[nodiscard]] std::size_t exampleCount() const { return std::min<std::size_t>(outcomes, kExamples); }
};

template <class Number>
using OutcomePoints = std::vector<OutcomePoint<Number>>;  ///< by falling utility of ours, then of theirs

/// Every list holds all ties. Those that rest on rational packages (at least the reservation value for both) are empty
/// if none is.
template <class Number>
struct Solutions {
    std::uint32_t size = 0;      ///< all packages
    std::uint32_t allowed = 0;   ///< those that may be agreed: everything below is about them only
    std::uint32_t rational = 0;  ///< the agreement zone

    OutcomePoints<Number> frontier;  ///< Pareto: nothing is at least as good for both and better for one
    OutcomePoints<Number> nash;      ///< rational, with the greatest product of gains
    OutcomePoints<Number>
        kalaiSmorodinsky;               ///< rational, greatest smaller share of the best rational gain, then larger
    OutcomePoints<Number> egalitarian;  ///< greatest smaller gain: all of them, those too that leave one side less
    OutcomePoints<Number> maxWelfare;   ///< greatest sum
    OutcomePoints<Number> maxWelfareRational;  ///< greatest sum of the rational ones
    OutcomePoints<Number> nearestIdeal;        ///< least Euclidean distance to a utility of 1 for both
};

/// Of points by falling utility of ours those that raise theirs.
template <class Number>
[[nodiscard]] OutcomePoints<Number> staircase(OutcomePoints<Number> points) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (kept > 0 && points[i].theirs <= points[kept - 1].theirs) { continue; }
        if (kept != i) { points[kept] = std::move(points[i]); }
        ++kept;
    }
    points.resize(kept);
    return points;
}

/// The points with the greatest key, all of them.
template <class Number, class KeyOf>
[[nodiscard]] OutcomePoints<Number> bestBy(std::span<const OutcomePoint<Number>> points, const KeyOf& keyOf) {
    OutcomePoints<Number> best;
    decltype(keyOf(points.front())) greatest{};
    for (const auto& p : points) {
        auto key = keyOf(p);
        if (!best.empty() && key < greatest) { continue; }
        if (!best.empty() && greatest < key) { best.clear(); }
        greatest = std::move(key);
        best.push_back(p);
    }
    return best;
}

/// The packages of all points of a list.
template <class Number>
[[nodiscard]] std::uint32_t outcomesOf(const OutcomePoints<Number>& points) {
    std::uint32_t sum = 0;
    for (const auto& p : points) { sum += p.outcomes; }
    return sum;
}

}  // namespace dealcraft::sim
