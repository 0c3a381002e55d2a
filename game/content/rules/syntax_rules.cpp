#include "content/rules/rule_entry.hpp"

#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array kSyntaxWords{
    RuleVariant{
        "structure",
        {"从这里起，文件的结构读不懂", "the structure of the file breaks here"},
        {"检查这一行和上一行的缩进与标点", "check the indentation and punctuation of this line and of the one above"}},
    RuleVariant{"utf8",
                {"这里的字节 {byte} 不是 UTF-8 文字", "the byte {byte} here is no UTF-8 text"},
                {"用编辑器把文件另存为 UTF-8 编码", "save the file as UTF-8 in your editor"}},
    RuleVariant{"utf16",
                {"文件是 UTF-16 编码", "the file is UTF-16"},
                {"用编辑器把文件另存为 UTF-8 编码", "save the file as UTF-8 in your editor"}},
    RuleVariant{"control",
                {"这里有控制字符 {code}", "there is a control character here, {code}"},
                {"删掉它：控制字符看不见，文件里不许有", "delete it: it can't be seen, and no file may hold one"}},
    RuleVariant{
        "bidi",
        {"这里有改变文字方向的字符 {code}", "there is a character here that turns the direction of text, {code}"},
        {"删掉它：它会让读者看到的和文件里写的不一样",
         "delete it: with it people read something else than what the file says"}},
    RuleVariant{"line_separator",
                {"这里有特殊的换行字符 {code}", "there is a special line break here, {code}"},
                {"换成普通的换行", "put an ordinary line break in its place"}},
    RuleVariant{"invisible",
                {"这里有看不见的字符 {code}", "there is an invisible character here, {code}"},
                {"删掉它", "delete it"}},
    RuleVariant{"tab", {"这一行用制表符缩进", "this line is indented with a tab"}, {"换成空格", "use spaces"}},
    RuleVariant{"quote",
                {"这里的引号在本行没有结束", "the quote that opens here doesn't close on its line"},
                {"在本行补上引号；长文字写成段落：`>-`，下面各行缩进",
                 "close it on this line; write long text as a block: `>-` and indented lines"}},
    RuleVariant{"bracket",
                {"这里的括号没有结束", "the bracket that opens here is never closed"},
                {"补上对应的 `}` 或 `]`", "add the `}` or `]` that belongs to it"}},
    RuleVariant{"equals",
                {"“{key}” 后面是等号", "'{key}' is followed by an equals sign"},
                {"写成 `{key}: …`", "write `{key}: …`"}},
    RuleVariant{"full_width_colon",
                {"“{key}” 后面是全角冒号", "'{key}' is followed by a full-width colon"},
                {"换成半角冒号加一个空格：`{key}: …`", "write an ordinary colon and a blank: `{key}: …`"}},
    RuleVariant{"no_blank",
                {"“{key}:” 后面少一个空格", "there is no blank behind '{key}:'"},
                {"写成 `{key}: …`", "write `{key}: …`"}},
    RuleVariant{"full_width_comma",
                {"“{found}” 不能分隔花括号里的两项", "'{found}' doesn't separate two entries in braces"},
                {"换成半角逗号加一个空格，或者给文字加上引号",
                 "write an ordinary comma and a blank, or put the text in quotes"}},
    RuleVariant{"comma",
                {"花括号里的文字到逗号为止，“{found}” 就成了一个没有值的键",
                 "within braces a text ends at a comma, so '{found}' became a key without a value"},
                {"给带逗号的文字加上引号：`{zh: …, en: \"…, …\"}`",
                 "put the text with the comma in quotes: `{zh: …, en: \"…, …\"}`"}},
    RuleVariant{"colon",
                {"文字里有冒号加空格，从这里起被当成键和值", "a colon and a blank within a text make a key of it"},
                {"给整段文字加上引号", "put the whole text in quotes"}},
    RuleVariant{"indent",
                {"这一行的缩进和上面对不上", "this line's indentation doesn't fit the lines above"},
                {"同一层的键要左对齐；列表的每一项以 `- ` 开头",
                 "keys of one level begin in the same column; each entry of a list begins with `- `"}},
    RuleVariant{"list_on_line",
                {"列表不能和它的键写在同一行", "a list can't begin on the line of its key"},
                {"把 `- ` 换到下一行，或者写成 `[…, …]`", "begin the `- ` on the next line, or write `[…, …]`"}},
    RuleVariant{"start",
                {"没有引号的文字不能以 “{found}” 开头", "a text without quotes can't begin with '{found}'"},
                {"给文字加上引号", "put the text in quotes"}},
    RuleVariant{"escape",
                {"双引号里没有这种反斜杠写法", "there is no such backslash sequence in double quotes"},
                {R"(把 `\` 写成 `\\`，或者改用单引号)", R"(write `\` as `\\`, or use single quotes)"}},
    RuleVariant{"flow",
                {"括号里的内容读不懂", "what stands within the brackets can't be read"},
                {"写成 `{键: 值, 键: 值}` 或 `[值, 值]`；带标点的文字加上引号",
                 "write `{key: value, key: value}` or `[value, value]`; put texts with punctuation in quotes"}},
    RuleVariant{"second_document",
                {"这里开始了第二份内容，一个文件只能有一份", "a second document begins here; a file holds one"},
                {"删掉 `---`，或者检查从这里起的缩进", "delete the `---`, or check the indentation from here on"}},
    RuleVariant{"root",
                {"文件应当由 `键: 值` 组成", "a file consists of `key: value`"},
                {"第一行写 `format: dealcraft-…/1`", "begin with `format: dealcraft-…/1`"}},
    RuleVariant{
        "empty_file",
        {"文件是空的", "the file is empty"},
        {"第一行写 `format: dealcraft-…/1`，或者删掉文件", "begin with `format: dealcraft-…/1`, or delete the file"}},
    RuleVariant{"empty_entry",
                {"列表里有一项是空的", "an entry of this list is empty"},
                {"填上内容，或者删掉这一项", "fill it in or delete it"}},
    RuleVariant{
        "key_not_text", {"这里的键不是文字", "the key here is no text"}, {"写成 `键: 值`", "write `key: value`"}},
};

