#include "content/rules/rule_entry.hpp"

#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array kStaleWords{
    RuleVariant{"en_changed",
                {"英文改过了，中文还是认可时的样子", "the English has changed, the Chinese is as it was approved"},
                {"把中文也改过来；中文不用改，就运行 dealcraft validate … --approve",
                 "bring the Chinese up to it; if it still fits, run dealcraft validate … --approve"}},
    RuleVariant{
        "strange",
        {"认可的记录里，这一行读不懂，它认可过的文字就当没认可过",
         "this line of the approvals cannot be read, and what it approved is forgotten"},
        {"把以前的 .approved 拿回来；找不回来，就把两种语言都看一遍，再运行 dealcraft validate … --approve",
         "bring back the file as it was; where that cannot be done, read both languages and run dealcraft validate … "
         "--approve"}},
    RuleVariant{"zh_changed",
                {"中文改过了，英文还是认可时的样子", "the Chinese has changed, the English is as it was approved"},
                {"把英文也改过来；英文不用改，就运行 dealcraft validate … --approve",
                 "bring the English up to it; if it still fits, run dealcraft validate … --approve"}},
};

constexpr std::array kSaveBreakWords{
    RuleVariant{"gone",
                {"{version} 版里的 “{found}” 不见了", "'{found}' of version {version} is gone"},
                {"[[是不是改名成了 “{nearest}”？]]以前的记录和 .play 脚本要用这个编号：改回来，或者把 pack.yaml 的 "
                 "version 换成下一个整数版",
                 "[[was it renamed to '{nearest}'? ]]Results and .play scripts name it: bring it back, or raise the "
                 "first number of `version` in pack.yaml"}},
    RuleVariant{"changed",
                {"“{found}” 在 {version} 版里是 {before}，现在是 {now}",
                 "'{found}' was {before} in version {version} and is {now} now"},
                {"给新的换一个编号，或者把 pack.yaml 的 version 换成下一个整数版",
                 "give the new one another id, or raise the first number of `version` in pack.yaml"}},
    RuleVariant{"narrowed",
                {"“{found}” 的范围在 {version} 版里是 {before}，现在只有 {now}",
                 "'{found}' went over {before} in version {version} and only goes over {now} now"},
                {"保留原来的范围，或者把 pack.yaml 的 version 换成下一个整数版",
                 "keep the range that it had, or raise the first number of `version` in pack.yaml"}},
    RuleVariant{"same_version",
                {"内容和上一版不同，version 却还是 {found}",
                 "the content differs from the last release, and the version is still {found}"},
                {"把 pack.yaml 的 version 往上加", "raise `version` in pack.yaml"}},
    RuleVariant{"lower_version",
                {"version 是 {found}，比上一版的 {before} 还低",
                 "the version is {found}, which is lower than the last release's {before}"},
                {"把 pack.yaml 的 version 往上加", "raise `version` in pack.yaml"}},
};

constexpr std::array kReleaseRules{
    RuleEntry{{.code = RuleCode{703},
               .name = "text-stale",
               .severity = Severity::warning,
               .why = {"改了一种语言，忘了另一种，两边的学员学到的就不一样。",
                       "Where one language is mended and the other forgotten, trainees of the two learn different "
                       "things."},
               .badExample = "say: {zh: 账期六十天。, en: Thirty days' credit.}    # approved when both said thirty\n",
               .goodExample = "say: {zh: 账期六十天。, en: Sixty days' credit.}\n"},
              kStaleWords},
    RuleEntry{
        {.code = RuleCode{801},
         .name = "save-break",
         .severity = Severity::error,
         .why = {"学员的记录按编号记下走过的每一步；编号没了，旧记录就对不上。只有 validate --against 才查这一条。",
                 "Results name every step by its id; without the id they speak of nothing. Looked for by "
                 "validate --against."},
         .badExample = "- {id: ask_price, …}     # ask_stock in the last release\n",
         .goodExample = "- {id: ask_stock, …}     # other words, the same id\n"},
        kSaveBreakWords},
};

constexpr std::array kReleaseRoles{
    RoleWords{"changed_text", {"这一种改过了", "this one has changed"}},
};

}  // namespace

std::span<const RuleEntry> releaseRules() {
    return kReleaseRules;
}
std::span<const RoleWords> releaseRoles() {
    return kReleaseRoles;
}

}  // namespace dealcraft::content
