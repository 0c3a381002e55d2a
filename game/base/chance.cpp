#include "base/chance.hpp"

#include "base/assert.hpp"

#include <array>
#include <numeric>

namespace dealcraft {

namespace {

constexpr std::uint64_t kMillion = 1'000'000;

std::uint64_t sumOf(std::span<const std::uint32_t> weights) {
    return std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
}

/// The outcome at a point of the line on which the outcomes lie end to end.
std::size_t outcomeAt(std::span<const std::uint32_t> weights, std::uint64_t point) {
    std::size_t outcome = 0;
    while (point >= weights[outcome]) { point -= weights[outcome++]; }
    return outcome;
}

/// Whether a word lies in the part of the range that every remainder of `bound` has equally often: that is where the
/// multiple of `bound` from which it counts has a whole stretch before the end.
bool isFair(std::uint64_t word, std::uint64_t remainder, std::uint64_t bound) {
    return word - remainder <= UINT64_MAX - bound;
}

}  // namespace

bool Chance::happens(Percent probability, const DrawKey& key) {
    const auto share = static_cast<std::uint32_t>(probability.value());
    const std::array<std::uint32_t, 2> weights = {share, 10000 - share};
    return pick(weights, key) == 0;
}

std::size_t KeyedChance::pick(std::span<const std::uint32_t> weights, const DrawKey& key) {
    const auto sum = sumOf(weights);
    DEALCRAFT_ASSERT(sum > 0);
    HashChain chain{seed_};
    for (const std::uint64_t part : {key.activity, key.who, key.what, std::uint64_t{key.ordinal}}) { chain.add(part); }
    auto word = chain.value();
    while (!isFair(word, word % sum, sum)) { word = splitmix64(word); }
    return outcomeAt(weights, word % sum);
}

std::size_t EnumerateChance::pick(std::span<const std::uint32_t> weights, const DrawKey&) {
    if (depth_ == path_.size()) {
        std::size_t first = 0;
        while (weights[first] == 0) { ++first; }
        path_.push_back({{weights.begin(), weights.end()}, first});
    }
    return path_[depth_++].outcome;
}

bool EnumerateChance::next() {
    depth_ = 0;
    if (!started_) { return started_ = true; }
    while (!path_.empty()) {
        auto& last = path_.back();
        do { ++last.outcome; } while (last.outcome < last.weights.size() && last.weights[last.outcome] == 0);
        if (last.outcome < last.weights.size()) { return true; }
        path_.pop_back();
    }
    return false;
}

std::uint64_t EnumerateChance::weight() const {
    std::uint64_t weight = kMillion;
    for (const auto& draw : path_) { weight = weight * draw.weights[draw.outcome] / sumOf(draw.weights); }
    return weight;
}

std::uint64_t SampleChance::word() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return splitmix64(state_);
}

std::size_t SampleChance::below(std::size_t bound) {
    auto drawn = word();
    while (!isFair(drawn, drawn % bound, bound)) { drawn = word(); }
    return drawn % bound;
}

std::size_t SampleChance::pick(std::span<const std::uint32_t> weights, const DrawKey&) {
    return outcomeAt(weights, below(sumOf(weights)));
}

}  // namespace dealcraft
