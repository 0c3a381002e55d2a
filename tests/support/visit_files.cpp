#include "support/visit_files.hpp"

#include <string_view>

namespace dealcraft::test {

namespace {

constexpr std::string_view kPack = R"(format: dealcraft-pack/1
id: small
title: Small
version: 0.1.0
languages: [en]
license: CC0-1.0
authors: [us]
)";

constexpr std::string_view kCourse = R"(format: dealcraft-course/1
modules: [{id: VIS, title: The visit}]
concepts:
  - {id: VIS-02, title: Asking, explanation: e, do: d, dont: n, example: x, source: S0}
)";

constexpr std::string_view kPeople = R"(format: dealcraft-people/1
firms:
  - id: jinda
    name: Jinda
    kind: prospect
    rung: 8
    needs:
      - {id: stock, text: old stock, depth: 1, importance: 4}
      - {id: line, text: a line of his own, depth: 3, importance: 5}
    facts:
      - {id: uses_hailong, text: He buys from Hailong, level: 2}
      - {id: drums, text: He has 2300 drums, level: 3}
      - {id: signs, text: He signs, level: 2}
      - {id: friend, text: Hongyun asks for oil, level: 2}
contacts:
  - {id: he, firm: jinda, name: He, title: owner, role: tdm, style: alone, temper: {closeness: 20, credit: 20, interest: 30, patience: 70}}
  - {id: deng, firm: jinda, name: Deng, title: customer, role: outsider}
)";

constexpr std::string_view kProducts = R"(format: dealcraft-products/1
products:
  - id: oil
    name: Oil
    category: oil
    pack: drum
    list: 3
    dealer: 2
    recommended: 3
    cost: 1
    features:
      - {id: seal, feature: the seal, benefit: nothing leaks, evidence: [sheet]}
      - {id: code, feature: the code, benefit: goods are traced, evidence: [paper]}
evidence:
  - {id: sheet, title: the sheet, kind: data}
  - {id: paper, title: the paper, kind: certificate}
)";

constexpr std::string_view kMind = R"(format: dealcraft-mind/1
contact: he
grants: [papers, test, order]
tells:
  - {fact: uses_hailong, topic: supply, depth: 1, say: From Hailong.}
  - {fact: drums, topic: money, depth: 2, figure: true, say: Some 2300 drums.}
  - {fact: signs, topic: who, depth: 1, say: I sign.}
needs:
  - {need: stock, topic: money, symptom: It piles up., consequence: It costs me., value: I would pay for less., served_by: [seal]}
  - {need: line, topic: supply, symptom: All sell the same., consequence: I lose shops., value: A line is worth it., served_by: [code]}
objections:
  - {id: fined, kind: misunderstanding, on: opening, when: visit.done, say: I was fined for you., clarified: "Was it not you?", evidence: [paper]}
  - {id: dear, kind: drawback, on: benefit, say: That is dear., clarified: Six yuan more than theirs., outweighed_by: [stock]}
helps:
  - {id: list, title: the list, say: I write a list., taken: Do., days: 3}
  - {id: rebate, title: the rebate, say: I get you the rebate., taken: Good., beyond: true}
referral: {fact: friend, say: Ask Hongyun.}
)";

constexpr std::string_view kScenario = R"yaml(format: dealcraft-scenario/1
id: small-call
title: Small call
minutes: 5
learn: [VIS-02]
brief: Visit He.
cast: {boss: he, other: deng}
flow:
  - id: visit
    type: call
    title: Visit
    with: boss
    clock: 60
    products: [oil]
    evidence: [sheet, paper]
    commitments: [papers, test, order]
    interruptions:
      - {id: comes, at: 30, stays: 6, who: other, say: Deng comes., leaves: Deng goes.}
  - id: again
    type: call
    title: Again
    with: boss
    days: 7
    clock: 30
    products: [oil]
    evidence: [sheet, paper]
    commitments: [papers, test, order]
endings: [{id: end, title: End, text: The end}]
rubric: [{id: order, title: Order, weight: 100, concepts: [VIS-02], measure: call, activity: visit, figure: steps}]
)yaml";

/// Talk with one phrase for each act and one verdict for each judgement.
std::string talk() {
    std::string yaml = R"(format: dealcraft-talk/1
topics: [{id: supply, title: Supply}, {id: money, title: Money, sensitive: true}]
commitments:
  - {id: papers, level: 1, title: papers, say: "Papers {date}.", undated: Papers.}
  - {id: test, level: 4, title: a test, say: "A test {date}.", undated: A test.}
  - {id: order, level: 5, title: an order, say: "An order {date}.", undated: An order.}
judgements:
)";
    for (const auto word : content::kJudgementWords) {
        yaml.append("  - {id: ").append(word).append(", grade: good, why: w, concepts: [VIS-02]}\n");
    }
    yaml += "phrases:\n";
    for (const auto word : content::kActWords) { yaml.append("  - {act: ").append(word).append(", say: [words]}\n"); }
    return yaml;
}

}  // namespace

std::vector<content::PackFile> visitFiles() {
    return {{"pack.yaml", std::string{kPack}},
            {"course.yaml", std::string{kCourse}},
            {"people.yaml", std::string{kPeople}},
            {"products.yaml", std::string{kProducts}},
            {"talk.yaml", talk()},
            {"minds/he.yaml", std::string{kMind}},
            {"scenarios/small-call.yaml", std::string{kScenario}}};
}

}  // namespace dealcraft::test
