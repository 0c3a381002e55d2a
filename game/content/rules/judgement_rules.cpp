#include "content/rules/rule_entry.hpp"

#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array kConditionTypeWords{
    RuleVariant{"syntax_value",
                {"这里应当是一个值，不是 “{found}”", "a value should stand here, not '{found}'"},
                {"写名字、整数、true、false、knows(…) 或括号",
                 "write a name, a whole number, true, false, knows(…) or a bracket"}},
    RuleVariant{"syntax_operator",
                {"“{found}” 前面少了运算符", "an operator is missing before '{found}'"},
                {"用 and、or、== 等把两部分连起来", "join the two parts by and, or, == and the like"}},
    RuleVariant{"syntax_effect",
                {"这里应当是一个效果，不是 “{found}”", "an effect should stand here, not '{found}'"},
                {"写成 trust += 5 或 learn(…)，用逗号隔开", "write it as trust += 5 or learn(…), with commas between"}},
    RuleVariant{"syntax_fact",
                {"括号里应当是情报的名字，不是 “{found}”", "a fact's name should stand in the brackets, not '{found}'"},
                {"例如 knows(budget)", "as in knows(budget)"}},
    RuleVariant{"syntax_token",
                {"“{found}” 用在这里不对", "'{found}' can't stand here"},
                {"这里应当写 “{expected}”", "'{expected}' should stand here"}},
    RuleVariant{"unfinished",
                {"脚本没有写完", "the script breaks off"},
                {"还缺 “{expected}”", "what is missing is: {expected}"}},
    RuleVariant{"type_integer",
                {"“{found}” 不是数", "'{found}' is no number"},
                {"比较大小和加减只能用整数；词用 == 比较，用 = 设定",
                 "sums and comparisons take whole numbers; words are compared by == and set by ="}},
    RuleVariant{"type_boolean",
                {"“{found}” 不是真假", "'{found}' is not true or false"},
                {"加上比较，例如 {found} >= 1", "compare it, as in {found} >= 1"}},
    RuleVariant{"type_word",
                {"这里要写一个词，不是 “{found}”", "a word should stand here, not '{found}'"},
                {"可以写：{known}", "Known: {known}"}},
    RuleVariant{
        "type_apart",
        {"改变 trust 的数不能取决于 trust、closeness", "what is added to trust can't depend on trust or closeness"},
        {"分别写 closeness += … 和 credit += …", "write closeness += … and credit += … apart"}},
    RuleVariant{"read_only",
                {"“{found}” 只能由游戏改变", "only the game changes '{found}'"},
                {"能改的是变量、四个状态和 mood", "what can be set are variables, the four states and mood"}},
    RuleVariant{"assignment", {"条件里写了 `=`", "`=` stands in a condition"}, {"比较用 `==`", "compare by `==`"}},
    RuleVariant{"out_of_range",
                {"{found} 超出范围", "{found} is out of range"},
                {"范围是 {expected}", "the range is {expected}"}},
    RuleVariant{"too_deep",
                {"脚本太长，或者括号套得太深", "this script is too long or nested too deeply"},
                {"分成几段，或者用变量记下中间结果", "split it, or keep intermediate results in variables"}},
};

constexpr std::array kConstantWords{
    RuleVariant{"always",
                {"按变量的范围，这个条件总是成立", "by the ranges of its names this condition always holds"},
                {"删掉条件，或者改数字", "delete the condition or change the number"}},
    RuleVariant{"never",
                {"按变量的范围，这个条件永远不成立", "by the ranges of its names this condition never holds"},
                {"改数字或变量的范围", "change the number or the variable's range"}},
};

constexpr std::array kDataFlowWords{
    RuleVariant{
        "never_set",
        {"“{found}” 有条件在看，却从来没有设定，总是 {start}", "'{found}' is read but never set: it stays {start}"},
        {"在某个 effects 里改变它", "set it in some effects"}},
    RuleVariant{"never_read",
                {"“{found}” 设定了，却没有条件在看", "'{found}' is set but never read"},
                {"在条件里用上，或者删掉", "use it in a condition, or delete it"}},
    RuleVariant{"never_learnt",
                {"情报 “{found}” 有条件问到，却学不到", "the fact '{found}' is asked about but can't be learnt"},
                {"在某个 effects 里写 learn({found})", "write learn({found}) into some effects"}},
};

