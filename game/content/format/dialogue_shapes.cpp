#include "content/format/groups.hpp"
#include "content/format/speech_words.hpp"
#include "content/format/verdict_keys.hpp"

/// Conversations, in a scenario or in a file of dialogues/.
namespace dealcraft::content::format {

namespace {

constexpr FormatKey effects(Words zh, Words en) {
    return key(KeyKind::effects, "effects", zh, en);
}

constexpr FormatKey branches() {
    auto made = about(KeyKind::branches, "goto", Thing::moment, "接到哪个环节，或者 end；要看情况时写成一列。",
                      "The moment that follows, or `end`; a list where it depends on something.")
                    .needed();
    made.shape = "branch";
    made.counts = {1, 20};
    return made;
}

constexpr FormatKey start() {
    return about(KeyKind::name, "start", Thing::moment, "从哪个环节开始。", "The moment that it begins with.").needed();
}

constexpr FormatKey moments() {
    return list("moments", "moment", {1, 256}, "一个个环节，次序不要紧。", "The moments; their order doesn't matter.")
        .needed();
}

constexpr std::array kDialogue{
    about(KeyKind::name, "dialogue", Thing::dialogueFile,
          "把对话写在 dialogues/ 的哪个文件里；写了它就不写 start 和 moments。",
          "The file of dialogues/ that holds it, in place of `start` and `moments`.")
        .unlessThere("start moments"),
    start().unlessThere("dialogue"),
    map("leave", "leave", "学员半路走人算什么。", "What walking out means."),
    moments().unlessThere("dialogue"),
};

constexpr std::array kDialogueFile{
    mark(),
    id(NameForm::file, "对话的编号，剧本用它引用。", "The dialogue's id, by which scenarios name it."),
    start(),
    moments(),
};

constexpr auto kLeave = joined(std::array{effects("走人的后果。", "What it does.")}, kVerdictKeys,
                               std::array{lines("reply", "对方说什么。", "What is said to it.")});

constexpr FormatKey criteria() {
    return about(KeyKind::names, "criteria", Thing::criterion, "这里选的算到评分表哪几项。",
                 "The criteria of the rubric that the choice here counts for.");
}

constexpr std::array kMoment{
    id(NameForm::script, "环节的编号，goto 用它。", "The moment's id, for `goto`."),
    about(KeyKind::name, "speaker", Thing::role, "谁在说：一个角色，或者 narrator（旁白）。",
          "Who speaks: a role of the cast, or `narrator`.")
        .needed(),
    about(KeyKind::names, "hears", Thing::role, "谁听得见；不写就只有说话的人。",
          "Who can hear it; left out, only the speaker."),
    word("objection", kObjectionNotes, "这里提出的是哪种异议；不显示，学员用无声卡片来认。",
         "The kind of objection that is raised here: hidden, the silent card asks for it."),
    effects("走到这里就发生的。", "What happens on reaching it."),
    condition("required", "没走到就记零分的环节：true，或者一个条件。",
              "Whether skipping it counts 0 in its criteria: `true`, or a condition."),
    criteria(),
    lines("lines", "在这里说的话；取第一个成立的。", "What is said here: the first of them that holds."),
    list("options", "option", {1, 9}, "学员能选的话，一到九句；要评分的地方三到五句最好。",
         "What the trainee may say, 1 to 9 of them; 3 to 5 where the choice is graded.")
        .needed(),
};

constexpr std::array kLine{
    condition("when", "什么时候说；不写就是总成立。", "When it is said; left out, it always holds."),
    local("say", "说的话。", "What is said.").needed().unlessThere("turns"),
    list("turns", "turn", {1, 20}, "几个人轮流说。", "Several speakers, one after the other.").unlessThere("say"),
};

constexpr std::array kTurn{
    about(KeyKind::name, "who", Thing::role, "谁说；不写就是这个环节说话的人。",
          "Who says it; left out, the moment's speaker."),
    word("mood", kMoodNotes, "配哪张脸；不写就不变。", "The face that goes with it; left out, it stays as it is."),
    local("say", "说的话。", "What is said.").needed(),
};

constexpr std::array kOptionBegin{
    id(NameForm::script, "选项的编号，在本环节里不重复。", "The option's id, unlike the others of its moment."),
    local("say", "学员说的话。", "What the trainee says.").needed(),
    condition("when", "什么时候才有这个选项。", "It is offered only if this holds."),
    integer("minutes", {0, 480}, "花几分钟；不写按规则算。",
            "What it costs on the clock; left out, what rules.yaml says."),
    effects("选了就发生的。", "What it does."),
};

constexpr std::array kOptionEnd{
    lines("reply", "对方当场的回应。", "What is said to it at once."),
    branches().unlessThere("draw"),
    list("draw", "outcome", {2, 10}, "看运气：按权重抽一个结果，用来代替 goto。",
         "Luck: one of these outcomes is drawn by weight, in place of `goto`.")
        .unlessThere("goto"),
};

constexpr auto kOption = joined(kOptionBegin, kVerdictKeys, kOptionEnd);

constexpr std::array kVerdict{
    condition("when", "什么时候这样评；不写就是总成立。", "When it is worth this; left out, it always holds."),
    word("grade", kGradeNotes, "评几等。", "What it is worth.").needed(),
    why(),
    concepts(),
};

constexpr std::array kBranch{
    condition("when", "什么时候走这条；不写就是总成立。", "When this way is taken; left out, it always holds."),
    about(KeyKind::name, "to", Thing::moment, "到哪个环节，或者 end。", "The moment that follows, or `end`.").needed(),
};

constexpr std::array kOutcome{
    integer("weight", {0, 1'000'000}, "占多少份；各项相加是总数。", "Its part of the sum of all weights.").needed(),
    effects("抽中就发生的。", "What it does."),
    lines("reply", "对方的回应。", "What is said to it."),
    branches(),
};

constexpr std::array kDialogueShapes{
    FormatShape{.name = "dialogue file",
                .zh = "对话文件",
                .en = "Dialogue file",
                .keys = kDialogueFile,
                .defines = Thing::dialogueFile},
    FormatShape{.name = "leave",
                .zh = "走人",
                .en = "Walking out",
                .keys = kLeave,
                .starter = "effects grade why concepts reply"},
    FormatShape{.name = "moment",
                .zh = "环节",
                .en = "Moment",
                .keys = kMoment,
                .starter = "id speaker criteria lines options",
                .defines = Thing::moment},
    FormatShape{.name = "line", .zh = "台词", .en = "Line", .keys = kLine, .starter = "when say"},
    FormatShape{.name = "turn", .zh = "一人一句", .en = "Turn", .keys = kTurn, .starter = "who mood say"},
    FormatShape{.name = "option",
                .zh = "选项",
                .en = "Option",
                .keys = kOption,
                .starter = "id say effects grade why concepts reply goto"},
    FormatShape{
        .name = "verdict", .zh = "评语", .en = "Verdict", .keys = kVerdict, .starter = "when grade why concepts"},
    FormatShape{.name = "branch", .zh = "去向", .en = "Branch", .keys = kBranch, .starter = "when to"},
    FormatShape{
        .name = "outcome", .zh = "运气的结果", .en = "Outcome", .keys = kOutcome, .starter = "weight reply goto"},
};

}  // namespace

std::span<const FormatShape> dialogueShapes() {
    return kDialogueShapes;
}

std::span<const FormatKey> dialogueKeys() {
    return kDialogue;
}

}  // namespace dealcraft::content::format
