#include "sim/small_pack.hpp"

#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"
#include "sim/wording.hpp"
#include "support/catch.hpp"

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
modules: [{id: PLN, title: Planning}, {id: VIS, title: The visit}, {id: NEG, title: Bargaining}]
concepts:
  - {id: PLN-02, title: Aim, explanation: e, do: d, dont: n, example: x, source: S0}
  - {id: VIS-08, title: Objections, explanation: e, do: d, dont: n, example: x, source: S0}
  - {id: NEG-05, title: Terms, explanation: e, do: d, dont: n, example: x, source: S0}
)";

constexpr std::string_view kPeople = R"(format: dealcraft-people/1
firms:
  - id: jinda
    name: Jinda
    kind: wholesale_dealer
    city: Liuchuan
    about: a dealer
    code: [0, 3]
    rung: 8
    interests: {profit: 40, demand: 20, support: 10, control: 10, promise: 10, capital: 10}
    capital: 100000
    turnover: 1000
    pays: prompt
    suppliers: []
    needs: []
    facts: [{id: old_stock, text: There are 380 old drums, level: 3}]
contacts:
  - id: he
    firm: jinda
    name: He
    title: owner
    age: 52
    role: tdm
    stance: undecided
    style: conclusion
    portrait: he_jinda
    temper: {closeness: 10, credit: 20, interest: 20, patience: 60}
    about: the owner
    facts: []
)";

constexpr std::string_view kProducts = R"(format: dealcraft-products/1
products: []
evidence: []
)";

void replaceFirst(std::string& text, std::string_view piece, std::string_view instead) {
    const auto place = text.find(piece);
    REQUIRE(place != std::string::npos);
    text.replace(place, piece.size(), instead);
}

}  // namespace

const std::string_view kSmallScenario = R"yaml(format: dealcraft-scenario/1
id: small-visit
title: Small visit
minutes: 5
learn: [VIS-08]
brief: Visit He.
cast: {boss: he}
facts: []
vars:
  pushed: {from: 0, to: 1, start: 0, hidden: true}
unknowns:
  - {id: pain, alternatives: [{id: a, weight: 50}, {id: b, weight: 50}]}
flow:
  - id: prepare
    type: plan
    title: Prepare
    clock: 4
    fields:
      - id: when
        title: When
        pick: 1
        criteria: [planning]
        choices:
          - {id: early, say: Early, grade: weak, why: w, concepts: [PLN-02]}
          - {id: late, say: Late, minutes: 1, grade: best, why: w, concepts: [PLN-02], effects: "boss.closeness += 5"}
      - id: aids
        title: Aids
        pick: [0, 2]
        criteria: [planning]
        choices:
          - {id: sheet, say: Sheet, minutes: 2, needed: true, grade: best, why: w, concepts: [PLN-02]}
          - {id: sample, say: Sample, minutes: 2, grade: good, why: w, concepts: [PLN-02]}
          - {id: gift, say: Gift, minutes: 0, grade: bad, why: w, concepts: [PLN-02]}
  - id: visit
    type: dialogue
    title: Visit
    with: boss
    clock: 10
    start: door
    leave: {effects: "boss.patience -= 5", grade: bad, why: w, concepts: [VIS-08]}
    moments:
      - id: door
        speaker: boss
        objection: doubt
        required: true
        criteria: [talk]
        lines: [{when: trust >= 40, say: Come in.}, {say: "Yes?"}]
        options:
          - {id: prove, say: Here is the sheet., when: prepare.aids.sheet, minutes: 4, effects: "credit += 10, learn(old_stock)", grade: best, why: w, concepts: [VIS-08], reply: I see., goto: price}
          - {id: swear, say: Trust me., minutes: 2, effects: "patience -= 70, pushed = true", grade: bad, why: w, concepts: [VIS-08], reply: Hm., goto: price}
          - {id: wait, say: "...", minutes: 1, grade: weak, why: w, concepts: [VIS-08], goto: door}
      - id: price
        speaker: boss
        effects: "mood = doubtful"
        required: true
        criteria: [talk]
        lines: [{say: "And the price?"}]
        options:
          - {id: later, say: Later., minutes: 2, grade: good, why: w, concepts: [VIS-08], draw: [{weight: 50, effects: "interest += 10", goto: end}, {weight: 50, effects: "interest -= 10", goto: end}]}
          - {id: cut, say: Two per cent off., minutes: 9, grade: bad, why: w, concepts: [VIS-08], goto: end}
          - {id: bye, say: I must go., minutes: 0, grade: weak, why: w, concepts: [VIS-08], goto: end}
  - id: table
    type: negotiation
    title: Table
    with: boss
    when: not pushed
    rounds: 3
    criteria: [deal]
    issues:
      - {id: volume, title: Volume, unit: drums, values: [{id: v300, amount: 300, say: "300"}, {id: v600, amount: 600, say: "600"}]}
      - {id: discount, title: Discount, unit: per cent, values: [{id: d0, amount: 0, say: "0"}, {id: d1, amount: 1, say: "1"}, {id: d2, amount: 2, say: "2"}]}
    ours:
      reservation: 40
      weights: {volume: 60, discount: 40}
      evaluations: {volume: [0, 100], discount: [100, 50, 0]}
      policy: [{id: needs_volume, when: table.discount == 2 and table.volume < 600, text: Two per cent needs 600 drums}]
    dealer:
      - reservation: 30
        weights: {volume: 30, discount: 70}
        evaluations: {volume: [100, 0], discount: [0, 60, 100]}
        tactic: {curve: polynomial, k: 0, beta: 100}
    opening: dealer
    words:
      bid_step: [{say: Then so.}]
      hurts: [{say: "{issue} hurts."}]
      bid_last: [{say: My last word.}]
      accepts: [{say: Done.}]
      leaves: [{say: Leave it.}]
      welcomes: [{say: Good.}]
  - id: notes
    type: record
    title: Notes
    fields:
      - {id: old, title: There are old drums., sort: [{when: knows(old_stock), is: fact}, {is: assumption}], why: w, concepts: [PLN-02], criteria: [record]}
