#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/speech_words.hpp"

/// The stations of a scenario's flow: what all of them have, and which types there are.
namespace dealcraft::content::format {

namespace {

constexpr std::array kActivity{
    id(NameForm::script, "活动的编号；脚本里写 编号.done。", "The activity's id; scripts say id.done."),
    word("type", kActivityNotes, "是哪一类活动；别的键由它决定。",
         "What kind of activity it is, which decides about its other keys.")
        .needed(),
    local("title", "活动的名字。", "What the activity is called.").needed(),
    condition("when", "什么时候才有这一项；不成立就跳过。",
              "When there is such an activity; where it fails it is passed over."),
    integer("days", {0, 3650}, "开始之前过去了几天。", "How many days pass before it begins.").orElse("0"),
    integer("clock", {1, 1440}, "有多少分钟；不写就不限。", "How many minutes there are; left out, no limit."),
    named("place", Thing::place, kPlaceNotes, "在哪里：assets/places 里的一张图。",
          "Where it is: a picture of assets/places."),
    local("brief", "开始时告诉学员什么。", "What the trainee is told as it begins."),
    about(KeyKind::name, "with", Thing::role, "和谁；脚本里不写是谁的 trust、mood 就是这个角色的。",
          "With whom: the role that scripts mean by a bare `trust` or `mood`."),
};

}  // namespace

std::span<const FormatShape> activityShapes() {
    static const std::array kActivityTypes{
        FormatVariant{.word = "plan", .shape = "plan", .keys = formKeys(), .starter = "id type title clock fields"},
        FormatVariant{.word = "dialogue",
                      .shape = "dialogue",
                      .keys = dialogueKeys(),
                      .starter = "id type title with clock place start moments"},
        FormatVariant{.word = "negotiation",
                      .shape = "negotiation",
                      .keys = negotiationKeys(),
                      .starter = "id type title with place rounds issues ours dealer"},
        FormatVariant{.word = "record", .shape = "record", .keys = formKeys(), .starter = "id type title fields"},
        FormatVariant{.word = "call",
                      .shape = "call",
                      .keys = callKeys(),
                      .starter = "id type title with clock place products evidence commitments"},
    };
    static const std::array kActivityShapes{FormatShape{.name = "activity",
                                                        .zh = "活动",
                                                        .en = "Activity",
                                                        .keys = kActivity,
                                                        .defines = Thing::activity,
                                                        .by = "type",
                                                        .variants = kActivityTypes}};
    return kActivityShapes;
}

}  // namespace dealcraft::content::format