constexpr std::array kChanceWords{
    RuleVariant{"draw",
                {"抽签的权重加起来是 {found}", "the weights of the draw add up to {found}"},
                {"至少有一个权重大于 0", "at least one weight must be above 0"}},
    RuleVariant{"unknown",
                {"各种可能的权重加起来是 {found}", "the weights of the alternatives add up to {found}"},
                {"至少有一个权重大于 0", "at least one weight must be above 0"}},
};

constexpr std::array kNoAgreementWords{
    RuleVariant{
        "",
        {"谈判 “{found}” 里没有双方都能接受的条件",
         "no terms of '{found}' reach both reservation values, whoever the dealer is"},
        {"降低一方的 reservation，或者改权重；有意如此时让结局说明走开是对的",
         "lower a reservation or change weights; if it is meant so, let an ending say that walking away is right"}},
};

constexpr std::array kIssueWords{
    RuleVariant{"no_values",
                {"议题 “{issue}” 没有值", "the issue '{issue}' has no value"},
                {"写至少两个 values", "give it at least two values"}},
    RuleVariant{"weights_count",
                {"{found} 个权重，和议题数不符", "{found} weights don't fit the number of issues"},
                {"每个议题一个权重", "one weight for each issue"}},
    RuleVariant{"weights_sum",
                {"权重加起来是 {found}，不是 100", "the weights add up to {found}, not to 100"},
                {"调整权重，都在 0 到 100 之间", "change them; each is from 0 to 100"}},
    RuleVariant{"evaluations_count",
                {"{found} 行评价，和议题数不符", "{found} rows of evaluations don't fit the number of issues"},
                {"每个议题一行", "one row for each issue"}},
    RuleVariant{"evaluations_row",
                {"议题 “{issue}” 有 {found} 个评价，和它的值数不符",
                 "'{issue}' has {found} evaluations, not one for each value"},
                {"每个值一个评价，从 0 到 100", "one evaluation for each value, from 0 to 100"}},
    RuleVariant{"evaluations_range",
                {"议题 “{issue}” 的评价超出 0 到 100", "an evaluation of '{issue}' isn't from 0 to 100"},
                {"从 0 到 100", "write it from 0 to 100"}},
    RuleVariant{"reservation",
                {"reservation 是 {found}", "the reservation is {found}"},
                {"从 0 到 100", "write it from 0 to 100"}},
    RuleVariant{"tactic_k",
                {"让步曲线的 k 是 {found}", "the tactic's k is {found}"},
                {"从 0 到 100", "write it from 0 to 100"}},
    RuleVariant{"tactic_k_exponential",
                {"指数曲线的 k 是 {found}", "an exponential tactic's k is {found}"},
                {"从 1 到 100：0 没有对数", "write it from 1 to 100: 0 has no logarithm"}},
    RuleVariant{"tactic_beta",
                {"让步曲线的 beta 是 {found}", "the tactic's beta is {found}"},
                {"从 1 到 1000，100 是直线", "write it from 1 to 1000; 100 is a straight line"}},
    RuleVariant{"rounds", {"rounds 是 {found}", "rounds is {found}"}, {"至少一轮", "at least one round"}},
    RuleVariant{"no_issues",
                {"谈判没有议题", "the negotiation has no issue"},
                {"写 2 到 8 个 issues", "give it 2 to 8 issues"}},
    RuleVariant{"no_dealer",
                {"谈判没有对手", "the negotiation has no dealer"},
                {"至少写一个 dealer", "give it at least one dealer"}},
    RuleVariant{"dealer_left_open",
                {"最后一个 dealer 有条件，都不成立时没有对手", "the last dealer has a condition: there could be none"},
                {"去掉最后一个的 when", "leave the `when` out of the last one"}},
};

