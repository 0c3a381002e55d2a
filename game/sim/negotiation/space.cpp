#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::sim {

namespace {

using Scratch = std::array<std::int32_t, kMaxSlots>;

std::uint16_t brokenBy(const CompiledScenario& scenario, const CompiledNegotiation& negotiation, Scratch& scratch,
                       const Terms& terms) {
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        scratch[issue.slot] = issue.values[terms.values[i]].amount;
    }
    unsigned broken = 0;
    for (std::size_t i = 0; i < negotiation.policy.size(); ++i) {
        const bool breaks =
            script::run(scenario.program, negotiation.policy[i].when, {scratch.data(), scenario.slots.size()}) != 0;
        if (breaks) { broken |= 1U << i; }
    }
    return static_cast<std::uint16_t>(broken);
}

std::vector<Package> frontierOf(const std::vector<Package>& packages) {
    std::vector<Package> sorted;
    std::ranges::copy_if(packages, std::back_inserter(sorted), [](const Package& p) { return p.withinPolicy; });
    std::ranges::sort(sorted, [](const Package& a, const Package& b) {
        return std::tuple{-a.ours, -a.theirs, a.terms} < std::tuple{-b.ours, -b.theirs, b.terms};
    });
    std::vector<Package> frontier;
    for (const auto& p : sorted) {
        const bool ties = !frontier.empty() && frontier.back().ours == p.ours && frontier.back().theirs == p.theirs;
        if (frontier.empty() || p.theirs > frontier.back().theirs || ties) { frontier.push_back(p); }
    }
    std::ranges::reverse(frontier);
    return frontier;
}

}  // namespace

int utilityOf(const CompiledPreferences& wants, const Terms& terms) {
    int utility = 0;
    for (std::size_t i = 0; i < kMaxIssues; ++i) { utility += wants.points[i][terms.values[i]]; }
    return utility;
}

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

std::uint16_t brokenRules(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                          script::ConstSlots slots, const Terms& terms) {
    Scratch scratch{};
    std::ranges::copy(slots, scratch.begin());
    return brokenBy(scenario, negotiation, scratch, terms);
}

Space spaceOf(const CompiledScenario& scenario, const CompiledNegotiation& negotiation, const CompiledDealer& dealer,
              script::ConstSlots slots) {
    Space space;
    Scratch scratch{};
    std::ranges::copy(slots, scratch.begin());
    Terms terms;
    std::int64_t bestProduct = -1;
    do {
        const Package p{terms, utilityOf(negotiation.ours, terms), utilityOf(dealer.wants, terms),
                        brokenBy(scenario, negotiation, scratch, terms) == 0};
        space.packages.push_back(p);
        const std::int64_t gain = p.ours - negotiation.ours.reservation;
        const std::int64_t theirGain = p.theirs - dealer.wants.reservation;
        if (!p.withinPolicy || gain < 0 || theirGain < 0) { continue; }
        ++space.rational;
        space.bestRational = std::max(space.bestRational, p.ours);
        if (gain * theirGain > bestProduct) { space.nash.clear(); }
        bestProduct = std::max(bestProduct, gain * theirGain);
        if (gain * theirGain == bestProduct) { space.nash.push_back(p); }
    } while (nextPackage(negotiation, terms));
    space.frontier = frontierOf(space.packages);
    return space;
}

}  // namespace dealcraft::sim
