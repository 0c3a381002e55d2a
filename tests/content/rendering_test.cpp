#include "content/mini_pack.hpp"
#include "content/rules/rule_entry.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

namespace dealcraft::test {

using namespace content;

namespace {

Diagnostic at(int line, int column, int endColumn) {
    Diagnostic found;
    found.code = RuleCode{105};
    found.where = {
        .file = "a.yaml", .begin = {.line = line, .column = column}, .end = {.line = line, .column = endColumn}};
    found.arguments = {{"variant", "empty"}, {"label", "title"}};
    return found;
}

}  // namespace

TEST_CASE("the marks stand beneath Chinese text, which is two cells wide", "[rules]") {
    const Sources sources{{"a.yaml", "标题: 好的\n"}};
    CHECK(rendered(at(1, 5, 7), sources, Language::en) ==
          "a.yaml:1:5: error[DC105]: 'title' has no value\n"
          "    1 | 标题: 好的\n"
          "      |       ^^^^\n"
          "  hint: fill it in or delete the key\n");
}

TEST_CASE("a finding is told in Chinese as well", "[rules]") {
    CHECK(rendered(at(0, 0, 0), {}, Language::zh) ==
          "a.yaml:0:0: error[DC105]: “title” 没有值\n"
          "  提示：填上，或者删掉这个键\n");
}

TEST_CASE("of a long line only the surroundings of the place are shown", "[rules]") {
    std::string line(3000, 'x');
    line.append("here").append(3000, 'y').append("\n");
    const Sources sources{{"a.yaml", line}};
    const auto text = rendered(at(1, 3001, 3005), sources, Language::en);
    CHECK(text.size() < 600);
    CHECK(text.find("xxxhereyyy") != std::string::npos);
}

TEST_CASE("a place in another file is shown with its name", "[rules]") {
    auto found = at(1, 1, 2);
    found.related.push_back(
        {{.file = "b.yaml", .begin = {.line = 2, .column = 1}, .end = {.line = 2, .column = 3}}, "first_use"});
    const Sources sources{{"a.yaml", "a: 1\n"}, {"b.yaml", "x\nbb: 1\n"}};
    CHECK(rendered(found, sources, Language::en) ==
          "a.yaml:1:1: error[DC105]: 'title' has no value\n"
          "    1 | a: 1\n"
          "      | ^\n"
          "  --> b.yaml:2:1\n"
          "    2 | bb: 1\n"
          "      | -- first used here\n"
          "  hint: fill it in or delete the key\n");
}

TEST_CASE("what is in double brackets is said only if its arguments are there", "[rules]") {
    auto found = at(1, 1, 2);
    found.arguments = {{"variant", "word"}, {"label", "kind"}, {"found", "x"}, {"known", "a, b"}};
    CHECK(wordingOf(found, Language::en).hint == "Known: a, b");
    found.arguments.emplace_back("nearest", "a");
    CHECK(wordingOf(found, Language::en).hint == "did you mean 'a'? Known: a, b");
}

TEST_CASE("every rule has a name, a reason in both languages, and examples", "[rules]") {
    for (const auto& rule : allRules()) {
        CAPTURE(codeName(rule.code));
        CHECK_FALSE(rule.name.empty());
        CHECK_FALSE(rule.why[0].empty());
        CHECK_FALSE(rule.why[1].empty());
        CHECK_FALSE(rule.badExample.empty());
        CHECK_FALSE(rule.goodExample.empty());
    }
}

TEST_CASE("a reading rule's bad example breaks it more than its good one", "[rules]") {
    for (const auto entries : {syntaxRules(), readingRules()}) {
        for (const auto& entry : entries) {
            CAPTURE(codeName(entry.rule.code));
            const auto breaches = [&](std::string_view example) {
                const auto reading = read(miniPackWith(kMiniScenarioPath, std::string{example}));
                return std::ranges::count(reading.diagnostics, entry.rule.code, &Diagnostic::code);
            };
            CHECK(breaches(entry.rule.badExample) > breaches(entry.rule.goodExample));
        }
    }
}

TEST_CASE("every wording says something and what to do, in both languages", "[rules]") {
    for (const auto entries : {syntaxRules(), readingRules(), semanticRules()}) {
        for (const auto& entry : entries) {
            for (const auto& variant : entry.variants) {
                CAPTURE(codeName(entry.rule.code), variant.name);
                for (const auto& words : {variant.message, variant.hint}) {
                    CHECK_FALSE(words[0].empty());
                    CHECK_FALSE(words[1].empty());
                }
            }
        }
    }
}

}  // namespace dealcraft::test
