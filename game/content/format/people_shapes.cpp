#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/people_words.hpp"

/// people.yaml.
namespace dealcraft::content::format {

namespace {

constexpr std::array kPeople{
    mark(),
    list("firms", "firm", {}, "客户、厂家和对手。", "Customers, the maker and competitors."),
    list("contacts", "contact", {}, "这些单位里的人。", "The people in these firms."),
};

constexpr FormatKey portrait() {
    return named("portrait", Thing::portrait, kPortraitNotes, "头像：assets/portraits 下的文件夹名。",
                 "The portrait: a folder of assets/portraits.");
}

constexpr FormatKey interests() {
    return map("interests", "interests", "经销商看重什么，六项合计一百（NEG-02）。",
               "What a dealer cares for; the six numbers sum to 100 (NEG-02).");
}

constexpr std::array kFirm{
    id(NameForm::script, "单位的编号。", "The firm's id."),
    local("name", "单位的名字。", "The firm's name.").needed(),
    word("kind", kFirmKindNotes, "是哪一类单位。", "What kind of firm it is.").needed(),
    local("city", "在哪里。", "Where it is."),
    local("about", "人人都知道的情况。", "What anybody knows of it."),
    integers("code", {0, 4}, {2, 2}, "购买代码 [X, Y]：X 是现在向我们买多少，Y 是一共能买多少，零到四（TGT-04）。",
             "The purchase code [X, Y]: what it buys from us now and what it could buy in all, 0 to 4 each (TGT-04).")
        .orElse("[0, 0]"),
    integer("rung", {1, 9}, "采用阶梯上的位置，一是最高，九是最低（VIS-04）。",
            "Its rung on the adoption ladder, 1 at the top to 9 at the bottom (VIS-04).")
        .orElse("8"),
    interests(),
    key(KeyKind::money, "capital", "能动用的资金，元。", "The money it can work with, in yuan."),
    key(KeyKind::money, "turnover", "一个月的营业额，元。", "What it turns over in a month, in yuan."),
    word("pays", kPaysNotes, "付款守不守时。", "How it pays.").orElse("unknown"),
    list("suppliers", "supplier", {}, "现在从谁那里进货。", "From whom it buys now."),
    list("needs", "need", {}, "它有哪些难处。", "What troubles it."),
    list("facts", "fact", {}, "关于它、可以打听到的事。", "What can be learnt about it."),
};

constexpr std::array kSupplier{
    local("name", "供应商的名字。", "The supplier's name.").needed(),
    key(KeyKind::percent, "share", "占它进货的百分之几。", "The share of what it buys, in percent.").orElse("0"),
    local("complaint", "它对这家有什么不满。", "What it complains of."),
};

constexpr std::array kNeed{
    id(NameForm::script, "需求的编号。", "The need's id."),
    local("text", "需求是什么，用旁观者的话写。", "What the need is, as an observer would say it.").needed(),
    integer("depth", {1, 4}, "要问到多深才说：一是谁都肯说，四是只跟信得过的人说。",
            "How far one must ask: 1 is told to anybody, 4 only in confidence.")
        .needed(),
    integer("importance", {1, 5}, "解决它有多值：一到五。", "What solving it is worth, 1 to 5.").needed(),
};

constexpr std::array kFact{
    id(NameForm::script, "事实的编号；脚本里写 knows(编号)。", "The fact's id; scripts say knows(id)."),
    local("text", "学员得知之后记下的那句话。", "What the trainee notes down on learning it.").needed(),
    integer("level", {1, 4}, "信息的层次：一是公开的，四是高层才知道的（INF-02）。",
            "The level of information: 1 is public, 4 comes from the top (INF-02).")
        .needed(),
};

constexpr std::array kContact{
    id(NameForm::script, "联系人的编号。", "The contact's id."),
    about(KeyKind::name, "firm", Thing::firm, "在哪个单位。", "The firm he belongs to.").needed(),
    local("name", "姓名。", "His name.").needed(),
    local("title", "职务，或者别人怎么称呼。", "His position, or what people call him.").needed(),
    integer("age", {0, 120}, "年纪；零是不写。", "His age; 0 is not said.").orElse("0"),
    word("role", kDecisionRoleNotes, "在采购决定里是什么角色（INF-04）。", "His part in the decision to buy (INF-04).")
        .needed(),
    word("stance", kStanceNotes, "对我们什么态度。", "How he stands towards us.").orElse("undecided"),
    word("style", kDecisionStyleNotes, "怎么拿主意（INF-05）。", "How he comes to decisions (INF-05).")
        .orElse("conclusion"),
    portrait(),
    map("temper", "temper", "拜访开始时，他对我们的四个数。", "Where his four states begin."),
    local("about", "见面之前就知道的情况。", "What is known of him before anybody meets him."),
    list("facts", "fact", {}, "只有他说得出来的事。", "What only he can tell."),
};

constexpr std::array kTemper{
    integer("closeness", kHundred, "亲近。", "Closeness.").orElse("20"),
    integer("credit", kHundred, "信任：我们说的话他信几分。", "Credit: how far he takes our word.").orElse("20"),
    integer("interest", kHundred, "兴趣。", "Interest.").orElse("20"),
    integer("patience", kHundred, "耐心。", "Patience.").orElse("60"),
};

/// One weight for each interest.
constexpr auto kInterests = [] {
    std::array<FormatKey, kInterestNotes.size()> keys{};
    std::ranges::transform(kInterestNotes, keys.begin(),
                           [](const WordNote& n) { return integer(n.word, kHundred, n.zh, n.en).needed(); });
    return keys;
}();

constexpr std::array kPeopleShapes{
    FormatShape{
        .name = "people", .zh = "人和单位", .en = "People", .keys = kPeople, .starter = "format firms contacts"},
    FormatShape{.name = "firm", .zh = "单位", .en = "Firm", .keys = kFirm, .defines = Thing::firm},
    FormatShape{
        .name = "interests", .zh = "看重什么", .en = "Interests of a dealer", .keys = kInterests, .listsWords = true},
    FormatShape{.name = "supplier", .zh = "供应商", .en = "Supplier", .keys = kSupplier},
    FormatShape{.name = "need", .zh = "需求", .en = "Need", .keys = kNeed, .defines = Thing::need},
    FormatShape{.name = "fact", .zh = "事实", .en = "Fact", .keys = kFact, .defines = Thing::fact},
    FormatShape{.name = "contact", .zh = "联系人", .en = "Contact", .keys = kContact, .defines = Thing::contact},
    FormatShape{.name = "temper",
                .zh = "起始的四个数",
                .en = "Where the four states begin",
                .keys = kTemper,
                .starter = "closeness credit interest patience"},
};

}  // namespace

std::span<const FormatShape> peopleShapes() {
    return kPeopleShapes;
}

}  // namespace dealcraft::content::format
