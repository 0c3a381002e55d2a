#include "content/format/groups.hpp"
#include "content/format/verdict_keys.hpp"

/// Plans and records: forms that the trainee fills in.
namespace dealcraft::content::format {

namespace {

constexpr std::array kForm{
    list("fields", "field", {1, 32}, "表上的题。", "The questions of the form.").needed(),
};

constexpr FormatKey pick() {
    auto made = key(KeyKind::pick, "pick", "选几个：2 是正好两个，[0, 2] 是最多两个。",
                    "How many are picked: 2 is exactly two, [0, 2] is at most two.");
    made.limits = {1, 16};
    return made.orElse("1");
}

constexpr FormatKey sorting() {
    auto made = key(KeyKind::sorting, "sort", "让学员归类的一句话，正确答案是什么；要看情况时写成一列。",
                    "For a statement that is sorted: what it really is; a list where that depends on something.");
    made.words = kSortNotes;
    made.shape = "sorting";
    made.counts = {1, 10};
    return made;
}

constexpr std::array kField{
    id(NameForm::script, "题的编号；脚本里写 活动.题 == 选项。",
       "The field's id; scripts say activity.field == choice."),
    local("title", "题目，或者要归类的那句话。", "The question, or the statement that is to be sorted.").needed(),
    local("hint", "提示。", "A hint."),
    condition("when", "什么时候才有这道题。", "It is asked only if this holds."),
    pick(),
    about(KeyKind::names, "criteria", Thing::criterion, "算到评分表哪几项。",
          "The criteria of the rubric that it counts for."),
    list("choices", "choice", {1, 16}, "能选的。", "What there is to pick.").needed().unlessThere("sort"),
    sorting().unlessThere("choices"),
    why().onlyBeside("sort"),
    concepts().onlyBeside("sort"),
};

constexpr std::array kSorting{
    condition("when", "什么时候是这样；不写就是总成立。", "When it is so; left out, it always holds."),
    word("is", kSortNotes, "是什么。", "What it is.").needed(),
    local("why", "理由；不写用题上的。", "The reason; left out, the field's own."),
    about(KeyKind::names, "concepts", Thing::courseConcept, "要点；不写用题上的。",
          "The concepts; left out, the field's own."),
};

constexpr std::array kChoiceBegin{
    id(NameForm::script, "选项的编号，在本题里不重复。", "The choice's id, unlike the others of its field."),
    local("say", "选项上写的话。", "What it says.").needed(),
    integer("minutes", {0, 480}, "准备它要花几分钟。", "The minutes of preparation that it costs.").orElse("0"),
    truth("needed", "非选不可：漏选记零分。", "Leaving it out counts 0."),
    key(KeyKind::effects, "effects", "交表时发生的。", "What it does once the form is confirmed."),
};

constexpr FormatKey expects() {
    auto made = key(KeyKind::name, "expects", "料到他会有哪种异议。", "The kind of objection that is expected.");
    made.words = kObjectionNotes;
    return made;
}

/// What of a free visit a choice of its plan is about; at most one of them.
constexpr std::array kLinks{
    about(KeyKind::name, "asks", Thing::topic, "打算问哪个话题；拜访之后对账。",
          "The topic that is to be asked about: the visit is compared with it."),
    expects(),
    about(KeyKind::name, "brings", Thing::evidence, "带什么证据；有人带了，拜访时就只有带了的。",
          "The evidence that is brought: if any is, only that is at hand in the visit."),
    about(KeyKind::name, "aims", Thing::commitment, "想约成什么。", "The commitment that is aimed at."),
};

constexpr auto kChoice = joined(kChoiceBegin, kVerdictKeys, kLinks);

constexpr std::array kFormShapes{
    FormatShape{
        .name = "field", .zh = "题", .en = "Field", .keys = kField, .starter = "id title pick criteria choices"},
    FormatShape{
        .name = "sorting", .zh = "归类的答案", .en = "What a statement is", .keys = kSorting, .starter = "when is why"},
    FormatShape{
        .name = "choice", .zh = "表上的选项", .en = "Choice", .keys = kChoice, .starter = "id say grade why concepts"},
};

}  // namespace

std::span<const FormatShape> formShapes() {
    return kFormShapes;
}

std::span<const FormatKey> formKeys() {
    return kForm;
}

}  // namespace dealcraft::content::format
