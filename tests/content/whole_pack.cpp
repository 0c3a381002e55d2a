#include "content/whole_pack.hpp"

#include "content/talk.hpp"

#include <string>
#include <string_view>

namespace dealcraft::test {

namespace {

constexpr std::string_view kPack = R"yaml(format: dealcraft-pack/1
id: whole-pack
title: {zh: 全, en: Whole}
version: 1.2
languages: [zh, en]
license: CC-BY-4.0
authors: [Ann, 王]
)yaml";

constexpr std::string_view kCourse = R"yaml(format: dealcraft-course/1
modules:
  - {id: VIS, title: {zh: 拜访, en: The visit}}
concepts:
  - {id: VIS-01, title: {zh: 题, en: Title}, explanation: {zh: 说, en: Text}, do: {zh: 做, en: Do}, dont: {zh: 别, en: Don't},
     example: {zh: 例, en: Example}, source: S0}
)yaml";

constexpr std::string_view kPeople = R"yaml(format: dealcraft-people/1
firms:
  - {id: jinda, name: {zh: 金达, en: Jinda}, kind: terminal_dealer, city: {zh: 城, en: City}, about: {zh: 关于, en: About},
     code: [0, 3], rung: 7, interests: {profit: 30, demand: 15, support: 20, control: 10, promise: 15, capital: 10},
     capital: 1600000, turnover: 516000.50, pays: slow,
     suppliers: [{name: {zh: 恒, en: Heng}, share: 12.5, complaint: {zh: 慢, en: Slow}}],
     needs: [{id: rebate_late, text: {zh: 迟, en: Late}, depth: 3, importance: 4}],
     facts: [{id: stock, text: {zh: 存, en: Stock}, level: 3}]}
contacts:
  - {id: he, firm: jinda, name: {zh: 何, en: He}, title: {zh: 老板, en: owner}, age: 52, role: kol, stance: blocker, style: hears_others,
     portrait: he_jinda, temper: {closeness: 10, credit: 25, interest: 30, patience: 55}, about: {zh: 关, en: About},
     facts: [{id: budget, text: {zh: 预算, en: Budget}, level: 4}]}
  - {id: luo, firm: jinda, name: {zh: 罗, en: Luo}, title: {zh: 内当家, en: wife}, role: mi}
)yaml";

constexpr std::string_view kProducts = R"yaml(format: dealcraft-products/1
products:
  - {id: ci4, name: {zh: 油, en: Oil}, category: {zh: 类, en: Kind}, pack: {zh: 桶, en: Drum}, list: 285, dealer: 268.5, recommended: 292,
     cost: 224.05, features: [{id: drain, feature: {zh: 长, en: Long}, benefit: {zh: 省, en: Saves}, evidence: [fleet]}],
     drawbacks: [{id: dearer, text: {zh: 贵, en: Dearer}}]}
evidence:
  - {id: fleet, title: {zh: 车队, en: Fleet}, kind: case}
)yaml";

constexpr std::string_view kRules = R"yaml(format: dealcraft-rules/1
version: 2
dialogue: {option_minutes: 3}
negotiation: {offer_minutes: 6, band: 750}
grades: {best: 100, good: 75, weak: 25, bad: 0}
bands: [{from: 0, name: {zh: 低, en: Low}}, {from: 60, name: {zh: 高, en: High}}]
)yaml";

constexpr std::string_view kMoreTalk = R"yaml(format: dealcraft-talk/1
phrases:
  - {act: guarded, role: [tdm, kol], style: [conclusion], tone: [plain, cool], zone: [rebuild], topic: [money],
     say: [{zh: 不好说, en: Hard to say}, {zh: 再说, en: Later}]}
  - {act: eased, kind: [doubt, drawback], say: [{zh: 行, en: All right}]}
  - {act: inner, judgement: [presented_unasked], say: [{zh: 关我什么事, en: What is that to me}]}
)yaml";

constexpr std::string_view kMind = R"yaml(format: dealcraft-mind/1
contact: he
grants: [papers, order]
hurry: -1
tells:
  - {fact: stock, topic: money, depth: 2, alone: true, figure: true, when: safe > 0, say: {zh: 有存货, en: There is stock}}
