#include "content/rules/rule_entry.hpp"

#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array kDuplicateKeyWords{
    RuleVariant{"",
                {"键 “{key}” 出现了两次", "the key '{key}' stands here twice"},
                {"删掉一个，或者改名", "delete one of them or rename it"}},
};

constexpr std::array kUnknownKeyWords{
    RuleVariant{"",
                {"{shape} 里没有 “{key}” 这个键", "'{key}' is no key of this {shape}"},
                {"[[是不是 “{nearest}”？]][[“{key}” 属于：{places}。]]这里可以写：{known}",
                 "[[did you mean '{nearest}'? ]][['{key}' belongs to: {places}. ]]Known here: {known}"}},
    RuleVariant{"file",
                {"内容包里没有 “{file}” 这种文件，不会有人读它", "a pack has no file '{file}': nothing reads it"},
                {"[[是不是 “{nearest}”？]]剧本放在 scenarios/，长对话放在 dialogues/",
                 "[[did you mean '{nearest}'? ]]Scenarios stand in scenarios/, long dialogues in dialogues/"}},
};

constexpr std::array kMissingKeyWords{
    RuleVariant{"", {"{shape} 缺少 “{key}”", "this {shape} needs '{key}'"}, {"加上 `{snippet}`", "add `{snippet}`"}},
    RuleVariant{"file",
                {"内容包缺少 {file}", "the pack has no {file}"},
                {"写一个 {file}，里面有 format、id、title、version、languages",
                 "write a {file} with format, id, title, version, languages"}},
};

