#pragma once

#include "content/compiled.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

/// All packages of a negotiation in their order, and what both sides get from each, in passes that store nothing.
namespace dealcraft::sim {

/// A package's place among all packages: the first issue turns slowest, the last one fastest.
using PackageIndex = std::uint32_t;
using content::kMaxPackages;

/// Which packages there are: how many values each issue has.
class PackageOrder {
public:
    PackageOrder() = default;

    /// @pre at least one issue, none without values, at most kMaxPackages packages
    explicit PackageOrder(std::vector<std::uint32_t> sizes);

    [[nodiscard]] PackageIndex count() const { return count_; }
    [[nodiscard]] std::size_t issues() const { return sizes_.size(); }
    [[nodiscard]] std::uint32_t size(std::size_t issue) const { return sizes_[issue]; }
    [[nodiscard]] std::uint32_t valueOf(PackageIndex package, std::size_t issue) const {
        return package / strides_[issue] % sizes_[issue];
    }

private:
    std::vector<std::uint32_t> sizes_;
    std::vector<std::uint32_t> strides_;
    PackageIndex count_ = 0;
};

/// Which packages may be agreed, by index: those within our policy. Empty: all.
using Allowed = std::vector<bool>;
[[nodiscard]] inline bool isAllowed(const Allowed& allowed, PackageIndex package) {
    return allowed.empty() || allowed[package];
}

/// What a side gets from each value of each issue; a package is worth their sum. Worths that need more than 64 bits
/// stand here rounded down in some unit of their own: the true sum is then at least the sum of these, and less than it
/// plus `slack`.
struct PointTable {
    std::vector<std::vector<std::int64_t>> points;  ///< [issue][value]; sums stay within 2^61 of 0
    std::int64_t slack = 0;                         ///< 0: nothing is rounded
};

/// Counts through the issues but the last, with the sums of what stands.
class PackageRows {
public:
    PackageRows(const PackageOrder& order, const PointTable& ours, const PointTable& theirs);

    /// On to the next row. @return false after the last one
    bool next();
    [[nodiscard]] std::int64_t ours() const { return sums_.back().ours; }
    [[nodiscard]] std::int64_t theirs() const { return sums_.back().theirs; }

private:
    struct Sums {
        std::int64_t ours = 0;
        std::int64_t theirs = 0;
    };
    void sumFrom(std::size_t issue);

    const PackageOrder* order_;
    const PointTable* ours_;
    const PointTable* theirs_;
    std::vector<std::uint32_t> at_;
    std::vector<Sums> sums_;  ///< of the issues before
};

/// Calls `visit(package, ours, theirs)` for every package in order.
template <class Visit>
void forEachPackage(const PackageOrder& order, const PointTable& ours, const PointTable& theirs, const Visit& visit) {
    const auto& ourRow = ours.points.back();
    const auto& theirRow = theirs.points.back();
    PackageIndex package = 0;
    PackageRows rows{order, ours, theirs};
    do {
        for (std::size_t v = 0; v < ourRow.size(); ++v) {
            visit(package++, rows.ours() + ourRow[v], rows.theirs() + theirRow[v]);
        }
    } while (rows.next());
}

/// All packages but those for which another allowed package is surely better for one side and as good for the other:
/// every package of the Pareto frontier is among them, few others are. Two passes; memory for what remains only.
[[nodiscard]] std::vector<PackageIndex> frontierCandidates(const PackageOrder& order, const PointTable& ours,
                                                           const PointTable& theirs, const Allowed& allowed);

}  // namespace dealcraft::sim