constexpr std::array kLimitWords{
    RuleVariant{
        "file_size",
        {"文件超过 {limit}", "the file is larger than {limit}"},
        {"把它分成几个文件，例如把长对话放进 dialogues/", "split it, for instance put long dialogues into dialogues/"}},
    RuleVariant{
        "lines", {"文件超过 {limit} 行", "the file has more than {limit} lines"}, {"把它分成几个文件", "split it"}},
    RuleVariant{"line_length",
                {"这一行超过 {limit} 字节", "this line is longer than {limit} bytes"},
                {"把文字写成段落：`>-`，下面分成几行", "write the text as a block: `>-` and several lines"}},
    RuleVariant{"indent",
                {"缩进超过 {limit} 个空格", "this line is indented by more than {limit} blanks"},
                {"每层缩进两个空格", "indent by two blanks a level"}},
    RuleVariant{
        "depth", {"嵌套超过 {limit} 层", "this is nested more than {limit} levels deep"}, {"减少嵌套", "nest less"}},
    RuleVariant{"nodes",
                {"文件里超过 {limit} 个值", "the file holds more than {limit} values"},
                {"把它分成几个文件", "split it"}},
    RuleVariant{"keys", {"这里超过 {limit} 个键", "there are more than {limit} keys here"}, {"分成几组", "split it"}},
    RuleVariant{
        "entries", {"列表超过 {limit} 项", "the list has more than {limit} entries"}, {"分成几个列表", "split it"}},
    RuleVariant{
        "text", {"这段文字超过 {limit} 字节", "the text is longer than {limit} bytes"}, {"缩短它", "shorten it"}},
    RuleVariant{"key",
                {"键超过 {limit} 字节", "the key is longer than {limit} bytes"},
                {"用短的键；文字写在冒号后面", "use a short key; texts stand behind the colon"}},
    RuleVariant{"findings",
                {"这个文件的错误超过 {limit} 个，其余的没有列出",
                 "the file has more than {limit} errors; the others are not shown"},
                {"先改上面的，再检查一次", "correct those above and check again"}},
    RuleVariant{
        "anchor",
        {"不许用 YAML 的锚点 `&`", "anchors (`&`) are not used in packs"},
        {"把内容再写一遍；文字以 `&` 开头要加引号", "write it out again; a text that begins with `&` needs quotes"}},
    RuleVariant{
        "alias",
        {"不许用 YAML 的引用 `*`", "aliases (`*`) are not used in packs"},
        {"把内容再写一遍；文字以 `*` 开头要加引号", "write it out again; a text that begins with `*` needs quotes"}},
    RuleVariant{"merge",
                {"不许用 `<<` 合并", "merging with `<<` is not used in packs"},
                {"把各个键写出来", "write the keys out"}},
    RuleVariant{"tag",
                {"不许用 YAML 的标签 `{found}`", "tags (`{found}`) are not used in packs"},
                {"删掉它；文字以 `!` 开头要加引号", "delete it; a text that begins with `!` needs quotes"}},
    RuleVariant{"directive",
                {"不许用 YAML 的指令 `{found}`", "directives are not used in packs"},
                {"删掉这一行", "delete this line"}},
    RuleVariant{
        "link", {"这是一个链接", "this is a link"}, {"放文件本身，不放链接", "put the file itself in its place"}},
    RuleVariant{"folder", {"这是一个文件夹，不是文件", "this is a folder, not a file"}, {"给它改名", "rename it"}},
    RuleVariant{
        "device", {"这不是普通文件", "this is no regular file"}, {"放一个普通文件", "put a regular file in its place"}},
    RuleVariant{"missing", {"没有这个文件", "there is no such file"}, {"检查路径", "check the path"}},
    RuleVariant{"no_folder",
                {"没有这个文件夹", "there is no such folder"},
                {"给出一个内容包的文件夹，里面有 pack.yaml", "name the folder of a pack: one that holds pack.yaml"}},
    RuleVariant{"unreadable", {"打不开", "this can't be opened"}, {"检查它的权限", "check its permissions"}},
    RuleVariant{"files",
                {"内容包超过 {limit} 个文件", "the pack has more than {limit} files"},
                {"分成几个包", "split it into several packs"}},
    RuleVariant{"pack_size",
                {"内容包超过 {limit}", "the pack is larger than {limit}"},
                {"分成几个包", "split it into several packs"}},
    RuleVariant{"crowded",
                {"文件夹里超过 {limit} 项", "the folder holds more than {limit} entries"},
                {"清理文件夹，只留内容包的文件", "tidy it up: only the pack's files belong there"}},
    RuleVariant{"same_file", {"同一个文件出现了两次", "the file is there twice"}, {"删掉一个", "delete one"}},
};

constexpr std::array kSyntaxRules{
    RuleEntry{{.code = RuleCode{101},
               .name = "syntax",
               .severity = Severity::error,
               .why = {"文件读不懂就不能猜：少一个引号会吞掉后面所有的内容。",
                       "What can't be read must not be guessed: one missing quote swallows the rest of a file."},
               .badExample = "title = First visit\n",
               .goodExample = "title: First visit\n"},
              kSyntaxWords},
    RuleEntry{
        {.code = RuleCode{107},
         .name = "limits",
         .severity = Severity::error,
         .why = {"内容包会从别人那里来。有了界限，任何文件都不能让程序停住或者读到包外面去。",
                 "Packs come from other people. With limits no file can halt the program or reach outside its pack."},
         .badExample = "x: &a [*a]\n",
         .goodExample = "x: [a, b]\n"},
        kLimitWords},
};

}  // namespace

std::span<const RuleEntry> syntaxRules() {
    return kSyntaxRules;
}

}  // namespace dealcraft::content
