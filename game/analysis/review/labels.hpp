#pragma once

#include "analysis/review/exact.hpp"
#include "content/review_rules.hpp"

#include <cstdint>
#include <span>
#include <string_view>

/// What a loss is called, and how accurate a decision was. Formulas: docs/mechanics/review.md.
namespace dealcraft::analysis {

enum class Label : std::uint8_t { best, good, inaccuracy, mistake, blunder };
inline constexpr std::size_t kLabels = 5;
[[nodiscard]] std::string_view nameOf(Label label);

/// @param loss V after the best decision less V after this one
[[nodiscard]] Label labelOf(const ReviewRules& rules, Value loss);

/// Percent in hundredths, 0 to 10000: 103.1668 · e^(−0.04354 · loss in points) − 3.1669, held to 0..100.
/// Source: the accuracy of the chess site Lichess, whose loss is in percent of winning chances.
[[nodiscard]] int accuracyOf(Value loss);

/// One decision's part in the accuracy of a play.
struct Weighed {
    int accuracy = 0;  ///< hundredths of a percent
    Value stake = 0;   ///< what was at stake: standard deviation of what the options are worth
};

/// The mean weighted by what was at stake; 10000 where nothing was.
[[nodiscard]] int accuracyOf(std::span<const Weighed> decisions);

/// Standard deviation of the values of what could have been done.
[[nodiscard]] Value spreadOf(std::span<const Value> values);

}  // namespace dealcraft::analysis
