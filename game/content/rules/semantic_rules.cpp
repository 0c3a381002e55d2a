#include "content/rules/rule_entry.hpp"

#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array kDuplicateIdWords{
    RuleVariant{"",
                {"“{found}” 已经有了", "'{found}' is defined twice"},
                {"给其中一个换个名字，引用它的地方也要改", "rename one of them, and what refers to it"}},
    RuleVariant{"dialogue_file",
                {"已经有一个对话文件叫 “{found}”", "there are two dialogue files with the id '{found}'"},
                {"给其中一个换个 id", "give one of them another id"}},
    RuleVariant{"reserved",
                {"“{found}” 是脚本语言自己的词", "'{found}' is a word of the script language"},
                {"换个名字，例如 {found}_2", "choose another name, such as {found}_2"}},
};

constexpr std::array kUnknownTargetWords{
    RuleVariant{
        "moment",
        {"goto 指向 “{found}”，这段对话里没有这个片段", "goto leads to '{found}', which is no moment of this dialogue"},
        {"[[是不是 “{nearest}”？]][[这里有：{known}]]", "[[did you mean '{nearest}'? ]][[Known: {known}]]"}},
};

constexpr std::array kUnknownReferenceWords{
    RuleVariant{"name",
                {"脚本里没有 “{found}” 这个名字", "'{found}' is no name that a script knows here"},
                {"[[是不是 “{nearest}”？]][[可以用：{known}。]]变量要写在剧本的 vars 里",
                 "[[did you mean '{nearest}'? ]][[Known: {known}. ]]Variables are declared in the scenario's vars"}},
    RuleVariant{
        "name_part",
        {"脚本里没有 “{found}” 这个名字", "'{found}' is no name that a script knows here"},
        {"[[是不是 “{nearest}”？]][[可以用：{known}。]]点后面的属于前面的活动或角色：visit.done、boss.trust；计划里选了"
         "什么，写“活动.问题 == 选项”，可以多选的写“活动.问题.选项”",
         "[[did you mean '{nearest}'? ]][[Known: {known}. ]]What follows the dot belongs to the activity or role "
         "before it: visit.done, boss.trust. What was picked in a plan is ACTIVITY.FIELD == CHOICE, or "
         "ACTIVITY.FIELD.CHOICE where several may be picked"}},
    RuleVariant{"fact",
                {"没有 “{found}” 这条情报", "there is no fact '{found}' in this scenario"},
                {"[[是不是 “{nearest}”？]][[可以用：{known}。]]情报写在剧本的 facts 里，或者属于出场的人和公司",
                 "[[did you mean '{nearest}'? ]][[Known: {known}. ]]Facts stand in the scenario's facts, or with its "
                 "people and their firms"}},
    RuleVariant{"word",
                {"“{found}” 不是它能取的值", "'{found}' is none of its values"},
                {"[[是不是 “{nearest}”？]]可以写：{known}", "[[did you mean '{nearest}'? ]]Known: {known}"}},
    RuleVariant{"role",
                {"“{found}” 不是这个剧本的角色", "'{found}' is no role of this scenario"},
                {"[[是不是 “{nearest}”？]]角色有：{known}", "[[did you mean '{nearest}'? ]]Roles: {known}"}},
    RuleVariant{"contact",
                {"people.yaml 里没有 “{found}” 这个人", "people.yaml has no contact '{found}'"},
                {"[[是不是 “{nearest}”？]][[有：{known}。]]人写在 people.yaml 的 contacts 里",
                 "[[did you mean '{nearest}'? ]][[Known: {known}. ]]Contacts stand in people.yaml"}},
    RuleVariant{"portrait",
                {"没有 “{found}” 这张头像，画面上只会有一个图标",
                 "there is no portrait '{found}': a sign would stand in its place"},
                {"[[是不是 “{nearest}”？]]可以写：{known}", "[[did you mean '{nearest}'? ]]Known: {known}"}},
    RuleVariant{"place",
                {"没有 “{found}” 这个地方的画，画面会是空的",
                 "there is no picture of the place '{found}': the scene would be empty"},
                {"[[是不是 “{nearest}”？]]可以写：{known}", "[[did you mean '{nearest}'? ]]Known: {known}"}},
    RuleVariant{"firm",
                {"people.yaml 里没有 “{found}” 这家公司", "people.yaml has no firm '{found}'"},
                {"[[是不是 “{nearest}”？]][[有：{known}。]]公司写在 people.yaml 的 firms 里",
                 "[[did you mean '{nearest}'? ]][[Known: {known}. ]]Firms stand in people.yaml"}},
    RuleVariant{"concept",
                {"course.yaml 里没有 “{found}” 这个概念", "course.yaml has no concept '{found}'"},
                {"[[是不是 “{nearest}”？]]概念写在 course.yaml 的 concepts 里",
                 "[[did you mean '{nearest}'? ]]Concepts stand in course.yaml"}},
    RuleVariant{"module",
                {"course.yaml 里没有 “{found}” 这个模块", "course.yaml has no module '{found}'"},
                {"[[是不是 “{nearest}”？]]模块有：{known}", "[[did you mean '{nearest}'? ]]Modules: {known}"}},
    RuleVariant{"issue",
                {"这场谈判没有 “{found}” 这个议题", "this negotiation has no issue '{found}'"},
                {"[[是不是 “{nearest}”？]]议题有：{known}", "[[did you mean '{nearest}'? ]]Issues: {known}"}},
    RuleVariant{"issue_value",
                {"这个议题没有 “{found}” 这个值", "the issue has no value '{found}'"},
                {"[[是不是 “{nearest}”？]]可以写：{known}", "[[did you mean '{nearest}'? ]]Known: {known}"}},
    RuleVariant{"criterion",
                {"评分表里没有 “{found}”", "the rubric has no criterion '{found}'"},
                {"[[是不是 “{nearest}”？]]评分表有：{known}", "[[did you mean '{nearest}'? ]]Criteria: {known}"}},
    RuleVariant{"evidence",
                {"products.yaml 里没有 “{found}” 这个证据", "products.yaml has no evidence '{found}'"},
                {"[[是不是 “{nearest}”？]]证据写在 products.yaml 的 evidence 里",
                 "[[did you mean '{nearest}'? ]]Evidence stands in products.yaml"}},
    RuleVariant{"dialogue_file",
                {"dialogues/ 里没有 id 为 “{found}” 的文件", "no file of dialogues/ has the id '{found}'"},
                {"[[是不是 “{nearest}”？]]写一个 dialogues/{found}.yaml，里面有 `id: {found}`",
                 "[[did you mean '{nearest}'? ]]Write dialogues/{found}.yaml with `id: {found}`"}},
    RuleVariant{"call",
                {"“{found}” 不是这个剧本的自由拜访", "'{found}' is no free visit of this scenario"},
                {"[[是不是 “{nearest}”？]]写流程里一个 type: call 的 id[[：{known}]]",
                 "[[did you mean '{nearest}'? ]]Name an activity of type call[[: {known}]]"}},
    RuleVariant{"plan",
                {"“{found}” 不是这个剧本的计划", "'{found}' is no plan of this scenario"},
                {"[[是不是 “{nearest}”？]]写流程里一个 type: plan 的 id[[：{known}]]",
                 "[[did you mean '{nearest}'? ]]Name an activity of type plan[[: {known}]]"}},
    RuleVariant{"mind",
                {"minds/ 里没有 “{found}” 的心思", "minds/ has no mind of '{found}'"},
                {"[[是不是 “{nearest}”？]]写一个 minds/{found}.yaml，里面有 `contact: {found}`",
                 "[[did you mean '{nearest}'? ]]Write minds/{found}.yaml with `contact: {found}`"}},
    RuleVariant{"topic",
                {"talk.yaml 里没有话题 “{found}”", "talk.yaml has no topic '{found}'"},
                {"[[是不是 “{nearest}”？]]话题有：{known}", "[[did you mean '{nearest}'? ]]Topics: {known}"}},
    RuleVariant{"feature",
                {"products.yaml 里没有特点 “{found}”", "products.yaml has no feature '{found}'"},
                {"[[是不是 “{nearest}”？]]特点有：{known}", "[[did you mean '{nearest}'? ]]Features: {known}"}},
    RuleVariant{"need",
                {"这家公司没有需求 “{found}”", "the firm has no need '{found}'"},
                {"[[是不是 “{nearest}”？]]需求写在 people.yaml 的 needs 里[[：{known}]]",
                 "[[did you mean '{nearest}'? ]]Needs stand with the firm in people.yaml[[: {known}]]"}},
    RuleVariant{"commitment",
                {"talk.yaml 里没有承诺 “{found}”", "talk.yaml has no commitment '{found}'"},
                {"[[是不是 “{nearest}”？]]承诺有：{known}", "[[did you mean '{nearest}'? ]]Commitments: {known}"}},
    RuleVariant{"product",
                {"products.yaml 里没有产品 “{found}”", "products.yaml has no product '{found}'"},
                {"[[是不是 “{nearest}”？]]产品有：{known}", "[[did you mean '{nearest}'? ]]Products: {known}"}},
    RuleVariant{"link",
                {"“{found}” 不是拜访里有的东西", "'{found}' is nothing that the visit knows"},
                {"[[是不是 “{nearest}”？]]可以写：{known}", "[[did you mean '{nearest}'? ]]Known: {known}"}},
    RuleVariant{"negotiation",
                {"“{found}” 不是这个剧本的谈判", "'{found}' is no negotiation of this scenario"},
                {"[[是不是 “{nearest}”？]]写流程里一个 type: negotiation 的 id[[：{known}]]",
                 "[[did you mean '{nearest}'? ]]Name an activity of type negotiation[[: {known}]]"}},
};

