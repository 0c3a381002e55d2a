#include "analysis/review/estimate.hpp"

#include "analysis/bots/bots.hpp"
#include "analysis/simulation.hpp"
#include "base/assert.hpp"
#include "base/hash.hpp"
#include "base/integer_root.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace dealcraft::analysis {

namespace {

constexpr std::uint64_t kSamples = fnv1a64("review");

/// The standard error of a mean, from hundredths of a point.
Value standardError(const std::vector<int>& numbers) {
    const auto n = static_cast<std::int64_t>(numbers.size());
    if (n < 2) { return 0; }
    const auto sum = std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
    Wide squares = 0;
    for (const int number : numbers) {
        const Wide off = Wide{number} * n - sum;
        squares += off * off;
    }
    // variance of the mean = squares / n² / (n (n - 1)), in hundredths²
    const auto variance = roundedQuotient(squares * kHundredthValue * kHundredthValue / (Wide{n} * n), n * (n - 1));
    return integerRoot(variance);
}

/// Which particle a sample is drawn from: shares as even as they can be, so that few samples say much.
std::size_t particleOf(const Belief& belief, std::size_t sample) {
    std::uint64_t sum = 0;
    for (const auto& p : belief) { sum += p.weight; }
    constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15ULL;  // 2^64 over the golden ratio: spreads evenly
    const auto place = (sample + 1) * kGolden;
    auto point = static_cast<std::uint64_t>((Wide{place} * static_cast<std::int64_t>(sum)) >> 64U);
    std::size_t particle = 0;
    while (point >= belief[particle].weight) { point -= belief[particle++].weight; }
    return particle;
}

constexpr std::size_t kMostOfLine = 256;

/// Whether more samples would say nothing new: all that are left come to the same every time.
bool isSettled(const std::vector<Estimate>& estimates, const std::vector<std::size_t>& left) {
    constexpr std::size_t kEnough = 8;
    return std::ranges::all_of(left, [&](std::size_t i) {
        const auto& totals = estimates[i].totals;
        return totals.size() >= kEnough && std::ranges::count(totals, totals.front()) == std::ssize(totals);
    });
}

}  // namespace

bool isPreparing(const sim::Action& action) {
    if (const auto* form = std::get_if<sim::FormAction>(&action)) {
        return !std::holds_alternative<sim::Confirm>(*form);
    }
    const auto* table = std::get_if<sim::NegotiationAction>(&action);
    return table != nullptr && std::holds_alternative<sim::Prepare>(*table);
}

Value Estimate::mean() const {
    if (totals.empty()) { return 0; }
    const auto sum = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
    return roundedQuotient(Wide{sum} * kHundredthValue, static_cast<std::int64_t>(totals.size()));
}

Value Estimate::error() const {
    return standardError(totals);
}

Value errorBetween(const Estimate& a, const Estimate& b) {
    std::vector<int> differences;
    const auto n = std::min(a.totals.size(), b.totals.size());
    differences.reserve(n);
    for (std::size_t i = 0; i < n; ++i) { differences.push_back(a.totals[i] - b.totals[i]); }
    return standardError(differences);
}

Estimator::Estimator(const CompiledScenario& scenario)
    : scenario_(scenario), bot_(seeingExpertBot()), spaces_(scenario) {
    bot_->begin(kSamples);
}

std::optional<scoring::Result> Estimator::playedOn(scoring::Play play, std::span<const sim::Action> line,
                                                   std::uint64_t seed) {
    KeyedChance chance{seed};
    for (const auto& action : line) {
        ++actions_;
        const auto events = play.act(action, chance);
        DEALCRAFT_ASSERT(events.has_value());
    }
    bot_->begin(seed);
    sim::Moves moves;
    for (int i = 0; !play.over() && i < kMostActions; ++i) {
        play.session().legal(moves);
        static_cast<void>(play.act(bot_->choose(play.session(), moves), chance));
        ++actions_;
    }
    if (!play.over()) { return std::nullopt; }
    return resultOf(scenario_, play.session().state(), play.score(), spaces_);
}

std::optional<scoring::Result> Estimator::resultAfter(const Belief& belief, std::span<const sim::Action> line,
                                                      std::size_t sample) {
    return playedOn(belief[particleOf(belief, sample)].play, line, splitmix64(kSamples + sample));
}

void Estimator::refine(Estimate& estimate, const Belief& belief, std::span<const sim::Action> line,
                       std::size_t samples) {
    while (estimate.totals.size() < samples) {
        const auto result = resultAfter(belief, line, estimate.totals.size());
        estimate.totals.push_back(result ? result->total : 0);
    }
}

std::vector<Estimate> Estimator::compared(const Belief& belief, const std::vector<DecisionLine>& lines,
                                          std::size_t kept, std::int64_t budget) {
    std::vector<Estimate> estimates(lines.size());
    std::vector<std::size_t> left(lines.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    const auto rounds = static_cast<std::int64_t>(std::bit_width(lines.size()));
    const auto start = actions_;
    for (std::int64_t round = 1; round <= rounds; ++round) {
        const auto until = start + budget * round / rounds;
        while (actions_ < until && !isSettled(estimates, left)) {
            for (const auto i : left) { refine(estimates[i], belief, lines[i], estimates[i].totals.size() + 1); }
        }
        if (round == rounds || isSettled(estimates, left)) { break; }
        std::ranges::stable_sort(left, [&](std::size_t a, std::size_t b) {
            if ((a < kept) != (b < kept)) { return a < kept; }
            return estimates[a].mean() > estimates[b].mean();
        });
        left.resize(std::max((left.size() + 1) / 2, std::min(kept + 1, left.size())));
    }
    return estimates;
}

DecisionLine Estimator::advice(const Belief& belief) {
    auto play = std::ranges::max_element(belief, {}, &Particle::weight)->play;
    bot_->begin(kSamples);
    KeyedChance chance{kSamples};
    DecisionLine line;
    sim::Moves moves;
    do {
        play.session().legal(moves);
        line.push_back(bot_->choose(play.session(), moves));
    } while (line.size() < kMostOfLine && isPreparing(line.back()) && play.act(line.back(), chance));
    return line;
}

}  // namespace dealcraft::analysis
