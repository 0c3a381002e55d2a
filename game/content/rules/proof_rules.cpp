#include "content/rules/rule_entry.hpp"

#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array kSilentLoopWords{
    RuleVariant{"",
                {"选项 “{found}” 什么也不改变，又回到原处",
                 "the option '{found}' changes nothing and comes back to its moment"},
                {"给它一句回话或一个后果，或者删掉它", "give it a reply or a consequence, or delete it"}},
};

constexpr std::array kFarmingLoopWords{
    RuleVariant{"",
                {"选项 “{found}” 可以一遍遍地选，每次都加分，却不花时间",
                 "the option '{found}' can be chosen over and over, each time to the good, and costs no time"},
                {"给它 minutes，或者用变量让它只能选一次：when: not asked",
                 "give it minutes, or let a variable allow it only once, as in when: not asked"}},
};

constexpr std::array kStuckMenuWords{
    RuleVariant{"",
                {"片段 “{found}” 的选项都有条件，可能一个也不出现[[，例如依次选 {way}]]",
                 "every option of '{found}' has a condition, and at times none of them may hold[[, for instance after "
                 "{way}]]"},
                {"留一个没有 when 的选项", "leave one option without a `when`"}},
    RuleVariant{"at_once",
                {"片段 “{found}” 的选项都有条件，一开始就可能一个也不出现",
                 "every option of '{found}' has a condition, and none of them may hold as the dialogue begins"},
                {"留一个没有 when 的选项", "leave one option without a `when`"}},
};

constexpr std::array kShadowedWords{
    RuleVariant{
        "covered",
        {"走到这里时，前面的条件已经包含了 “{found}”", "whenever '{found}' would hold, one before it holds already"},
        {"把它移到前面，或者改前面的条件", "move it up, or narrow the condition before it"}},
    RuleVariant{
        "behind_open",
        {"前一项没有 when，轮不到这一项", "the entry before has no `when`, so that it is never this one's turn"},
        {"没有 when 的放在最后", "put the one without `when` last"}},
};

constexpr std::array kLengthWords{
    RuleVariant{"too_few",
                {"minutes 写 {found} 分钟，光读一遍最短的路也要 {least} 分钟",
                 "minutes says {found}, but only to read the shortest way through takes {least}"},
                {"改成 {least} 以上，或者删短文字", "write {least} or more, or shorten the texts"}},
    RuleVariant{"too_many",
                {"minutes 写 {found} 分钟，全部读完想完也不过 {most} 分钟",
                 "minutes says {found}, but to read and weigh all there is takes no more than {most}"},
                {"改成 {most} 以下", "write {most} or less"}},
};

constexpr std::array kCosmeticWords{
    RuleVariant{"",
                {"选项 “{found}” 和 “{other}” 只有话不同：去处、后果、等级都一样",
                 "the options '{found}' and '{other}' differ in nothing but their words"},
                {"有意如此就用一行 # dealcraft: allow DC309 说明原因，否则让选择有分别",
                 "let the choice make a difference, or say why not: # dealcraft: allow DC309 the reason"}},
};

constexpr std::array kOverflowWords{
    RuleVariant{"",
                {"“{found}” 只能从 {from} 到 {to}，这个改变从来做不全",
                 "'{found}' goes from {from} to {to}: this change is never made in full"},
                {"放宽变量的范围，或者改数字", "widen the variable's range or change the number"}},
    RuleVariant{"pick",
                {"“{found}” 可以选到 {pick} 个，只有 {count} 个可选",
                 "'{found}' lets up to {pick} be picked and has {count} choices"},
                {"改 pick，或者加选项", "change pick, or add choices"}},
    RuleVariant{"clock",
                {"“{found}” 要 {minutes} 分钟，时间一共才 {clock} 分钟，谁也选不了",
                 "'{found}' takes {minutes} minutes, and the clock has {clock}: nobody can ever pick it"},
                {"改 minutes，或者放宽 clock", "change its minutes, or give the clock more"}},
};

constexpr std::array kCoverageWords{
    RuleVariant{"",
                {"片段 “{found}” 提出了异议，却没有一个好的回答",
                 "'{found}' raises an objection and offers no good answer to it"},
                {"至少有一个选项的 grade 是 best 或 good", "grade at least one option best or good"}},
};

constexpr std::array kPersonaWords{
    RuleVariant{"alike",
                {"“{found}” 和 “{other}” 除了名字完全一样，演起来是同一个人",
                 "'{found}' and '{other}' differ only by name: in a play they are one person"},
                {"改一个人的 role、stance、style 或 temper", "change the role, stance, style or temper of one"}},
};

constexpr std::array kLearnGapWords{
    RuleVariant{"",
                {"learn 里有 “{found}”，却没有一个打分讲到它", "learn names '{found}', but no grade rests on it"},
                {"在某个选项的 concepts 里写上它，或者从 learn 里删掉",
                 "name it among the concepts of an option, or leave it out of learn"}},
};