constexpr std::array kUnusedWords{
    RuleVariant{"dialogue_file",
                {"没有剧本用到对话文件 “{found}”", "no scenario names the dialogue file '{found}'"},
                {"在活动里写 `dialogue: {found}`，或者删掉文件",
                 "write `dialogue: {found}` into an activity, or delete the file"}},
    RuleVariant{"contact",
                {"没有剧本让 “{found}” 出场", "no scenario has '{found}' in its cast"},
                {"写进某个剧本的 cast，或者删掉", "put this person into a scenario's cast, or delete them"}},
    RuleVariant{"firm",
                {"公司 “{found}” 里没有人", "nobody works at the firm '{found}'"},
                {"写一个 firm: {found} 的联系人，或者删掉它", "write a contact with firm: {found}, or delete it"}},
    RuleVariant{"variable",
                {"变量 “{found}” 没有用到", "the variable '{found}' is never used"},
                {"删掉它，或者在条件里用上", "delete it or use it in a condition"}},
    RuleVariant{"unknown",
                {"没有条件看 “{found}” 是哪一种", "nothing asks which alternative '{found}' has"},
                {"删掉它，或者在条件里比较，例如 {found} == …", "delete it or compare it, as in {found} == …"}},
    RuleVariant{"fact",
                {"情报 “{found}” 没有人学到，也没有条件问到", "the fact '{found}' is neither learnt nor asked about"},
                {"在某个选项的 effects 里写 learn({found})，或者删掉它",
                 "write learn({found}) into an option's effects, or delete it"}},
};