constexpr std::array kRubricWords{
    RuleVariant{"weights",
                {"评分表的权重加起来是 {found}，不是 100", "the weights of the rubric add up to {found}, not to 100"},
                {"调整 weight", "change the weights"}},
    RuleVariant{"no_choice",
                {"没有评分的选择算在 “{found}” 里", "no graded choice counts for '{found}'"},
                {"在片段或字段里写 criteria: [{found}]", "write criteria: [{found}] in a moment or field"}},
    RuleVariant{
        "no_objection",
        {"没有片段提出异议，“{found}” 无从评起", "no moment raises an objection: '{found}' has nothing to measure"},
        {"在片段里写 objection，或者删掉这一条", "give a moment its objection, or delete the criterion"}},
};

constexpr std::array kTellTaleWords{
    RuleVariant{"first",
                {"“{found}” 的 {count} 处里，最好的选项总是第一个",
                 "in all {count} moments of '{found}' a best answer stands first"},
                {"换换次序", "change their order"}},
    RuleVariant{"longest_zh",
                {"“{found}” 的 {count} 处里，最好的选项中文总是最长",
                 "in all {count} moments of '{found}' the longest Chinese answer is a best one"},
                {"把差的选项写得一样具体", "make the poorer answers as concrete"}},
    RuleVariant{"longest_en",
                {"“{found}” 的 {count} 处里，最好的选项英文总是最长",
                 "in all {count} moments of '{found}' the longest English answer is a best one"},
                {"把差的选项写得一样具体", "make the poorer answers as concrete"}},
};

constexpr std::array kFeedbackWords{
    RuleVariant{"reason",
                {"评了分，没有理由", "this grade has no reason"},
                {"加上 why 和两种语言的理由", "add why, in both languages"}},
    RuleVariant{"concept",
                {"评了分，没有概念", "this grade names no concept"},
                {"加上 concepts: [课程里的编号]", "add concepts: [an id of the course]"}},
};

constexpr std::array kNumberWords{
    RuleVariant{"numbers",
                {"中文写 {zh}，英文写 {en}", "the Chinese says {zh}, the English says {en}"},
                {"两种语言写同一个数", "name the same number in both"}},
};

/// DC702 stands here too, with the wording that only validate needs.
constexpr std::array kVisitGapWords{
    RuleVariant{"judgement",
                {"talk.yaml 没有给 “{found}” 评语", "talk.yaml says nothing about the judgement '{found}'"},
                {"在 judgements 里加上 {id: {found}, grade: …, why: {zh: …, en: …}, concepts: […]}",
                 "add {id: {found}, grade: …, why: {zh: …, en: …}, concepts: […]} to judgements"}},
    RuleVariant{
        "phrase",
        {"“{found}” 在 {who} 身上、语气 {tone} 时没有话可说", "'{found}' has no words for {who} in the tone {tone}"},
        {"在 talk/ 里给这个 act 加一条不限条件的 phrase", "add a phrase of this act without narrowing keys to talk/"}},
};

constexpr std::array kUnsayableWords{
    RuleVariant{"key",
                {"“{found}” 从来不按 {key} 说，这几句永远轮不到",
                 "'{found}' is never said by {key}: these words can't come up"},
                {"去掉 {key}，或换一个会用到它的 act", "leave {key} out, or choose an act that goes by it"}},
    RuleVariant{"tone",
                {"说 “{found}” 的时候，语气总是 cool", "by the time of '{found}' the tone is always cool"},
                {"去掉 tone，或加上 cool", "leave tone out, or add cool"}},
};

