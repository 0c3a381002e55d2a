#pragma once

#include "content/format/word_note.hpp"
#include "content/table_rules.hpp"

#include <array>

namespace dealcraft::content {

// clang-format off
/// The numbers of the negotiation table. assets/rules.yaml says why each is what it is.
inline constexpr auto kTableNumberNotes = std::to_array<WordNote>({
    {"offer_minutes", "报一次价花几分钟。", "What an offer costs on the clock, in minutes."},
    {"ask_minutes", "问一个问题花几分钟。", "What a question costs, in minutes."},
    {"argue_minutes", "讲一个理由花几分钟。", "What an argument costs, in minutes."},
    {"limit_minutes", "亮一次限度花几分钟。", "What showing a limit costs, in minutes."},
    {"manager_minutes", "给经理打电话花几分钟。", "What calling the manager costs, in minutes."},
    {"band", "他开价可以高出目标多少，万分之一。", "How far above his aim his bids may lie, in basis points."},
    {"candidates", "这个范围里他最多比较多少套方案。", "So many packages of the band he compares at most."},
    {"late_accept", "过了全部轮次的百分之几，比近来报价都好的他也收。", "From this share of the rounds on (percent) he also takes what beats everything lately offered."},
    {"trust_middle", "坦诚到这个数，信任不软化也不强硬他。", "The openness at which trust neither softens nor hardens him."},
    {"trust_step", "每高出一点，目标降多少。", "What each point of openness above it takes off his aim."},
    {"offer_patience", "每回绝一次报价耐心降多少。", "The patience that every refused offer costs."},
    {"concession_patience", "报价朝他靠近，耐心补多少。", "The patience that an offer towards him gives back."},
    {"lowball_margin", "低于他底线这么多，算羞辱。", "An offer so far below his limit is an insult."},
    {"lowball_patience", "羞辱他，耐心降多少。", "The patience that an insult costs."},
    {"repeat_patience", "报一模一样的，耐心降多少。", "The patience that the same package again costs."},
    {"withdrawn_patience", "无条件给过的又收回，耐心降多少。", "The patience that it costs to take back what was offered without a condition."},
    {"withdrawn_credit", "收回去，信任降多少。", "The credit that it costs as well."},
    {"impatient_at", "耐心到这个数，他最后开一次价。", "At this patience he makes his last offer."},
    {"truth_openness", "坦诚到这个数，才说真心看重什么。", "From this openness on he says what matters to him."},
    {"vague_openness", "坦诚到这个数，只含糊地说。", "From this openness on he says it vaguely."},
    {"answers_in_a_row", "连着答几个，他就要换点什么。", "So many answers, then he wants something for them."},
    {"enough_patience", "再多问一个，耐心降多少。", "The patience that a question beyond that costs."},
    {"again_patience", "问过的再问，耐心降多少。", "The patience that the same question again costs."},
    {"high_share", "达到平均权重的百分之几算要紧。", "An issue is important from this share of the average weight on (percent)."},
    {"low_share", "低于平均权重的百分之几算无所谓。", "An issue is of little weight below this share (percent)."},
    {"argue_lean", "理由说到点上，目标降多少。", "What an argument that convinces takes off his aim."},
    {"argue_credit", "理由说到点上，信任加多少。", "The credit that such an argument earns."},
    {"miss_patience", "理由没说到点上，耐心降多少。", "The patience that an argument that doesn't fit costs."},
    {"bluff_lean", "戳穿虚张声势，目标降多少。", "What calling a bluff takes off his aim."},
    {"bluff_credit", "戳穿虚张声势，信任加多少。", "The credit that calling a bluff earns."},
    {"unfounded_credit", "冤枉了他，信任降多少。", "The credit that it costs to call a bluff that is none."},
    {"unfounded_patience", "冤枉了他，耐心降多少。", "The patience that it costs to call a bluff that is none."},
    {"limit_credit", "亮限度讲理由，信任加多少。", "The credit that a limit with its reason earns."},
    {"limit_openness", "坦诚到这个数，他才信你的限度。", "From this openness on he believes a limit."},
    {"limit_penalty", "超出限度的方案，在他眼里对我们少值多少。", "What a package beyond a believed limit loses of what it seems to be worth to us."},
    {"limit_broken_credit", "自己破了亮过的限度，信任降多少。", "The credit that it costs to go beyond a limit one has shown."},
    {"adjourn_patience", "隔天再谈，耐心补多少。", "The patience that a night's sleep gives back."},
    {"manager_credit", "白打一次电话，信任降多少。", "The credit that a call for nothing costs."},
    {"small_step", "比上次多让这么多，算让了一点。", "From so much more than in his bid before, he gives something."},
    {"big_step", "比上次多让这么多，算让了很多。", "From so much more on, he gives much."},
    {"sold_floor", "他一点好处没有时，九十天卖掉百分之几。", "What he sells through in 90 days without any surplus, in percent."},
    {"sold_slope", "他每得百分之一，多卖百分之几。", "What each percent of surplus adds to that, in hundredths of a percent."},
    {"late_days", "他一点好处没有时，晚付几天。", "So many days late he pays without any surplus."},
    {"late_below", "他得到百分之几以上，就按时付。", "From this surplus on (percent) he pays on the day."},
    {"step_tolerance", "小于这个的变化算没变。", "Smaller changes count as none when steps are graded."},
    {"bottom_near", "底线差在这以内，满分。", "A bottom line within this of the true one has all points."},
    {"bottom_far", "底线差到这个数，零分。", "A bottom line so far off has none."},
    {"opening_low", "开价最低该在目标到最好之间的百分之几。", "Where a first offer should lie at least on the way from target to best (percent)."},
    {"opening_high", "开价最高该在百分之几。", "Where a first offer should lie at most (percent)."},
    {"questions_expected", "第三次报价之前该问几个问题。", "How many questions should come before the third offer."},
    {"thin_capital", "资金不到几个月的营业额，算手头紧。", "A firm with less capital than so many months of turnover is short of money."},
    {"thin_percent", "手头紧的，对压钱的条款看重到百分之几。", "How much more it then cares for what ties money up (percent)."},
});
// clang-format on
static_assert(explains(kTableNumberNotes, kTableNumberWords));

}  // namespace dealcraft::content