constexpr std::array kProofRules{
    RuleEntry{
        {.code = RuleCode{304},
         .name = "silent-loop",
         .severity = Severity::warning,
         .why = {"选了等于没选，学员会以为程序没反应。", "A choice that does nothing looks like a program that hangs."},
         .badExample = "- id: tea\n  options: [{id: wait, say: …, minutes: 0, goto: tea}, {id: ask, goto: end}]\n",
         .goodExample = "- id: tea\n  options: [{id: wait, say: …, minutes: 5, goto: tea}, {id: ask, goto: end}]\n"},
        kSilentLoopWords},
    RuleEntry{
        {.code = RuleCode{305},
         .name = "farming-loop",
         .severity = Severity::warning,
         .why = {"能反复刷的好感，教的是刷，不是谈。", "Goodwill that can be farmed teaches clicking, not selling."},
         .badExample = "- {id: praise, minutes: 0, effects: closeness += 5, goto: tea}\n",
         .goodExample = "- {id: praise, when: not praised, effects: 'closeness += 5, praised = true', goto: tea}\n"},
        kFarmingLoopWords},
    RuleEntry{{.code = RuleCode{306},
               .name = "stuck-menu",
               .severity = Severity::warning,
               .why = {"一个选项都没有时，学员只剩下走人。",
                       "Without a single option all that is left to the trainee is to walk out."},
               .badExample = "options: [{id: a, when: trust > 60, …}, {id: b, when: trust < 40, …}]\n",
               .goodExample = "options: [{id: a, when: trust > 60, …}, {id: b, …}]\n"},
              kStuckMenuWords},
    RuleEntry{{.code = RuleCode{307},
               .name = "shadowed-branch",
               .severity = Severity::warning,
               .why = {"按次序取第一个成立的，被挡住的那一项没人看得到。",
                       "The first that holds counts; one that is covered by those before it is never seen."},
               .badExample = "lines: [{when: trust >= 40, say: …}, {when: trust >= 60, say: …}, {say: …}]\n",
               .goodExample = "lines: [{when: trust >= 60, say: …}, {when: trust >= 40, say: …}, {say: …}]\n"},
              kShadowedWords},
    RuleEntry{{.code = RuleCode{308},
               .name = "length",
               .severity = Severity::warning,
               .why = {"排课的人按 minutes 排时间。", "Whoever plans a course day goes by these minutes."},
               .badExample = "minutes: 300     # with three moments\n",
               .goodExample = "minutes: 5\n"},
              kLengthWords},
    RuleEntry{{.code = RuleCode{309},
               .name = "cosmetic-choice",
               .severity = Severity::information,
               .why = {"没有分别的选择会让人不再认真选。",
                       "Choices without a difference teach people not to think about choices."},
               .badExample = "[{id: yes, say: …, grade: good, goto: a}, {id: sure, say: …, grade: good, goto: a}]\n",
               .goodExample = "[{id: yes, say: …, grade: good, goto: a}, {id: later, say: …, grade: weak, goto: b}]\n"},
              kCosmeticWords},
    RuleEntry{{.code = RuleCode{404},
               .name = "range-overflow",
               .severity = Severity::warning,
               .why = {"值已经到头，再加也不会变，作者多半没想到。",
                       "A value at its end doesn't move any further, which the author most likely didn't mean."},
               .badExample = "vars: {count: {from: 0, to: 1, start: 1}}   # and only: effects: count += 1\n",
               .goodExample = "vars: {count: {from: 0, to: 3, start: 1}}\n"},
              kOverflowWords},
    RuleEntry{
        {.code = RuleCode{501},
         .name = "objection-coverage",
         .severity = Severity::error,
         .why = {"异议没有好的回答，学员学不到该怎么答。", "Where no answer is good, nobody learns how to answer."},
         .badExample = "objection: doubt\noptions: [{id: insist, grade: bad, …}, {id: hush, grade: weak, …}]\n",
         .goodExample = "objection: doubt\noptions: [{id: insist, grade: bad, …}, {id: prove, grade: best, …}]\n"},
        kCoverageWords},
    RuleEntry{{.code = RuleCode{502},
               .name = "persona",
               .severity = Severity::warning,
               .why = {"两个人要演得出两个样子。", "Two people should make two different visits."},
               .badExample = "contacts: [{id: li, firm: a, role: tdm, …}, {id: wu, firm: a, role: tdm, …}]\n",
               .goodExample = "contacts: [{id: li, firm: a, role: tdm, …}, {id: wu, firm: a, role: doer, …}]\n"},
              kPersonaWords},
    RuleEntry{{.code = RuleCode{606},
               .name = "learn-gap",
               .severity = Severity::warning,
               .why = {"说了要学的，就要练得到、评得到。",
                       "What is announced as learning goal must be practised and graded."},
               .badExample = "learn: [VIS-02, NEG-04]     # and no choice names NEG-04\n",
               .goodExample = "learn: [VIS-02]\n"},
              kLearnGapWords},
};

constexpr std::array kProofRoles{
    RoleWords{"twin", {"和这里一样", "the same as here"}},
};

}  // namespace

std::span<const RuleEntry> proofRules() {
    return kProofRules;
}
std::span<const RoleWords> proofRoles() {
    return kProofRoles;
}

}  // namespace dealcraft::content
