#include "analysis/negotiation/exact.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dealcraft::analysis {

namespace {

constexpr std::size_t kMostDigits = 1000;
constexpr long kMostExponent = 1000;
constexpr std::size_t kTableBits = 60;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes the digits at the beginning away. @return nothing if there are none or too many
std::optional<std::string_view> takeDigits(std::string_view& text) {
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
    const auto digits = text.substr(0, end);
    text.remove_prefix(end);
    if (digits.empty() || digits.size() > kMostDigits) { return {}; }
    return digits;
}

bool takeSign(std::string_view& text, std::string_view signs) {
    if (text.empty() || signs.find(text.front()) == std::string_view::npos) { return false; }
    const bool negative = text.front() == '-';
    text.remove_prefix(1);
    return negative;
}

/// What stands behind an `e`.
std::optional<long> exponent(std::string_view text) {
    const bool negative = takeSign(text, "+-");
    const auto digits = takeDigits(text);
    if (!digits || !text.empty()) { return {}; }
    long value = 0;
    for (const char c : *digits) { value = std::min(value * 10 + (c - '0'), kMostExponent + 1); }
    if (value > kMostExponent) { return {}; }
    return negative ? -value : value;
}

mpz_class powerOfTen(long exponent) {
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
    return power;
}

std::optional<mpq_class> quotient(std::string_view whole, std::string_view rest) {
    const auto digits = takeDigits(rest);
    if (!digits || !rest.empty()) { return {}; }
    const mpz_class denominator{std::string(*digits), 10};
    if (denominator == 0) { return {}; }
    mpq_class number{mpz_class{std::string(whole), 10}, denominator};
    number.canonicalize();
    return number;
}

/// What follows the whole part of a decimal: `.25e-3`, `e4` or nothing.
std::optional<mpq_class> decimal(std::string digits, std::string_view rest) {
    long scale = 0;
    if (!rest.empty() && rest.front() == '.') {
        rest.remove_prefix(1);
        const auto places = takeDigits(rest);
        if (!places) { return {}; }
        digits += *places;
        scale = -static_cast<long>(places->size());
    }
    if (!rest.empty()) {
        if (rest.front() != 'e' && rest.front() != 'E') { return {}; }
        const auto power = exponent(rest.substr(1));
        if (!power) { return {}; }
        scale += *power;
    }
    const mpz_class mantissa{digits, 10};
    if (scale >= 0) { return mpq_class{mantissa * powerOfTen(scale)}; }
    mpq_class number{mantissa, powerOfTen(-scale)};
    number.canonicalize();
    return number;
}

mpz_class least(const std::vector<mpz_class>& row) {
    return *std::ranges::min_element(row);
}
mpz_class most(const std::vector<mpz_class>& row) {
    return *std::ranges::max_element(row);
}

/// How far the worths of packages lie apart, and by how many bits they are shortened.
struct Span {
    mpz_class low;
    mpz_class width;
    unsigned long shift = 0;
};

Span spanOf(const sim::Stakes<mpz_class>& stakes) {
    Span span;
    for (const auto& row : stakes.points) {
        span.low += least(row);
        span.width += most(row) - least(row);
    }
    const auto bits = mpz_sizeinbase(span.width.get_mpz_t(), 2);
    if (bits > kTableBits) { span.shift = bits - kTableBits; }
    return span;
}

std::int64_t shortened(const mpz_class& number, unsigned long shift) {
    static_assert(sizeof(long) == sizeof(std::int64_t), "GMP hands out longs");
    const mpz_class kept = number >> shift;
    return kept.get_si();
}

std::int64_t slackOf(const sim::Stakes<mpz_class>& stakes, const Span& span) {
    return span.shift == 0 ? 0 : static_cast<std::int64_t>(stakes.points.size());
}

}  // namespace

std::optional<mpq_class> exactNumber(std::string_view text) {
    const bool negative = takeSign(text, "-");
    const auto whole = takeDigits(text);
    if (!whole) { return {}; }
    const bool hasDenominator = !text.empty() && text.front() == '/';
    auto number = hasDenominator ? quotient(*whole, text.substr(1)) : decimal(std::string(*whole), text);
    if (number && negative) { number = mpq_class{-*number}; }
    return number;
}

Fraction fractionOf(const mpq_class& number) {
    return {number.get_str()};
}

mpq_class exactOf(const Fraction& fraction) {
    mpq_class number{fraction.text, 10};
    number.canonicalize();
    return number;
}

double nearestDouble(const mpq_class& number) {
    if (number == 0) { return 0; }
    const mpz_class numerator = abs(number.get_num());
    const auto& denominator = number.get_den();
    const auto bits = [](const mpz_class& n) { return static_cast<long>(mpz_sizeinbase(n.get_mpz_t(), 2)); };
    const long shift = 63 - (bits(numerator) - bits(denominator));  // the quotient then has 63 or 64 bits
    const mpz_class left = shift > 0 ? mpz_class{numerator << static_cast<unsigned long>(shift)} : numerator;
    const mpz_class right = shift < 0 ? mpz_class{denominator << static_cast<unsigned long>(-shift)} : denominator;
    mpz_class quotient;
    mpz_class remainder;
    mpz_tdiv_qr(quotient.get_mpz_t(), remainder.get_mpz_t(), left.get_mpz_t(), right.get_mpz_t());
    auto rounded = quotient.get_ui();
    if (remainder != 0) { rounded |= 1U; }  // so that no half is taken for one
    const double size = std::min(std::ldexp(static_cast<double>(rounded), static_cast<int>(-shift)),
                                 std::numeric_limits<double>::max());
    return number < 0 ? -size : size;
}

sim::PointTable BigArithmetic::table(const sim::Stakes<mpz_class>& stakes) {
    const auto span = spanOf(stakes);
    sim::PointTable table{{}, slackOf(stakes, span)};
    for (const auto& row : stakes.points) {
        const auto low = least(row);
        auto& made = table.points.emplace_back();
        for (const auto& points : row) { made.push_back(shortened(points - low, span.shift)); }
    }
    return table;
}

std::int64_t BigArithmetic::place(const sim::Stakes<mpz_class>& stakes, const mpz_class& worth) {
    const auto span = spanOf(stakes);
    const mpz_class above = worth - span.low;
    if (above < 0) { return -1; }
    if (above > span.width) { return shortened(span.width, span.shift) + slackOf(stakes, span) + 1; }
    return shortened(above, span.shift);
}

}  // namespace dealcraft::analysis
