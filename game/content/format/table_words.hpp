#pragma once

#include "content/format/word_note.hpp"

#include <array>

/// The words of a negotiation and of the rubric, in the order of their enumerators.
namespace dealcraft::content {

// clang-format off
inline constexpr auto kIssueKindNotes = std::to_array<WordNote>({
    {"other", "别的", "anything else"},
    {"discount", "点数、折扣", "a discount"},
    {"volume", "进货量", "how much he takes"},
    {"days", "账期", "days of payment"},
    {"credit", "信用额度", "a credit limit"},
    {"area", "区域", "an area of his own"},
    {"support", "厂家支持", "what the maker does for him"},
    {"deposit", "押金、首付", "a deposit"},
    {"delivery", "送货", "how it is delivered"},
    {"returns", "退换货", "what may be returned"},
});
inline constexpr auto kIssueKindWords = wordsOf(kIssueKindNotes);

inline constexpr auto kCurveNotes = std::to_array<WordNote>({
    {"polynomial", "多项式：一开始就可以不让", "polynomial: he may begin without giving anything"},
    {"exponential", "指数：前后让步差得更悬殊", "exponential: early and late differ more"},
});
inline constexpr auto kCurveWords = wordsOf(kCurveNotes);

inline constexpr auto kOpeningNotes = std::to_array<WordNote>({
    {"dealer", "对方先开价", "the dealer bids first"},
    {"trainee", "学员先开价", "the trainee offers first"},
});
inline constexpr auto kOpeningWords = wordsOf(kOpeningNotes);

inline constexpr auto kMirrorNotes = std::to_array<WordNote>({
    {"relative", "按比例还：你让一成他让一成", "in proportion to what you gave"},
    {"absolute", "按数额还：你让多少他让多少", "as much as you gave"},
    {"averaged", "按前后几轮的平均比例还", "in proportion to what you gave over several rounds"},
});
inline constexpr auto kMirrorWords = wordsOf(kMirrorNotes);

inline constexpr auto kAlternativeNotes = std::to_array<WordNote>({
    {"none", "没有别的路", "he has nobody else"},
    {"weak", "有，但不怎么样", "he has somebody, but it isn't much"},
    {"strong", "有，而且不错", "he has a good offer elsewhere"},
});
inline constexpr auto kAlternativeWords = wordsOf(kAlternativeNotes);

inline constexpr auto kCounterNotes = std::to_array<WordNote>({
    {"alternative", "戳穿他“另有一家”的说法", "what he says he could have elsewhere"},
});
inline constexpr auto kCounterWords = wordsOf(kCounterNotes);

/// Whose care for an issue is told apart in the rules: keys of a map.
inline constexpr auto kDealerGroupNotes = std::to_array<WordNote>({
    {"wholesale_dealer", "批发商", "wholesalers"},
    {"terminal_dealer", "终端经销商", "dealers who sell to users"},
    {"chain", "连锁", "chains"},
    {"others", "其余", "everybody else"},
});
inline constexpr auto kDealerGroupWords = wordsOf(kDealerGroupNotes);

inline constexpr auto kMeasureNotes = std::to_array<WordNote>({
    {"grades", "归到这一项的选择平均得几分", "the mean grade of the choices that name this criterion"},
    {"state", "结束时某个数值落在折线的哪里", "a value at the end, by a line of points"},
    {"objections", "无声卡片认对了几个异议", "how many objections were named rightly on the silent cards"},
    {"negotiation", "一场谈判的一项指标", "a figure of a negotiation"},
    {"call", "一次自由拜访的一项指标", "a figure of a free visit"},
});
inline constexpr auto kMeasureWords = wordsOf(kMeasureNotes);

inline constexpr auto kFigureNotes = std::to_array<WordNote>({
    {"own_utility", "我方拿到了可得部分的几成", "how much of what was to be had we got"},
    {"executed", "真正落地的：卖得掉、收得回", "what is left of it when goods are sold through and paid"},
    {"pareto", "有没有白白浪费、谁也没拿到的好处", "whether nothing was left lying that nobody got"},
    {"nash", "离对两边都公道的方案有多远", "how near it came to what is fair to both"},
    {"bottom_line", "有没有守住底线", "whether the bottom line was held"},
    {"policy", "有没有守住公司规定", "whether our company's rules were kept"},
    {"preparation", "谈前排序、目标、底线、开价定得怎么样", "how well it was prepared: ranking, target, bottom line, opening"},
    {"guess", "对方看重什么，猜得准不准", "how well the other side's ranking was guessed"},
    {"opening", "第一次报价高不高得有分寸", "whether the first offer was high and still credible"},
    {"concession_curve", "让步是不是越来越小", "whether concessions became smaller"},
    {"linked_concessions", "让一步有没有换回一步", "whether every concession got something back"},
    {"logrolling", "是不是用自己看轻的换自己看重的", "whether light things were given for heavy ones"},
    {"information", "是不是先问清楚再谈", "whether questions came before offers"},
    {"arguments", "理由有没有说到点上", "whether the arguments fitted"},
    {"closing", "收口收得及时不及时", "whether it was closed at the right time"},
    {"relationship", "谈完关系变好还是变差", "what became of the relation"},
});
inline constexpr auto kFigureWords = wordsOf(kFigureNotes);

inline constexpr auto kCallFigureNotes = std::to_array<WordNote>({
    {"steps", "拜访的步骤有没有跳过", "whether no step of the visit was skipped"},
    {"questions", "问出来的东西后来用上了多少", "how many questions brought something that was used"},
    {"needs", "需求挖到了多深", "how far the needs were uncovered"},
    {"benefits", "好处有没有落在他说过的需求上", "how many benefits were tied to stated needs"},
    {"recognised", "异议认对了几个", "how many objections were recognised for what they are"},
    {"handling", "异议处理的次序对不对", "whether objections were handled in order"},
    {"resolved", "异议真正解开了几个", "how many objections were settled"},
    {"listening", "他的话有没有接住", "whether what he said was taken up"},
    {"commitment", "约定的大小合不合火候，有没有日子和人", "whether the agreement had the right size, a date and an owner"},
    {"time", "时间用得怎么样", "how the time was used"},
    {"plan", "实际走的和计划差多少", "how it went against the plan"},
    {"conduct", "有没有许办不到的愿", "whether only what can be kept was promised"},
});
inline constexpr auto kCallFigureWords = wordsOf(kCallFigureNotes);
// clang-format on

}  // namespace dealcraft::content
