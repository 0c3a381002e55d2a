#include "content/format/groups.hpp"
#include "content/format/keys.hpp"

/// scenarios/*.yaml, but for its activities and its rubric.
namespace dealcraft::content::format {

namespace {

constexpr FormatKey cast() {
    auto made = about(KeyKind::nameByName, "cast", Thing::contact, "谁出场：角色名对联系人的编号。",
                      "Who takes part: the name of a role, and the contact who has it.")
                    .needed();
    made.keyThing = Thing::role;
    return made;
}

constexpr FormatKey vars() {
    auto made = key(KeyKind::mapByName, "vars", "这一局自己的变量，脚本可以读、可以改。",
                    "Variables of this scenario, which scripts read and change.");
    made.shape = "variable";
    return made;
}

constexpr std::array kScenario{
    mark(),
    id(NameForm::file, "剧本的编号，和文件名一样最省事。", "The scenario's id; the file's name is the best one."),
    local("title", "剧本的名字。", "The scenario's title.").needed(),
    integer("minutes", {1, 600}, "打算让人玩多少分钟，连读带选。",
            "How many minutes of reading and choosing it is meant for.")
        .needed(),
    about(KeyKind::names, "learn", Thing::courseConcept, "学员能学到的要点。",
          "The concepts that a trainee learns here."),
    local("brief", "开始之前给学员看的交代，可以分几段。",
          "What the trainee is told before the first move; several paragraphs are fine.")
        .needed(),
    cast(),
    list("facts", "fact", {}, "只在这一局里有的事实。",
         "Facts of this scenario, beside those of its people and their firms."),
    vars(),
    list("unknowns", "unknown", {0, 6}, "由种子决定、学员要去弄清的事，最多六件。",
         "What the seed decides and the trainee has to find out; at most six."),
    list("flow", "activity", {1, 50}, "一项一项往下走的活动；条件不成立的跳过。",
         "The activities in their order; one whose condition fails is passed over.")
        .needed(),
    list("endings", "ending", {1, 50}, "结局，取第一个成立的；最后一个不写条件。",
         "The endings: the first that holds is taken; the last has no condition.")
        .needed(),
    list("epilogue", "epilogue", {}, "结局之后的几句话，成立的都显示。",
         "Words after the ending; all that hold are shown."),
    list("reveal", "reveal", {}, "复盘时揭开的底牌，成立的都显示。",
         "What the debrief lays open, such as what the other side really wanted; all that hold are shown."),
    list("rubric", "criterion", {1, 32}, "评分表，权重合计一百。", "What is graded; the weights sum to 100.").needed(),
};

constexpr std::array kVariable{
    integer("from", kAnyInteger, "最小值。", "The least value.").orElse("0"),
    integer("to", kAnyInteger, "最大值，不小于 from；不写就是一。",
            "The greatest value, not below `from`; left out, it is 1.")
        .narrowedByOthers(),
    integer("start", kAnyInteger, "开始时的值，在两者之间；不写就是零。",
            "The value at the start, between them; left out, it is 0.")
        .narrowedByOthers(),
    truth("hidden", "不让学员看见。", "The trainee doesn't see it."),
};

constexpr std::array kUnknown{
    id(NameForm::script, "未知的编号；脚本里写 编号 == 选项。",
       "The unknown's id; scripts compare it with an alternative: id == alternative."),
    list("alternatives", "alternative", {2, 16}, "有哪几种可能。", "What may be the case.").needed(),
};

constexpr std::array kAlternative{
    id(NameForm::script, "这一种可能的编号。", "The alternative's id."),
    integer("weight", {0, 1'000'000}, "占多少份；各项相加是总数。", "Its part of the sum of all weights.").orElse("1"),
};

constexpr std::array kEnding{
    id(NameForm::script, "结局的编号。", "The ending's id."),
    condition("when", "什么时候是这个结局；不写就是总成立。", "When this is the ending; left out, it always holds."),
    local("title", "结局的名字。", "The ending's title.").needed(),
    local("text", "后来怎样了。", "What became of it all.").needed(),
    integer("at_most", kHundred, "走到这个结局，总分最多多少。", "The total score is held to this.").orElse("100"),
};

constexpr std::array kEpilogue{
    condition("when", "什么时候说。", "When it is said."),
    local("say", "说什么。", "What is said.").needed(),
};

constexpr std::array kReveal{
    condition("when", "什么时候揭开。", "When it is laid open."),
    local("title", "小标题。", "A heading."),
    local("text", "原来是这样。", "What was the case.").needed(),
};

constexpr std::array kScenarioShapes{
    FormatShape{.name = "scenario",
                .zh = "剧本",
                .en = "Scenario",
                .keys = kScenario,
                .starter = "format id title minutes learn brief cast flow endings rubric"},
    FormatShape{.name = "variable", .zh = "变量", .en = "Variable", .keys = kVariable, .starter = "from to start"},
    FormatShape{.name = "unknown", .zh = "未知", .en = "Unknown", .keys = kUnknown},
    FormatShape{
        .name = "alternative", .zh = "一种可能", .en = "Alternative", .keys = kAlternative, .starter = "id weight"},
    FormatShape{
        .name = "ending", .zh = "结局", .en = "Ending", .keys = kEnding, .starter = "id when title text at_most"},
    FormatShape{.name = "epilogue", .zh = "尾声", .en = "Epilogue", .keys = kEpilogue, .starter = "when say"},
    FormatShape{.name = "reveal", .zh = "揭底", .en = "Reveal", .keys = kReveal, .starter = "when title text"},
};

}  // namespace

std::span<const FormatShape> scenarioShapes() {
    return kScenarioShapes;
}

}  // namespace dealcraft::content::format
