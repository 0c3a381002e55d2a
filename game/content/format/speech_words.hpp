#pragma once

#include "content/format/word_note.hpp"

#include <array>

/// Words of what is said and chosen, in the order of their enumerators.
namespace dealcraft::content {

inline constexpr auto kLanguageNotes = std::to_array<WordNote>({
    {"zh", "中文", "Chinese"},
    {"en", "英文", "English"},
});
inline constexpr auto kLanguageWords = wordsOf(kLanguageNotes);

/// Grade::none is no word: the words begin with the enumerator behind it.
inline constexpr auto kGradeNotes = std::to_array<WordNote>({
    {"best", "最佳，照常规记一百分", "the best that can be done: 100 points, unless the rules say otherwise"},
    {"good", "可以，七十分", "sound, with room above it: 70 points"},
    {"weak", "欠妥，三十分", "not good enough: 30 points"},
    {"bad", "这时候不该这么做，不得分", "wrong at this moment: no points"},
});
inline constexpr auto kGradeWords = wordsOf(kGradeNotes);

inline constexpr auto kObjectionNotes = std::to_array<WordNote>({
    {"doubt", "怀疑：不相信你说的好处，要拿证据", "he doesn't believe the claim: it takes proof"},
    {"refusal", "拒绝：就是不要，先要尊重", "he simply doesn't want to: respect it first"},
    {"indifference", "漠不关心：看不出跟自己有什么关系", "he sees no need: uncover one"},
    {"misunderstanding", "误解：听错、记错了，要澄清", "he has got something wrong: put it right"},
    {"drawback", "产品缺失：说的是真短处，要用别的好处抵", "a real weakness: outweigh it"},
});
inline constexpr auto kObjectionWords = wordsOf(kObjectionNotes);

inline constexpr auto kMoodNotes = std::to_array<WordNote>({
    {"neutral", "平静", "calm"},
    {"smile", "微笑", "smiling"},
    {"pleased", "满意", "pleased"},
    {"doubtful", "怀疑", "doubtful"},
    {"annoyed", "不悦", "annoyed"},
    {"angry", "生气", "angry"},
    {"worried", "发愁", "worried"},
    {"sad", "低落", "sad"},
    {"furious", "恼火", "furious"},
});
inline constexpr auto kMoodWords = wordsOf(kMoodNotes);

inline constexpr auto kActivityNotes = std::to_array<WordNote>({
    {"plan", "准备：行动之前填一张表", "a form that is filled in before acting"},
    {"dialogue", "对话：一个个环节，每次从几句话里选一句", "a conversation: moment after moment, one option each time"},
    {"negotiation", "谈判：就几项条款讨价还价", "bargaining over several issues"},
    {"record", "记录：事后把知道的和没弄清的分开", "a form that is filled in afterwards"},
    {"call", "自由拜访：没有剧本，问、听、说、约都由学员定",
     "a visit without a script: ask, listen, present, agree in any order"},
});
inline constexpr auto kActivityWords = wordsOf(kActivityNotes);

/// The pictures that assets/places has.
inline constexpr auto kPlaceNotes = std::to_array<WordNote>({
    {"market_street", "街边的门店", "a street with shops"},
    {"negotiation_room", "谈判室", "a meeting room"},
    {"our_office", "我们的办公室", "our office"},
    {"tea_table", "茶桌", "a tea table"},
    {"yard_loading", "正在装货的院子", "a yard where goods are loaded"},
});
inline constexpr auto kPlaceWords = wordsOf(kPlaceNotes);

inline constexpr auto kSortNotes = std::to_array<WordNote>({
    {"fact", "事实", "a fact"},
    {"assumption", "推测", "an assumption"},
    {"unknown", "还不知道", "not known"},
});
inline constexpr auto kSortWords = wordsOf(kSortNotes);

inline constexpr auto kToneNotes = std::to_array<WordNote>({
    {"warm", "亲热：关系好，心情也好", "warm: he likes you, and his mood is good"},
    {"plain", "平常", "neither warm nor cool"},
    {"cool", "冷淡：耐心快没了，或者还很生分", "cool: his patience wears thin, or you are strangers"},
});
inline constexpr auto kToneWords = wordsOf(kToneNotes);

inline constexpr auto kZoneNotes = std::to_array<WordNote>({
    {"rebuild", "重建：采用阶梯第七到九级", "rungs 7 to 9 of the adoption ladder: begin anew"},
    {"widen", "扩大：采用阶梯第三到六级", "rungs 3 to 6: widen what is there"},
    {"hold", "巩固：采用阶梯第一、二级", "rungs 1 and 2: hold what has been won"},
});
inline constexpr auto kZoneWords = wordsOf(kZoneNotes);

inline constexpr auto kCueNotes = std::to_array<WordNote>({
    {"opening", "一开场就提", "as the visit opens"},
    {"topic", "问到某个话题时", "when a topic is asked about"},
    {"feature", "说到某个特点时", "when a feature is presented"},
    {"benefit", "说到任何一个好处时", "when any benefit is presented"},
    {"proposal", "提约定时", "when something is proposed"},
    {"push", "被催的时候", "when he is pushed"},
});
inline constexpr auto kCueWords = wordsOf(kCueNotes);

}  // namespace dealcraft::content
