#pragma once

#include "sim/negotiation/solutions.hpp"

#include <tuple>
#include <utility>

namespace dealcraft::sim {

/// What packages are worth, exactly: an Arithmetic gives the numbers, a PointTable that comes close to them, and the
/// place of a worth in that table, rounded down likewise. Passes run over the table; where rounding leaves a doubt, the
/// exact worth decides.
template <class Arithmetic>
class PackageWorths {
public:
    using Number = typename Arithmetic::Number;
    using Points = OutcomePoints<Number>;

    PackageWorths(const PackageOrder& order, const Stakes<Number>& ours, const Stakes<Number>& theirs,
                  const Allowed& allowed)
        : order_(order),
          ours_(ours),
          theirs_(theirs),
          allowed_(allowed),
          ourTable_(Arithmetic::table(ours)),
          theirTable_(Arithmetic::table(theirs)) {}

    [[nodiscard]] std::uint32_t allowedCount() const {
        return static_cast<std::uint32_t>(allowed_.empty() ? order_.count() : std::ranges::count(allowed_, true));
    }

    [[nodiscard]] Points frontier() const {
        return staircase(grouped(frontierCandidates(order_, ourTable_, theirTable_, allowed_)));
    }

    /// The allowed packages worth at least so much to both, in their order.
    [[nodiscard]] std::vector<PackageIndex> atLeast(const Number& ours, const Number& theirs) const {
        const auto ourPlace = Arithmetic::place(ours_, ours);
        const auto theirPlace = Arithmetic::place(theirs_, theirs);
        std::vector<PackageIndex> found;
        forEachPackage(order_, ourTable_, theirTable_, [&](PackageIndex package, std::int64_t a, std::int64_t b) {
            const bool below = a + ourTable_.slack < ourPlace || b + theirTable_.slack < theirPlace;
            if (below || !isAllowed(allowed_, package)) { return; }
            if (a <= ourPlace && worth(ours_, package) < ours) { return; }
            if (b <= theirPlace && worth(theirs_, package) < theirs) { return; }
            found.push_back(package);
        });
        return found;
    }

    /// The allowed packages with the least key, all of them. Keys are made from both exact worths.
    template <class KeyOf>
    [[nodiscard]] std::vector<PackageIndex> least(const KeyOf& keyOf) const {
        std::vector<PackageIndex> found;
        decltype(keyOf(ours_.unit, theirs_.unit)) smallest{};
        for (PackageIndex package = 0; package < order_.count(); ++package) {
            if (!isAllowed(allowed_, package)) { continue; }
            const auto key = keyOf(worth(ours_, package), worth(theirs_, package));
            if (!found.empty() && smallest < key) { continue; }
            if (!found.empty() && key < smallest) { found.clear(); }
            smallest = key;
            found.push_back(package);
        }
        return found;
    }

    /// Packages as points: by falling utilities, equal ones together.
    [[nodiscard]] Points grouped(const std::vector<PackageIndex>& packages) const {
        struct Entry {
            Number ours;
            Number theirs;
            PackageIndex package;
        };
        std::vector<Entry> entries;
        entries.reserve(packages.size());
        for (const auto p : packages) { entries.push_back({worth(ours_, p), worth(theirs_, p), p}); }
        std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
            return std::tie(b.ours, b.theirs, a.package) < std::tie(a.ours, a.theirs, b.package);
        });
        Points points;
        for (auto& e : entries) {
            if (points.empty() || points.back().ours != e.ours || points.back().theirs != e.theirs) {
                points.push_back({std::move(e.ours), std::move(e.theirs), 0, {}});
            }
            auto& point = points.back();
            if (point.outcomes < kExamples) { point.examples[point.outcomes] = e.package; }
            ++point.outcomes;
        }
        return points;
    }

private:
    [[nodiscard]] Number worth(const Stakes<Number>& stakes, PackageIndex package) const {
        return exactWorth(order_, stakes, package);
    }

    const PackageOrder& order_;
    const Stakes<Number>& ours_;
    const Stakes<Number>& theirs_;
    const Allowed& allowed_;
    PointTable ourTable_;
    PointTable theirTable_;
};

}  // namespace dealcraft::sim
