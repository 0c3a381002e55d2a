#include "analysis/negotiation/report.hpp"

#include "analysis/negotiation/exact.hpp"
#include "sim/negotiation/solver.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <variant>

namespace dealcraft::analysis {

using sim::Stakes;

template <class Number>
using StakesOfBoth = std::array<Stakes<Number>, 2>;

struct Utilities::Numbers {
    sim::PackageOrder order;
    std::variant<StakesOfBoth<std::int64_t>, StakesOfBoth<mpz_class>> sides;
};

namespace {

constexpr std::size_t kMostDenominatorBits = 4096;

/// A domain in whole numbers: each side's over their common denominator, which is its unit.
struct Scaled {
    sim::PackageOrder order;
    StakesOfBoth<mpz_class> sides;
};

struct DenominatorTooLarge {
    std::size_t side;
};

class SideScaling {
public:
    SideScaling(const DomainSide& side, std::size_t place)
        : place_(place), reservation_(exactOf(side.reservation)), offset_(exactOf(side.offset)) {
        for (std::size_t i = 0; i < side.weights.size(); ++i) {
            const auto weight = exactOf(side.weights[i]);
            auto& row = points_.emplace_back();
            for (const auto& evaluation : side.evaluations[i]) { row.emplace_back(weight * exactOf(evaluation)); }
        }
        for (auto& points : points_.front()) { points += offset_; }
    }

    [[nodiscard]] Stakes<mpz_class> stakes() {
        take(reservation_);
        for (const auto& row : points_) {
            std::ranges::for_each(row, [this](const mpq_class& n) { take(n); });
        }
        Stakes<mpz_class> made{{}, scaled(reservation_), unit_};
        for (const auto& row : points_) {
            auto& whole = made.points.emplace_back();
            for (const auto& number : row) { whole.push_back(scaled(number)); }
        }
        return made;
    }

private:
    void take(const mpq_class& number) {
        if (mpz_divisible_p(unit_.get_mpz_t(), number.get_den_mpz_t()) != 0) { return; }
        unit_ = lcm(unit_, number.get_den());
        if (mpz_sizeinbase(unit_.get_mpz_t(), 2) > kMostDenominatorBits) { throw DenominatorTooLarge{place_}; }
    }
    [[nodiscard]] mpz_class scaled(const mpq_class& number) const {
        return number.get_num() * (unit_ / number.get_den());
    }

