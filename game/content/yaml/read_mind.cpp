#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <utility>

namespace dealcraft::content {

namespace {

constexpr Limits kDepths{1, 4};

std::optional<bool> readAlone(MapReader& in) {
    if (!in.has("alone")) { return std::nullopt; }
    return in.truth("alone", false);
}

Tell readTell(MapReader& in) {
    Tell tell;
    tell.fact = asId<FactId>(in.name("fact"));
    tell.topic = in.name("topic");
    tell.depth = in.integer("depth", kDepths);
    tell.alone = readAlone(in);
    tell.figure = in.truth("figure", false);
    tell.when = in.script("when");
    tell.say = in.localText("say");
    return tell;
}

FeltNeed readFeltNeed(MapReader& in) {
    FeltNeed need;
    need.need = in.name("need");
    need.topic = in.name("topic");
    if (const auto depth = in.value("depth")) { need.depth = depth->integer(kDepths); }
    need.alone = readAlone(in);
    need.when = in.script("when");
    need.symptom = in.localText("symptom");
    need.consequence = in.localText("consequence");
    need.value = in.localText("value");
    need.servedBy = in.names("served_by");
    return need;
}

OwnObjection readObjection(MapReader& in) {
    OwnObjection objection;
    objection.id = in.name("id");
    objection.kind = in.oneOf<ObjectionKind>("kind", kObjectionWords);
    objection.on = in.oneOf<ObjectionCue>("on", kCueWords);
    objection.topic = in.name("topic", NameForm::script, Presence::optional);
    objection.feature = in.name("feature", NameForm::script, Presence::optional);
    objection.plain = in.truth("plain", false);
    objection.when = in.script("when");
    objection.say = in.localText("say");
    objection.clarified = in.localText("clarified");
    for (auto& name : in.names("evidence")) { objection.evidence.push_back(asId<EvidenceId>(std::move(name))); }
    objection.outweighedBy = in.names("outweighed_by");
    return objection;
}

Help readHelp(MapReader& in) {
    Help help;
    help.id = in.name("id");
    help.title = in.localText("title");
    help.say = in.localText("say");
    help.taken = in.localText("taken", Presence::optional);
    if (const auto days = in.value("days")) { help.days = Days{days->integer({1, 365})}; }
    help.beyond = in.truth("beyond", false);
    help.when = in.script("when");
    return help;
}

Referral readReferral(MapReader& in) {
    Referral referral;
    referral.fact = asId<FactId>(in.name("fact"));
    referral.say = in.localText("say");
    return referral;
}

}  // namespace

Mind readMind(MapReader& in) {
    Mind mind;
    mind.contact = asId<ContactId>(in.name("contact"));
    mind.grants = in.names("grants");
    mind.hurry = in.integer("hurry", {-2, 2}, 0);
    mind.tells = in.list("tells", "tell", Presence::optional, readTell, {0, kMostTells});
    mind.needs = in.list("needs", "felt need", Presence::optional, readFeltNeed, {0, kMostNeeds});
    mind.objections = in.list("objections", "objection", Presence::optional, readObjection, {0, kMostObjections});
    mind.helps = in.list("helps", "help", Presence::optional, readHelp, {0, kMostHelps});
    if (in.has("referral")) { mind.referral = in.map("referral", "referral", Presence::required, readReferral); }
    mind.phrases = in.list("phrases", "phrase", Presence::optional, readPhrase);
    mind.where = in.where();
    return mind;
}

}  // namespace dealcraft::content
