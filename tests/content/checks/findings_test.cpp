#include "content/reporting.hpp"
#include "content/small_pack.hpp"

namespace dealcraft::content {

namespace {

struct Change {
    std::string_view part;
    std::string_view replacement;
    std::string_view findings;
};

}  // namespace

TEST_CASE("each mistake is found once, at its place, and nothing that follows from it", "[content]") {
    const auto change = GENERATE(values<Change>({
        {"goto: tea}", "goto: tae}", "44:141 E DC202 moment tae\n"},
        {"start: door", "start: dor", "37:12 E DC202 moment dor\n"},
        {"boss: he,", "boss: hee,", "7:14 E DC203 contact hee\n"},
        {"speaker: wife", "speaker: wive", "47:18 E DC203 role wive\n"},
        {"    with: boss\n    clock", "    with: bos\n    clock", "35:11 E DC203 role bos\n"},
        {"criteria: [opening]\n        lines", "criteria: [openin]\n        lines", "41:20 E DC203 criterion openin\n"},
        {"concepts: [VIS-02], goto", "concepts: [VIS-09], goto", "45:97 E DC203 concept VIS-09\n"},
        {"learn(budget)", "learn(bugdet)", "44:70 E DC203 fact bugdet\n"},
        {"when: knows(budget) and met", "when: knows(budget) and mett", "48:42 E DC203 name mett\n"},
        {"pain == a", "pain == c", "48:58 E DC203 word c\n"},
        {"prepare.when == at_three", "prepare.when = at_three", "55:39 E DC401 assignment =\n"},
        {"trust += 5", "trust +== 5", "44:60 E DC401 syntax_value =\n"},
        {"trust += 5", "boss.patience = 400", "44:68 E DC401 out_of_range 400\n"},
        {"value: trust", "value: boss.mood", "78:86 E DC401 type_integer boss.mood\n"},
        {"      - id: tea\n",
         "      - id: tea\n        speaker: wife\n        lines: [{say: Well}]\n        options: [{id: bye, say: Bye, "
         "goto: end}]\n      - id: tea\n",
         "50:13 E DC201 tea\n"},
        {"{id: pitch,", "{id: ask,", "45:18 E DC201 ask\n"},
        {"  met: {", "  trust: {from: 0, to: 1, start: 0}\n  met: {",
         "11:3 E DC201 reserved trust\n11:3 W DC204 variable trust\n"},
        {"{id: bye, say: Bye, goto: end}\n          - {id: gamble, say: Hm, draw: [{weight: 70, goto: tea}, {weight: "
         "30, goto: end}]}",
         "{id: bye, say: Bye, goto: tea}", "46:13 E DC303 tea\n"},
        {"concepts: [VIS-01], goto: tea}", "concepts: [VIS-01], goto: end}", "46:13 W DC301 tea\n"},
        {"  - {id: open, title: Open, text: Open}\n", "", "74:22 E DC302 last_ending deal\n"},
        {"goto: end}\n          - {id: gamble", "goto: [{when: met, to: end}]}\n          - {id: gamble",
         "50:47 E DC302 open_branch bye\n"},
        {"when: knows(budget) and met", "when: knows(budget) and met and trust > 100",
         "48:24 W DC402 never knows(budget) and met and trust > 100 and pain == a\n"},
        {"  met: {", "  idle: {from: 0, to: 3, start: 0}\n  met: {", "11:3 W DC204 variable idle\n"},
        {", met = true", "", "11:3 W DC403 never_set met\n"},
        {"knows(budget) and met", "knows(budget)", "11:3 W DC403 never_read met\n"},
        {"learn(budget), ", "", "9:10 W DC403 never_learnt budget\n"},
        {"weight: 60, concepts", "weight: 50, concepts", "77:10 E DC601 weights 90\n"},
        {"grade: best, why: Ask, concepts: [VIS-01]", "grade: best, why: Ask", "44:99 E DC603 concept\n"},
        {"ours: {reservation: 40", "ours: {reservation: 100", "52:9 W DC503 table\n"},
        {"{weight: 70, goto: tea}, {weight: 30, goto: end}", "{weight: 0, goto: tea}, {weight: 0, goto: end}",
         "51:18 E DC405 draw 0\n"},
        {"pick: [0, 2]", "pick: [3, 3]", "26:13 E DC302 pick bring\n"},
        {"pick: [0, 2]", "pick: [0, 3]", "26:13 W DC404 pick bring\n"},
        {"title: Plan\n", "title: Plan\n    clock: 1\n", "32:18 W DC404 clock report\n"},
        {"learn(budget)", "learn（budget）", "44:69 E DC401 syntax_full_width （\n"},
        {"trust += 5", "trust += 5 / (1 - 1)", "44:65 E DC401 zero (1 - 1)\n"},
    }));
    INFO(change.part << " -> " << change.replacement);
    CHECK(findingsOf(smallWith(change.part, change.replacement)) == change.findings);
}

TEST_CASE("a mistyped moment is shown in the file with its nearest name and a hint", "[content]") {
    const auto reading = readSmall(smallWith("goto: tea}", "goto: tae}"));
    REQUIRE(reading.diagnostics.size() == 1);
    const auto& d = reading.diagnostics[0];
    CHECK(wordingOf(d, Language::en).message == "goto leads to 'tae', which is no moment of this dialogue");
    CHECK(wordingOf(d, Language::en).hint == "did you mean 'tea'? Known: door, tea, end");
    CHECK(wordingOf(d, Language::zh).hint == "是不是 “tea”？这里有：door, tea, end");
    REQUIRE(d.edits.size() == 1);
    CHECK(d.edits[0].replacement == "tea");
    REQUIRE(d.related.size() == 1);
    CHECK(d.related[0].where.begin.line == 46);
}

TEST_CASE("a finding within a quoted script stands at its very column", "[content]") {
    const auto scenario = smallWith("effects: \"trust += 5, learn(budget), met = true\"",
                                    "effects: 'trust += 5, learn(budget), met = ture'");
    CHECK(findingsOf(scenario) == "44:85 E DC203 name ture\n");
}

TEST_CASE("what looks wrong only because a value could not be read follows from it", "[content]") {
    const auto [part, replacement, root] = GENERATE(values<Change>({
        {"weight: 60, concepts", "weight: sixty, concepts", "integer"},
        {"weight: 60, concepts", "weight: 160, concepts", "range"},
        {"start: 0}", "start: zero}", "integer"},
        {"pick: 1\n", "pick: [one, 2]\n", "integer"},
    }));
    INFO(part << " -> " << replacement);
    const auto reading = readSmall(smallWith(part, replacement));
    INFO(findingsOf(reading));
    int roots = 0;
    for (const auto& d : reading.diagnostics) {
        if (d.root < 0) { ++roots; }
        const auto& first = d.root < 0 ? d : reading.diagnostics[static_cast<std::size_t>(d.root)];
        CHECK(argumentOf(first, "variant") == root);
    }
    CHECK(roots == 1);
}

TEST_CASE("a value of which is clear what was meant brings nothing else about", "[content]") {
    const auto change = GENERATE(values<Change>({
        {"clock: 55", "clock: ５５", "36:12 E DC105 integer ５５\n"},
        {"weight: 60, concepts", "weight: '60', concepts", "77:44 E DC105 quoted_number 60\n"},
        {"measure: grades", "measure: grade", "77:76 E DC105 word grade\n"},
        {"type: dialogue", "type: dialog", "33:11 E DC105 word dialog\n"},
        {"type: dialogue", "type: chatter", "33:11 E DC105 word chatter\n"},
    }));
    INFO(change.part << " -> " << change.replacement);
    CHECK(findingsOf(smallWith(change.part, change.replacement)) == change.findings);
}

TEST_CASE("all mistakes of a scenario are found in one run", "[content]") {
    auto scenario = smallWith("goto: tea}", "goto: tae}");
    scenario = with(scenario, "learn(budget)", "learn(bugdet)");
    scenario = with(scenario, "weight: 60, concepts", "weight: 61, concepts");
    CHECK(readSmall(scenario).diagnostics.size() == 3);
}

TEST_CASE("more than a scenario has room for is refused", "[content]") {
    std::string facts = "facts:\n";
    for (int i = 0; i < 400; ++i) { facts += "  - {id: f" + std::to_string(i) + ", level: 3, text: X}\n"; }
    const auto found = findingsOf(smallWith("facts:\n", facts));
    CHECK(found.find("DC107 slots") != std::string::npos);
}

TEST_CASE("no value of an issue is called as a line calls an issue that is left open", "[content][negotiation]") {
    const auto found = findingsOf(smallWith("{id: v300, amount", "{id: open, amount"));
    INFO(found);
    CHECK(found.find("DC201") != std::string::npos);
}

TEST_CASE("a negotiation of more than a million packages is refused", "[content][negotiation]") {
    const auto everywhere = [](std::string text, std::string_view part, const std::string& added) {
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
            text.insert(at + part.size(), added);
        }
        return text;
    };
    const auto withIssues = [&](int count) {
        std::string issues;
        std::string weights;
        std::string evaluations;
        for (int i = 0; i < count; ++i) {
            const auto id = "i" + std::to_string(i);
            issues += "      - {id: " + id + ", title: X, unit: u, values: [";
            for (int v = 0; v < 9; ++v) {
                issues += "{id: v" + std::to_string(v) + ", amount: " + std::to_string(v) + ", say: X}, ";
            }
            issues += "{id: last, amount: 9, say: X}]}\n";
            weights += id + ": 0, ";
            evaluations += id + ": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], ";
        }
        auto scenario = smallWith("      - {id: days,", issues + "      - {id: days,");
        return findingsOf(
            everywhere(everywhere(std::move(scenario), "weights: {", weights), "evaluations: {", evaluations));
    };
    CHECK(withIssues(5).find("DC107 packages") == std::string::npos);  // 2 · 10^5 · 2
    CHECK(withIssues(6).find("DC107 packages") != std::string::npos);  // 2 · 10^6 · 2
}

TEST_CASE("every rule that validate reports has its words in both languages", "[content]") {
    for (const auto& rule : allRules()) {
        INFO(codeName(rule.code));
        CHECK_FALSE(rule.why[0].empty());
        CHECK_FALSE(rule.why[1].empty());
        CHECK_FALSE(rule.badExample.empty());
        CHECK_FALSE(rule.goodExample.empty());
    }
}

}  // namespace dealcraft::content