needs:
  - {need: rebate_late, topic: who, depth: 2, alone: false, when: safe > 0, symptom: {zh: 迟, en: Late}, consequence: {zh: 亏, en: A loss},
     value: {zh: 值, en: Worth it}, served_by: [drain]}
objections:
  - {id: fined, kind: misunderstanding, on: topic, topic: money, plain: true, when: safe > 0, say: {zh: 罚过, en: Fined},
     clarified: {zh: 你们, en: By you}, evidence: [fleet]}
  - {id: dear, kind: drawback, on: feature, feature: drain, say: {zh: 贵, en: Dear}, clarified: {zh: 六块, en: Six yuan}, outweighed_by: [rebate_late]}
helps:
  - {id: list, title: {zh: 单子, en: A list}, say: {zh: 我列, en: I write it}, taken: {zh: 好, en: Do}, days: 3, beyond: true, when: safe > 0}
referral: {fact: budget, say: {zh: 找老王, en: Ask Wang}}
phrases:
  - {act: greet, tone: [warm], say: [{zh: 来了, en: There you are}]}
)yaml";

/// Talk with a word for each act and each judgement.
std::string talk() {
    std::string yaml = R"yaml(format: dealcraft-talk/1
topics: [{id: supply, title: {zh: 货, en: Supply}}, {id: money, title: {zh: 钱, en: Money}, sensitive: true}]
commitments:
  - {id: papers, level: 1, title: {zh: 资料, en: papers}, say: {zh: "资料{date}", en: "Papers {date}"}, undated: {zh: 资料, en: Papers}}
  - {id: order, level: 5, title: {zh: 订单, en: an order}, say: {zh: "下单{date}", en: "Order {date}"}, undated: {zh: 下单, en: Order}}
judgements:
)yaml";
    for (const auto word : content::kJudgementWords) {
        yaml.append("  - {id: ").append(word).append(", grade: good, why: {zh: 因, en: Why}, concepts: [VIS-01]}\n");
    }
    yaml += "phrases:\n";
    for (const auto word : content::kActWords) {
        yaml.append("  - {act: ").append(word).append(", say: [{zh: 话, en: Words}]}\n");
    }
    return yaml;
}

/// The scenario with a line for every word of the table.
std::string scenario(std::string yaml) {
    const std::string_view begin = "words: {";
    const auto at = yaml.find(begin) + begin.size();
    const auto end = yaml.find('\n', yaml.find("welcomes:", at));
    const auto written = yaml.substr(at, end - at);
    for (std::size_t i = 0; i < content::kTableWords; ++i) {
        const auto word = content::kActWords[content::kFirstTableWord + i];
        if (written.find(std::string{word} + ":") != std::string::npos) { continue; }
        yaml.insert(at, std::string{word} + ": {zh: 话, en: Words}, ");
    }
    return yaml;
}

constexpr std::string_view kYard = R"yaml(format: dealcraft-dialogue/1
id: the-yard
start: gate
moments:
  - {id: gate, speaker: narrator, options: [{id: enter, say: {zh: 进, en: Enter}, goto: end}]}
)yaml";

constexpr std::string_view kScenario = R"yaml(format: dealcraft-scenario/1
id: whole
title: {zh: 全, en: Whole}
minutes: 20
learn: [VIS-01]
brief: {zh: 去, en: Go}
cast: {boss: he, wife: luo}
facts: [{id: account, text: {zh: 账, en: Account}, level: 4}]
vars:
  safe: {from: -1, to: 3, start: 1, hidden: true}
