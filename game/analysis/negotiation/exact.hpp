#pragma once

#include "analysis/negotiation/domain.hpp"
#include "sim/negotiation/solutions.hpp"

#include <gmpxx.h>
#include <optional>
#include <string_view>

/// Integers and fractions without bounds. Only the sources of this folder include it.
namespace dealcraft::analysis {

/// `12`, `-0.25`, `1e-3`, `7/3`: at most 1000 digits in a part, exponents from -1000 to 1000, no space.
/// @return nothing where it is no such number, or the denominator is 0
[[nodiscard]] std::optional<mpq_class> exactNumber(std::string_view text);

[[nodiscard]] Fraction fractionOf(const mpq_class& number);
[[nodiscard]] mpq_class exactOf(const Fraction& fraction);

/// The finite double that is closest; of two the even one.
[[nodiscard]] double nearestDouble(const mpq_class& number);

/// Solver arithmetic (sim/negotiation/solver.hpp) for numbers of any size: its table holds the leading 60 bits.
struct BigArithmetic {
    using Number = mpz_class;
    using Product = mpz_class;
    static sim::PointTable table(const sim::Stakes<mpz_class>& stakes);
    static std::int64_t place(const sim::Stakes<mpz_class>& stakes, const mpz_class& worth);
};

}  // namespace dealcraft::analysis
