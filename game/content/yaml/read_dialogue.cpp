#include "base/nearest.hpp"
#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <utility>

namespace dealcraft::content {

namespace {

static_assert(kObjectionWords.size() == kObjectionKinds && kMoodWords.size() == kMoods);

template <class Enum>
std::optional<Enum> readOptional(MapReader& in, std::string_view key, std::span<const std::string_view> words) {
    const auto found = in.value(key);
    return found ? std::optional{static_cast<Enum>(found->oneOf(words))} : std::nullopt;
}

Turn readTurn(MapReader& in) {
    Turn turn;
    turn.who = in.name("who", NameForm::script, Presence::optional);
    turn.mood = readOptional<Mood>(in, "mood", kMoodWords);
    turn.say = in.localText("say");
    return turn;
}

Line readLine(MapReader& in) {
    Line line;
    line.when = in.script("when");
    in.notBoth("say", "turns");
    if (in.has("turns")) {
        line.turns = in.list("turns", "turn", Presence::required, readTurn, {1, 20});
    } else {
        line.turns.push_back({.who = {.value = {}, .where = in.where()}, .mood = {}, .say = in.localText("say")});
    }
    return line;
}

/// A line at a negotiation table: one sentence of him whose turn it is.
Line readTableLine(MapReader& in) {
    Line line;
    line.when = in.script("when");
    line.turns.push_back({.who = {.value = {}, .where = in.where()}, .mood = {}, .say = in.localText("say")});
    return line;
}

/// One text, or a list of lines.
template <class Read>
std::vector<Line> linesOf(MapReader& in, std::string_view key, Presence presence, std::string_view shape, Read read) {
    const auto found = presence == Presence::required ? in.required(key, "[{say: {zh: …, en: …}}]") : in.value(key);
    if (!found) { return {}; }
    if (found->holdsList()) { return in.list(key, shape, Presence::required, read, {1, 100}); }
    Line line;
    line.when.where = found->where();
    line.turns.push_back({.who = {.value = {}, .where = found->where()}, .mood = {}, .say = found->localText()});
    return {std::move(line)};
}

Branch readBranch(MapReader& in) {
    Branch branch;
    branch.when = in.script("when");
    branch.to = in.name("to");
    return branch;
}

Outcome readOutcome(MapReader& in) {
    Outcome outcome;
    outcome.weight = static_cast<std::uint32_t>(in.integer("weight", {0, 1'000'000}));
    outcome.effects = in.script("effects");
    outcome.reply = readLines(in, "reply", Presence::optional);
    outcome.to = readBranches(in, Presence::required);
    return outcome;
}

Option readOption(MapReader& in) {
    Option option;
    option.id = in.name("id");
    option.say = in.localText("say");
    option.when = in.script("when");
    if (const auto minutes = in.value("minutes")) { option.minutes = Minutes{minutes->integer({0, 480})}; }
    option.effects = in.script("effects");
    option.verdicts = readVerdicts(in);
    option.reply = readLines(in, "reply", Presence::optional);
    in.notBoth("draw", "goto");
    option.draw = in.list("draw", "outcome", Presence::optional, readOutcome, {2, 10});
    if (!in.has("draw")) { option.to = readBranches(in, Presence::required); }
    option.where = in.where();
    return option;
}

Moment readMoment(MapReader& in) {
    Moment moment;
    moment.id = in.name("id");
    moment.speaker = in.name("speaker");
    moment.hears = in.names("hears");
    moment.objection = readOptional<ObjectionKind>(in, "objection", kObjectionWords);
    moment.effects = in.script("effects");
    moment.required = in.script("required");
    moment.criteria = in.names("criteria");
    moment.lines = readLines(in, "lines", Presence::optional);
    moment.options = in.list("options", "option", Presence::required, readOption, {1, 9});
    moment.where = in.where();
    return moment;
}

Leave readLeave(MapReader& in) {
    Leave leave;
    leave.effects = in.script("effects");
    leave.verdicts = readVerdicts(in);
    leave.reply = readLines(in, "reply", Presence::optional);
    return leave;
}

/// Takes the moments of the file of dialogues/ that `name` names.
void takeDialogueFile(const Value& name, DialogueFiles& files, Dialogue& dialogue) {
    const auto wanted = name.name(NameForm::file);
    const auto found = files.find(wanted.value);
    if (found != files.end()) {
        found->second.used = true;
        dialogue.start = found->second.start;
        dialogue.moments = found->second.moments;
        return;
    }
    if (wanted.value.empty()) { return; }
    std::vector<std::string> known;
    for (const auto& file : files) { known.push_back(file.first); }
    auto made = name.finding(203, "dialogue_file");
    if (const auto nearest = nearestWord(wanted.value, known)) {
        made.arguments.emplace_back("nearest", *nearest);
        made.edits.push_back({made.where, *nearest});
    }
    name.document().out.add(std::move(made));
}

}  // namespace

std::vector<Line> readLines(MapReader& in, std::string_view key, Presence presence) {
    return linesOf(in, key, presence, "line", readLine);
}

std::vector<Line> readTableLines(MapReader& in, std::string_view key) {
    return linesOf(in, key, Presence::optional, "table line", readTableLine);
}

std::vector<Branch> readBranches(MapReader& in, Presence presence) {
    const auto found = presence == Presence::required ? in.required("goto", "end") : in.value("goto");
    if (!found) { return {}; }
    if (found->holdsList()) { return in.list("goto", "branch", Presence::required, readBranch, {1, 20}); }
    Branch branch;
    branch.to = found->name(NameForm::script);
    branch.when.where = found->where();
    return {std::move(branch)};
}

Dialogue readDialogue(MapReader& in, DialogueFiles& dialogues) {
    Dialogue dialogue;
    dialogue.leave = in.map("leave", "leave", Presence::optional, readLeave);
    in.notBoth("dialogue", "start");
    in.notBoth("dialogue", "moments");
    if (const auto file = in.value("dialogue")) {
        takeDialogueFile(*file, dialogues, dialogue);
        return dialogue;
    }
    dialogue.start = in.name("start");
    dialogue.moments = in.list("moments", "moment", Presence::required, readMoment, {1, 256});
    return dialogue;
}

DialogueFile readDialogueFile(MapReader& in) {
    DialogueFile file;
    file.id = in.name("id", NameForm::file);
    file.start = in.name("start");
    file.moments = in.list("moments", "moment", Presence::required, readMoment, {1, 256});
    return file;
}

}  // namespace dealcraft::content
