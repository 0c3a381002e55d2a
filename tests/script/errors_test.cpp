#include "script/small_scope.hpp"
#include "support/catch.hpp"

namespace dealcraft::script {

namespace {

struct Refused {
    std::string_view text;
    Fault fault;
    std::size_t begin;
    std::string_view found;
    std::string_view expected;
    std::string_view nearest;
};

void checkRefused(const Compiled& c, const Refused& refused) {
    INFO(refused.text);
    REQUIRE(c.errors.size() == 1);
    const auto& error = c.errors[0];
    CHECK(error.fault == refused.fault);
    CHECK(error.begin == refused.begin);
    CHECK(error.end == refused.begin + refused.found.size());
    CHECK(error.found == refused.found);
    CHECK(error.expected == refused.expected);
    CHECK(error.nearest == refused.nearest);
    CHECK(c.program.empty());
    CHECK(c.assignments.empty());
}

}  // namespace

TEST_CASE("a condition that cannot be read says where and what was expected", "[script]") {
    using enum Fault;
    const auto refused = GENERATE(values<Refused>({
        {"closeness >", syntax, 11, "", "value", ""},
        {"closeness 40", syntax, 10, "40", "operator", ""},
        {"(closeness > 4", syntax, 14, "", ")", ""},
        {"closeness = 40", assignmentInCondition, 10, "=", "==", ""},
        {"closeness === 40", syntax, 10, "===", "==", ""},
        {"flag && flag", syntax, 5, "&&", "and", ""},
        {"flag || flag", syntax, 5, "||", "or", ""},
        {"!flag", syntax, 0, "!", "not", ""},
        {"（flag)", syntax, 0, "（", "(", ""},
        {"closeness > 1.5", syntax, 12, "1.5", "value", ""},
        {"closeness > 99999999999", outOfRange, 12, "99999999999", "-2147483647 … 2147483647", ""},
        {"10 < closeness < 40", syntax, 15, "<", "and", ""},
        {"know(budget)", unknownName, 0, "know", "", "knows"},
        {"knows(3)", syntax, 6, "3", "fact", ""},
        {"min(1)", syntax, 5, ")", ",", ""},
        {"and flag", syntax, 0, "and", "value", ""},
        {"clossness > 4", unknownName, 0, "clossness", "", "closeness"},
        {"pian == a", unknownName, 0, "pian", "", "pain"},
        {"volume > 3", unknownName, 0, "volume", "", "table.volume"},
        {"knows(budgte)", unknownFact, 6, "budgte", "", "budget"},
        {"mood == anoyed", unknownWord, 8, "anoyed", "word", "annoyed"},
        {"mood == 3", wrongType, 8, "3", "word", ""},
        {"pain == mood", unknownWord, 8, "mood", "word", ""},
        {"mood > 3", wrongType, 0, "mood", "integer", ""},
        {"closeness", wrongType, 0, "closeness", "boolean", ""},
        {"closeness and flag", wrongType, 0, "closeness", "boolean", ""},
        {"not (closeness + 1)", wrongType, 4, "(closeness + 1)", "boolean", ""},
        {"closeness == true", wrongType, 13, "true", "integer", ""},
        {"(closeness > 4) + 1 > 1", wrongType, 0, "(closeness > 4)", "integer", ""},
    }));
    checkRefused(conditionOf(refused.text), refused);
}

TEST_CASE("an effect that cannot be read says where and what was expected", "[script]") {
    using enum Fault;
    const auto refused = GENERATE(values<Refused>({
        {"closeness == 5", syntax, 10, "==", "=", ""},
        {"closeness", syntax, 9, "", "=", ""},
        {"closeness += 5,", syntax, 15, "", "effect", ""},
        {"closeness += 5 credit += 5", syntax, 15, "credit", ",", ""},
        {"5 += closeness", syntax, 0, "5", "effect", ""},
        {"learn budget", syntax, 6, "budget", "(", ""},
        {"learn(bugdet)", unknownFact, 6, "bugdet", "", "budget"},
        {"closenes += 5", unknownName, 0, "closenes", "", "closeness"},
        {"table.volume = 5", notWritable, 0, "table.volume", "", ""},
        {"pain = a", notWritable, 0, "pain", "", ""},
        {"mood += 1", wrongType, 0, "mood", "integer", ""},
        {"mood = angry", unknownWord, 7, "angry", "word", ""},
        {"closeness = 101", outOfRange, 12, "101", "0 … 100", ""},
        {"closeness = -1", outOfRange, 12, "-1", "0 … 100", ""},
        {"flag = 2", outOfRange, 7, "2", "0 … 1", ""},
        {"closeness = true", wrongType, 12, "true", "integer", ""},
        {"flag = mood", wrongType, 7, "mood", "boolean", ""},
        {"trust += closeness / 2", wrongType, 9, "closeness / 2", "apart", ""},
    }));
    checkRefused(effectsOf(refused.text), refused);
}

TEST_CASE("all unknown names of a condition are reported at once", "[script]") {
    const auto c = conditionOf("clossness > 4 and knows(budgte) or mood == anoyed");
    REQUIRE(c.errors.size() == 3);
    CHECK(c.errors[1].fault == Fault::unknownFact);
    CHECK(c.errors[2].known == "neutral, pleased, annoyed");
}

TEST_CASE("after an effect that cannot be read the next ones are still checked", "[script]") {
    const auto c = effectsOf("closeness == 5, credit += , learn(bugdet), creditt = 1");
    CHECK(c.errors.size() == 4);
}

TEST_CASE("a constant out of a name's range may be compared with it", "[script]") {
    CHECK(conditionOf("closeness > 400").errors.empty());
    CHECK(effectsOf("closeness += 400").errors.empty());
}

TEST_CASE("hostile nesting and length are refused without ado", "[script]") {
    const auto depth = GENERATE(30, 1000, 2000);
    const auto size = static_cast<std::size_t>(depth);
    std::string signs;
    std::string nots;
    for (int i = 0; i < depth; ++i) {
        signs += "- ";
        nots += "not ";
    }
    for (const auto& text :
         {std::string(size, '(') + "flag" + std::string(size, ')'), nots + "flag", signs + "credit > 1"}) {
        const auto c = conditionOf(text);
        REQUIRE(c.errors.size() == 1);
        CHECK(c.errors[0].fault == Fault::tooDeep);
    }
    CHECK(effectsOf("credit = " + std::string(size, '(')).errors.size() == 1);
    CHECK(conditionOf(std::string(100000, '(')).errors[0].fault == Fault::tooDeep);
}

TEST_CASE("a long chain of sums is compiled without nesting", "[script]") {
    std::string text = "credit";
    for (int i = 0; i < 1000; ++i) { text += "+1"; }
    const auto c = valueOf(text);
    REQUIRE(c.errors.empty());
    CHECK(run(c.program, c.code, kUsual) == 1021);
}

TEST_CASE("no text makes the compiler stumble", "[script]") {
    const std::string_view alphabet = "()+-*/%<>=!&|,.0129abz_ \n\"'#";
    std::uint64_t state = 7;
    const auto next = [&](std::size_t bound) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state >> 33U) % bound;
    };
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto left = next(24); left > 0; --left) {
            text += next(4) == 0 ? std::string{" flag and "} : std::string(1, alphabet[next(alphabet.size())]);
        }
        const auto c = conditionOf(text);
        CHECK((c.code.empty() || c.errors.empty()));
        static_cast<void>(effectsOf(text));
    }
}

}  // namespace dealcraft::script