    std::size_t place_;
    mpq_class reservation_;
    mpq_class offset_;
    std::vector<std::vector<mpq_class>> points_;
    mpz_class unit_ = 1;
};

Scaled scaledOf(const Domain& domain) {
    std::vector<std::uint32_t> sizes;
    for (const auto& issue : domain.issues) { sizes.push_back(static_cast<std::uint32_t>(issue.values.size())); }
    Scaled made{sim::PackageOrder{std::move(sizes)}, {}};
    for (std::size_t s = 0; s < domain.sides.size(); ++s) { made.sides[s] = SideScaling{domain.sides[s], s}.stakes(); }
    return made;
}

/// Bounds the size of everything that a side's worths, reservation value and unit can come to.
mpz_class reachOf(const Stakes<mpz_class>& side) {
    mpz_class reach = abs(side.reservation);
    for (const auto& row : side.points) {
        mpz_class most;
        for (const auto& points : row) { most = std::max<mpz_class>(most, abs(points)); }
        reach += most;
    }
    return reach + side.unit;
}

/// The condition of SmallArithmetic.
bool isSmall(const Scaled& scaled) {
    const auto& [ours, theirs] = scaled.sides;
    const mpz_class limit = mpz_class{1} << 61U;
    return mpz_class{reachOf(ours) * theirs.unit} < limit && mpz_class{reachOf(theirs) * ours.unit} < limit;
}

Stakes<std::int64_t> smallStakes(const Stakes<mpz_class>& side) {
    Stakes<std::int64_t> made{{}, side.reservation.get_si(), side.unit.get_si()};
    for (const auto& row : side.points) {
        auto& small = made.points.emplace_back();
        for (const auto& points : row) { small.push_back(points.get_si()); }
    }
    return made;
}

Utility utilityOf(const mpz_class& worth, const mpz_class& unit) {
    mpq_class exact{worth, unit};
    exact.canonicalize();
    return {nearestDouble(exact), fractionOf(exact)};
}

/// Both below 2^53: the one division of doubles rounds correctly.
Utility utilityOf(std::int64_t worth, std::int64_t unit) {
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    if (unit >= kExact || worth >= kExact || worth <= -kExact) { return utilityOf(mpz_class{worth}, mpz_class{unit}); }
    const auto common = std::gcd(worth, unit);
    auto text = std::to_string(worth / common);
    if (unit != common) { text += "/" + std::to_string(unit / common); }
    return {static_cast<double>(worth) / static_cast<double>(unit), {std::move(text)}};
}

template <class Number>
std::vector<ReportPoint> pointsOf(const sim::OutcomePoints<Number>& found) {
    std::vector<ReportPoint> points;
    points.reserve(found.size());
    for (const auto& p : found) { points.push_back({p.outcomes, p.examples}); }
    return points;
}

template <class Arithmetic>
Report solved(const sim::PackageOrder& order, const StakesOfBoth<typename Arithmetic::Number>& sides,
              const sim::Allowed& allowed) {
    const auto s = sim::Solver<Arithmetic>{order, sides[0], sides[1], allowed}.solved();
    Report made;
    made.order = order;
    made.size = s.size;
    made.allowed = s.allowed;
    made.rational = s.rational;
    made.frontierOutcomes = sim::outcomesOf(s.frontier);
    made.frontier = pointsOf(s.frontier);
    made.nash = pointsOf(s.nash);
    made.kalaiSmorodinsky = pointsOf(s.kalaiSmorodinsky);
    made.egalitarian = pointsOf(s.egalitarian);
    made.maxWelfare = pointsOf(s.maxWelfare);
    made.maxWelfareRational = pointsOf(s.maxWelfareRational);
    made.nearestIdeal = pointsOf(s.nearestIdeal);
    return made;
}

double distanceToIdeal(const Utilities& utilities, sim::PackageIndex package) {
    const mpq_class dx = 1 - exactOf(utilities.of(package, 0).exact);
    const mpq_class dy = 1 - exactOf(utilities.of(package, 1).exact);
    return std::sqrt(nearestDouble(dx * dx + dy * dy));
}

Report made(const Domain& domain, const sim::Allowed& allowed) {
    auto scaled = scaledOf(domain);
    const auto numbers = std::make_shared<Utilities::Numbers>();
    numbers->order = scaled.order;
    Report report;
    if (isSmall(scaled)) {
        const auto& small = numbers->sides.emplace<0>(
            StakesOfBoth<std::int64_t>{smallStakes(scaled.sides[0]), smallStakes(scaled.sides[1])});
        report = solved<sim::SmallArithmetic>(scaled.order, small, allowed);
    } else {
        const auto& big = numbers->sides.emplace<1>(std::move(scaled.sides));
        report = solved<BigArithmetic>(scaled.order, big, allowed);
    }
    report.utilities = Utilities{numbers};
    if (!report.nearestIdeal.empty()) {
        report.opposition = distanceToIdeal(report.utilities, report.nearestIdeal.front().examples.front());
    }
    return report;
}

DomainFault faultOf(const DenominatorTooLarge& found) {
    return {"denominators",
            {{"path", "sides[" + std::to_string(found.side) + "]"}, {"bits", std::to_string(kMostDenominatorBits)}}};
}

}  // namespace

Utility Utilities::of(sim::PackageIndex package, std::size_t side) const {
    return std::visit(
        [&](const auto& sides) {
            return utilityOf(sim::exactWorth(numbers_->order, sides[side], package), sides[side].unit);
        },
        numbers_->sides);
}

Utility Utilities::reservation(std::size_t side) const {
    return std::visit([&](const auto& sides) { return utilityOf(sides[side].reservation, sides[side].unit); },
                      numbers_->sides);
}

tl::expected<Report, DomainFault> reportOn(const Domain& domain, const sim::Allowed& allowed) {
    try {
        return made(domain, allowed);
    } catch (const DenominatorTooLarge& found) { return tl::unexpected{faultOf(found)}; }
}

}  // namespace dealcraft::analysis