constexpr std::array kUnreachableWords{
    RuleVariant{"",
                {"从 “{start}” 走不到片段 “{found}”", "the moment '{found}' can't be reached from '{start}'"},
                {"让某个选项 goto 到这里，或者删掉它", "let an option's goto lead here, or delete it"}},
};

constexpr std::array kDeadEndWords{
    RuleVariant{
        "moment",
        {"片段 “{found}” 没有选项，对话停在这里", "the moment '{found}' has no option: the dialogue would stop here"},
        {"加上选项，最后一个用 goto: end", "give it options; one that ends the dialogue has goto: end"}},
    RuleVariant{"no_target",
                {"选项 “{found}” 不知道往哪里去", "the option '{found}' leads nowhere"},
                {"加上 goto: 一个片段，或者 goto: end", "add goto: with a moment, or goto: end"}},
    RuleVariant{"open_branch",
                {"选项 “{found}” 的 goto 条件都不成立时没有去处",
                 "if no condition of its goto holds, the option '{found}' leads nowhere"},
                {"最后一项不要写 when", "leave the `when` out of the last entry"}},
    RuleVariant{"pick",
                {"字段 “{found}” 要选 {pick} 个，只有 {count} 个可选",
                 "the field '{found}' asks for {pick} choices and has {count}"},
                {"改 pick，或者加选项", "change pick, or add choices"}},
    RuleVariant{
        "no_ending",
        {"剧本没有结局", "the scenario has no ending"},
        {"在 endings 里至少写一个，最后一个不要 when", "write at least one into endings, the last without `when`"}},
    RuleVariant{"last_ending",
                {"最后一个结局 “{found}” 有条件，都不成立时就没有结局",
                 "the last ending '{found}' has a condition: a play could end without any"},
                {"去掉最后一个结局的 when", "leave the `when` out of the last ending"}},
};

