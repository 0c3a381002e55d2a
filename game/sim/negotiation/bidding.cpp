#include "sim/negotiation/bidding.hpp"

#include "base/bits.hpp"
#include "base/quantity.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace dealcraft::sim {

namespace {

constexpr int kPercent = 100;
constexpr std::int64_t kMillion = 1'000'000;

int best(const Bargainer& side) {
    return side.ranked.packages.empty() ? 0 : utilityOf(side.wants, Terms{side.ranked.packages.back()});
}

/// What remains of a range when a share of it (parts per million) has been conceded.
int conceded(int from, int range, std::int64_t share) {
    return from + static_cast<int>(roundedQuotient(Wide{range} * (kMillion - share), kMillion));
}

std::int64_t entryOf(const std::vector<std::int32_t>& table, int round) {
    if (table.empty()) { return kMillion; }
    return table[static_cast<std::size_t>(std::clamp(round, 0, static_cast<int>(table.size()) - 1))];
}

/// Tit-for-tat on its own worths: what the other side has moved towards it, it moves back. Nothing before there are two
/// offers to compare.
std::optional<int> mirrored(const Bargainer& side) {
    constexpr std::size_t kWindow = 3;
    if (side.own.empty() || side.others.size() < 2) { return {}; }
    const int x = utilityOf(side.wants, side.own.back());
    const int latest = std::max(utilityOf(side.wants, side.others.back()), 1);
    const auto before = [&](std::size_t back) {
        const auto at = side.others.size() - 1 - std::min(back, side.others.size() - 1);
        return utilityOf(side.wants, side.others[at]);
    };
    using enum Tactic::Mirror;
    switch (side.tactic.mirror) {
        case relative: return static_cast<int>(std::int64_t{x} * before(1) / latest);
        case absolute: return x + before(1) - latest;
        case averaged: return static_cast<int>(std::int64_t{x} * before(kWindow) / latest);
    }
    return {};
}

/// How a package stands among those of the band. Greater is better.
struct Merit {
    std::int32_t liked = 0;  ///< by the other side, as the model has it
    int close = 0;           ///< issues as in its last offer
    int cheap = 0;
    auto operator<=>(const Merit&) const = default;
};

/// Compares the packages of one band.
class Choice {
public:
    Choice(const Bargainer& side, const Terms& fixed, const BelievedLimits& limits)
        : side_(side), fixed_(fixed), anyFixed_(fixed != allOpen()) {
        const auto issues = side.table.issues.size();
        for (std::size_t i = 0; i < issues; ++i) {
            for (std::size_t v = 0; v < side.table.issues[i].values.size(); ++v) {
                liked_[i][v] = side.model.worth(i, v) - (isBeyond(limits, i, v) ? penalty() : 0);
            }
        }
    }

    void consider(const PackageValues& package, int utility) {
        if (anyFixed_ && !matches(package)) { return; }
        const Merit merit = meritOf(package, utility);
        if (fresh_ && merit <= freshMerit_) { return; }
        const Terms terms{package};
        if (std::ranges::find(side_.own, terms) == side_.own.end()) {
            fresh_ = terms;
            freshMerit_ = merit;
        } else if (!stale_ || merit > staleMerit_) {
            stale_ = terms;
            staleMerit_ = merit;
        }
    }
    [[nodiscard]] std::optional<Terms> chosen() const { return fresh_ ? fresh_ : stale_; }
    [[nodiscard]] bool matches(const PackageValues& package) const {
        for (std::size_t i = 0; i < side_.table.issues.size(); ++i) {
            if (!fixed_.leavesOpen(i) && fixed_.values[i] != package[i]) { return false; }
        }
        return true;
    }

private:
    [[nodiscard]] std::int32_t penalty() const {
        constexpr std::int32_t kPartsOfBasisPoint = 100;
        return side_.rules[TableNumber::limitPenalty] * kPartsOfBasisPoint;
    }
    [[nodiscard]] bool isBeyond(const BelievedLimits& limits, std::size_t issue, std::size_t value) const {
        if (!hasBit(limits.issues, issue) || limits.values[issue] == 0) { return false; }
        const auto& points = side_.wants.points[issue];
        return points[value] > points[limits.values[issue] - std::size_t{1}];
    }
    [[nodiscard]] Merit meritOf(const PackageValues& package, int utility) const {
        Merit merit;
        for (std::size_t i = 0; i < side_.table.issues.size(); ++i) {
            merit.liked += liked_[i][package[i]];
            merit.close += !side_.others.empty() && side_.others.back().values[i] == package[i] ? 1 : 0;
        }
        merit.cheap = side_.others.empty() ? utility : -utility;  // who opens begins with what he likes best
        return merit;
    }

    const Bargainer& side_;
    const Terms& fixed_;
    bool anyFixed_;
    std::array<std::array<std::int32_t, kMaxIssueValues>, kMaxIssues> liked_{};
    std::optional<Terms> fresh_;
    std::optional<Terms> stale_;
    Merit freshMerit_;
    Merit staleMerit_;
};

}  // namespace

int reservationOf(const Bargainer& side) {
    const auto worth = Wide{side.wants.reservation} * kFullUtility + side.discount - 1;
    return static_cast<int>(worth / std::max(side.discount, 1));
}

int targetIn(const Bargainer& side, int round) {
    const int most = best(side);
    const int least = std::min(reservationOf(side), most);
    const int range = most - least;
    const int last = std::max(side.table.rounds - 1, 1);
    const int byTime = conceded(least, range, entryOf(side.tactic.concession, round));
    const int byRivals = conceded(least, range, entryOf(side.tactic.resource, round));
    const auto mirror = mirrored(side);
    const int left = std::clamp(last - round, 0, last);
    const int rivals = side.tactic.rivalsShare;
    const int returns = mirror ? std::min(side.tactic.reciprocity * left / last, kPercent - rivals) : 0;
    const int mixed = (returns * std::clamp(mirror.value_or(0), least, most) + rivals * byRivals +
                       (kPercent - returns - rivals) * byTime) /
                      kPercent;
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
    for (std::uint32_t i = first; i < end; i += stride) {
        choice.consider(ranked.packages[i], utilityOf(side.wants, Terms{ranked.packages[i]}));
    }
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
    if (round * kPercent < side.rules[TableNumber::lateAccept] * rounds) { return false; }
    const auto window = static_cast<std::size_t>(std::max(rounds - round + 1, 1));
    const auto earlier = side.others.empty() ? side.others : side.others.first(side.others.size() - 1);
    if (earlier.empty()) { return false; }
    const auto lately = earlier.last(std::min(window, earlier.size()));
    return std::ranges::all_of(lately, [&](const Terms& t) { return utilityOf(side.wants, t) <= worth; });
}

bool isFull(const CompiledNegotiation& table, const Terms& terms) {
    for (std::size_t i = 0; i < table.issues.size(); ++i) {
        if (terms.leavesOpen(i)) { return false; }
    }
    return true;
}

}  // namespace dealcraft::sim
