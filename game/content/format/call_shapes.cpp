#include "content/format/groups.hpp"
#include "content/format/keys.hpp"

/// Free visits in a scenario.
namespace dealcraft::content::format {

namespace {

constexpr Limits kMinutesOfADay{1, 1440};

constexpr std::array kCall{
    about(KeyKind::names, "hears", Thing::role, "除了他，还有谁从头就在。", "Who else is there from the start."),
    about(KeyKind::names, "products", Thing::product, "可以介绍哪些产品；特点一共最多十六个。",
          "The products whose features can be presented; at most 16 features."),
    about(KeyKind::names, "evidence", Thing::evidence, "可以带哪些证据。", "What could be brought along."),
    about(KeyKind::names, "commitments", Thing::commitment, "可以提哪些约定。", "What can be proposed."),
    about(KeyKind::name, "plan", Thing::activity, "跟哪一份计划对账。", "The plan that the visit is compared with."),
    list("interruptions", "interruption", {}, "半路进来的人。", "People who come in for a while."),
};

constexpr std::array kInterruption{
    id(NameForm::script, "这件事的编号。", "The interruption's id."),
    integer("at", kMinutesOfADay, "拜访的第几分钟进来。", "The minute of the visit at which it begins.").needed(),
    integer("stays", kMinutesOfADay, "待几分钟。", "For how many minutes.").needed(),
    about(KeyKind::name, "who", Thing::role, "谁进来；在的时候听得见，没写是谁说的话由他说。",
          "Who comes in: he hears what is said, and says the lines that name no speaker.")
        .needed(),
    condition("when", "什么时候才会来。", "It happens only if this holds."),
    key(KeyKind::effects, "effects", "进来时发生的。", "What it does."),
    lines("say", "进来时说的话。", "What is said as it begins.").needed(),
    lines("leaves", "走的时候说的话。", "What is said as it ends."),
};

constexpr std::array kCallShapes{
    FormatShape{.name = "interruption", .zh = "打岔", .en = "Interruption", .keys = kInterruption},
};

}  // namespace

std::span<const FormatShape> callShapes() {
    return kCallShapes;
}

std::span<const FormatKey> callKeys() {
    return kCall;
}

}  // namespace dealcraft::content::format
