#include "sim/negotiation/packages.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <limits>

namespace dealcraft::sim {

namespace {

constexpr std::int64_t kNothing = std::numeric_limits<std::int64_t>::min() / 2;

/// The best package for them within a stretch of our utilities; of several the best for us.
struct BestOfStretch {
    std::int64_t ours = kNothing;
    std::int64_t theirs = kNothing;
};

/// Our utilities in at most 2^14 stretches of equal length, each with its best package.
class Stretches {
public:
    explicit Stretches(const PointTable& ours) {
        std::int64_t high = 0;
        for (const auto& row : ours.points) {
            low_ += *std::ranges::min_element(row);
            high += *std::ranges::max_element(row);
        }
        while (((high - low_) >> shift_) >= kMost) { ++shift_; }
        best_.resize(static_cast<std::size_t>((high - low_) >> shift_) + 1);
        above_.resize(best_.size());
    }

    void add(std::int64_t ours, std::int64_t theirs) {
        auto& best = best_[placeOf(ours)];
        if (theirs > best.theirs || (theirs == best.theirs && ours > best.ours)) { best = {ours, theirs}; }
    }

    /// After the last add().
    void close() {
        std::int64_t most = kNothing;
        for (std::size_t i = best_.size(); i-- > 0;) {
            above_[i] = most;
            most = std::max(most, best_[i].theirs);
        }
    }

    /// Whether some package is surely better for one side and not worse for the other.
    [[nodiscard]] bool dominate(std::int64_t ours, std::int64_t theirs, std::int64_t slack) const {
        if (theirs + slack <= above_[placeOf(ours + slack)]) { return true; }
        const auto& best = best_[placeOf(ours)];
        const bool same = ours == best.ours && theirs == best.theirs;
        return ours + slack <= best.ours && theirs + slack <= best.theirs && !same;
    }

private:
    static constexpr std::int64_t kMost = std::int64_t{1} << 14;

    [[nodiscard]] std::size_t placeOf(std::int64_t ours) const {
        return std::min(static_cast<std::size_t>((ours - low_) >> shift_), best_.size() - 1);
    }

    std::int64_t low_ = 0;
    int shift_ = 0;
    std::vector<BestOfStretch> best_;
    std::vector<std::int64_t> above_;  ///< the most for them in any higher stretch
};

}  // namespace

PackageOrder::PackageOrder(std::vector<std::uint32_t> sizes) : sizes_(std::move(sizes)), strides_(sizes_.size()) {
    std::uint64_t count = 1;
    for (std::size_t i = sizes_.size(); i-- > 0;) {
        strides_[i] = static_cast<std::uint32_t>(count);
        count *= sizes_[i];
        DEALCRAFT_ASSERT(count > 0 && count <= kMaxPackages);
    }
    DEALCRAFT_ASSERT(!sizes_.empty());
    count_ = static_cast<PackageIndex>(count);
}

PackageRows::PackageRows(const PackageOrder& order, const PointTable& ours, const PointTable& theirs)
    : order_(&order), ours_(&ours), theirs_(&theirs), at_(order.issues() - 1), sums_(order.issues()) {
    sumFrom(0);
}

void PackageRows::sumFrom(std::size_t issue) {
    for (std::size_t i = issue; i < at_.size(); ++i) {
        sums_[i + 1] = {sums_[i].ours + ours_->points[i][at_[i]], sums_[i].theirs + theirs_->points[i][at_[i]]};
    }
}

bool PackageRows::next() {
    for (std::size_t i = at_.size(); i-- > 0;) {
        if (++at_[i] < order_->size(i)) {
            sumFrom(i);
            return true;
        }
        at_[i] = 0;
    }
    return false;
}

std::vector<PackageIndex> frontierCandidates(const PackageOrder& order, const PointTable& ours,
                                             const PointTable& theirs, const Allowed& allowed) {
    Stretches stretches{ours};
    forEachPackage(order, ours, theirs, [&](PackageIndex package, std::int64_t a, std::int64_t b) {
        if (isAllowed(allowed, package)) { stretches.add(a, b); }
    });
    stretches.close();
    const auto slack = std::max(ours.slack, theirs.slack);
    std::vector<PackageIndex> candidates;
    forEachPackage(order, ours, theirs, [&](PackageIndex package, std::int64_t a, std::int64_t b) {
        if (isAllowed(allowed, package) && !stretches.dominate(a, b, slack)) { candidates.push_back(package); }
    });
    return candidates;
}

}  // namespace dealcraft::sim
