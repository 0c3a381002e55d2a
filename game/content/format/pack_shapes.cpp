#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/speech_words.hpp"

/// pack.yaml and course.yaml.
namespace dealcraft::content::format {

namespace {

constexpr FormatKey languages() {
    return words("languages", kLanguageNotes, "包里写了哪些语言；每段文字都要写全。",
                 "The languages of the pack; every text must be there in each of them.")
        .needed();
}

constexpr std::array kText{
    key(KeyKind::text, "zh", "中文。", "The Chinese words."),
    key(KeyKind::text, "en", "英文。", "The English words."),
};

constexpr std::array kPack{
    mark(),
    id(NameForm::file, "内容包的编号，全机不重复。", "The pack's id, unlike that of any other pack."),
    local("title", "内容包的名字，列表里看到的就是它。", "What the pack is called in lists.").needed(),
    key(KeyKind::text, "version", "内容包自己的版本，像 0.2.0；改了内容就往上加。",
        "The pack's own version, such as 0.2.0: raise it when its content changes.")
        .needed(),
    languages(),
    key(KeyKind::text, "license", "别人可以怎样使用它。", "What others may do with it."),
    key(KeyKind::texts, "authors", "谁写的。", "Who wrote it."),
};

constexpr std::array kCourse{
    mark(),
    list("modules", "module", {1, 100}, "课程分成哪几块。", "The parts of the course.").needed(),
    list("concepts", "concept", {}, "每个要点；评分和讲评都引用它们的编号。",
         "Each concept; grades and reasons refer to them by id.")
        .needed(),
};

constexpr std::array kModule{
    id(NameForm::module, "三个大写字母，如 VIS；要点的编号以它开头。",
       "Three capitals such as VIS, with which the ids of its concepts begin."),
    local("title", "这一块叫什么。", "What this part is called.").needed(),
};

constexpr std::array kConcept{
    id(NameForm::courseConcept, "模块加两位数字，如 VIS-08。", "Its module and two digits, such as VIS-08."),
    local("title", "要点的名字。", "The concept's name.").needed(),
    local("explanation", "一两句话讲清楚。", "What it says, in a sentence or two.").needed(),
    local("do", "应该怎么做。", "What to do."),
    local("dont", "不该怎么做。", "What not to do."),
    local("example", "一个例子。", "One example."),
    key(KeyKind::text, "source", "出自哪份教材。", "Where it comes from."),
};

constexpr std::array kPackShapes{
    FormatShape{.name = "pack",
                .zh = "内容包",
                .en = "Pack",
                .keys = kPack,
                .starter = "format id title version languages license authors"},
    FormatShape{.name = "course", .zh = "课程", .en = "Course", .keys = kCourse},
    FormatShape{
        .name = "module", .zh = "课程模块", .en = "Module of the course", .keys = kModule, .defines = Thing::module},
    FormatShape{.name = "concept",
                .zh = "要点",
                .en = "Concept",
                .keys = kConcept,
                .starter = "id title explanation do dont",
                .defines = Thing::courseConcept},
    FormatShape{
        .name = "text", .zh = "两种语言的文字", .en = "Text in two languages", .keys = kText, .starter = "zh en"},
};

}  // namespace

std::span<const FormatShape> packShapes() {
    return kPackShapes;
}

}  // namespace dealcraft::content::format
