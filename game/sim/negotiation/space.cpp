#include "sim/negotiation/space.hpp"

#include "sim/negotiation/policy.hpp"
#include "sim/negotiation/solver.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

Stakes<std::int64_t> stakesOf(const CompiledNegotiation& negotiation, const CompiledPreferences& wants) {
    constexpr std::int64_t kUnit = 10000;
    Stakes<std::int64_t> stakes{{}, wants.reservation, kUnit};
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& row = wants.points[i];
        stakes.points.emplace_back(row.begin(),
                                   row.begin() + static_cast<std::ptrdiff_t>(negotiation.issues[i].values.size()));
    }
    return stakes;
}

PackageOrder orderOf(const CompiledNegotiation& negotiation) {
    std::vector<std::uint32_t> sizes;
    for (const auto& issue : negotiation.issues) { sizes.push_back(static_cast<std::uint32_t>(issue.values.size())); }
    return PackageOrder{std::move(sizes)};
}

}  // namespace

int bestUtility(const CompiledNegotiation& negotiation, const CompiledPreferences& wants) {
    int best = 0;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto* first = wants.points[i].data();
        best += *std::max_element(first, first + negotiation.issues[i].values.size());
    }
    return best;
}

bool nextPackage(const CompiledNegotiation& negotiation, Terms& terms) {
    for (std::size_t i = negotiation.issues.size(); i-- > 0;) {
        if (++terms.values[i] < negotiation.issues[i].values.size()) { return true; }
        terms.values[i] = 0;
    }
    return false;
}

int Space::bestRational() const {
    for (const auto& p : solutions.frontier) {  // the first rational one has the most for us
        if (p.ours >= ours.reservation && p.theirs >= theirs.reservation) { return static_cast<int>(p.ours); }
    }
    return 0;
}

std::size_t dealerAt(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                     script::ConstSlots slots) {
    std::size_t dealer = 0;
    const auto holds = [&](const CompiledDealer& d) { return script::run(scenario.program, d.when, slots) != 0; };
    while (dealer + 1 < negotiation.dealers.size() && !holds(negotiation.dealers[dealer])) { ++dealer; }
    return dealer;
}

Allowed agreeable(const CompiledNegotiation& negotiation) {
    Allowed allowed;
    if (negotiation.dependences.empty()) { return allowed; }
    Terms terms;
    do { allowed.push_back(keepsDependences(negotiation, terms.values)); } while (nextPackage(negotiation, terms));
    return allowed;
}

Allowed withinPolicy(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                     script::ConstSlots slots) {
    auto allowed = agreeable(negotiation);
    if (negotiation.policy.empty()) { return allowed; }
    const PolicyTables policy{scenario, negotiation, slots};
    Terms terms;
    PackageIndex package = 0;
    Allowed within;
    do {
        within.push_back(isAllowed(allowed, package++) && policy.keeps(terms));
    } while (nextPackage(negotiation, terms));
    return within;
}

Space spaceOf(const CompiledScenario& scenario, const CompiledNegotiation& negotiation, const CompiledDealer& dealer,
              script::ConstSlots slots) {
    Space space{orderOf(negotiation),
                stakesOf(negotiation, negotiation.ours),
                stakesOf(negotiation, dealer.wants),
                withinPolicy(scenario, negotiation, slots),
                {}};
    space.solutions = Solver<SmallArithmetic>{space.order, space.ours, space.theirs, space.withinPolicy}.solved();
    return space;
}

Terms termsOf(const PackageOrder& order, PackageIndex package) {
    Terms terms;
    for (std::size_t i = 0; i < order.issues(); ++i) {
        terms.values[i] = static_cast<std::uint8_t>(order.valueOf(package, i));
    }
    return terms;
}

}  // namespace dealcraft::sim
