#include "content/format/format_key.hpp"

namespace dealcraft::content {

const std::array<WordNote, kThings> kThingNotes{{
    {"", "", ""},
    {"module", "课程模块", "module of the course"},
    {"concept", "课程要点", "concept of the course"},
    {"firm", "单位", "firm"},
    {"contact", "联系人", "contact"},
    {"need", "单位的需求", "need of a firm"},
    {"fact", "事实", "fact"},
    {"product", "产品", "product"},
    {"feature", "产品的特点", "feature of a product"},
    {"evidence", "证据", "evidence"},
    {"topic", "话题", "topic"},
    {"commitment", "约定", "commitment"},
    {"dialogue", "对话文件", "dialogue file"},
    {"role", "角色", "role of the cast"},
    {"activity", "活动", "activity"},
    {"moment", "环节", "moment"},
    {"criterion", "评分项", "criterion of the rubric"},
    {"issue", "谈判的条款", "issue"},
    {"value", "条款的一档", "value of an issue"},
    {"place", "场景图", "picture of a place"},
    {"portrait", "头像", "portrait"},
}};

}  // namespace dealcraft::content
