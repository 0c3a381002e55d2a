#include "base/fixed_math.hpp"

#include "support/catch.hpp"

#include <cmath>

namespace dealcraft {

TEST_CASE("integer logarithms and powers agree with doubles", "[base]") {
    const std::int64_t numerator = GENERATE(1, 2, 3, 7, 99, 100, 12345, 2147483647);
    const std::int64_t denominator = GENERATE(1, 3, 100, 1000000);
    const double exact = std::log2(static_cast<double>(numerator) / static_cast<double>(denominator));
    CHECK(std::abs(static_cast<double>(log2Fixed(numerator, denominator)) / static_cast<double>(kFixedOne) - exact) <
          1e-11);
}

TEST_CASE("powers of shares are within a millionth of std::pow", "[base]") {
    for (std::int64_t t = 1; t < 100; ++t) {
        for (const std::int64_t p : {1, 10, 40, 100, 250, 1000}) {
            const double exact = std::pow(static_cast<double>(t) / 100.0, 100.0 / static_cast<double>(p));
            const auto ours = partsPerMillion(powerFixed(log2Fixed(t, 100), 100, p));
            CHECK(std::abs(static_cast<double>(ours) - exact * 1e6) <= 0.5 + 1e-3);
        }
    }
}

TEST_CASE("powers of two of whole exponents are exact", "[base]") {
    CHECK(exp2Fixed(0) == kFixedOne);
    CHECK(exp2Fixed(-kFixedOne) == kFixedOne / 2);
    CHECK(exp2Fixed(-40 * kFixedOne) == 1);
    CHECK(exp2Fixed(-64 * kFixedOne) == 0);
    CHECK(log2Fixed(1, 8) == -3 * kFixedOne);
    CHECK(powerFixed(log2Fixed(1, 2147483647), 100, 1) == 0);
}

}  // namespace dealcraft
