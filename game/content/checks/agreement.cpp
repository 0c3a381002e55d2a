#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr int kBestUtility = 10000;
constexpr int kImpossible = -1;

using BestFor = std::vector<int>;  ///< for each utility of the dealer, the best that we can have with it

/// The same after one issue more.
BestFor extended(const BestFor& before, const CompiledNegotiation& n, std::size_t issue,
                 const CompiledPreferences& dealer) {
    BestFor after(before.size(), kImpossible);
    for (std::size_t value = 0; value < n.issues[issue].values.size(); ++value) {
        const auto theirs = static_cast<std::size_t>(dealer.points[issue][value]);
        const int gain = n.ours.points[issue][value];
        for (std::size_t u = 0; u + theirs < before.size(); ++u) {
            if (before[u] != kImpossible) { after[u + theirs] = std::max(after[u + theirs], before[u] + gain); }
        }
    }
    return after;
}

bool couldAgree(const CompiledNegotiation& n, const CompiledPreferences& dealer) {
    BestFor best(kBestUtility + 1, kImpossible);
    best[0] = 0;
    for (std::size_t issue = 0; issue < n.issues.size(); ++issue) { best = extended(best, n, issue, dealer); }
    const auto least = static_cast<std::ptrdiff_t>(std::clamp(dealer.reservation, 0, kBestUtility));
    return std::any_of(best.begin() + least, best.end(), [&](int ours) { return ours >= n.ours.reservation; });
}

}  // namespace

void checkAgreement(const Compilation& c, Diagnostics& found) {
    for (std::size_t i = 0; i < c.to.flow.size(); ++i) {
        const auto* negotiation = std::get_if<CompiledNegotiation>(&c.to.flow[i].body);
        if (negotiation == nullptr) { continue; }
        const bool possible = std::ranges::any_of(
            negotiation->dealers, [&](const CompiledDealer& d) { return couldAgree(*negotiation, d.wants); });
        if (!possible) {
            found.push_back(
                finding(rule::kNoAgreement, "", c.from.flow[i].where, {{"found", c.from.flow[i].id.value}}));
        }
    }
}

}  // namespace dealcraft::content
