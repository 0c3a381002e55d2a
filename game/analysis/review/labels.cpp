#include "analysis/review/labels.hpp"

#include "base/fixed_math.hpp"
#include "base/integer_root.hpp"
#include "base/quantity.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace dealcraft::analysis {

std::string_view nameOf(Label label) {
    constexpr std::array<std::string_view, kLabels> kNames{"best", "good", "inaccuracy", "mistake", "blunder"};
    return kNames[static_cast<std::size_t>(label)];
}

Label labelOf(const ReviewRules& rules, Value loss) {
    constexpr std::array kLimits{ReviewNumber::best, ReviewNumber::good, ReviewNumber::inaccuracy,
                                 ReviewNumber::mistake};
    const auto* const within =
        std::ranges::find_if(kLimits, [&](ReviewNumber limit) { return loss <= rules[limit] * kHundredthValue; });
    return static_cast<Label>(within - kLimits.begin());
}

int accuracyOf(Value loss) {
    constexpr std::int64_t kScale = 1'031'668;     // 103.1668 in parts of 10,000
    constexpr std::int64_t kShift = 31'669;        // 3.1669
    constexpr std::int64_t kExponent = 6'281'494;  // 0.04354 / ln 2, in parts of 10^8
    constexpr std::int64_t kParts = 100'000'000;
    constexpr std::int64_t kToHundredths = 100;
    const Wide exponent = -Wide{std::max<Value>(loss, 0)} * kExponent * kFixedOne / (Wide{kParts} * kPointValue);
    const auto power = exp2Fixed(static_cast<std::int64_t>(exponent));
    const auto parts = static_cast<std::int64_t>(Wide{power} * kScale / kFixedOne) - kShift;
    return static_cast<int>(std::clamp<std::int64_t>(roundedQuotient(parts, kToHundredths), 0, 10'000));
}

int accuracyOf(std::span<const Weighed> decisions) {
    Wide sum = 0;
    std::int64_t stakes = 0;
    for (const auto& decision : decisions) {
        sum += Wide{decision.accuracy} * decision.stake;
        stakes += decision.stake;
    }
    constexpr int kPerfect = 10'000;
    return stakes == 0 ? kPerfect : static_cast<int>(roundedQuotient(sum, stakes));
}

Value spreadOf(std::span<const Value> values) {
    const auto n = static_cast<std::int64_t>(values.size());
    if (n < 2) { return 0; }
    const auto mean = roundedQuotient(std::accumulate(values.begin(), values.end(), Wide{0}), n);
    Wide squares = 0;
    for (const auto value : values) { squares += Wide{value - mean} * (value - mean); }
    return integerRoot(roundedQuotient(squares, n));
}

}  // namespace dealcraft::analysis