unknowns: [{id: pain, alternatives: [{id: a, weight: 40}, {id: b, weight: 60}]}]
flow:
  - {id: prepare, type: plan, title: {zh: 备, en: Plan}, when: true, days: 1, clock: 12, place: our_office, brief: {zh: 想, en: Think}, with: boss,
     fields: [
       {id: hour, title: {zh: 几点, en: When}, hint: {zh: 想想, en: Think}, when: true, pick: 1, criteria: [planning],
        choices: [{id: ten, say: {zh: 十点, en: Ten}, minutes: 1, needed: false, effects: safe += 1, grade: weak, why: {zh: 忙, en: Busy},
                   concepts: [VIS-01]},
                  {id: three, say: {zh: 三点, en: Three},
                   grades: [{when: pain == a, grade: best, why: {zh: 好, en: Good}, concepts: [VIS-01]},
                            {grade: good, why: {zh: 行, en: Fine}, concepts: [VIS-01]}]}]},
       {id: bring, title: {zh: 带, en: Bring}, pick: [0, 2],
        choices: [{id: card, say: {zh: 名片, en: Card}, needed: true, asks: money}, {id: sample, say: {zh: 样品, en: Sample}, brings: fleet}]},
       {id: think, title: {zh: 料, en: Expect}, choices: [{id: doubts, say: {zh: 不, en: No}, expects: doubt}, {id: aim, say: {zh: 约, en: Aim}, aims: order}]}]}
  - {id: visit, type: dialogue, title: {zh: 访, en: Visit}, when: true, days: 0, clock: 55, place: tea_table, brief: {zh: 去, en: Go}, with: boss,
     start: tea, leave: {effects: patience -= 5, grade: bad, why: {zh: 走, en: Left}, concepts: [VIS-01], reply: {zh: 再见, en: Bye}},
     moments: [
       {id: tea, speaker: boss, hears: [boss, wife], objection: refusal, effects: mood = doubtful, required: prepare.hour == ten,
        criteria: [opening],
        lines: [{when: pain == a, say: {zh: 坐, en: Sit}},
                {turns: [{who: wife, say: {zh: 来了, en: Here}}, {who: boss, mood: annoyed, say: {zh: 嗯, en: Hm}}]}],
        options: [
          {id: ask, say: {zh: 问, en: Ask}, when: not knows(stock), minutes: 3, effects: "trust += 5, learn(stock), learn(budget)", grade: best,
           why: {zh: 问, en: Asked}, concepts: [VIS-01], reply: [{when: pain == b, say: {zh: 好, en: Well}}, {say: {zh: 哦, en: Oh}}],
           goto: [{when: minutes >= 45, to: end}, {to: tea}]},
          {id: bet, say: {zh: 赌, en: Bet}, effects: learn(account),
           draw: [{weight: 70, effects: safe -= 1, reply: {zh: 行, en: Yes}, goto: price}, {weight: 30, goto: end}]}]},
       {id: price, speaker: wife, options: [
          {id: yes_sir, say: {zh: 是, en: Right}, goto: end,
           grades: [{when: safe > 0, grade: best, why: {zh: 好, en: Good}, concepts: [VIS-01]}, {grade: weak, why: {zh: 差, en: Weak}, concepts: [VIS-01]}]}]}]}
  - {id: yard, type: dialogue, title: {zh: 院, en: Yard}, dialogue: the-yard,
     leave: {grades: [{grade: weak, why: {zh: 走, en: Left}, concepts: [VIS-01]}]}}
  - {id: table, type: negotiation, title: {zh: 谈, en: Table}, when: knows(account) or pain == b, days: 7, clock: 60, place: our_office,
     brief: {zh: 谈, en: Talk}, with: boss, rounds: 6, preparation: true, criteria: [deal],
     issues: [
       {id: volume, kind: volume, title: {zh: 量, en: Volume}, unit: {zh: 桶, en: drums},
        values: [{id: v300, amount: 300, say: {zh: 三百, en: Three hundred}}, {id: v600, amount: 600, say: {zh: 六百, en: Six hundred}}]},
       {id: days, kind: days, title: {zh: 账期, en: Days},
        values: [{id: d0, amount: 0, say: {zh: 现款, en: Cash}}, {id: d30, amount: 30, say: {zh: 三十天, en: Thirty}, needs: {volume: v600}}]}],
     ours: {reservation: 40, weights: {volume: 60, days: 40}, evaluations: {volume: [20, 100], days: [100, 0]}, day_cost: 50,
            policy: [{id: floor, when: table.days > 20 and table.volume < 400, manager: true, text: {zh: 底, en: Floor}}]},
     dealer: [{when: pain == a, reservation: 30, weights: {volume: 40, days: 60}, evaluations: {volume: [100, 50], days: [0, 100]},
               tactic: {curve: exponential, k: 5, beta: 250, reciprocity: 30, mirror: averaged, rivals: 2, rivals_share: 20},
               bluffs: true, alternative_strength: strong, day_cost: 20, when_back: trust += 1},
              {when: pain == b, reservation: 35, weights: {volume: 50, days: 50}, evaluations: {volume: [90, 50], days: [10, 100]}},
              {alternative: {volume: v300, days: d0}, ideal: {volume: v600}}],
     arguments: [{id: sums, say: {zh: 算账, en: The sums}, when: knows(stock), fits: pain == a, issue: volume, counters: alternative, grade: best,
                  why: {zh: 对, en: Right}, concepts: [VIS-01]},
                 {id: talk, say: {zh: 说, en: Talk}, grades: [{grade: weak, why: {zh: 弱, en: Weak}, concepts: [VIS-01]}]}],
     adjourn: {times: 2, days: 4}, manager: {with: wife, when: table.rounds > 1},
     opening: trainee,
     words: {bid_step: [{when: trust > 20, say: {zh: 换, en: Instead}}, {say: {zh: 不, en: No}}], hurts: [{say: {zh: "{issue}难", en: "{issue} hurts"}}],
             bid_last: {zh: 最后, en: Last}, accepts: {zh: 成, en: Done}, leaves: {zh: 算了, en: Enough}, welcomes: {zh: 好, en: Good}}}
  - {id: note, type: record, title: {zh: 记, en: Record}, fields: [
       {id: s1, title: {zh: 他有货, en: He has stock}, sort: fact, why: {zh: 数过, en: Counted}, concepts: [VIS-01], criteria: [planning]},
       {id: s2, title: {zh: 他要换, en: He will switch}, sort: [{when: knows(account), is: fact, why: {zh: 说了, en: Said}, concepts: [VIS-01]},
                                                           {is: assumption}], why: {zh: 猜, en: A guess}, concepts: [VIS-01], criteria: [planning]}]}
  - {id: free, type: call, title: {zh: 访, en: Call}, when: true, days: 3, clock: 45, place: tea_table, brief: {zh: 去, en: Go}, with: boss,
     hears: [wife], products: [ci4], evidence: [fleet], commitments: [papers, order], plan: prepare,
     interruptions: [{id: comes, at: 30, stays: 6, who: wife, when: safe > 0, effects: safe += 1, say: {zh: 来, en: Comes}, leaves: {zh: 走, en: Goes}}]}
