#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/table_words.hpp"

/// What a scenario grades.
namespace dealcraft::content::format {

namespace {

constexpr std::array kCriterion{
    id(NameForm::script, "评分项的编号；环节和题用 criteria 引用它。",
       "The criterion's id, which moments and fields name under `criteria`."),
    local("title", "评什么。", "What is graded.").needed(),
    integer("weight", kHundred, "占多少分，各项合计一百。", "Its weight; all of them sum to 100.").needed(),
    about(KeyKind::names, "concepts", Thing::courseConcept, "考的是哪些要点。", "The concepts that it is about."),
    word("measure", kMeasureNotes, "怎么评；别的键由它决定。",
         "How it is measured, which decides about the other keys.")
        .needed(),
};

constexpr FormatKey points() {
    auto made = key(KeyKind::points, "line", "折线：[值, 得分] 一对一对，值要从小到大，得分零到一百。",
                    "A line through pairs [value, points]: the values rise, the points are 0 to 100.")
                    .needed();
    made.limits = kHundred;
    made.counts = {2, 20};
    return made;
}

constexpr std::array kStateLine{
    key(KeyKind::expression, "value", "结束时看哪个数。", "The value that is looked at when all is over.").needed(),
    points(),
};

constexpr FormatKey measured() {
    return about(KeyKind::name, "activity", Thing::activity, "看哪一项活动。", "The activity that is measured.")
        .needed();
}

constexpr std::array kNegotiationFigure{
    measured(),
    word("figure", kFigureNotes, "看谈判的哪项指标。", "Which figure of the negotiation.").needed(),
};

constexpr std::array kCallFigure{
    measured(),
    word("figure", kCallFigureNotes, "看拜访的哪项指标。", "Which figure of the visit.").needed(),
};

constexpr Words kCommonKeys = "id title weight concepts measure";

constexpr std::array kMeasures{
    FormatVariant{.word = "grades", .shape = "criterion", .starter = kCommonKeys},
    FormatVariant{.word = "state",
                  .shape = "criterion",
                  .keys = kStateLine,
                  .starter = "id title weight concepts measure value line"},
    FormatVariant{.word = "objections", .shape = "criterion", .starter = kCommonKeys},
    FormatVariant{.word = "negotiation",
                  .shape = "criterion",
                  .keys = kNegotiationFigure,
                  .starter = "id title weight concepts measure activity figure"},
    FormatVariant{.word = "call",
                  .shape = "criterion",
                  .keys = kCallFigure,
                  .starter = "id title weight concepts measure activity figure"},
};

constexpr std::array kRubricShapes{
    FormatShape{.name = "criterion",
                .zh = "评分项",
                .en = "Criterion",
                .keys = kCriterion,
                .defines = Thing::criterion,
                .by = "measure",
                .variants = kMeasures},
};

}  // namespace

std::span<const FormatShape> rubricShapes() {
    return kRubricShapes;
}

}  // namespace dealcraft::content::format
