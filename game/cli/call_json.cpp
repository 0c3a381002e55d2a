#include "cli/call_json.hpp"

#include "cli/call_words.hpp"

#include <nlohmann/json.hpp>

namespace dealcraft::cli {

using namespace dealcraft::sim;

namespace {

template <class List, class Make>
Json listOf(const List& list, Make make) {
    Json json = Json::array();
    for (const auto& item : list) { json.push_back(make(item)); }
    return json;
}

Json objectionJson(const std::optional<ObjectionView>& objection) {
    if (!objection) { return nullptr; }
    return {{"acknowledged", objection->acknowledged},
            {"clarified", objection->clarified},
            {"answered", objection->answered},
            {"named", objection->named}};
}

}  // namespace

void addCall(Json& json, const Wording& tr, const CallView& view) {
    json["topics"] = listOf(view.topics, [&](const TopicView& t) {
        return Json{{"topic", t.id}, {"title", tr(t.title)}, {"asked", t.asked}, {"opened", t.opened}};
    });
    json["needs"] = listOf(view.needs, [&](const NeedView& n) {
        return Json{{"need", n.id}, {"text", tr(n.text)}, {"stage", n.stage}, {"accepted", n.accepted}};
    });
    json["features"] = listOf(view.features, [&](const FeatureView& f) {
        return Json{
            {"feature", f.id}, {"text", tr(f.feature_)}, {"benefit", tr(f.benefit)}, {"presented", f.presented}};
    });
    json["evidence"] = listOf(view.evidence, [&](const EvidenceView& e) {
        return Json{{"evidence", e.id}, {"title", tr(e.title)}, {"shown", e.shown}};
    });
    json["commitments"] = listOf(view.commitments, [&](const CommitmentView& c) {
        return Json{{"commitment", c.id}, {"title", tr(c.title)}, {"level", c.level}, {"refused", c.refused}};
    });
    json["helps"] = listOf(view.helps, [&](const HelpView& h) { return Json{{"with", h.id}, {"title", tr(h.title)}}; });
    json["objection"] = objectionJson(view.objection);
    json["steps"] = {{"opened", view.steps.opened},
                     {"probed", view.steps.probed},
                     {"presented", view.steps.presented},
                     {"committed", view.steps.committed}};
    json["unheard"] = view.unheard;
    json["heard"] = tr(view.heard);
    json["agreed"] = view.agreed ? Json(tr.scenario.talk.commitments[*view.agreed].id) : Json(nullptr);
    json["agreed_dated"] = view.agreedDated;
    json["company"] = view.company;
    json["interrupted"] = view.interrupted;
}

Json coachJson(const Wording& tr, const scoring::CoachNote& note) {
    Json concepts = Json::array();
    for (const auto c : note.concepts) { concepts.push_back(tr.scenario.concepts[c.value()].id.str()); }
    return {{"type", "coach"},
            {"judgement", kJudgementWords[static_cast<std::size_t>(note.judgement)]},
            {"grade", nameOf(note.grade)},
            {"why", tr(note.why)},
            {"concepts", concepts}};
}

Json callLineJson(const Wording& tr, const ShownCallLine& line) {
    const auto who = line.who.none() ? std::string{"trainee"} : tr.scenario.castMember(line.who).role;
    Json json{{"what", "said"},
              {"who", who},
              {"act", kActWords[static_cast<std::size_t>(line.act)]},
              {"say", callLineWords(tr.context, tr.scenario, line)}};
    if (line.by != DueDate::none) { json["by"] = nameOf(line.by); }
    return json;
}

}  // namespace dealcraft::cli
