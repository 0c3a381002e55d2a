#include "cli/json.hpp"

#include "base/overloaded.hpp"
#include "cli/call_json.hpp"
#include "cli/call_words.hpp"
#include "cli/table_json.hpp"
#include "content/format/speech_words.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::sim;

std::string roleOf(const CompiledScenario& scenario, CastIndex who) {
    return who.none() ? "narrator" : scenario.castMember(who).role;
}

std::string_view sideName(Side side) {
    return side == Side::trainee ? "trainee" : "dealer";
}

Json optionsJson(const Wording& tr, const DialogueView& view) {
    Json options = Json::array();
    for (const auto& o : view.options) {
        options.push_back({{"option", o.id}, {"say", tr(o.say)}, {"minutes", o.minutes}, {"fits", o.fits}});
    }
    return options;
}

Json fieldJson(const Wording& tr, const FieldView& field) {
    Json choices = Json::array();
    for (const auto& c : field.choices) {
        choices.push_back(
            {{"choice", c.id}, {"say", tr(c.say)}, {"minutes", c.minutes}, {"marked", c.marked}, {"fits", c.fits}});
    }
    return {{"field", field.id},
            {"title", tr(field.title)},
            {"pick", {field.pickFrom, field.pickTo}},
            {"choices", choices}};
}

void addBody(Json& json, const Wording& tr, const View& view) {
    std::visit(Overloaded{[&](const FormView& form) {
                              json["fields"] = Json::array();
                              for (const auto& field : form.fields) { json["fields"].push_back(fieldJson(tr, field)); }
                              json["confirmable"] = form.confirmable;
                          },
                          [&](const DialogueView& dialogue) {
                              json["speaker"] = roleOf(tr.scenario, dialogue.speaker);
                              json["options"] = optionsJson(tr, dialogue);
                              json["card_playable"] = dialogue.cardPlayable;
                          },
                          [&](const NegotiationView& table) { addTable(json, tr, view.activity, table); },
                          [&](const CallView& call) { addCall(json, tr, call); }},
               view.body);
}

Json peopleJson(const Wording& tr, const View& view) {
    Json people = Json::array();
    for (const auto& p : view.people) {
        people.push_back(
            {{"role", roleOf(tr.scenario, p.who)}, {"name", tr(p.name)}, {"mood", nameOf(p.mood)}, {"hears", p.hears}});
    }
    return people;
}

Json speechJson(const Wording& tr, const ShownSpeech& speech) {
    Json turns = Json::array();
    for (const auto& t : speech.turns) {
        Json turn{{"who", roleOf(tr.scenario, t.who)}, {"say", tr(t.say)}};
        if (t.moodGiven) { turn["mood"] = nameOf(t.mood); }
        turns.push_back(std::move(turn));
    }
    return {{"what", "speech"}, {"turns", turns}};
}

}  // namespace

std::string_view nameOf(Mood mood) {
    return content::kMoodWords[static_cast<std::size_t>(mood)];
}