constexpr std::array kBadValueWords{
    RuleVariant{"not_text",
                {"“{label}” 应当是文字或数字", "'{label}' is a text or a number"},
                {"写成 `{label}: …`，不要列表或花括号", "write `{label}: …`, no list and no braces"}},
    RuleVariant{"not_list",
                {"“{label}” 应当是列表", "'{label}' is a list"},
                {"每一项一行，以 `- ` 开头，或者写成 `[…, …]`", "one entry a line, each with `- `, or `[…, …]`"}},
    RuleVariant{"not_map",
                {"“{label}” 应当由 `键: 值` 组成", "'{label}' consists of `key: value`"},
                {"写成 `{键: 值, …}`，或者在下面各行缩进写 `键: 值`",
                 "write `{key: value, …}`, or `key: value` in indented lines beneath"}},
    RuleVariant{"empty",
                {"“{label}” 没有值", "'{label}' has no value"},
                {"填上，或者删掉这个键", "fill it in or delete the key"}},
    RuleVariant{"word",
                {"“{found}” 不是 “{label}” 的值", "'{found}' is no value of '{label}'"},
                {"[[是不是 “{nearest}”？]]可以写：{known}", "[[did you mean '{nearest}'? ]]Known: {known}"}},
    RuleVariant{"integer",
                {"“{label}” 应当是整数，这里是 “{found}”", "'{label}' is a whole number, not '{found}'"},
                {"[[写成 {wanted}；]]从 {from} 到 {to}，不要前导零、逗号、单位",
                 "[[write {wanted}; ]]from {from} to {to}, without leading zeros, commas or units"}},
    RuleVariant{"decimal",
                {"“{label}” 应当是数字，这里是 “{found}”", "'{label}' is a number, not '{found}'"},
                {"[[写成 {wanted}；]]从 {from} 到 {to}，小数点后最多两位，例如 268.50，不要逗号和单位",
                 "[[write {wanted}; ]]from {from} to {to}, at most two digits behind the point, as in 268.50, no "
                 "commas or units"}},
    RuleVariant{"range",
                {"“{label}” 的 {found} 超出范围", "{found} is out of range for '{label}'"},
                {"从 {from} 到 {to}", "from {from} to {to}"}},
    RuleVariant{"quoted_number",
                {"“{label}” 应当是数字，引号里的是文字", "'{label}' is a number; in quotes it is a text"},
                {"去掉引号：{found}", "take the quotes away: {found}"}},
    RuleVariant{"full_width_list",
                {"“{mark}” 是全角括号，这里要写列表", "'{mark}' is a full-width bracket, and a list should stand here"},
                {"换成半角括号和半角逗号：`[…, …]`", "write it with ordinary brackets and commas: `[…, …]`"}},
    RuleVariant{
        "one_line", {"“{label}” 只能有一行", "'{label}' has more than one line"}, {"写成一行", "write it in one line"}},
    RuleVariant{"version",
                {"“{found}” 不能作版本", "'{found}' can't be a version"},
                {"一到四个数字，用点隔开，后面可以加连字符和一个词，例如 0.2.0、1.0-draft",
                 "one to four numbers with points between them, then a hyphen and a word if need be, as in 0.2.0 or "
                 "1.0-draft"}},
    RuleVariant{"truth",
                {"“{label}” 是 true 或 false，这里是 “{found}”", "'{label}' is true or false, not '{found}'"},
                {"写 true 或 false", "write true or false"}},
    RuleVariant{"script_name",
                {"“{found}” 不能作 “{label}” 的名字", "'{found}' can't be a name in '{label}'"},
                {"以小写字母开头，只用小写字母、数字和下划线，最多 64 个，例如 ask_stock",
                 "begin with a small letter; only small letters, digits and underscores, at most 64, as in ask_stock"}},
    RuleVariant{"file_name",
                {"“{found}” 不能作 “{label}” 的名字", "'{found}' can't be a name in '{label}'"},
                {"以小写字母开头，只用小写字母、数字和连字符，最多 64 个，例如 first-visit",
                 "begin with a small letter; only small letters, digits and hyphens, at most 64, as in first-visit"}},
    RuleVariant{"concept_name",
                {"“{found}” 不是概念的编号", "'{found}' is no concept's id"},
                {"三个大写字母、连字符、两位数字，例如 VIS-08",
                 "three capital letters, a hyphen and two digits, as in VIS-08"}},
    RuleVariant{"module_name",
                {"“{found}” 不是模块的编号", "'{found}' is no module's id"},
                {"三个大写字母，例如 VIS", "three capital letters, as in VIS"}},
    RuleVariant{"count",
                {"“{label}” 有 {count} 项", "'{label}' has {count} entries"},
                {"应当有 {from} 到 {to} 项", "there must be {from} to {to}"}},
    RuleVariant{"sum",
                {"“{label}” 加起来是 {sum}，不是 100", "'{label}' adds up to {sum}, not to 100"},
                {"调整各项，使总和为 100", "change the parts so that they add up to 100"}},
    RuleVariant{"rising",
                {"“{label}” 没有从小到大排列", "'{label}' doesn't rise"},
                {"从小到大排列，不要重复", "put the smallest first, and none twice"}},
    RuleVariant{"pair",
                {"“{label}” 的每一项是两个数", "each entry of '{label}' is a pair of numbers"},
                {"写成 [值, 分数]，例如 [[0, 0], [1, 100]]", "write [value, points], as in [[0, 0], [1, 100]]"}},
    RuleVariant{"both",
                {"“{one}” 和 “{other}” 只能有一个", "'{one}' and '{other}' exclude each other"},
                {"删掉一个", "delete one of them"}},
    RuleVariant{"path",
                {"“{file}” 不能作文件名", "'{file}' can't be a file's name"},
                {"小写字母、数字和连字符，加 .yaml，例如 scenarios/first-visit.yaml",
                 "small letters, digits and hyphens, then .yaml, as in scenarios/first-visit.yaml"}},
};

constexpr std::array kAmbiguousWords{
    RuleVariant{
        "text",
        {"不加引号的 “{found}” 在很多 YAML 工具里不是文字", "without quotes '{found}' is no text for many YAML tools"},
        {"加上引号：'{found}'", "put it in quotes: '{found}'"}},
    RuleVariant{"truth",
                {"“{label}” 是 true 或 false，这里是 “{found}”", "'{label}' is true or false, not '{found}'"},
                {"是不是 “{nearest}”？", "did you mean '{nearest}'?"}},
    RuleVariant{"chinese_quotes",
                {"YAML 不认这种引号：它们会和文字一起显示出来",
                 "YAML doesn't know these quotes: they would be shown with the text"},
                {"换成半角引号：{wanted}；本来就要显示引号，就在外面再加一层半角引号",
                 "write straight ones: {wanted}; if these are to be shown, put straight ones around them"}},
    RuleVariant{"null",
                {"“{label}” 的值是空（null）", "'{label}' is null"},
                {"填上，或者删掉这个键；如果是文字，加上引号",
                 "fill it in or delete the key; if it is a text, put it in quotes"}},
};

