#include "content/format/call_number_notes.hpp"
#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/people_words.hpp"
#include "content/format/review_number_notes.hpp"
#include "content/format/speech_words.hpp"
#include "content/format/table_number_notes.hpp"
#include "content/format/table_words.hpp"

/// rules.yaml.
namespace dealcraft::content::format {

namespace {

constexpr Limits kNumbers{0, 10'000};

/// One number for each word.
template <std::size_t N>
constexpr std::array<FormatKey, N> numbers(const std::array<WordNote, N>& notes, Limits limits) {
    std::array<FormatKey, N> keys{};
    std::ranges::transform(notes, keys.begin(), [=](const WordNote& n) { return integer(n.word, limits, n.zh, n.en); });
    return keys;
}

/// One row of numbers for each word.
template <std::size_t N>
constexpr std::array<FormatKey, N> rows(const std::array<WordNote, N>& notes) {
    std::array<FormatKey, N> keys{};
    std::ranges::transform(notes, keys.begin(),
                           [](const WordNote& n) { return map(n.word, "row of kinds", n.zh, n.en).needed(); });
    return keys;
}

constexpr std::array kRules{
    mark(),
    integer("version", {1, 1'000'000}, "规则的版本；同样的走法会有不同结果时往上加，旧记录按旧规则算。",
            "Raise it when the same actions may lead elsewhere or count differently: older attempts keep their rules."),
    map("dialogue", "dialogue rules", "对话的数。", "The numbers of dialogues."),
    map("negotiation", "negotiation rules", "谈判桌的数；能一个一个改。",
        "The numbers of the negotiation table, to be overridden one by one."),
    map("call", "call rules", "自由拜访的数；能一个一个改。",
        "The numbers of free visits, to be overridden one by one."),
    map("review", "review rules", "复盘的数；能一个一个改。",
        "The numbers of the review, to be overridden one by one."),
    map("grades", "grades table", "四个等级各得多少分，要改就四个一起写。",
        "What the grades are worth: to be overridden as a whole."),
    list("bands", "band", {1, 10}, "总分叫什么，从低到高，要改就整张写。",
         "What a total score is called, rising: to be overridden as a whole."),
};

constexpr std::array kDialogueRules{
    integer("option_minutes", {0, 120}, "一句话来回花几分钟，选项自己没写时用。",
            "What a spoken choice costs on the clock, question and answer together, unless it says otherwise."),
};

constexpr auto kTableRules = joined(
    numbers(kTableNumberNotes, kNumbers),
    std::array{
        map("interests", "shares of interests", "每样看重的东西落在哪些条款上，各占百分之几。",
            "What each interest means for each kind of issue: shares of that interest, in percent."),
        map("dealers", "care of dealers", "每类经销商对哪些条款更在意，百分之几；不写的算一百。",
            "How much more each kind of dealer cares for a kind of issue, in percent; 100 where nothing is said.")});

constexpr auto kCallRules =
    joined(numbers(kCallNumberNotes, kNumbers),
           std::array{map("commitment", "commitment rules", "每一级约定要多高的兴趣、信任和需求深度。",
                          "What each level of commitment needs: interest, credit and the stages of uncovered needs.")});

constexpr auto kReviewRules = [] {
    auto keys = numbers(kReviewNumberNotes, kNumbers);
    for (std::size_t i = 0; i < keys.size(); ++i) { keys[i].limits = kReviewLimits[i]; }
    return keys;
}();

constexpr auto kInterestRows = rows(kInterestNotes);
constexpr auto kDealerRows = rows(kDealerGroupNotes);
constexpr auto kKindNumbers = numbers(kIssueKindNotes, {0, 1000});

constexpr FormatKey levels(Words name, Words zh, Words en) {
    return integers(name, kHundred, {kCommitmentLevels, kCommitmentLevels}, zh, en).needed();
}

constexpr std::array kCommitmentRules{
    levels("interest", "一到七级各要多少兴趣。", "The interest that levels 1 to 7 take."),
    levels("credit", "一到七级各要多少信任。", "The credit that levels 1 to 7 take."),
    levels("stages", "一到七级各要把需求挖到几层，合计。",
           "The sum of the stages of uncovered needs that levels 1 to 7 take."),
};

constexpr auto kGrades = [] {
    std::array<FormatKey, kGradeNotes.size()> keys{};
    std::ranges::transform(kGradeNotes, keys.begin(),
                           [](const WordNote& n) { return key(KeyKind::percent, n.word, n.zh, n.en).needed(); });
    return keys;
}();

constexpr std::array kBand{
    integer("from", kHundred, "从几分起。", "From so many points on.").needed(),
    local("name", "叫什么。", "What it is called.").needed(),
};

constexpr std::array kRuleShapes{
    FormatShape{.name = "rules", .zh = "规则", .en = "Rules", .keys = kRules, .starter = "format version"},
    FormatShape{.name = "dialogue rules",
                .zh = "对话的规则",
                .en = "Rules of dialogues",
                .keys = kDialogueRules,
                .starter = "option_minutes"},
    FormatShape{.name = "negotiation rules",
                .zh = "谈判桌的规则",
                .en = "Rules of the table",
                .keys = kTableRules,
                .listsWords = true},
    FormatShape{.name = "shares of interests",
                .zh = "看重的东西落在哪里",
                .en = "What interests mean for issues",
                .keys = kInterestRows,
                .listsWords = true},
    FormatShape{.name = "care of dealers",
                .zh = "各类经销商在意什么",
                .en = "What kinds of dealers care for",
                .keys = kDealerRows,
                .listsWords = true},
    FormatShape{.name = "row of kinds",
                .zh = "每类条款一个数",
                .en = "A number for each kind of issue",
                .keys = kKindNumbers,
                .listsWords = true},
    FormatShape{.name = "call rules",
                .zh = "自由拜访的规则",
                .en = "Rules of free visits",
                .keys = kCallRules,
                .listsWords = true},
    FormatShape{
        .name = "commitment rules", .zh = "约定的门槛", .en = "What commitments need", .keys = kCommitmentRules},
    FormatShape{.name = "review rules",
                .zh = "复盘的规则",
                .en = "Rules of the review",
                .keys = kReviewRules,
                .listsWords = true},
    FormatShape{
        .name = "grades table", .zh = "等级的分值", .en = "What grades are worth", .keys = kGrades, .listsWords = true},
    FormatShape{.name = "band", .zh = "分数段", .en = "Band of the score", .keys = kBand},
};

}  // namespace

std::span<const FormatShape> ruleShapes() {
    return kRuleShapes;
}

}  // namespace dealcraft::content::format
