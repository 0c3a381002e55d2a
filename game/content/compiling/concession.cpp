#include "content/compiling/concession.hpp"

#include "base/fixed_math.hpp"
#include "base/quantity.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

/// (numerator/denominator) ^ (p/q), in units of 2^-40.
std::int64_t powerOf(std::int64_t numerator, std::int64_t denominator, std::int64_t p, std::int64_t q) {
    return numerator == 0 ? 0 : powerFixed(log2Fixed(numerator, denominator), p, q);
}

/// a(t) = k + (1-k) t^(1/beta)
std::int64_t polynomial(const Tactic& tactic, std::int64_t round, std::int64_t last) {
    const Wide risen = powerOf(round, last, 100, tactic.betaHundredths);
    return static_cast<std::int64_t>(
        (kFixedOne * static_cast<Wide>(tactic.kPercent) + risen * (100 - tactic.kPercent)) / 100);
}

/// a(t) = exp((1-t)^beta ln k) = 2 ^ ((1-t)^beta log2 k)
std::int64_t exponential(const Tactic& tactic, std::int64_t round, std::int64_t last) {
    const Wide left = powerOf(last - round, last, tactic.betaHundredths, 100);
    return exp2Fixed(static_cast<std::int64_t>((left * log2Fixed(tactic.kPercent, 100)) / kFixedOne));
}

}  // namespace

std::vector<std::int32_t> concessionTable(const Tactic& tactic, int rounds) {
    using enum Tactic::Curve;
    std::vector<std::int32_t> table;
    std::int64_t highest = 0;
    for (int round = 0; round + 1 < rounds; ++round) {
        const auto share = tactic.curve == polynomial ? content::polynomial(tactic, round, rounds - 1)
                                                      : content::exponential(tactic, round, rounds - 1);
        highest = std::clamp(partsPerMillion(share), highest, kMillion);
        table.push_back(static_cast<std::int32_t>(highest));
    }
    table.push_back(static_cast<std::int32_t>(kMillion));
    return table;
}

namespace {

/// a = k + (1-k) e^(-resource), with the others who court him as the resource; each leaves in turn, the last one at the
/// end. e^-1 = 2^(-1.4427…).
std::vector<std::int32_t> resourceTable(const Tactic& tactic, int rounds) {
    constexpr std::int64_t kLog2E = 1'586'259'972'088;  // in units of 2^-40
    std::vector<std::int32_t> table;
    const std::int64_t k = tactic.kPercent;
    for (int round = 0; round < rounds; ++round) {
        const std::int64_t left = std::int64_t{tactic.rivals} * (rounds - 1 - round) / std::max(rounds - 1, 1);
        const auto fallen = partsPerMillion(exp2Fixed(-left * kLog2E));
        table.push_back(static_cast<std::int32_t>((k * kMillion + (100 - k) * fallen) / 100));
    }
    return table;
}

}  // namespace

CompiledTactic compiledTactic(const Tactic& tactic, int rounds) {
    return {.concession = concessionTable(tactic, rounds),
            .resource = resourceTable(tactic, rounds),
            .reciprocity = tactic.reciprocity,
            .mirror = tactic.mirror,
            .rivalsShare = tactic.rivalsShare};
}

}  // namespace dealcraft::content
