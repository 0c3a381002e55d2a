#pragma once

#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::content {

/// A whole pack in one language, in memory, with one scenario that nothing is wrong with.
inline constexpr std::string_view kSmallScenario = R"(format: dealcraft-scenario/1
id: small
title: Small
minutes: 5
learn: [VIS-01]
brief: Go.
cast: {boss: he, wife: luo}
facts:
  - {id: budget, level: 3, text: The budget}
vars:
  met: {from: 0, to: 1, start: 0}
unknowns:
  - {id: pain, alternatives: [{id: a, weight: 40}, {id: b, weight: 60}]}
flow:
  - id: prepare
    type: plan
    title: Plan
    fields:
      - id: when
        title: When
        pick: 1
        criteria: [opening]
        choices:
          - {id: at_ten, say: Ten, grade: weak, why: Busy, concepts: [VIS-01]}
          - {id: at_three, say: Three, grade: best, why: Tea, concepts: [VIS-01]}
      - id: bring
        title: Bring
        pick: [0, 2]
        choices:
          - {id: sample, say: Sample}
          - {id: report, say: Report, minutes: 2}
  - id: visit
    type: dialogue
    title: Visit
    with: boss
    clock: 55
    start: door
    moments:
      - id: door
        speaker: boss
        criteria: [opening]
        lines: [{say: "Yes"}]
        options:
          - {id: ask, say: How is stock, effects: "trust += 5, learn(budget), met = true", grade: best, why: Ask, concepts: [VIS-01], goto: tea}
          - {id: pitch, say: Buy, effects: boss.mood = annoyed, grade: bad, why: No, concepts: [VIS-02], goto: end}
      - id: tea
        speaker: wife
        lines: [{when: knows(budget) and met and pain == a, say: Tea}, {say: Well}]
        options:
          - {id: bye, say: Bye, goto: end}
          - {id: gamble, say: Hm, draw: [{weight: 70, goto: tea}, {weight: 30, goto: end}]}
  - id: table
    type: negotiation
    title: Table
    when: visit.done and prepare.when == at_three
    with: boss
    rounds: 5
    issues:
      - {id: volume, title: Volume, unit: drums, values: [{id: v300, amount: 300, say: "300"}, {id: v600, amount: 600, say: "600"}]}
      - {id: days, title: Days, unit: days, values: [{id: d0, amount: 0, say: Cash}, {id: d30, amount: 30, say: "30"}]}
    ours: {reservation: 40, weights: {volume: 60, days: 40}, evaluations: {volume: [20, 100], days: [100, 0]}}
    dealer:
      - {when: pain == a, reservation: 50, weights: {volume: 20, days: 80}, evaluations: {volume: [100, 50], days: [0, 100]}, tactic: {curve: polynomial, k: 5, beta: 40}}
      - {reservation: 30, weights: {volume: 50, days: 50}, evaluations: {volume: [100, 50], days: [0, 100]}, tactic: {curve: exponential, k: 10, beta: 100}}
    opening: dealer
    words:
      bid_step: [{say: No}]
      hurts: [{say: "{issue}"}]
      bid_last: [{say: Last}]
      accepts: [{say: Done}]
      leaves: [{say: Out}]
      welcomes: [{say: Good}]
endings:
  - {id: deal, when: table.agreed and table.volume >= 600, title: Deal, text: Deal}
  - {id: open, title: Open, text: Open}
rubric:
  - {id: opening, title: Opening, weight: 60, concepts: [VIS-01], measure: grades}
  - {id: state, title: State, weight: 40, concepts: [VIS-02], measure: state, value: trust, line: [[0, 0], [100, 100]]}
)";

/// A text in which one part is replaced; the part must be there.
inline std::string with(std::string text, std::string_view part, std::string_view replacement) {
    const auto place = text.find(part);
    REQUIRE(place != std::string::npos);
    return text.replace(place, part.size(), replacement);
}

inline std::string smallWith(std::string_view part, std::string_view replacement) {
    return with(std::string{kSmallScenario}, part, replacement);
}

inline std::vector<PackFile> smallPackFiles(std::string scenario) {
    return {
        {"pack.yaml",
         "format: dealcraft-pack/1\nid: small-pack\ntitle: Small\nversion: \"1\"\nlanguages: [en]\nlicense: "
         "CC0\nauthors: [us]\n"},
        {"course.yaml",
         "format: dealcraft-course/1\nmodules: [{id: VIS, title: Visit}]\nconcepts:\n"
         "  - {id: VIS-02, title: Two, explanation: X, do: X, dont: X, example: X, source: S0}\n"
         "  - {id: VIS-01, title: One, explanation: X, do: X, dont: X, example: X, source: S0}\n"
         "  - {id: VIS-03, title: Three, explanation: X, do: X, dont: X, example: X, source: S0}\n"},
        {"people.yaml",
         "format: dealcraft-people/1\nfirms:\n"
         "  - {id: jinda, name: Jinda, kind: prospect, city: Liuchuan, about: X, facts: [{id: stock, text: Stock, "
         "level: 3}]}\n"
         "contacts:\n"
         "  - {id: he, firm: jinda, name: He, title: owner, age: 52, role: tdm, stance: undecided, style: conclusion, "
         "portrait: he_jinda,"
         " temper: {closeness: 10, credit: 21, interest: 30, patience: 60}, about: X}\n"
         "  - {id: luo, firm: jinda, name: Luo, title: owner, age: 50, role: kol, stance: undecided, style: alone, "
         "portrait: luo_meifang,"
         " temper: {closeness: 5, credit: 5, interest: 5, patience: 5}, about: X}\n"},
        {"products.yaml",
         "format: dealcraft-products/1\nproducts:\n"
         "  - {id: ci4, name: X, category: X, pack: X, list: 285, dealer: 268, recommended: 292, cost: 224, features: "
         "[{id: f, feature: X, benefit: X, evidence: [bus]}]}\n"
         "evidence: [{id: bus, title: X, kind: case}]\n"},
        {"scenarios/small.yaml", std::move(scenario)},
    };
}

inline PackReading readSmall(std::string scenario) {
    return readPackFiles(smallPackFiles(std::move(scenario)), Rules{});
}

/// All findings of a scenario, one a line: `line:column severity code variant [found]`.
inline std::string findingsOf(const PackReading& reading) {
    std::string all;
    const auto argument = [](const Diagnostic& d, std::string_view name) {
        for (const auto& [key, value] : d.arguments) {
            if (key == name) { return value; }
        }
        return std::string{};
    };
    for (const auto& d : reading.diagnostics) {
        const auto* severity = d.severity == Severity::error ? "E" : d.severity == Severity::warning ? "W" : "I";
        all += std::to_string(d.where.begin.line) + ":" + std::to_string(d.where.begin.column) + " " + severity + " " +
               codeName(d.code);
        for (const auto& part : {argument(d, "variant"), argument(d, "found")}) {
            all += part.empty() ? "" : " " + part;
        }
        all += "\n";
    }
    return all;
}

inline std::string findingsOf(std::string scenario) {
    return findingsOf(readSmall(std::move(scenario)));
}

/// The scenario as the simulation gets it. @pre nothing is wrong with it
inline std::shared_ptr<const CompiledScenario> compiledSmall(std::string scenario = std::string{kSmallScenario}) {
    const auto reading = readSmall(std::move(scenario));
    INFO(findingsOf(reading));
    REQUIRE(reading.pack);
    Diagnostics found;
    auto made = compile(*reading.pack, reading.pack->scenarios.front(), found);
    REQUIRE(made);
    return made;
}

}  // namespace dealcraft::content