constexpr std::array kFormatWords{
    RuleVariant{"unknown",
                {"不认识格式 “{found}”", "there is no format '{found}'"},
                {"这个文件写 `format: {wanted}`", "this file has `format: {wanted}`"}},
    RuleVariant{"newer",
                {"格式 “{found}” 属于另一版成交工坊", "the format '{found}' belongs to another version of Dealcraft"},
                {"这一版读 `{wanted}`；更新程序，或者改写文件",
                 "this one reads `{wanted}`; update the program or rewrite the file"}},
    RuleVariant{"kind",
                {"“{found}” 是另一种文件的格式", "'{found}' is the format of another kind of file"},
                {"在这个位置写 `format: {wanted}`，或者把文件放到它的位置",
                 "write `format: {wanted}` here, or put the file where it belongs"}},
};

constexpr std::array kTextMissingWords{
    RuleVariant{"missing",
                {"“{label}” 缺少 {language} 的文字", "'{label}' has no text in '{language}'"},
                {"加上 `{language}: …`", "add `{language}: …`"}},
    RuleVariant{"plain",
                {"内容包有两种语言，“{label}” 只有一种", "the pack has two languages, '{label}' only one"},
                {"写成 `{zh: …, en: …}`", "write `{zh: …, en: …}`"}},
    RuleVariant{"blank", {"“{label}” 是空的", "the text in '{label}' is empty"}, {"写上文字", "write it"}},
    RuleVariant{"undeclared",
                {"内容包没有声明语言 “{language}”", "the pack doesn't declare the language '{language}'"},
                {"在 pack.yaml 的 languages 里加上 {language}，或者删掉这段文字",
                 "add {language} to languages in pack.yaml, or delete the text"}},
    RuleVariant{"interface",
                {"{language}.yaml 缺少 “{key}”", "{language}.yaml has no '{key}'"},
                {"在 {language}.yaml 里加上它", "add it to {language}.yaml"}},
};

constexpr std::array kTextMismatchWords{
    RuleVariant{"placeholders",
                {"“{label}” 两种语言的占位符不同：zh 有 {zh}，en 有 {en}",
                 "'{label}' has other placeholders in each language: {zh} in zh, {en} in en"},
                {"两种语言用同样的占位符", "use the same ones in both"}},
};

constexpr std::array kAllowanceWords{
    RuleVariant{"unused",
                {"这里已经没有 {found} 要放过了", "there is no {found} here any more to allow"},
                {"删掉这行注释", "delete this comment"}},
    RuleVariant{"no_reason",
                {"放过 {found}，却没有说为什么", "{found} is allowed without a reason"},
                {"在后面写上原因：# dealcraft: allow {found} 原因",
                 "write the reason behind it: # dealcraft: allow {found} the reason"}},
    RuleVariant{"error",
                {"{found} 是错误，不能放过", "{found} is an error here and can't be allowed"},
                {"改好它，再删掉这行注释", "mend it and delete this comment"}},
    RuleVariant{"unknown",
                {"没有 “{found}” 这条规则", "there is no rule '{found}'"},
                {"写成 # dealcraft: allow DC309 原因", "write it as # dealcraft: allow DC309 the reason"}},
};

constexpr std::array kTextFormWords{
    RuleVariant{"ratio",
                {"两种语言的长短差得太多：中文 {zh} 字，英文 {en} 个字符",
                 "the languages differ too much in length: {zh} Chinese characters, {en} English ones"},
                {"看看是不是漏了一段，或者放错了文字", "see whether a part is missing or the text belongs elsewhere"}},
    RuleVariant{"chinese_in_en",
                {"英文的位置上是中文", "Chinese stands in the place of the English text"},
                {"翻译它，或者检查两种语言是不是放反了", "translate it, or see whether the languages were swapped"}},
};

