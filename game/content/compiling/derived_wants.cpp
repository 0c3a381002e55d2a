#include "content/compiling/derived_wants.hpp"

#include "base/percent.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace dealcraft::content {

namespace {

/// Shares that sum to 100, in the proportion of `parts`; what rounding leaves goes to the largest remainders, the first
/// of equals. @pre every part is at least 1
std::vector<int> shares(const std::vector<std::int64_t>& parts) {
    const auto sum = std::max<std::int64_t>(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), 1);
    std::vector<int> result;
    std::vector<std::int64_t> rest;
    for (const auto part : parts) {
        result.push_back(static_cast<int>(part * kHundredPercent / sum));
        rest.push_back(part * kHundredPercent % sum);
    }
    int left = kHundredPercent - std::accumulate(result.begin(), result.end(), 0);
    while (left-- > 0) {
        const auto largest = std::ranges::max_element(rest);
        ++result[static_cast<std::size_t>(largest - rest.begin())];
        *largest = -1;
    }
    return result;
}

/// Which kinds of dealer care more for an issue than their interests alone say.
std::size_t kindRow(FirmKind kind) {
    switch (kind) {
        case FirmKind::terminalDealer: return 1;
        case FirmKind::chain: return 2;
        case FirmKind::wholesaleDealer: return 0;
        case FirmKind::endUser:
        case FirmKind::prospect:
        case FirmKind::maker:
        case FirmKind::rival: return 3;
    }
    return 3;
}

/// Short of money: his capital is less than so many months of turnover.
bool isThin(const TableRules& rules, const Firm& firm) {
    return firm.capital.value() < firm.turnover.value() * rules[TableNumber::thinCapital];
}

std::int64_t drawOf(const TableRules& rules, const Firm& firm, IssueKind kind) {
    const auto place = static_cast<std::size_t>(kind);
    std::int64_t draw = 1;
    for (std::size_t interest = 0; interest < kDealerInterests; ++interest) {
        const bool pressed = static_cast<DealerInterest>(interest) == DealerInterest::capital && isThin(rules, firm);
        const std::int64_t weight =
            std::int64_t{firm.interests[interest]} * (pressed ? rules[TableNumber::thinPercent] : kHundredPercent);
        draw += weight * rules.interests[interest][place];
    }
    return std::max<std::int64_t>(draw * rules.dealers[kindRow(firm.kind)][place], 1);
}

/// Whether a dealer wants less of it.
bool wantsLess(IssueKind kind) {
    return kind == IssueKind::deposit || kind == IssueKind::delivery || kind == IssueKind::volume;
}

/// Falls evenly from 100 at what suits best to 0 at the value that is furthest from it.
std::vector<int> evaluationOf(const Issue& issue, std::optional<std::size_t> ideal) {
    const auto amount = [&](std::size_t v) { return std::int64_t{issue.values[v].amount}; };
    std::size_t best = 0;
    for (std::size_t v = 1; v < issue.values.size(); ++v) {
        const bool better = wantsLess(issue.kind) ? amount(v) < amount(best) : amount(v) > amount(best);
        if (better) { best = v; }
    }
    best = ideal.value_or(best);
    std::int64_t furthest = 1;
    for (std::size_t v = 0; v < issue.values.size(); ++v) {
        furthest = std::max(furthest, std::abs(amount(v) - amount(best)));
    }
    std::vector<int> row;
    for (std::size_t v = 0; v < issue.values.size(); ++v) {
        row.push_back(
            static_cast<int>(kHundredPercent - kHundredPercent * std::abs(amount(v) - amount(best)) / furthest));
    }
    return row;
}

}  // namespace

Preferences derivedWants(const TableRules& rules, const Firm& firm, const std::vector<Issue>& issues,
                         const std::vector<std::optional<std::size_t>>& ideal, const Preferences& written) {
    Preferences wants = written;
    std::vector<std::int64_t> draws;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        draws.push_back(drawOf(rules, firm, issues[i].kind));
        wants.evaluations.push_back(evaluationOf(issues[i], ideal[i]));
    }
    wants.weights = shares(draws);
    return wants;
}

Preferences evenly(const std::vector<Issue>& issues, const Preferences& written) {
    Preferences wants = written;
    wants.weights = shares(std::vector<std::int64_t>(issues.size(), 1));
    for (const auto& issue : issues) { wants.evaluations.emplace_back(issue.values.size(), 0); }
    return wants;
}

}  // namespace dealcraft::content
