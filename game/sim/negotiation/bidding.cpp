#include "sim/negotiation/bidding.hpp"

#include "base/bits.hpp"
#include "base/inline_vector.hpp"
#include "base/percent.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace dealcraft::sim {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

int best(const Bargainer& side) {
    return side.ranked.packages.empty() ? 0 : utilityOf(side.wants, Terms{side.ranked.packages.back()});
}

/// What remains of a range (of worths of 10000) when a share of it (parts per million) has been conceded.
int conceded(int from, int range, std::int64_t share) {
    return from + static_cast<int>((range * (kMillion - share) + kMillion / 2) / kMillion);
}

std::int64_t entryOf(const std::vector<std::int32_t>& table, int round) {
    if (table.empty()) { return kMillion; }
    return table[static_cast<std::size_t>(std::clamp(round, 0, static_cast<int>(table.size()) - 1))];
}

/// What the latest full offers of the other side were worth, the last one first. A partial one has no worth yet.
constexpr std::size_t kWindow = 3;
InlineVector<int, kWindow + 1> latestWorths(const Bargainer& side) {
    InlineVector<int, kWindow + 1> worths;
    for (auto offer = side.others.rbegin(); offer != side.others.rend() && !worths.full(); ++offer) {
        if (isFull(side.table, *offer)) { worths.push_back(utilityOf(side.wants, *offer)); }
    }
    return worths;
}

/// Tit-for-tat on its own worths: what the other side has moved towards it, it moves back. Nothing before there are two
/// offers to compare.
std::optional<int> mirrored(const Bargainer& side) {
    if (side.tactic.reciprocity == 0 || side.own.empty()) { return {}; }
    const auto worths = latestWorths(side);
    if (worths.size() < 2) { return {}; }
    const int x = utilityOf(side.wants, side.own.back());
    const int latest = std::max(worths[0], 1);
    using enum Tactic::Mirror;
    switch (side.tactic.mirror) {
        case relative: return static_cast<int>(std::int64_t{x} * worths[1] / latest);
        case absolute: return x + worths[1] - latest;
        case averaged: return static_cast<int>(std::int64_t{x} * worths.back() / latest);
    }
    return {};
}

/// The tactics of a side mixed: what time asks for, what rivals allow, what the other side has done.
int mixedTarget(const Bargainer& side, int round, int least, int most) {
    const int range = most - least;
    const int rivals = side.tactic.rivalsShare;
    const int byTime = conceded(least, range, entryOf(side.tactic.concession, round));
    const int byRivals = rivals == 0 ? 0 : conceded(least, range, entryOf(side.tactic.resource, round));
    const auto mirror = mirrored(side);
    if (rivals == 0 && !mirror) { return byTime; }
    const int last = std::max(side.table.rounds - 1, 1);
    const int left = std::clamp(last - round, 0, last);
    const int returns = mirror ? std::min(side.tactic.reciprocity * left / last, kHundredPercent - rivals) : 0;
    return (returns * std::clamp(mirror.value_or(0), least, most) + rivals * byRivals +
            (kHundredPercent - returns - rivals) * byTime) /
           kHundredPercent;
}

/// Compares the packages of one band: how the other side likes them, as the model has it; then how near they are to its
/// last offer; then, for who opens, how dear they are: he begins with what he likes best. Of equals the first one
/// stays, which is the cheapest.
class Choice {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): what is read of liked_ is filled here
    Choice(const Bargainer& side, const Terms& fixed, const BelievedLimits& limits)
        : side_(side), issues_(side.table.issues.size()), fixed_(fixed) {
        for (std::size_t i = 0; i < issues_; ++i) {
            auto& row = liked_[i];
            row = side.model.worthsOf(i);
            if (hasBit(limits.issues, i)) { avoidBeyond(i, limits.values[i] - std::size_t{1}); }
            for (auto& liked : row) { liked *= kMostIssuesNear; }
            if (!side.others.empty() && !side.others.back().leavesOpen(i)) { ++row[side.others.back().values[i]]; }
        }
        const auto rows = issues_ <= kFewIssues ? kFewIssues : kMaxIssues;
        for (std::size_t i = issues_; i < rows; ++i) { liked_[i].fill(0); }
    }

    /// Compares every stride-th package of a band, beginning with the first. Called once.
    void consider(std::span<const PackageValues> band, std::size_t stride) {
        if (issues_ <= kFewIssues) { return considerBy<kFewIssues>(band, stride); }
        considerBy<kMaxIssues>(band, stride);
    }
    [[nodiscard]] std::optional<Terms> chosen() const { return fresh_ ? fresh_ : stale_; }
    [[nodiscard]] bool matches(const PackageValues& package) const {
        for (std::size_t i = 0; i < issues_; ++i) {
            if (!fixed_.leavesOpen(i) && fixed_.values[i] != package[i]) { return false; }
        }
        return true;
    }

