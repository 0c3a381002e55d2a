#pragma once

#include "content/format/word_note.hpp"
#include "content/talk.hpp"

#include <array>

namespace dealcraft::content {

// clang-format off
/// What each kind of move of a free visit is called, and when a move is of that kind.
inline constexpr auto kJudgementNotes = std::to_array<WordNote>({
    {"opened_clearly", "开场两句话就说清了来意", "stated the purpose in the first two sentences"},
    {"opened_by_reference", "借双方都认识的人开场", "opened with a name that both know"},
    {"small_talk_fitted", "跟爱聊的人寒暄了一次", "small talk, once, with somebody who likes it"},
    {"small_talk_dragged", "人家赶时间还寒暄，或者寒暄个没完", "small talk with somebody in a hurry, or for the second time"},
    {"opened_late", "谈了一半才想起说来意", "opened after having begun"},
    {"skipped_opening", "没说来意就问、就介绍", "asked or presented without having said why one is here"},
    {"asked_open_well", "一个开放式问题，问出了新东西", "an open question that brought something new"},
    {"asked_closed_well", "先开放再封闭，把数字问准了", "a closed question that pinned down a figure after an open one"},
    {"closed_too_early", "话题还没打开就用是非题", "a closed question on a topic that no open one had opened"},
    {"asked_in_vain", "这个话题已经没什么可问的", "there was nothing more to learn on this topic"},
    {"asked_too_deep", "信任还不够，问得太深", "trust was not yet enough for what lies there"},
    {"asked_without_listening", "两个回答都没接住，又问下一个", "a further question while two answers had not been taken up"},
    {"asked_in_company", "当着外人问敏感的事", "a sensitive topic while others can hear"},
    {"asked_out_of_role", "这事不归他管，问错了人", "this person does not know"},
    {"probed_consequence", "问出了这个问题让他损失多少", "found out what a problem costs"},
    {"probed_value", "让他自己说出解决了值多少", "had the customer say what a solution would be worth"},
    {"probed_too_soon", "信任不够就往深里挖", "dug before trust was enough"},
    {"confirmed_well", "把听到的复述一遍，说对了", "said back what was heard, and it was right"},
    {"confirmed_nothing", "没什么可复述的，硬要确认", "there was nothing to confirm"},
    {"presented_to_need", "好处对上了他说透的需求", "a benefit tied to a need whose consequence was said"},
    {"presented_early", "需求只露了个头就急着介绍", "tied to a need that has only been hinted at"},
    {"presented_unasked", "没有需求，自说自话", "a benefit without a stated need behind it"},
    {"presented_wrong_fit", "这个特点对不上那个需求", "the feature does not serve that need"},
    {"presented_again", "说过的又说一遍", "said a second time"},
    {"showed_fitting", "证据正好证明说过的话", "evidence for a claim that was made"},
    {"showed_unfitting", "拿出来的东西什么也证明不了", "evidence that proves nothing that was said"},
    {"acknowledged_well", "先认真对待异议，再说别的", "took the objection seriously before anything else"},
    {"clarified_well", "问清了异议背后是什么", "asked what is behind the objection"},
    {"clarified_plain", "话已经够明白了还要问", "asked although the words were unmistakable"},
    {"answered_right", "先认同、再问清，方法用对了", "the right technique, after acknowledging and clarifying"},
    {"answered_half", "方法对，但少了一步", "the right technique, but a step was left out"},
    {"answered_wrong", "方法不对，异议更大了", "the wrong technique: it grew"},
    {"answered_by_discount", "一有异议就让价", "met an objection with money"},
    {"answered_by_arguing", "争个谁对谁错", "insisted on being right"},
    {"ignored_objection", "装没听见，接着说自己的", "went on as if nothing had been said"},
    {"checked_well", "确认对方真的接受了", "made sure that the answer was accepted"},
    {"checked_too_early", "还没回答就问“这样行了吧”", "asked whether it is settled before answering"},
    {"helped_well", "帮个小忙，而且办得到", "a small useful offer that can be kept"},
    {"help_overpromised", "许了自己做不了主的愿", "promised what is not one's own to give"},
    {"decision_asked_well", "时机到了，问谁定、怎么定、什么时候定", "asked who, how or when at a time when it could be told"},
    {"decision_asked_early", "对方还没兴趣就问怎么定", "asked it before there was any interest"},
    {"referral_earned", "配得上了才请人介绍", "asked for a name after having earned it"},
    {"referral_too_early", "关系没到就请人介绍", "asked for a name too early"},
    {"committed_right", "约定大小合适，有日子有人", "a commitment with date and owner, as large as the state allowed"},
    {"committed_small", "约成了，本可以更进一步", "accepted, dated, but more was possible"},
    {"committed_undated", "口头答应，没日子没人", "accepted in words, without date or owner"},
    {"committed_too_big", "火候不到，要得太多", "more than the state allowed"},
    {"committed_wrong_person", "这事他定不了", "not this person's to give"},
    {"pushed_again", "刚被回绝的又提一遍", "proposed again what had just been refused"},
    {"stepped_aside_well", "有旁人在，让出了地方", "made room while others were there"},
    {"stepped_aside_idle", "没事干站着", "stood about for nothing"},
    {"closed_with_next_step", "告辞时下一步有日子", "took leave with a dated next step"},
    {"closed_without", "客气告辞，什么也没约", "took leave politely, with nothing agreed"},
    {"left_abruptly", "甩手走人", "walked out"},
});
// clang-format on
static_assert(explains(kJudgementNotes, kJudgementWords));

}  // namespace dealcraft::content