constexpr std::array kTrapWords{
    RuleVariant{"",
                {"进了 “{found}” 就走不到对话的结尾", "from '{found}' no way leads to the end of the dialogue"},
                {"给这些片段之一一条出路：{region}", "give one of these moments a way out: {region}"}},
};

constexpr std::array kScenarioLimitWords{
    RuleVariant{"cast", {"{count} 个角色", "{count} roles are too many"}, {"最多 {most} 个", "at most {most}"}},
    RuleVariant{"slots",
                {"剧本要记住 {count} 个数", "the scenario has {count} values to remember"},
                {"最多 {most} 个：减少变量、情报、可多选的选项",
                 "at most {most}: fewer variables, facts and choices of several picks"}},
    RuleVariant{
        "moments", {"剧本有 {count} 个片段", "the scenario has {count} moments"}, {"最多 {most} 个", "at most {most}"}},
    RuleVariant{
        "options", {"片段有 {count} 个选项", "the moment has {count} options"}, {"最多 {most} 个", "at most {most}"}},
    RuleVariant{"turns",
                {"一段话有 {count} 轮", "a line has {count} turns"},
                {"最多 {most} 轮，分成两个片段", "at most {most}; make two moments of it"}},
    RuleVariant{
        "criteria", {"评分表有 {count} 条", "the rubric has {count} criteria"}, {"最多 {most} 条", "at most {most}"}},
    RuleVariant{"issues",
                {"谈判有 {count} 个议题", "the negotiation has {count} issues"},
                {"最多 {most} 个", "at most {most}"}},
    RuleVariant{
        "issue_values", {"议题有 {count} 个值", "the issue has {count} values"}, {"最多 {most} 个", "at most {most}"}},
    RuleVariant{"packages",
                {"谈判的方案超过 {most} 种", "the negotiation has more than {most} packages"},
                {"减少议题，或减少议题的值", "fewer issues, or fewer values of them"}},
    RuleVariant{
        "rounds", {"谈判有 {count} 轮", "the negotiation has {count} rounds"}, {"最多 {most} 轮", "at most {most}"}},
    RuleVariant{
        "fields", {"表单有 {count} 个字段", "the form has {count} fields"}, {"最多 {most} 个", "at most {most}"}},
    RuleVariant{
        "choices", {"字段有 {count} 个选项", "the field has {count} choices"}, {"最多 {most} 个", "at most {most}"}},
    RuleVariant{"unknowns",
                {"剧本有 {count} 个未知", "the scenario has {count} unknowns"},
                {"最多 {most} 个", "at most {most}"}},
    RuleVariant{"worlds",
                {"未知的组合有 {count} 种", "the unknowns make {count} worlds"},
                {"最多 {most} 种：减少 alternatives", "at most {most}: fewer alternatives"}},
    RuleVariant{"list",
                {"剧本里有 {count} 项同类的东西", "the scenario has {count} things of one kind"},
                {"最多 {most} 项", "at most {most}"}},
};

