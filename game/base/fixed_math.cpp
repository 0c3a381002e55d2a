#include "base/fixed_math.hpp"

#include "base/assert.hpp"
#include "base/quantity.hpp"

namespace dealcraft {

namespace {

constexpr int kWorkBits = 60;  // precision of intermediate results
constexpr std::int64_t kWorkOne = std::int64_t{1} << kWorkBits;
constexpr std::int64_t kLn2 = 799144290325165979;  // ln 2 * 2^60
constexpr int kTerms = 20;                         // of the series of e^x; ln(2)^20 / 20! is below 2^-71

std::int64_t product(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>((static_cast<Wide>(a) * b) >> kWorkBits);
}

/// e^x for 0 <= x <= ln 2, both in units of 2^-60, by Horner's scheme.
std::int64_t exponential(std::int64_t x) {
    std::int64_t sum = kWorkOne;
    for (int n = kTerms; n > 0; --n) { sum = kWorkOne + product(x, sum) / n; }
    return sum;
}

}  // namespace

std::int64_t log2Fixed(std::int64_t numerator, std::int64_t denominator) {
    DEALCRAFT_ASSERT(numerator > 0 && denominator > 0);
    std::int64_t whole = 0;
    for (; numerator >= 2 * denominator; denominator *= 2) { ++whole; }
    for (; numerator < denominator; numerator *= 2) { --whole; }
    auto mantissa =
        static_cast<std::int64_t>((static_cast<Wide>(numerator) << kWorkBits) / denominator);  // from 1 to below 2
    auto result = whole * kFixedOne;
    for (int bit = kFixedBits - 1; bit >= 0;
         --bit) {  // squaring doubles the logarithm: its next bit is whether the square passes 2
        const Wide square = (static_cast<Wide>(mantissa) * mantissa) >> kWorkBits;
        const bool passes = square >= 2 * static_cast<Wide>(kWorkOne);
        mantissa = static_cast<std::int64_t>(passes ? square / 2 : square);
        if (passes) { result += std::int64_t{1} << bit; }
    }
    return result;
}

std::int64_t exp2Fixed(std::int64_t exponent) {
    DEALCRAFT_ASSERT(exponent <= 0);
    const auto halvings = (-exponent + kFixedOne - 1) / kFixedOne;
    const auto rest = exponent + halvings * kFixedOne;  // from 0 to below 1
    const auto shift = halvings + (kWorkBits - kFixedBits);
    if (shift >= kWorkBits + 2) { return 0; }
    const auto power = exponential(product(kLn2, rest << (kWorkBits - kFixedBits)));
    return power >> shift;
}

std::int64_t powerFixed(std::int64_t log2OfBase, std::int64_t numerator, std::int64_t denominator) {
    constexpr std::int64_t kVanished = -64 * kFixedOne;
    const Wide exponent = static_cast<Wide>(log2OfBase) * numerator / denominator;
    return exponent <= kVanished ? 0 : exp2Fixed(static_cast<std::int64_t>(exponent));
}

std::int64_t partsPerMillion(std::int64_t fixed) {
    return roundedQuotient(static_cast<Wide>(fixed) * 1'000'000, kFixedOne);
}

}  // namespace dealcraft
