#include "content/yaml/numbers.hpp"

#include "support/catch.hpp"

namespace dealcraft::content {

TEST_CASE("a number has one form, and every other is refused", "[yaml][numbers]") {
    CHECK(decimal("0", 0) == 0);
    CHECK(decimal("-12", 0) == -12);
    CHECK(decimal("268.50", 2) == 26850);
    CHECK(decimal("268.5", 2) == 26850);
    CHECK(decimal("268", 2) == 26800);
    const auto* const other =
        GENERATE("", "-", "010", "00", "0x10", "1_000", "1,000", "10,50", "1e3", "+5", ".5", "5.", "1.2.3", "- 5", "５",
                 "1 000", "5%", "NaN", ".nan", ".inf", "12345678901234567890");
    CAPTURE(other);
    CHECK_FALSE(decimal(other, 2).has_value());
}

TEST_CASE("a fraction is refused where a whole number is meant", "[yaml][numbers]") {
    CHECK_FALSE(decimal("5.0", 0).has_value());
    CHECK_FALSE(decimal("268.505", 2).has_value());
}

TEST_CASE("another form of a number is told how to be written", "[yaml][numbers]") {
    CHECK(plainForm("010", 0) == "10");
    CHECK(plainForm("0x1F", 0) == "31");
    CHECK(plainForm("1_600_000", 2) == "1600000");
    CHECK(plainForm("1,600,000", 2) == std::nullopt);
    CHECK(plainForm("1,000", 2) == "1000");
    CHECK(plainForm("10,50", 2) == "10.50");
    CHECK(plainForm("1e3", 0) == "1000");
    CHECK(plainForm("１０", 0) == "10");
    CHECK(plainForm("+5", 0) == "5");
    CHECK(plainForm("70%", 2) == "70");
    CHECK(plainForm("30 分钟", 0) == "30");
    CHECK(plainForm("5.0", 0) == "5");
    CHECK(plainForm("five", 0) == std::nullopt);
    CHECK(plainForm(".nan", 2) == std::nullopt);
}

TEST_CASE("a scaled number is shown without needless digits", "[yaml][numbers]") {
    CHECK(scaledForm(26850, 2) == "268.50");
    CHECK(scaledForm(26800, 2) == "268");
    CHECK(scaledForm(-5, 2) == "-0.05");
    CHECK(scaledForm(7, 0) == "7");
}

}  // namespace dealcraft::content