constexpr std::array kReadingRules{
    RuleEntry{{.code = RuleCode{102},
               .name = "duplicate-key",
               .severity = Severity::error,
               .why = {"同一个键写两次，总有一次会悄悄丢掉。",
                       "Of a key that is written twice, one would be lost in silence."},
               .badExample = "minutes: 20\nminutes: 25\n",
               .goodExample = "minutes: 25\n"},
              kDuplicateKeyWords},
    RuleEntry{
        {.code = RuleCode{103},
         .name = "unknown-key",
         .severity = Severity::error,
         .why =
             {"没人读的键多半是拼错了；悄悄略过会让作者以为它生效了。",
              "A key that nothing reads is most often mistyped; passing over it would let its author believe in it."},
         .badExample = "tittle: First visit\n",
         .goodExample = "title: First visit\n"},
        kUnknownKeyWords},
    RuleEntry{{.code = RuleCode{104},
               .name = "missing-key",
               .severity = Severity::error,
               .why = {"没有它，这一处就不完整。", "Without it the thing is not complete."},
               .badExample = "format: dealcraft-scenario/1\n",
               .goodExample = "format: dealcraft-scenario/1\nid: first-visit\n"},
              kMissingKeyWords},
    RuleEntry{{.code = RuleCode{105},
               .name = "bad-value",
               .severity = Severity::error,
               .why = {"值的种类、范围或写法不对，猜一个会悄悄改变成绩。",
                       "A value of the wrong kind, range or form: a guess would change results in silence."},
               .badExample = "minutes: 010\n",
               .goodExample = "minutes: 10\n"},
              kBadValueWords},
    RuleEntry{{.code = RuleCode{106},
               .name = "ambiguous-scalar",
               .severity = Severity::warning,
               .why = {"yes、no、on、off 在不同的 YAML 工具里意思不同。",
                       "Tools disagree about what yes, no, on and off mean in YAML."},
               .badExample = "id: no\n",
               .goodExample = "id: 'no'\n"},
              kAmbiguousWords},
    RuleEntry{{.code = RuleCode{108},
               .name = "format-version",
               .severity = Severity::error,
               .why = {"第一行说明文件是什么、按哪一版写的，旧的和新的才不会混在一起。",
                       "The first line says what a file is and after which version it was written, so that old and new "
                       "don't mix."},
               .badExample = "format: dealcraft-scenario/9\n",
               .goodExample = "format: dealcraft-scenario/1\n"},
              kFormatWords},
    RuleEntry{{.code = RuleCode{109},
               .name = "allowance",
               .severity = Severity::warning,
               .why = {"放过一条提醒要有理由，理由没了就该删掉，不然以后的提醒也一起没了。",
                       "Silence needs a reason, and goes when the reason goes: else it would hide what comes later."},
               .badExample = "format: dealcraft-scenario/1 # dealcraft: allow DC999 why not\n",
               .goodExample = "format: dealcraft-scenario/1\n"},
              kAllowanceWords},
    RuleEntry{{.code = RuleCode{701},
               .name = "text-missing",
               .severity = Severity::error,
               .why = {"玩的人可以随时换语言，每段文字都要有。",
                       "Players can change the language at any moment, so every text must be there."},
               .badExample = "title: {zh: 初次拜访}\n",
               .goodExample = "title: {zh: 初次拜访, en: First visit}\n"},
              kTextMissingWords},
    RuleEntry{{.code = RuleCode{702},
               .name = "text-mismatch",
               .severity = Severity::error,
               .why = {"占位符不同，总有一种语言会少说一件事。",
                       "With other placeholders one of the languages would leave something unsaid."},
               .badExample = "title: {zh: \"{issue}不行。\", en: \"That won't do.\"}\n",
               .goodExample = "title: {zh: \"{issue}不行。\", en: \"The {issue} won't do.\"}\n"},
              kTextMismatchWords},
    RuleEntry{{.code = RuleCode{704},
               .name = "text-form",
               .severity = Severity::warning,
               .why = {"英文位置上的中文多半是放反了，或者忘了翻译。",
                       "Chinese in the place of English was swapped or left untranslated."},
               .badExample = "title: {zh: 初次拜访, en: 初次拜访}\n",
               .goodExample = "title: {zh: 初次拜访, en: First visit}\n"},
              kTextFormWords},
};

constexpr std::array kReadingRoles{
    RoleWords{"first_use", {"第一次出现在这里", "first used here"}},
    RoleWords{"other_key", {"另一个在这里", "the other one is here"}},
};

}  // namespace

std::span<const RuleEntry> readingRules() {
    return kReadingRules;
}
std::span<const RoleWords> readingRoles() {
    return kReadingRoles;
}

}  // namespace dealcraft::content
