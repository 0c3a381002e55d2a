#include "content/compiled_call.hpp"
#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/speech_words.hpp"

/// minds/*.yaml.
namespace dealcraft::content::format {

namespace {

constexpr Limits kDepths{1, 4};

constexpr FormatKey alone() {
    return key(KeyKind::truth, "alone", "没有旁人才说；不写就看话题敏不敏感。",
               "Told only while nobody else hears; left out, as the topic is.");
}

constexpr std::array kMind{
    mark(),
    about(KeyKind::name, "contact", Thing::contact, "是谁的心思。", "Whose mind it is.").needed(),
    about(KeyKind::names, "grants", Thing::commitment, "他有权答应的约定。", "The commitments that are his to give."),
    integer("hurry", {-2, 2}, "急不急：负二很有耐性，二很赶时间。",
            "How pressed he is: -2 is patient, 2 is in a hurry.")
        .orElse("0"),
    list("tells", "tell", {0, kMaxTells}, "他说得出的事实；同一话题里按这个次序说。",
         "The facts that he can tell, in the order in which they come out within a topic."),
    list("needs", "felt need", {0, kMaxNeeds}, "他心里的难处；同一话题里按这个次序说。",
         "What troubles him, in the order in which it comes out within a topic."),
    list("objections", "objection", {0, kMaxOwnObjections}, "他自己的异议。", "Objections of his own."),
    list("helps", "help", {0, kMaxHelps}, "学员能帮的小忙，最多六样。",
         "Small useful things that the trainee may offer him; at most six."),
    map("referral", "referral", "时候到了，他会介绍谁。", "Whom he names when asked in time."),
    list("phrases", "phrase", {}, "他自己的说法。", "Words of his own for any act."),
};

constexpr std::array kTell{
    about(KeyKind::name, "fact", Thing::fact, "哪条事实：他单位的、他自己的，或者这一局的。",
          "The fact: of his firm, his own, or the scenario's.")
        .needed(),
    about(KeyKind::name, "topic", Thing::topic, "问到哪个话题才说，也可以是 who、how、when。",
          "The topic that brings it; `who`, `how` and `when` as well.")
        .needed(),
    integer("depth", kDepths, "一是谁都肯说，四是只跟信得过的人说。", "1 is told to anybody, 4 only in confidence.")
        .needed(),
    alone(),
    truth("figure", "是个数字：话题打开之后，封闭式问题也问得出来。",
          "A number: a closed question brings it too, once the topic is open."),
    condition("when", "什么时候才有这回事。", "He can tell it only if this holds."),
    local("say", "他怎么说。", "In his own words.").needed(),
};

constexpr std::array kFeltNeed{
    about(KeyKind::name, "need", Thing::need, "他单位的哪个需求。", "The need of his firm.").needed(),
    about(KeyKind::name, "topic", Thing::topic, "问到哪个话题才露出来，也可以是 who、how、when。",
          "The topic that brings it; `who`, `how` and `when` as well.")
        .needed(),
    integer("depth", kDepths, "要问到多深；不写用需求自己的。",
            "How far one must ask; left out, the need's own depth."),
    alone(),
    condition("when", "什么时候才有这回事。", "He has it only if this holds."),
    local("symptom", "开放式问题问出来的：只是一句抱怨。", "What an open question brings: a complaint, no more.")
        .needed(),
    local("consequence", "追问一次：让他损失了什么。", "What the first probe brings: what it costs him.").needed(),
    local("value", "再追问：解决了值多少。", "What the second brings: what it would be worth to be rid of it.")
        .needed(),
    about(KeyKind::names, "served_by", Thing::feature, "哪些产品特点能满足它。",
          "The features of products that meet it."),
};

constexpr std::array kObjection{
    id(NameForm::script, "异议的编号。", "The objection's id."),
    word("kind", kObjectionNotes, "是哪一种异议。", "What kind of objection it is.").needed(),
    word("on", kCueNotes, "什么会引出它。", "What may call it up.").needed(),
    about(KeyKind::name, "topic", Thing::topic, "on 是 topic 时：哪个话题。", "For `on: topic`: which one."),
    about(KeyKind::name, "feature", Thing::feature, "on 是 feature 时：哪个特点。", "For `on: feature`: which one."),
    truth("plain", "话已经够明白，再问是什么意思只会惹恼他。",
          "The words are unmistakable: asking what he means only annoys."),
    condition("when", "什么时候才会提。", "He raises it only if this holds."),
    local("say", "他怎么说，不能点破是哪一种。", "What he says; it must not name its kind.").needed(),
    local("clarified", "问清之后，他真正的意思。", "What he really means, once he is asked.").needed(),
    about(KeyKind::names, "evidence", Thing::evidence, "怀疑和误解：什么能打消它；不写就是证明得了那句话的都行。",
          "Doubt, misunderstanding: what settles it; left out, anything that proves the claim."),
    about(KeyKind::names, "outweighed_by", Thing::need, "真短处：哪些需求比它重；不写就是他认了的好处都行。",
          "Drawback: the needs that weigh more; left out, any benefit that he has accepted."),
};

constexpr std::array kHelp{
    id(NameForm::script, "帮忙的编号；脚本里写 promises.编号。", "The help's id; scripts say promises.id."),
    local("title", "帮什么忙。", "What it is.").needed(),
    local("say", "学员怎么提。", "How the trainee offers it.").needed(),
    local("taken", "他怎么接；不写用 help_taken 的话。", "What he answers; left out, a `help_taken` phrase."),
    integer("days", {1, 365}, "几天之内兑现；不写就是当场办。",
            "A promise, to be kept within so many days; left out, it is done on the spot."),
    truth("beyond", "学员做不了主，不该许。", "It is not the trainee's to give."),
    condition("when", "什么时候能提。", "It can be offered only if this holds."),
};

constexpr std::array kReferral{
    about(KeyKind::name, "fact", Thing::fact, "介绍之后学员知道了哪条事实。", "The fact that the trainee learns by it.")
        .needed(),
    local("say", "他怎么介绍。", "How he names somebody.").needed(),
};

constexpr std::array kMindShapes{
    FormatShape{.name = "mind",
                .zh = "心思",
                .en = "Mind",
                .keys = kMind,
                .starter = "format contact grants tells needs objections"},
    FormatShape{.name = "tell", .zh = "说得出的事实", .en = "What he can tell", .keys = kTell},
    FormatShape{.name = "felt need",
                .zh = "心里的难处",
                .en = "Felt need",
                .keys = kFeltNeed,
                .starter = "need topic symptom consequence value served_by"},
    FormatShape{.name = "objection", .zh = "异议", .en = "Objection", .keys = kObjection},
    FormatShape{.name = "help", .zh = "帮忙", .en = "Help", .keys = kHelp, .starter = "id title say taken days"},
    FormatShape{.name = "referral", .zh = "介绍", .en = "Referral", .keys = kReferral},
};

}  // namespace

std::span<const FormatShape> mindShapes() {
    return kMindShapes;
}

}  // namespace dealcraft::content::format
