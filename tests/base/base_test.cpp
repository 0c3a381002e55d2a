#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/nearest.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>
#include <vector>

namespace dealcraft {

using namespace literals;

TEST_CASE("a share of money is rounded half away from zero", "[base]") {
    CHECK(shareOf(1280_yuan, 15_pct) == 192_yuan);
    CHECK(shareOf(Money{1}, 50_pct) == Money{1});
    CHECK(shareOf(Money{-1}, 50_pct) == Money{-1});
    CHECK(shareOf(Money{1}, Percent{4999}) == Money{0});
    CHECK(shareOf(Money{INT64_MAX / 2}, 100_pct) == Money{INT64_MAX / 2});
}

TEST_CASE("quantities add like to like and scale by integers", "[base]") {
    CHECK(5_min + 3_min * 2 - 1_min == 10_min);
    CHECK(-(2_pts) < 0_pts);
}

TEST_CASE("hashes are the published ones, the same on every machine", "[base]") {
    CHECK(fnv1a64("") == 0xcbf29ce484222325ULL);
    CHECK(fnv1a64("a") == 0xaf63dc4c8601ec8cULL);
    CHECK(fnv1a64("foobar") == 0x85944171f73967e8ULL);
    CHECK(splitmix64(0) == 0xe220a8397b1dcdafULL);
    CHECK(hexDigits(0x1fULL) == "000000000000001f");
}

TEST_CASE("a chain of numbers depends on their order and borders", "[base]") {
    HashChain ab;
    ab.add(1);
    ab.add(2);
    HashChain ba;
    ba.add(2);
    ba.add(1);
    CHECK(ab.value() != ba.value());
    HashChain joined;
    joined.addText("ab");
    joined.addText("");
    HashChain apart;
    apart.addText("a");
    apart.addText("b");
    CHECK(joined.value() != apart.value());
}

TEST_CASE("names have the forms of the format", "[base]") {
    CHECK(isScriptName("ask_stock2"));
    CHECK_FALSE(isScriptName("Ask"));
    CHECK_FALSE(isScriptName("2ask"));
    CHECK_FALSE(isScriptName(""));
    CHECK_FALSE(isScriptName(std::string(65, 'a')));
    CHECK(isScriptName(std::string(64, 'a')));
    CHECK(isFileName("first-visit"));
    CHECK_FALSE(isFileName("first_visit"));
    CHECK(isConceptName("VIS-08"));
    CHECK_FALSE(isConceptName("VIS-8"));
}

TEST_CASE("a mistyped word finds the one that is meant", "[base]") {
    const std::vector<std::string> known = {"doubt", "refusal", "indifference"};
    CHECK(nearestWord("dout", known) == "doubt");
    CHECK(nearestWord("duobt", known) == "doubt");
    CHECK(nearestWord("refusals", known) == "refusal");
    CHECK_FALSE(nearestWord("price", known));
    const std::vector<std::string> choices{"prepare.bring.box", "prepare.bring.catalogue", "boss.trust"};
    CHECK(nearestWord("prepare.brnig.box", choices) == "prepare.bring.box");
    CHECK(nearestWord("bos.trust", choices) == "boss.trust");
    CHECK_FALSE(nearestWord("prepare.bring.sheet", choices));
    CHECK_FALSE(nearestWord("prepare.bring", choices));
    CHECK(nearestWord("b", std::vector<std::string>{"c", "a"}) == "a");
    CHECK(editDistance("kitten", "sitting") == 3);
    CHECK(editDistance("ab", "ba") == 1);
}

TEST_CASE("only strict UTF-8 is a code point", "[base]") {
    CHECK(firstCodePoint("中")->value == U'中');
    CHECK(firstCodePoint("中")->bytes == 3);
    CHECK(firstCodePoint("😀")->bytes == 4);
    const auto bad =
        GENERATE(as<std::string>{}, "\xC0\xAF", "\xED\xA0\x80", "\xE4\xB8", "\xF5\x80\x80\x80", "\x80", "");
    CHECK_FALSE(firstCodePoint(bad));
}

TEST_CASE("every code point survives its bytes", "[base]") {
    for (const char32_t point :
         {U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'中', U'\xFFFD', U'\x10000', U'\x10FFFF'}) {
        const auto bytes = utf8Of(point);
        CHECK(firstCodePoint(bytes)->value == point);
        CHECK(firstCodePoint(bytes)->bytes == bytes.size());
    }
}

TEST_CASE("Chinese takes two cells and combining marks none", "[base]") {
    CHECK(displayWidth("ab中文，") == 8);
    CHECK(displayWidth(U'\x301') == 0);
    CHECK(codePointCount("a中\xFF") == 3);
}

TEST_CASE("text is broken at blanks and between characters, and punctuation stays off the edges", "[base]") {
    CHECK(wrapped("one two three", 7) == "one two\nthree");
    CHECK(wrapped("一二三四", 4) == "一二\n三四");
    CHECK(wrapped("一二，三", 4) == "一\n二，\n三");
    CHECK_FALSE(mayBreakBetween(U'二', U'，'));
    CHECK_FALSE(mayBreakBetween(U'（', U'二'));
    CHECK(mayBreakBetween(U'一', U'二'));
    CHECK_FALSE(mayBreakBetween(U'a', U'b'));
}

TEST_CASE("placeholders are filled, unknown ones stay, and nothing is filled twice", "[base]") {
    CHECK(filled("{a} and {b} and {c}", {{"a", "{b}"}, {"b", "2"}}) == "{b} and 2 and {c}");
    CHECK(filled("100% {", {}) == "100% {");
}

TEST_CASE("a placeholder with two forms goes by its number", "[base]") {
    const auto told = [](const char* count) { return filled("{n} {n|play|plays}", {{"n", count}}); };
    CHECK(told("1") == "1 play");
    CHECK(told("0") == "0 plays");
    CHECK(told("21") == "21 plays");
    CHECK(filled("{n|a|b}", {}) == "{n|a|b}");
    CHECK(filled("{n|alone}.", {{"n", "2"}}) == ".");
}

}  // namespace dealcraft