std::string_view nameOf(ObjectionKind kind) {
    return content::kObjectionWords[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(ActivityType type) {
    return content::kActivityWords[static_cast<std::size_t>(type)];
}

Json viewJson(const Wording& tr, const View& view) {
    if (view.over) { return {{"type", "view"}, {"over", true}}; }
    Json json{{"type", "view"},
              {"over", false},
              {"activity", view.activityId},
              {"activity_type", nameOf(view.type)},
              {"day", view.day}};
    json["minutes_used"] = view.minutesUsed;
    if (view.clock) { json["clock"] = *view.clock; }
    json["people"] = peopleJson(tr, view);
    json["facts"] = Json::array();
    for (const auto& fact : view.facts) { json["facts"].push_back(tr(fact.text)); }
    addBody(json, tr, view);
    return json;
}

namespace {

Json offerJson(const CompiledNegotiation& table, const ShownOffer& offer) {
    return {{"what", "offer"},
            {"by", sideName(offer.by)},
            {"round", offer.round},
            {"terms", termsJson(table, offer.terms)},
            {"our_utility", offer.ourUtility},
            {"conditional", offer.conditional},
            {"last", offer.last}};
}

Json endJson(const Wording& tr, const CompiledEnding& ending) {
    return {{"what", "end"}, {"ending", ending.id}, {"title", tr(ending.title)}, {"text", tr(ending.text)}};
}

}  // namespace

Json shownJson(const Wording& tr, ActivityIndex activity, const Shown& shown) {
    const auto& scenario = tr.scenario;
    Json json = std::visit(
        Overloaded{
            [&](const ShownSpeech& e) { return speechJson(tr, e); },
            [&](const ShownChoice& e) {
                return Json{{"what", "choice"}, {"option", scenario.option(e.option).id}, {"say", tr(e.say)}};
            },
            [&](const ShownFact& e) {
                return Json{{"what", "fact"}, {"text", tr(e.text)}, {"level", e.level}};
            },
            [&](const ShownMood& e) {
                return Json{{"what", "mood"}, {"who", roleOf(scenario, e.who)}, {"mood", nameOf(e.mood)}};
            },
            [&](const ShownCard& e) {
                return Json{{"what", "card"}, {"kind", nameOf(e.kind)}};
            },
            [&](const ShownOffer& e) { return offerJson(scenario.negotiation(activity), e); },
            [&](const ShownAgreement& e) {
                return Json{{"what", "agreed"},
                            {"by", sideName(e.by)},
                            {"terms", termsJson(scenario.negotiation(activity), e.terms)}};
            },
            [&](const ShownWalk& e) {
                return Json{{"what", "walked"}, {"by", sideName(e.by)}};
            },
            [&](const ShownTime& e) {
                return Json{{"what", "time"}, {"minutes", e.minutes}};
            },
            [&](const ShownActivity& e) {
                return Json{{"what", e.began ? "began" : "ended"}, {"activity", scenario.activity(e.activity).id}};
            },
            [&](const ShownEnd& e) { return endJson(tr, scenario.endings[e.ending.value()]); },
            [&](const ShownCallLine& e) { return callLineJson(tr, e); },
            [&](const ShownCommitment& e) {
                return Json{{"what", "commitment"}, {"title", tr(e.title)}, {"agreed", e.agreed}, {"dated", e.dated}};
            },
            [&](const ShownHint& e) {
                return Json{{"what", "hint"}, {"advice", nameOf(e.advice)}};
            },
            [&](const ShownCallEnd& e) {
                return Json{{"what", "call_end"}, {"how", nameOf(e.how)}};
            },
            [](const ShownAdjournment& e) {
                return Json{{"what", "adjourned"}, {"days", e.days}};
            },
            [](const ShownManager& e) {
                return Json{{"what", "manager"}, {"allowed", e.allowed}};
            }},
        shown);
    Json line{{"type", "shown"}};
    line.update(json);
    return line;
}

Json resultJson(const Wording& tr, const scoring::Result& result, const Finished& play) {
    const auto tenths = [](int hundredths) {
        const int rounded = (hundredths + 5) / 10;
        return rounded / 10.0;
    };
    Json competencies = Json::object();
    for (const auto& c : result.competencies) {
        if (c.opportunity) { competencies[tr.scenario.modules[c.module].id] = tenths(c.points); }
    }
    Json criteria = Json::array();
    for (const auto& c : result.criteria) {
        const auto& criterion = tr.scenario.criteria[c.criterion.value()];
        Json one{{"id", criterion.id}, {"weight", criterion.weight}, {"points", nullptr}};
        if (c.opportunity) { one["points"] = tenths(c.points); }
        criteria.push_back(std::move(one));
    }
    return {{"type", "result"},
            {"scenario", tr.scenario.id.str()},
            {"seed", play.seed},
            {"score", tenths(result.total)},
            {"competencies", competencies},
            {"actions", play.actions},
            {"hash", play.hash},
            {"attempt", play.attempt},
            {"ending", tr.scenario.endings[result.ending.value()].id},
            {"criteria", criteria}};
}

}  // namespace dealcraft::cli
