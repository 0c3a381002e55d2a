#include "script/compile.hpp"

#include "script/small_scope.hpp"
#include "support/catch.hpp"

#include <limits>

namespace dealcraft::script {

namespace {

std::int32_t worth(std::string_view text, Values values = kUsual) {
    const auto c = valueOf(text);
    REQUIRE(c.errors.empty());
    return run(c.program, c.code, values);
}

bool holds(std::string_view text, Values values = kUsual) {
    const auto c = conditionOf(text);
    INFO(text);
    REQUIRE(c.errors.empty());
    return run(c.program, c.code, values) != 0;
}

}  // namespace

TEST_CASE("arithmetic binds as in school", "[script]") {
    CHECK(worth("2 + 3 * 4") == 14);
    CHECK(worth("(2 + 3) * 4") == 20);
    CHECK(worth("10 - 4 - 3") == 3);
    CHECK(worth("-closeness + 1") == -39);
    CHECK(worth("- -5") == 5);
    CHECK(worth("min(closeness, credit) + max(1, 2)") == 23);
}

TEST_CASE("division truncates and gives 0 by zero", "[script]") {
    CHECK(worth("7 / 2") == 3);
    CHECK(worth("-7 / 2") == -3);
    CHECK(worth("-7 % 2") == -1);
    CHECK(worth("closeness / (credit - credit)") == 0);
    CHECK(worth("5 % (credit - credit)") == 0);
}

TEST_CASE("results are held to 32 bits", "[script]") {
    CHECK(worth("2147483647 + closeness") == std::numeric_limits<std::int32_t>::max());
    CHECK(worth("-2147483647 - closeness") == std::numeric_limits<std::int32_t>::min());
    CHECK(worth("(-2147483647 - 1) / -1") == std::numeric_limits<std::int32_t>::max());
    CHECK(worth("100000 * 100000") == std::numeric_limits<std::int32_t>::max());
}

TEST_CASE("not binds tighter than and, and tighter than or, comparisons tightest", "[script]") {
    CHECK(holds("not credit > 30 and closeness >= 40"));
    CHECK(holds("true or false and false"));
    CHECK_FALSE(holds("(true or false) and false"));
    CHECK(holds("not knows(budget)"));
    CHECK(holds("not not flag"));
}

TEST_CASE("an empty condition always holds", "[script]") {
    CHECK(holds(""));
    CHECK(holds("  \n"));
    CHECK(conditionOf("").code.empty());
}

TEST_CASE("every comparison says what it says", "[script]") {
    CHECK(holds("closeness > 39"));
    CHECK_FALSE(holds("closeness > 40"));
    CHECK(holds("closeness >= 40"));
    CHECK(holds("credit < 22"));
    CHECK(holds("credit <= 21"));
    CHECK(holds("credit != 22"));
    CHECK(holds("table.volume == 600"));
}

TEST_CASE("words are compared by name, in either order, and with their like", "[script]") {
    CHECK(holds("mood == annoyed"));
    CHECK(holds("annoyed == mood"));
    CHECK(holds("pain != a"));
    CHECK_FALSE(holds("mood == wife.mood"));
}

TEST_CASE("trust is the mean of closeness and credit", "[script]") {
    CHECK(worth("trust") == 30);
    CHECK(holds("trust >= 30 and trust < 31"));
}

TEST_CASE("minutes_left is what the clock has left", "[script]") {
    CHECK(worth("minutes_left") == 35);
}

TEST_CASE("a flag and knows() count as one in sums", "[script]") {
    CHECK(worth("flag + knows(budget)") == 1);
    CHECK(holds("flag == 1"));
    CHECK(holds("flag == true"));
}

TEST_CASE("constants are worked out when they are compiled", "[script]") {
    const auto c = valueOf("(1 + 2) * -3");
    REQUIRE(c.program.size() == 1);
    CHECK(c.program[0].operand == -9);
}

TEST_CASE("effects happen in the order in which they are written", "[script]") {
    CHECK(after("closeness += 5, credit = closeness")[1] == 45);
    CHECK(after("mood = pleased, wife.mood = mood")[3] == 1);
    CHECK(after("learn(budget)")[8] == 1);
    CHECK(after("flag = closeness > 50")[5] == 0);
    CHECK(after("closeness -= 2 * 3")[0] == 34);
    CHECK(effectsOf("  ").assignments.empty());
}

TEST_CASE("what changes trust changes both of its parts", "[script]") {
    CHECK(after("trust += 5") == Values{45, 26, 2, 0, 1, 1, 600, 25, 0});
    CHECK(after("trust -= flag") == Values{39, 20, 2, 0, 1, 1, 600, 25, 0});
    CHECK(after("trust = 70") == Values{70, 70, 2, 0, 1, 1, 600, 25, 0});
    CHECK(after("trust = min(trust, 10)") == Values{10, 10, 2, 0, 1, 1, 600, 25, 0});
}

TEST_CASE("code that does not fit the stack is refused, not run", "[script]") {
    std::string text = "1";
    for (int i = 0; i < 20; ++i) { text = "closeness + (" + text + ")"; }
    CHECK(conditionOf(text + " > 0").errors.empty());
    std::string deep = "closeness";
    for (int i = 0; i < 40; ++i) { deep = "closeness + max(closeness, " + deep + ")"; }
    const auto c = valueOf(deep);
    REQUIRE(c.errors.size() == 1);
    CHECK(c.errors[0].fault == Fault::tooDeep);
    CHECK(c.program.empty());
}

}  // namespace dealcraft::script
