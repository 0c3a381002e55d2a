#include "content/compiled_negotiation.hpp"
#include "content/format/act_notes.hpp"
#include "content/format/groups.hpp"
#include "content/format/table_words.hpp"
#include "content/format/verdict_keys.hpp"

/// Negotiations.
namespace dealcraft::content::format {

namespace {

constexpr Limits kBasisPoints{0, 10'000};
constexpr Counts kTwoToMost{2, kMaxIssues};

constexpr std::array kNegotiation{
    integer("rounds", {1, kMaxRounds}, "学员最多报几次价。", "How many offers the trainee can make.").orElse("8"),
    truth("preparation", "谈之前先让学员排序、定目标和底线。",
          "The trainee first ranks the issues, sets a target, a bottom line and an opening."),
    about(KeyKind::names, "criteria", Thing::criterion, "桌上的理由算到评分表哪几项。",
          "The criteria of the rubric that arguments at this table count for."),
    list("issues", "issue", kTwoToMost, "谈哪几项，二到八项。", "What is bargained over: two to eight issues.")
        .needed(),
    map("ours", "ours", "我们公司要什么。", "What our company wants.").needed(),
    list("dealer", "dealer", {1, 16}, "对方要什么、怎么谈；取第一个成立的，最后一个不写条件。",
         "What the other side wants and how it bargains: the first profile that holds is the true one, the last has no "
         "condition.")
        .needed(),
    list("arguments", "argument", {1, kMaxArguments}, "除了报价还能说的理由。", "What may be said beside offers."),
    map("adjourn", "adjourning", "可不可以改天再谈。", "Whether the meeting can be adjourned."),
    map("manager", "manager call", "可以打电话请示的经理。", "The manager who can be called."),
    word("opening", kOpeningNotes, "谁先开价。", "Who bids first.").orElse("dealer"),
    map("words", "words", "这一局自己的台词，先于内容包里的。", "Lines of this scenario, before those of the pack."),
};

constexpr std::array kIssue{
    id(NameForm::script, "条款的编号；脚本里写 活动.条款。", "The issue's id; scripts say activity.issue."),
    word("kind", kIssueKindNotes, "是哪一类条款；都写清了，对方的偏好可以自动推出来。",
         "What it is about; if all kinds are known, the dealer's wants can be derived from his firm.")
        .orElse("other"),
    local("title", "条款叫什么。", "What the issue is called.").needed(),
    local("unit", "单位。", "Its unit."),
    list("values", "issue value", {2, kMaxIssueValues}, "能谈成的几档，按数额从小到大。",
         "What can be agreed, ordered by amount.")
        .needed(),
};

constexpr FormatKey values(Words name, Words zh, Words en) {
    auto made = about(KeyKind::nameByName, name, Thing::issueValue, zh, en);
    made.keyThing = Thing::issue;
    return made;
}

constexpr std::array kIssueValue{
    id(NameForm::script, "这一档的编号。", "The value's id."),
    integer("amount", kAnyInteger, "数额，条件里读到的就是它。", "The amount that conditions read.").needed(),
    local("say", "怎么说，要能放进一句话中间。", "How it is said; it must fit into the middle of a sentence.").needed(),
    values("needs", "要拿这一档，另一项至少到哪一档。",
           "Other issues, and the value that they must at least stand at."),
};

constexpr FormatKey byIssue(KeyKind kind, Words name, Words zh, Words en) {
    auto made = key(kind, name, zh, en);
    made.keyThing = Thing::issue;
    made.limits = kHundred;
    return made;
}

constexpr FormatKey weights() {
    return byIssue(KeyKind::integerByName, "weights", "每一项有多重，合计一百。",
                   "How much each issue weighs; they sum to 100.");
}

constexpr FormatKey evaluations() {
    return byIssue(KeyKind::integersByName, "evaluations", "每一项的每一档值几分，零到一百，和 values 一样多。",
                   "What each value of each issue is worth, 0 to 100: as many numbers as it has values.");
}

constexpr FormatKey reservation(Words zh, Words en) {
    return integer("reservation", kHundred, zh, en).needed();
}

constexpr FormatKey dayCost(Words zh, Words en) {
    return integer("day_cost", kBasisPoints, zh, en).orElse("0");
}

constexpr std::array kOurs{
    reservation("底线：低于它宁可不谈成，以最好的为一百。", "What no deal is worth to us, in hundredths of the best."),
    weights().needed(),
    evaluations().needed(),
    dayCost("拖一天，我们损失万分之几。",
            "What of our worth goes with each day of adjourning, in hundredths of a per cent."),
    list("policy", "policy rule", {}, "公司的规定。", "Our company's rules."),
};

constexpr std::array kPolicyRule{
    id(NameForm::script, "规定的编号。", "The rule's id."),
    condition("when", "违反它的情形。", "True where the rule is broken.").needed(),
    truth("manager", "经理可以破例。", "Our manager can allow it."),
    local("text", "规定怎么说。", "What the rule says.").needed(),
};

constexpr std::array kDealer{
    condition("when", "什么时候他是这样的人；最后一个不写。", "When he is like this; the last profile has none."),
    reservation("他的底线，以最好的为一百。", "What no deal is worth to him, in hundredths of the best.")
        .unlessThere("alternative"),
    values("alternative", "不写底线，写他在别处能签到的合同。",
           "The contract that he could have elsewhere, in place of `reservation`.")
        .unlessThere("reservation"),
    values("ideal", "推算偏好时：哪一档最合他意。", "For deriving his wants: the value that suits him best."),
    weights().onlyBeside("evaluations"),
    evaluations().onlyBeside("weights"),
    map("tactic", "tactic", "他怎么让步。", "How he concedes."),
    dayCost("拖一天，他损失万分之几。",
            "What of his worth goes with each day of adjourning, in hundredths of a per cent."),
    truth("bluffs", "不信任时会虚张声势。",
          "At low trust he makes up a better alternative and hides what matters to him."),
    word("alternative_strength", kAlternativeNotes, "他手里到底有没有别的路。", "What he really has elsewhere.")
        .orElse("weak"),
    key(KeyKind::effects, "when_back", "改天再谈时发生的。", "What happens as he comes back after an adjournment."),
};

constexpr std::array kTactic{
    word("curve", kCurveNotes, "让步曲线。", "The form of his concessions.").orElse("polynomial"),
    integer("k", kHundred, "一开口就让掉余地的百分之几；指数曲线至少是一。",
            "How much of his range he gives away at once, in percent; at least 1 on an exponential curve.")
        .orElse("5")
        .narrowedByOthers(),
    integer("beta", {1, 1000}, "百分之几：小于一百是强硬，后面才让；大于一百是早早就让。",
            "In hundredths: below 100 he concedes late, above it early.")
        .orElse("40"),
    integer("reciprocity", kHundred, "有几成看你让了多少，越到后面越不看。",
            "How much of his target mirrors your concessions, in percent; it fades towards the deadline.")
        .orElse("0"),
    word("mirror", kMirrorNotes, "怎么照着你的让步来让。", "How he mirrors them.").orElse("relative"),
    integer("rivals", {0, 9}, "有几家在追他。", "How many others court him.").orElse("0"),
    integer("rivals_share", kHundred, "这一点占几成。", "How much weight that has, in percent.").orElse("0"),
};

constexpr std::array kArgumentBegin{
    id(NameForm::script, "理由的编号。", "The argument's id."),
    local("say", "怎么说。", "How it is said.").needed(),
    condition("when", "什么时候能用。", "It can be used only if this holds."),
    condition("fits", "对什么样的他才说得动；不写就是都行。", "When it convinces him; left out, always."),
    about(KeyKind::name, "issue", Thing::issue, "讲的是哪一项。", "The issue that it is about."),
    word("counters", kCounterNotes, "用来戳穿什么。", "What it calls his bluff about."),
};

constexpr auto kArgument = joined(kArgumentBegin, kVerdictKeys);

constexpr std::array kAdjourning{
    integer("times", {1, kMaxAdjournments}, "最多几次。", "How often at most.").orElse("1"),
    integer("days", {1, 60}, "隔几天。", "How many days pass.").orElse("3"),
};

constexpr std::array kManager{
    about(KeyKind::name, "with", Thing::role, "经理是哪个角色。", "The role who is the manager.").needed(),
    condition("when", "什么时候肯接电话。", "When he takes the call; left out, always."),
};

constexpr auto kWords = [] {
    std::array<FormatKey, kTableWords> keys{};
    for (std::size_t i = 0; i < kTableWords; ++i) {
        const auto& note = kActNotes[kFirstTableWord + i];
        keys[i] = lines(note.word, note.zh, note.en, "table line");
    }
    return keys;
}();

constexpr std::array kTableLine{
    condition("when", "什么时候说；不写就是总成立。", "When it is said; left out, it always holds."),
    local("say", "说的一句话。", "The sentence that is said.").needed(),
};

constexpr std::array kNegotiationShapes{
    FormatShape{.name = "issue",
                .zh = "条款",
                .en = "Issue",
                .keys = kIssue,
                .starter = "id kind title values",
                .defines = Thing::issue},
    FormatShape{.name = "issue value", .zh = "条款的一档", .en = "Value of an issue", .keys = kIssueValue},
    FormatShape{.name = "ours", .zh = "我方", .en = "Our side", .keys = kOurs},
    FormatShape{.name = "policy rule",
                .zh = "公司规定",
                .en = "Rule of our company",
                .keys = kPolicyRule,
                .starter = "id when text"},
    FormatShape{.name = "dealer",
                .zh = "对方",
                .en = "The other side",
                .keys = kDealer,
                .starter = "when reservation weights evaluations tactic"},
    FormatShape{.name = "tactic", .zh = "让步的方式", .en = "Tactic", .keys = kTactic, .starter = "curve k beta"},
    FormatShape{.name = "argument",
                .zh = "理由",
                .en = "Argument",
                .keys = kArgument,
                .starter = "id say fits grade why concepts"},
    FormatShape{
        .name = "adjourning", .zh = "改天再谈", .en = "Adjourning", .keys = kAdjourning, .starter = "times days"},
    FormatShape{.name = "manager call", .zh = "请示经理", .en = "Calling the manager", .keys = kManager},
    FormatShape{.name = "words",
                .zh = "桌上的台词",
                .en = "Words of the table",
                .keys = kWords,
                .starter = "bid_open accepts leaves",
                .listsWords = true},
    FormatShape{
        .name = "table line", .zh = "桌上的一句话", .en = "Line at a table", .keys = kTableLine, .starter = "when say"},
};

}  // namespace

std::span<const FormatShape> negotiationShapes() {
    return kNegotiationShapes;
}

std::span<const FormatKey> negotiationKeys() {
    return kNegotiation;
}

}  // namespace dealcraft::content::format
