#include "content/call_rules.hpp"
#include "content/compiled_call.hpp"
#include "content/format/act_notes.hpp"
#include "content/format/groups.hpp"
#include "content/format/judgement_notes.hpp"
#include "content/format/people_words.hpp"
#include "content/format/verdict_keys.hpp"

/// talk.yaml, talk/*.yaml and the phrases in minds/*.yaml.
namespace dealcraft::content::format {

namespace {

constexpr FormatKey phrases() {
    return list("phrases", "phrase", {}, "各种场合说的话。", "The words for every occasion.");
}

constexpr std::array kTalk{
    mark(),
    list("topics", "topic", {1, kMaxTopics}, "能问的话题，最多十二个；who、how、when（怎么决定）一直都有。",
         "What can be asked about, at most 12; `who`, `how` and `when`, about the decision, always exist beside them.")
        .needed(),
    list("commitments", "commitment", {1, kMaxCommitments}, "能请客户答应的事，从小到大。",
         "What a customer can be asked to agree to, from small to large.")
        .needed(),
    list("judgements", "judgement", {1, kJudgements}, "每一种做法评几等、为什么；一种也不能少。",
         "What each kind of move is worth and why; none of them may be missing.")
        .needed(),
    phrases(),
};

constexpr std::array kPhrases{mark(), phrases().needed()};

constexpr std::array kTopic{
    id(NameForm::script, "话题的编号。", "The topic's id."),
    local("title", "话题叫什么。", "What the topic is called.").needed(),
    truth("sensitive", "当着外人问会让他没面子。", "Asked before others, it makes him lose face."),
};

constexpr std::array kCommitment{
    id(NameForm::script, "约定的编号。", "The commitment's id."),
    integer("level", {1, kCommitmentLevels}, "要客户付出多少，一到七（VIS-06）。",
            "How much it asks of the customer, 1 to 7 (VIS-06).")
        .needed(),
    local("title", "约定叫什么。", "What it is called.").needed(),
    local("say", "学员怎么提，有日子有人；{date} 是日子。",
          "How the trainee proposes it, with date and owner; `{date}` is the date.")
        .needed(),
    local("undated", "不带日子的说法。", "The same without date or owner.").needed(),
};

constexpr std::array kJudgement{
    word("id", kJudgementNotes, "是哪一种做法。", "The kind of move.").needed(),
    word("grade", kGradeNotes, "评几等。", "What it is worth.").needed(),
    local("why", "为什么，教练和复盘会显示。", "The reason, which the coach and the debrief show.").needed(),
    concepts(),
};

constexpr FormatKey phraseTexts() {
    auto made = key(KeyKind::localTexts, "say", "几种说法，轮着用。", "Ways to say it, which take turns.").needed();
    made.counts = {1, 100};
    return made;
}

constexpr std::array kPhrase{
    word("act", kActNotes, "什么时候说的。", "What is done with these words.").needed(),
    words("role", kDecisionRoleNotes, "只有这些角色说。", "Only contacts in these roles say it."),
    words("style", kDecisionStyleNotes, "只有这些脾气的人说。", "Only contacts who decide like this say it."),
    words("tone", kToneNotes, "只在这些语气下说。", "It is said only in these tones."),
    words("zone", kZoneNotes, "只在采用阶梯的这一段说。", "It is said only in these zones of the adoption ladder."),
    about(KeyKind::names, "topic", Thing::topic, "只在这些话题上说。", "It is said only about these topics."),
    words("kind", kObjectionNotes, "只对这些异议说。", "It is said only of these kinds of objection."),
    words("judgement", kJudgementNotes, "只用在 inner：学员这样做了，他心里想的。",
          "For `inner` only: what he thinks of such a move."),
    phraseTexts(),
};

constexpr std::array kTalkShapes{
    FormatShape{.name = "talk", .zh = "话术", .en = "Talk", .keys = kTalk},
    FormatShape{.name = "phrases", .zh = "更多的话", .en = "More phrases", .keys = kPhrases},
    FormatShape{.name = "topic", .zh = "话题", .en = "Topic", .keys = kTopic, .defines = Thing::topic},
    FormatShape{
        .name = "commitment", .zh = "约定", .en = "Commitment", .keys = kCommitment, .defines = Thing::commitment},
    FormatShape{.name = "judgement",
                .zh = "对一种做法的评语",
                .en = "Judgement",
                .keys = kJudgement,
                .starter = "id grade why concepts"},
    FormatShape{.name = "phrase", .zh = "一类话", .en = "Phrase", .keys = kPhrase, .starter = "act tone say"},
};

}  // namespace

std::span<const FormatShape> talkShapes() {
    return kTalkShapes;
}

}  // namespace dealcraft::content::format