/// DC107 stands here too, with the wordings that only compile needs.
constexpr std::array kSemanticRules{
    RuleEntry{{.code = RuleCode{107},
               .name = "limits",
               .severity = Severity::error,
               .why = {},
               .badExample = {},
               .goodExample = {}},
              kScenarioLimitWords},
    RuleEntry{{.code = RuleCode{201},
               .name = "duplicate-id",
               .severity = Severity::error,
               .why = {"同一个名字有两个东西，谁都不知道指的是哪一个。",
                       "With two things of one name nobody knows which is meant."},
               .badExample = "moments: [{id: tea, …}, {id: tea, …}]\n",
               .goodExample = "moments: [{id: tea, …}, {id: truck, …}]\n"},
              kDuplicateIdWords},
    RuleEntry{
        {.code = RuleCode{202},
         .name = "unknown-target",
         .severity = Severity::error,
         .why = {"跳到不存在的片段，对话就断了。", "A jump to a moment that isn't there would break the dialogue."},
         .badExample = "goto: objecton_price\n",
         .goodExample = "goto: objection_price\n"},
        kUnknownTargetWords},
    RuleEntry{{.code = RuleCode{203},
               .name = "unknown-reference",
               .severity = Severity::error,
               .why = {"名字写错的条件从不成立，写错的人从不出场。",
                       "A condition on a mistyped name would never hold, and nobody would notice."},
               .badExample = "when: knows(bugdet)\n",
               .goodExample = "when: knows(budget)\n"},
              kUnknownReferenceWords},
    RuleEntry{
        {.code = RuleCode{204},
         .name = "unused-definition",
         .severity = Severity::warning,
         .why = {"没有用到的东西多半是忘了写的一步。", "What nothing uses is most often a step that was forgotten."},
         .badExample = "vars: {face_lost: {from: 0, to: 3, start: 0}}\n",
         .goodExample = "vars: {}\n"},
        kUnusedWords},
    RuleEntry{{.code = RuleCode{301},
               .name = "unreachable",
               .severity = Severity::warning,
               .why = {"走不到的片段没有人会看到。", "Nobody will ever see a moment that nothing leads to."},
               .badExample =
                   "start: door\nmoments: [{id: door, options: [{goto: end}]}, {id: tea, options: [{goto: end}]}]\n",
               .goodExample =
                   "start: door\nmoments: [{id: door, options: [{goto: tea}]}, {id: tea, options: [{goto: end}]}]\n"},
              kUnreachableWords},
    RuleEntry{{.code = RuleCode{302},
               .name = "dead-end",
               .severity = Severity::error,
               .why = {"到了这里，学员没有下一步。", "Here the trainee would have no next step."},
               .badExample = "- {id: tea, speaker: boss, lines: […], options: []}\n",
               .goodExample = "- {id: tea, speaker: boss, lines: […], options: [{id: bye, goto: end}]}\n"},
              kDeadEndWords},
    RuleEntry{{.code = RuleCode{303},
               .name = "trap",
               .severity = Severity::error,
               .why = {"转来转去出不去，学员只能中途离开。",
                       "Round and round without a way out, the trainee could only walk off."},
               .badExample = "moments: [{id: a, options: [{goto: b}]}, {id: b, options: [{goto: a}]}]\n",
               .goodExample = "moments: [{id: a, options: [{goto: b}]}, {id: b, options: [{goto: end}]}]\n"},
              kTrapWords},
};

constexpr std::array kSemanticRoles{
    RoleWords{"nearest_name", {"最接近的名字在这里", "the nearest name is here"}},
};

}  // namespace

std::span<const RuleEntry> semanticRules() {
    return kSemanticRules;
}
std::span<const RoleWords> semanticRoles() {
    return kSemanticRoles;
}

}  // namespace dealcraft::content