endings:
  - {id: deal, when: table.agreed, title: Deal, text: A deal.}
  - {id: nothing, title: Nothing, text: Nothing came of it., at_most: 50}
epilogue: [{when: table.agreed, say: They paid.}]
reveal: [{when: pain == a, title: He, text: Pain a.}, {when: pain == b, title: He, text: Pain b.}]
rubric:
  - {id: planning, title: Planning, weight: 20, concepts: [PLN-02], measure: grades}
  - {id: talk, title: Talk, weight: 30, concepts: [VIS-08], measure: grades}
  - {id: cards, title: Cards, weight: 10, concepts: [VIS-08], measure: objections}
  - {id: deal, title: Deal, weight: 20, concepts: [NEG-05], measure: negotiation, activity: table, figure: own_utility}
  - {id: standing, title: Standing, weight: 10, concepts: [VIS-08], measure: state, value: boss.credit, line: [[20, 0], [30, 100]]}
  - {id: record, title: Record, weight: 10, concepts: [PLN-02], measure: grades}
)yaml";

SmallPack smallPack(std::string_view scenario) {
    auto reading = content::readPackFiles({{"course.yaml", std::string{kCourse}},
                                           {"pack.yaml", std::string{kPack}},
                                           {"people.yaml", std::string{kPeople}},
                                           {"products.yaml", std::string{kProducts}},
                                           {"scenarios/small-visit.yaml", std::string{scenario}}},
                                          content::Rules{});
    std::string told;
    for (const auto& d : reading.diagnostics) {
        if (d.severity == Severity::error) { told += content::rendered(d, reading.sources, Language::en); }
    }
    INFO(told);
    REQUIRE(reading.pack);
    Diagnostics found;
    auto compiled = content::compile(*reading.pack, reading.pack->scenarios.front(), found);
    REQUIRE(compiled);
    return {reading.pack, compiled};
}

SmallPack smallPack() {
    static const SmallPack pack = smallPack(kSmallScenario);
    return pack;
}

std::string smallScenarioWith(std::string_view piece, std::string_view instead) {
    std::string scenario{kSmallScenario};
    replaceFirst(scenario, piece, instead);
    return scenario;
}

Sitting::Sitting(const SmallPack& small, std::uint64_t luck, sim::PlayMode mode)
    : content(small), seed(luck), play(*small.scenario, mode) {
    KeyedChance chance{seed};
    play.begin(chance);
}

sim::Events Sitting::does(std::string_view playLine) {
    INFO(playLine);
    const auto words = sim::parsePlayLine(playLine);
    REQUIRE(words);
    const auto action = sim::actionFrom(*content.scenario, play.session().state(), *words);
    REQUIRE(action);
    KeyedChance chance{seed};
    auto events = play.act(*action, chance);
    REQUIRE(events);
    return *events;
}

sim::Refusal Sitting::refused(std::string_view playLine) {
    INFO(playLine);
    const auto words = sim::parsePlayLine(playLine);
    REQUIRE(words);
    const auto action = sim::actionFrom(*content.scenario, play.session().state(), *words);
    REQUIRE(action);
    const auto before = play.session().state();
    KeyedChance chance{seed};
    const auto events = play.act(*action, chance);
    REQUIRE_FALSE(events);
    CHECK(play.session().state() == before);
    return events.error();
}

}  // namespace dealcraft::test