endings:
  - {id: trial, when: table.agreed, title: {zh: 成, en: Deal}, text: {zh: 成了, en: A deal}, at_most: 100}
  - {id: none, title: {zh: 无, en: None}, text: {zh: 没成, en: No deal}, at_most: 60}
epilogue: [{when: safe > 1, say: {zh: 后来, en: Later}}]
reveal: [{when: pain == a, title: {zh: 他, en: He}, text: {zh: 想要, en: wanted}}]
rubric:
  - {id: planning, title: {zh: 备, en: Plan}, weight: 30, concepts: [VIS-01], measure: grades}
  - {id: opening, title: {zh: 开, en: Open}, weight: 20, concepts: [VIS-01], measure: grades}
  - {id: source, title: {zh: 源, en: Source}, weight: 10, concepts: [VIS-01], measure: state, value: safe, line: [[-1, 0], [3, 100]]}
  - {id: cards, title: {zh: 卡, en: Cards}, weight: 10, concepts: [VIS-01], measure: objections}
  - {id: deal, title: {zh: 谈, en: Deal}, weight: 20, concepts: [VIS-01], measure: negotiation, activity: table, figure: own_utility}
  - {id: asking, title: {zh: 问, en: Asking}, weight: 10, concepts: [VIS-01], measure: call, activity: free, figure: questions}
)yaml";

}  // namespace

std::vector<content::PackFile> wholePack() {
    std::vector<content::PackFile> files;
    files.push_back({"pack.yaml", std::string{kPack}});
    files.push_back({"course.yaml", std::string{kCourse}});
    files.push_back({"people.yaml", std::string{kPeople}});
    files.push_back({"products.yaml", std::string{kProducts}});
    files.push_back({"rules.yaml", std::string{kRules}});
    files.push_back({"talk.yaml", talk()});
    files.push_back({"talk/more.yaml", std::string{kMoreTalk}});
    files.push_back({"minds/he.yaml", std::string{kMind}});
    files.push_back({"dialogues/the-yard.yaml", std::string{kYard}});
    files.push_back({"scenarios/whole.yaml", scenario(std::string{kScenario})});
    return files;
}

}  // namespace dealcraft::test
