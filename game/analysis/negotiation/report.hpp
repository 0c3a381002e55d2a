#pragma once

#include "analysis/negotiation/domain.hpp"
#include "sim/negotiation/packages.hpp"
#include "sim/negotiation/solutions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace dealcraft::analysis {

/// A utility: the closest double, and what it is exactly.
struct Utility {
    double value = 0;
    Fraction exact;
};

/// What packages are worth to the two sides, worked out when it is asked for.
class Utilities {
public:
    struct Numbers;
    Utilities() = default;
    explicit Utilities(std::shared_ptr<const Numbers> numbers) : numbers_(std::move(numbers)) {}

    /// @param side 0 or 1
    [[nodiscard]] Utility of(sim::PackageIndex package, std::size_t side) const;
    [[nodiscard]] Utility reservation(std::size_t side) const;

private:
    std::shared_ptr<const Numbers> numbers_;
};

/// A pair of utilities by the packages that come to exactly it; `Report::utilities` of the first of them has the
/// numbers.
struct ReportPoint {
    std::uint32_t outcomes = 0;
    std::array<sim::PackageIndex, sim::kExamples>
        examples{};  ///< the first of them, rising: as many as there are, at most three

    [[nodiscard]] std::size_t exampleCount() const { return std::min<std::size_t>(outcomes, sim::kExamples); }
};

/// What bargaining theory says about a domain. Definitions: sim/negotiation/solutions.hpp and
/// docs/mechanics/negotiation.md. Lists are by falling utility of the first side and hold all ties.
struct Report {
    sim::PackageOrder order;
    std::uint32_t size = 0;
    std::uint32_t allowed = 0;
    std::uint32_t rational = 0;
    std::uint32_t frontierOutcomes = 0;
    Utilities utilities;
    std::vector<ReportPoint> frontier;
    std::vector<ReportPoint> nash;
    std::vector<ReportPoint> kalaiSmorodinsky;
    std::vector<ReportPoint> egalitarian;
    std::vector<ReportPoint> maxWelfare;
    std::vector<ReportPoint> maxWelfareRational;
    std::vector<ReportPoint> nearestIdeal;
    std::optional<double> opposition;  ///< least distance of any outcome to (1, 1); nothing if no package is allowed
};

/// @param allowed which packages count; empty: all
/// @retval DomainFault when the numbers of a side have a common denominator of more than 4096 bits
[[nodiscard]] tl::expected<Report, DomainFault> reportOn(const Domain& domain, const sim::Allowed& allowed = {});

}  // namespace dealcraft::analysis
