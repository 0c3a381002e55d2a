#include "content/small_pack.hpp"

namespace dealcraft::content {

namespace {

/// The small scenario with a replacement, and what is to be said of it in English: the first line of each finding.
struct Case {
    std::string_view part;
    std::string_view replacement;
    std::string_view said;
};

std::string saidOf(const PackReading& reading) {
    std::string said;
    for (const auto& d : reading.diagnostics) {
        const auto whole = rendered(d, reading.sources, Language::en);
        said += whole.substr(0, whole.find('\n') + 1);
    }
    return said;
}

}  // namespace

TEST_CASE("what is proved of a scenario is told at its place, and only that", "[content][proof]") {
    const auto change = GENERATE(values<Case>({
        // options and lines
        {"{id: bye, say: Bye, goto: end}", "{id: bye, say: Bye, when: trust > 60, goto: end}",
         "scenarios/small.yaml:50:39: warning[DC402]: whenever it is asked here, 'trust > 60' does not hold\n"},
        {"{id: bye, say: Bye, goto: end}", "{id: bye, say: Bye, when: met, goto: end}",
         "scenarios/small.yaml:50:39: warning[DC402]: whenever it is asked here, 'met' holds\n"},
        {"{say: Well}]", "{when: knows(budget) and pain == a, say: So}, {say: Well}]",
         "scenarios/small.yaml:48:79: warning[DC307]: whenever 'knows(budget) and pain == a' would hold, one before it "
         "holds already\n"},
        {"{say: Well}]", "{say: Well}, {say: So}]",
         "scenarios/small.yaml:48:86: warning[DC307]: the entry before has no `when`, so that it is never this one's "
         "turn\n"},
        // menus
        {"{id: bye, say: Bye, goto: end}\n          - {id: gamble, say: Hm,",
         "{id: bye, say: Bye, when: pain == a, goto: end}\n          - {id: gamble, say: Hm, when: minutes < 20,",
         "scenarios/small.yaml:46:13: warning[DC306]: every option of 'tea' has a condition, and at times none of them "
         "may hold, for instance after door.ask, tea.gamble ×9\n"},
        {"{id: bye, say: Bye, goto: end}\n          - {id: gamble, say: Hm,",
         "{id: bye, say: Bye, when: pain == a, goto: end}\n          - {id: gamble, say: Hm, when: pain == b,", ""},
        // effects
        {"met = true\"", "met += 1, met = true\"", ""},
        {"{id: gamble, say: Hm,", "{id: gamble, say: Hm, effects: boss.closeness -= 40,", ""},
        {"{id: bye, say: Bye, goto: end}", "{id: bye, say: Bye, effects: met += 1, goto: end}",
         "scenarios/small.yaml:50:42: warning[DC404]: 'met' goes from 0 to 1: this change is never made in full\n"},
        // loops
        {"{id: bye, say: Bye, goto: end}",
         "{id: bye, say: Bye, goto: end}\n          - {id: praise, say: Nice, minutes: 0, effects: closeness += 5, "
         "reply: Hm, goto: tea}",
         "scenarios/small.yaml:51:18: warning[DC305]: the option 'praise' can be chosen over and over, each time to "
         "the good, and costs no time\n"},
        {"{id: bye, say: Bye, goto: end}",
         "{id: bye, say: Bye, goto: end}\n          - {id: praise, say: Nice, effects: closeness += 5, "
         "reply: Hm, goto: tea}",
         ""},
        {"{id: bye, say: Bye, goto: end}",
         "{id: bye, say: Bye, goto: end}\n          - {id: wait, say: Er, minutes: 0, goto: tea}",
         "scenarios/small.yaml:51:18: warning[DC304]: the option 'wait' changes nothing and comes back to its "
         "moment\n"},
        // choices
        {"{id: bye, say: Bye, goto: end}",
         "{id: bye, say: Bye, goto: end}\n          - {id: away, say: So long, goto: end}",
         "scenarios/small.yaml:51:18: information[DC309]: the options 'away' and 'bye' differ in nothing but their "
         "words\n"},
        {"        criteria: [opening]\n        lines",
         "        objection: doubt\n        criteria: [opening]\n        lines", ""},
        {"grade: best, why: Ask, concepts: [VIS-01], goto: tea}\n",
         "grade: weak, why: Ask, concepts: [VIS-01], goto: tea}\n", ""},
        // the rubric
        {"value: trust, line: [[0, 0], [100, 100]]", "value: trust, line: [[0, 0], [200, 100]]",
         "scenarios/small.yaml:78:10: warning[DC601]: no play can get all points for 'state'\n"},
        {"value: trust, line: [[0, 0], [100, 100]]", "value: trust, line: [[200, 0], [300, 100]]",
         "scenarios/small.yaml:78:10: warning[DC601]: every play gets the same points for 'state'\n"},
        // the whole
        {"minutes: 5\n", "minutes: 400\n",
         "scenarios/small.yaml:2:5: warning[DC308]: minutes says 400, but to read and weigh all there is takes no more "
         "than 11\n"},
        {"learn: [VIS-01]", "learn: [VIS-01, VIS-03]",
         "scenarios/small.yaml:5:17: warning[DC606]: learn names 'VIS-03', but no grade rests on it\n"},
    }));
    INFO(change.part << " -> " << change.replacement);
    CHECK(saidOf(readSmall(smallWith(change.part, change.replacement))) == change.said);
}

TEST_CASE("a menu that each way into it finds filled is not called empty", "[content][proof]") {
    auto scenario = smallWith("  met: {from: 0, to: 1, start: 0}\n",
                              "  met: {from: 0, to: 1, start: 0}\n  shy: {from: 0, to: 1, start: 0}\n");
    scenario =
        with(scenario, "          - {id: pitch, say: Buy,",
             "          - {id: nod, say: Nod, effects: shy = true, goto: tea}\n          - {id: pitch, say: Buy,");
    scenario = with(scenario, "{id: bye, say: Bye, goto: end}\n          - {id: gamble, say: Hm,",
                    "{id: bye, say: Bye, when: met, goto: end}\n          - {id: gamble, say: Hm, when: shy,");
    CHECK(saidOf(readSmall(scenario)).empty());
    const auto stuck = with(scenario, "effects: shy = true, goto: tea", "effects: shy = false, goto: tea");
    CHECK(saidOf(readSmall(stuck)).find("none of them may hold, for instance after door.nod\n") != std::string::npos);
}

TEST_CASE("an objection without a good answer is an error", "[content][proof]") {
    auto scenario = smallWith("        criteria: [opening]\n        lines",
                              "        objection: doubt\n        criteria: [opening]\n        lines");
    scenario = with(scenario, "grade: best, why: Ask", "grade: weak, why: Ask");
    CHECK(saidOf(readSmall(scenario)) ==
          "scenarios/small.yaml:39:13: error[DC501]: 'door' raises an objection and offers no good answer to it\n");
}

TEST_CASE("people whom nobody meets, and one person twice, are told", "[content][proof]") {
    const auto changed = [](std::string_view part, std::string_view replacement) {
        auto files = smallPackFiles(std::string{kSmallScenario});
        for (auto& file : files) {
            if (file.path == "people.yaml") { file.bytes = with(file.bytes, part, replacement); }
        }
        return saidOf(readPackFiles(std::move(files), Rules{}));
    };
    CHECK(changed("contacts:\n",
                  "contacts:\n  - {id: idle, firm: jinda, name: Idle, title: clerk, role: doer, stance: undecided, "
                  "style: alone}\n") == "people.yaml:5:10: warning[DC204]: no scenario has 'idle' in its cast\n");
    CHECK(changed("contacts:\n", "  - {id: empty, name: Empty, kind: prospect, city: Here, about: X}\ncontacts:\n") ==
          "people.yaml:4:10: warning[DC204]: nobody works at the firm 'empty'\n");
    const auto twin = changed(
        "role: kol, stance: undecided, style: alone, portrait: luo_meifang, temper: {closeness: 5, "
        "credit: 5, interest: 5, patience: 5}",
        "role: tdm, stance: undecided, style: conclusion, portrait: luo_meifang, temper: {closeness: 10, "
        "credit: 21, interest: 30, patience: 60}");
    CHECK(twin ==
          "people.yaml:6:10: warning[DC502]: 'luo' and 'he' differ only by name: in a play they are one "
          "person\n");
}

TEST_CASE("a proof says nothing where a play can go either way", "[content][proof]") {
    CHECK(saidOf(readSmall(std::string{kSmallScenario})).empty());
}

}  // namespace dealcraft::content
