#pragma once

#include <compare>
#include <cstdint>

namespace dealcraft {

__extension__ using Wide = __int128;

/// The one rounding rule of the house: to the nearest integer, halves away from zero.
/// @pre divisor > 0
[[nodiscard]] constexpr std::int64_t roundedQuotient(Wide dividend, std::int64_t divisor) {
    const Wide half = divisor / 2;
    const Wide shifted = dividend < 0 ? dividend - half : dividend + half;
    return static_cast<std::int64_t>(shifted / divisor);
}

/// A number with a unit. Explicit to build, adds only like to like, scales by integers; `value()` is for printing and
/// storage.
template <class Unit>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(std::int64_t value) : value_(value) {}

    [[nodiscard]] constexpr std::int64_t value() const { return value_; }
    constexpr auto operator<=>(const Quantity&) const = default;

    constexpr Quantity& operator+=(Quantity other) {
        value_ += other.value_;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        value_ -= other.value_;
        return *this;
    }
    [[nodiscard]] constexpr Quantity operator+(Quantity other) const { return Quantity{value_ + other.value_}; }
    [[nodiscard]] constexpr Quantity operator-(Quantity other) const { return Quantity{value_ - other.value_}; }
    [[nodiscard]] constexpr Quantity operator-() const { return Quantity{-value_}; }
    [[nodiscard]] constexpr Quantity operator*(std::int64_t factor) const { return Quantity{value_ * factor}; }

private:
    std::int64_t value_ = 0;
};

using Money = Quantity<struct Fen>;           ///< fen (0.01 yuan); never float, never yuan
using Percent = Quantity<struct BasisPoint>;  ///< 1/100 of a percent: 12.5 % is Percent{1250}
using Minutes = Quantity<struct Minute>;      ///< time inside a visit
using Days = Quantity<struct Day>;            ///< calendar time: terms, due dates
using Points = Quantity<struct Point>;        ///< trust, interest, patience: 0 to 100

/// A share of a sum of money. Rounds half away from zero: shareOf(1280_yuan, 15_pct).
[[nodiscard]] constexpr Money shareOf(Money whole, Percent share) {
    return Money{roundedQuotient(static_cast<Wide>(whole.value()) * share.value(), 10000)};
}

namespace literals {

constexpr Money operator""_yuan(unsigned long long yuan) {
    return Money{static_cast<std::int64_t>(yuan) * 100};
}
constexpr Percent operator""_pct(unsigned long long percent) {
    return Percent{static_cast<std::int64_t>(percent) * 100};
}
constexpr Minutes operator""_min(unsigned long long minutes) {
    return Minutes{static_cast<std::int64_t>(minutes)};
}
constexpr Days operator""_days(unsigned long long days) {
    return Days{static_cast<std::int64_t>(days)};
}
constexpr Points operator""_pts(unsigned long long points) {
    return Points{static_cast<std::int64_t>(points)};
}

}  // namespace literals
}  // namespace dealcraft
