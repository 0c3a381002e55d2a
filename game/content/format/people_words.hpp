#pragma once

#include "content/format/word_note.hpp"

#include <array>

/// The words of people.yaml and products.yaml, in the order of their enumerators.
namespace dealcraft::content {

inline constexpr auto kFirmKindNotes = std::to_array<WordNote>({
    {"wholesale_dealer", "批发商：往下级和门店分货", "a wholesaler, who sells on to shops and smaller dealers"},
    {"terminal_dealer", "终端经销商：直接卖给用油的人", "a dealer who sells to those who use the product"},
    {"chain", "连锁：多家门店一个采购", "a chain: many shops, one buyer"},
    {"end_user", "终端用户：自己用，不转卖", "uses the product and doesn't sell it on"},
    {"prospect", "潜在客户：还没打过交道", "no customer yet"},
    {"maker", "厂家：学员所在的公司", "the maker for whom the trainee works"},
    {"rival", "竞争对手", "a competitor"},
});
inline constexpr auto kFirmKindWords = wordsOf(kFirmKindNotes);

inline constexpr auto kPaysNotes = std::to_array<WordNote>({
    {"prompt", "按时付款", "on the day"},
    {"slow", "拖几天，但会付", "late, but surely"},
    {"overdue", "经常逾期", "often overdue"},
    {"unknown", "还不了解", "not known yet"},
});
inline constexpr auto kPaysWords = wordsOf(kPaysNotes);

inline constexpr auto kDecisionRoleNotes = std::to_array<WordNote>({
    {"tdm", "最后拍板的人", "takes the final decision"},
    {"doer", "动手用的人", "does the work with the product"},
    {"kol", "意见领袖，别人听他的", "an opinion leader, to whom others listen"},
    {"mi", "在旁边说得上话的人", "has the decider's ear"},
    {"gatekeeper", "把门的人：见谁、看什么由他放行", "decides who and what gets through"},
    {"outsider", "与采购无关的外人", "has no part in the decision"},
});
inline constexpr auto kDecisionRoleWords = wordsOf(kDecisionRoleNotes);

inline constexpr auto kStanceNotes = std::to_array<WordNote>({
    {"supporter", "支持我们", "is for us"},
    {"undecided", "还没表态", "hasn't made up his mind"},
    {"blocker", "反对我们", "is against us"},
});
inline constexpr auto kStanceWords = wordsOf(kStanceNotes);

inline constexpr auto kDecisionStyleNotes = std::to_array<WordNote>({
    {"alone", "自己拿主意", "decides alone"},
    {"hears_others", "先听听别人怎么说", "hears others first"},
    {"conclusion", "只要结论，不要过程", "wants the conclusion, not the way to it"},
    {"performance", "看数据，看指标", "goes by figures and performance"},
    {"reality", "看实物，看现场", "goes by what can be seen and touched"},
});
inline constexpr auto kDecisionStyleWords = wordsOf(kDecisionStyleNotes);

/// What a dealer cares for (NEG-02): keys of maps with a number for each.
inline constexpr auto kInterestNotes = std::to_array<WordNote>({
    {"profit", "利润：一桶能挣多少", "what he earns on each sale"},
    {"demand", "销路：货好不好卖", "whether the goods sell"},
    {"support", "支持：厂家给多少人力物力", "what the maker does to help him sell"},
    {"control", "管控：区域和价格管不管得住", "whether areas and prices are kept in order"},
    {"promise", "承诺：说话算不算数", "whether promises are kept"},
    {"capital", "资金：压不压钱", "how much of his money is tied up"},
});
inline constexpr auto kInterestWords = wordsOf(kInterestNotes);

inline constexpr auto kEvidenceNotes = std::to_array<WordNote>({
    {"data", "数据、检测报告", "data, a test report"},
    {"case", "客户案例", "another customer's case"},
    {"sample", "样品", "a sample"},
    {"trial", "试用", "a trial"},
    {"certificate", "证书、批文", "a certificate or approval"},
});
inline constexpr auto kEvidenceWords = wordsOf(kEvidenceNotes);

/// The faces that assets/portraits has.
inline constexpr auto kPortraitNotes = std::to_array<WordNote>({
    {"generic_man_1", "年轻男子，短发，圆领衫", "a young man, short hair, sweater"},
    {"generic_man_2", "上了年纪的男子，头发稀疏，马甲", "an elderly man with little hair, waistcoat"},
    {"generic_man_3", "中年男子，眼镜，蓝衬衫", "a middle-aged man with glasses, blue shirt"},
    {"generic_man_4", "男子，头发花白，绿色翻领衫", "a man going grey, green polo shirt"},
    {"generic_woman_1", "女子，齐耳短发，西装", "a woman with a bob, blazer"},
    {"generic_woman_2", "年轻女子，棕色刘海，橙色翻领衫", "a young woman with a brown fringe, orange polo shirt"},
    {"generic_woman_3", "上了年纪的女子，灰发盘起，眼镜", "an elderly woman, grey hair in a bun, glasses"},
    {"generic_woman_4", "女子，黑色长发，领口系蝴蝶结", "a woman with long black hair, a bow at the collar"},
    {"he_jinda", "五十来岁的老板，灰发，夹克", "an owner of fifty, grey hair, jacket"},
    {"hong_owner", "壮年老板，平头，皮夹克", "an owner in his prime, flat-top, leather jacket"},
    {"lao_deng", "仓库师傅，小胡子，军绿上衣", "a storeman with a moustache, olive jacket"},
    {"luo_meifang", "老板娘，卷发，红开衫", "an owner's wife, curly hair, red cardigan"},
    {"meng_guoqiang", "老师傅，秃顶，眼镜，背带工装", "an old mechanic, bald, glasses, dungarees"},
    {"trainee", "学员：白上衣，胸牌", "the trainee: white coat with a badge"},
    {"wu_jun", "年轻工人，卷发，反光条工装", "a young worker, curly hair, jacket with a stripe"},
    {"xiao_tang", "年轻销售，飞机头，紫色毛衣", "a young salesman with a quiff, purple jumper"},
    {"zhou_manager", "经理，眼镜，西装领带", "a manager, glasses, suit and tie"},
});
inline constexpr auto kPortraitWords = wordsOf(kPortraitNotes);

}  // namespace dealcraft::content