constexpr std::array kJudgementRules{
    RuleEntry{{.code = RuleCode{401},
               .name = "condition-type",
               .severity = Severity::error,
               .why = {"读不懂的脚本不能猜着执行。", "A script that can't be read must not be guessed at."},
               .badExample = "when: trust = 40\n",
               .goodExample = "when: trust == 40\n"},
              kConditionTypeWords},
    RuleEntry{{.code = RuleCode{402},
               .name = "constant-condition",
               .severity = Severity::warning,
               .why = {"总成立或从不成立的条件不分岔，多半是数字写错了。",
                       "A condition that can only go one way decides nothing; most often its number is wrong."},
               .badExample = "when: trust >= 140\n",
               .goodExample = "when: trust >= 40\n"},
              kConstantWords},
    RuleEntry{{.code = RuleCode{403},
               .name = "data-flow",
               .severity = Severity::warning,
               .why = {"只看不设或只设不看的变量，少了一半。",
                       "A name that is only read, or only set, lacks its other half."},
               .badExample = "when: met_wife\n",
               .goodExample = "effects: \"met_wife = true\"\n"},
              kDataFlowWords},
    RuleEntry{{.code = RuleCode{405},
               .name = "chance",
               .severity = Severity::error,
               .why = {"没有权重就没有哪一种会发生。", "Without weight no outcome could happen."},
               .badExample = "draw: [{weight: 0, goto: a}]\n",
               .goodExample = "draw: [{weight: 70, goto: a}, {weight: 30, goto: b}]\n"},
              kChanceWords},
    RuleEntry{{.code = RuleCode{503},
               .name = "no-agreement",
               .severity = Severity::warning,
               .why = {"怎么谈都谈不成，只有走开才对；要有意这样写。",
                       "If no terms suit both, walking away is the only right answer: that must be meant."},
               .badExample = "ours: {reservation: 95, …}\n",
               .goodExample = "ours: {reservation: 50, …}\n"},
              kNoAgreementWords},
    RuleEntry{{.code = RuleCode{504},
               .name = "issue-mismatch",
               .severity = Severity::error,
               .why = {"权重和评价要和议题一一对应，效用才算得出来。",
                       "Utilities can be worked out only if weights and evaluations fit the issues."},
               .badExample = "weights: {volume: 60, days: 60}\n",
               .goodExample = "weights: {volume: 40, days: 60}\n"},
              kIssueWords},
    RuleEntry{{.code = RuleCode{601},
               .name = "rubric-attainable",
               .severity = Severity::error,
               .why = {"评不到的一条让人拿不到满分。",
                       "A criterion that nothing counts for keeps everyone from the full score."},
               .badExample = "rubric: [{id: opening, weight: 90, …}]\n",
               .goodExample = "rubric: [{id: opening, weight: 100, …}]\n"},
              kRubricWords},
    RuleEntry{{.code = RuleCode{602},
               .name = "tell-tale",
               .severity = Severity::warning,
               .why = {"看长短、看位置就能猜对，就没有在学。", "Who can guess by length or place learns nothing else."},
               .badExample = "options: [{say: a long and thoughtful answer, grade: best}, {say: no, grade: bad}]\n",
               .goodExample = "options: [{say: no, grade: best}, {say: a long and thoughtful answer, grade: bad}]\n"},
              kTellTaleWords},
    RuleEntry{{.code = RuleCode{603},
               .name = "feedback",
               .severity = Severity::error,
               .why = {"没有理由的分数教不了人。", "A grade without a reason teaches nothing."},
               .badExample = "{grade: weak}\n",
               .goodExample = "{grade: weak, why: {…}, concepts: [VIS-02]}\n"},
              kFeedbackWords},
    RuleEntry{{.code = RuleCode{604},
               .name = "visit-gap",
               .severity = Severity::error,
               .why = {"自由拜访里每一步都要有话说、有评语。", "In a free visit every move needs words and a verdict."},
               .badExample = "judgements: [{id: asked_open_well, …}]\n",
               .goodExample = "judgements: [{id: asked_open_well, …}, {id: asked_in_vain, …}, …]\n"},
              kVisitGapWords},
    RuleEntry{
        {.code = RuleCode{605},
         .name = "unsayable",
         .severity = Severity::warning,
         .why = {"条件凑不到一块儿的话，写了也没人听得见。", "Words whose conditions never meet are heard by nobody."},
         .badExample = "- {act: sends_away, tone: [warm], say: […]}\n",
         .goodExample = "- {act: sends_away, say: […]}\n"},
        kUnsayableWords},
    RuleEntry{{.code = RuleCode{702},
               .name = "text-mismatch",
               .severity = Severity::warning,
               .why = {},
               .badExample = {},
               .goodExample = {}},
              kNumberWords},
};

}  // namespace

std::span<const RuleEntry> judgementRules() {
    return kJudgementRules;
}

}  // namespace dealcraft::content
