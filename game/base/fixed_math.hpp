#pragma once

#include <cstdint>

namespace dealcraft {

/// Logarithms and powers in integers: the same on every machine, where doubles are not. Numbers are in units of 2^-40.
inline constexpr int kFixedBits = 40;
inline constexpr std::int64_t kFixedOne = std::int64_t{1} << kFixedBits;

/// The logarithm to base 2 of numerator/denominator, rounded down; off by less than 2^-38.
/// @pre 0 < numerator, 0 < denominator, both below 2^31
[[nodiscard]] std::int64_t log2Fixed(std::int64_t numerator, std::int64_t denominator);

/// 2 to the power of an exponent that is not positive; off by less than 2^-38.
/// @pre exponent <= 0
[[nodiscard]] std::int64_t exp2Fixed(std::int64_t exponent);

/// base ^ (numerator/denominator) for a base given by its logarithm, in units of 2^-40. Saturates at 0.
/// @pre log2OfBase <= 0, 0 <= numerator < 2^20, 0 < denominator < 2^20
[[nodiscard]] std::int64_t powerFixed(std::int64_t log2OfBase, std::int64_t numerator, std::int64_t denominator);

/// A number in units of 2^-40 as parts per million, rounded half away from zero.
[[nodiscard]] std::int64_t partsPerMillion(std::int64_t fixed);

}  // namespace dealcraft
