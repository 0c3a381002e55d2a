#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::content {

namespace {

Variable readVariable(MapReader& in) {
    Variable variable;
    variable.from = in.integer("from", kAnyInteger, variable.from);
    variable.to = in.integer("to", {variable.from, kAnyInteger.to}, std::max(variable.from, variable.to));
    variable.start = in.integer("start", {variable.from, variable.to}, std::clamp(0, variable.from, variable.to));
    variable.hidden = in.truth("hidden", false);
    return variable;
}

std::vector<Variable> readVariables(MapReader& in) {
    std::vector<Variable> variables;
    for (auto& [name, value] : in.named(NameForm::script)) {
        if (!value.isMap()) { continue; }
        auto variable = MapReader::readMap(value, "variable", readVariable);
        variable.name = std::move(name);
        variables.push_back(std::move(variable));
    }
    return variables;
}

std::vector<CastMember> readCast(MapReader& in) {
    std::vector<CastMember> cast;
    for (auto& [role, value] : in.named(NameForm::script)) {
        cast.push_back({.role = std::move(role), .contact = asId<ContactId>(value.name(NameForm::script))});
    }
    return cast;
}

Alternative readAlternative(MapReader& in) {
    Alternative alternative;
    alternative.id = in.name("id").value;
    alternative.weight = static_cast<std::uint32_t>(in.integer("weight", {0, 1'000'000}, 1));
    return alternative;
}

Unknown readUnknown(MapReader& in) {
    Unknown unknown;
    unknown.id = in.name("id");
    unknown.alternatives = in.list("alternatives", "alternative", Presence::required, readAlternative, {2, 16});
    return unknown;
}

Ending readEnding(MapReader& in) {
    Ending ending;
    ending.id = in.name("id");
    ending.when = in.script("when");
    ending.title = in.localText("title");
    ending.text = in.localText("text");
    ending.atMost = in.integer("at_most", kHundred, ending.atMost);
    return ending;
}

Note readEpilogue(MapReader& in) {
    Note note;
    note.when = in.script("when");
    note.text = in.localText("say");
    return note;
}

Note readReveal(MapReader& in) {
    Note note;
    note.when = in.script("when");
    note.title = in.localText("title", Presence::optional);
    note.text = in.localText("text");
    return note;
}

void readBody(MapReader& in, DialogueFiles& dialogues, Activity& activity) {
    switch (activity.type) {
        case ActivityType::plan:
        case ActivityType::record: activity.body = readForm(in); break;
        case ActivityType::dialogue: activity.body = readDialogue(in, dialogues); break;
        case ActivityType::negotiation: activity.body = readNegotiation(in); break;
        case ActivityType::call: activity.body = readCall(in); break;
    }
}

}  // namespace

Activity readActivity(MapReader& in, DialogueFiles& dialogues) {
    Activity activity;
    activity.id = in.name("id");
    const auto type = in.kindOf<ActivityType>("type", kActivityWords);
    activity.type = type.value_or(ActivityType{});
    if (type) { in.rename(kActivityWords[static_cast<std::size_t>(activity.type)]); }
    activity.title = in.localText("title");
    activity.brief = in.localText("brief", Presence::optional);
    activity.when = in.script("when");
    activity.days = Days{in.integer("days", {0, 3650}, 0)};
    if (const auto clock = in.value("clock")) { activity.clock = Minutes{clock->integer({1, 1440})}; }
    activity.place = in.name("place", NameForm::script, Presence::optional);
    activity.with = in.name("with", NameForm::script, Presence::optional);
    if (type) { readBody(in, dialogues, activity); }
    activity.where = in.where();
    return activity;
}

Scenario readScenario(MapReader& in, DialogueFiles& dialogues) {
    Scenario scenario;
    scenario.id = ScenarioId{in.name("id", NameForm::file).value};
    scenario.title = in.localText("title");
    scenario.minutes = in.integer("minutes", {1, 600});
    scenario.learn = readConcepts(in, "learn");
    scenario.brief = in.localText("brief");
    scenario.cast = in.map("cast", "cast", Presence::required, readCast);
    scenario.facts = in.list("facts", "fact", Presence::optional, readFact);
    scenario.vars = in.map("vars", "vars", Presence::optional, readVariables);
    scenario.unknowns = in.list("unknowns", "unknown", Presence::optional, readUnknown, {0, 6});
    const auto activity = [&](MapReader& map) { return readActivity(map, dialogues); };
    scenario.flow = in.list("flow", "activity", Presence::required, activity, {1, 50});
    scenario.endings = in.list("endings", "ending", Presence::required, readEnding, {1, 50});
    scenario.epilogue = in.list("epilogue", "epilogue", Presence::optional, readEpilogue);
    scenario.reveal = in.list("reveal", "reveal", Presence::optional, readReveal);
    scenario.rubric = in.list("rubric", "criterion", Presence::required, readCriterion, {1, 32});
    scenario.where = in.where();
    return scenario;
}

}  // namespace dealcraft::content