private:
    static constexpr std::int32_t kMostIssuesNear = 16;  ///< more than there are issues: nearness only breaks ties
    /// Most tables have no more: their sums leave out the rows that are 0.
    static constexpr std::size_t kFewIssues = 4;

    void avoidBeyond(std::size_t issue, std::size_t limit) {
        constexpr std::int32_t kPartsOfBasisPoint = 100;
        const auto& points = side_.wants.points[issue];
        for (std::size_t v = 0; v < side_.table.issues[issue].values.size(); ++v) {
            const bool beyond = points[v] > points[limit];
            if (beyond) { liked_[issue][v] -= side_.rules[TableNumber::limitPenalty] * kPartsOfBasisPoint; }
        }
    }
    template <std::size_t Rows>
    void considerBy(std::span<const PackageValues> band, std::size_t stride) {
        const auto liked = [&](const PackageValues& p) { return std::int64_t{sumOf<Rows>(liked_, p)}; };
        if (!side_.others.empty()) { return compare(band, stride, liked); }
        constexpr std::int64_t kMostDear = kFullUtility + 1;
        compare(band, stride,
                [&](const PackageValues& p) { return liked(p) * kMostDear + utilityOf(side_.wants, Terms{p}); });
    }
    template <class MeritOf>
    void compare(std::span<const PackageValues> band, std::size_t stride, const MeritOf& meritOf) {
        const bool anyFixed = fixed_ != allOpen();
        std::int64_t freshMerit = std::numeric_limits<std::int64_t>::min();
        std::int64_t staleMerit = freshMerit;
        for (std::size_t i = 0; i < band.size(); i += stride) {
            const auto& package = band.data()[i];
            const std::int64_t merit = meritOf(package);
            if (merit <= freshMerit || (anyFixed && !matches(package))) { continue; }
            const Terms terms{package};
            if (std::ranges::find(side_.own, terms) == side_.own.end()) {
                fresh_ = terms;
                freshMerit = merit;
            } else if (merit > staleMerit) {
                stale_ = terms;
                staleMerit = merit;
            }
        }
    }

    const Bargainer& side_;
    std::size_t issues_;
    const Terms& fixed_;
    /// Rows of lacking issues are 0. All rows together come to -128 to 16 million: the model's worths to a million
    /// parts 16 times, less limit_penalty, which is at most 10000 basis points an issue.
    std::array<OpponentModel::Worths, kMaxIssues> liked_;
    std::optional<Terms> fresh_;
    std::optional<Terms> stale_;
};

}  // namespace

int softenedBy(const TableRules& rules, int openness) {
    return (openness - rules[TableNumber::trustMiddle]) * rules[TableNumber::trustStep];
}

int reservationOf(const Bargainer& side) {
    if (side.discount == kFullUtility) { return side.wants.reservation; }
    const auto worth = std::int64_t{side.wants.reservation} * kFullUtility + side.discount - 1;
    return static_cast<int>(worth / std::max(side.discount, 1));
}

int targetIn(const Bargainer& side, int round) {
    const int most = best(side);
    const int least = std::min(reservationOf(side), most);
    const int mixed = mixedTarget(side, round, least, most);
    return std::clamp(std::min(mixed - side.lean - side.trust, side.lowestOwn), least, most);
}

Terms bidAt(const Bargainer& side, int target, const Terms& fixed, const BelievedLimits& limits) {
    const auto& ranked = side.ranked;
    if (ranked.packages.empty()) { return allOpen(); }
    const int ceiling = std::min(target + side.rules[TableNumber::band], kFullUtility);
    const std::uint32_t first = ranked.below(target);
    const std::uint32_t end = ranked.below(ceiling + 1);
    const auto most = static_cast<std::uint32_t>(std::max(side.rules[TableNumber::candidates], 1));
    const std::uint32_t stride = fixed == allOpen() ? std::max((end - first + most - 1) / most, 1U) : 1U;
    Choice choice{side, fixed, limits};
    choice.consider(std::span{ranked.packages}.subspan(first, end - first), stride);
    if (const auto chosen = choice.chosen()) { return *chosen; }
    const auto above = std::find_if(ranked.packages.begin() + end, ranked.packages.end(),
                                    [&](const PackageValues& p) { return choice.matches(p); });
    return above == ranked.packages.end() ? allOpen() : Terms{*above};
}

bool accepts(const Bargainer& side, const Terms& offer, int target, int round) {
    const int worth = utilityOf(side.wants, offer);
    if (worth < reservationOf(side)) { return false; }
    if (worth >= target) { return true; }
    const int rounds = side.table.rounds;
    if (round * kHundredPercent < side.rules[TableNumber::lateAccept] * rounds) { return false; }
    const auto window = static_cast<std::size_t>(std::max(rounds - round + 1, 1));
    std::size_t seen = 0;
    for (std::size_t i = side.others.size(); i-- > 1 && seen < window;) {
        const auto& before = side.others[i - 1];
        if (!isFull(side.table, before)) { continue; }
        if (utilityOf(side.wants, before) > worth) { return false; }
        ++seen;
    }
    return seen > 0;
}

bool isFull(const CompiledNegotiation& table, const Terms& terms) {
    if (terms.isComplete()) { return true; }
    for (std::size_t i = 0; i < table.issues.size(); ++i) {
        if (terms.leavesOpen(i)) { return false; }
    }
    return true;
}

}  // namespace dealcraft::sim
