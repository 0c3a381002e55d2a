#include "content/format/people_words.hpp"
#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <array>
#include <utility>

namespace dealcraft::content {

namespace {

static_assert(kToneWords.size() == kTones && kZoneWords.size() == kZones);

Topic readTopic(MapReader& in) {
    Topic topic;
    topic.id = in.name("id");
    topic.title = in.localText("title");
    topic.sensitive = in.truth("sensitive", false);
    return topic;
}

Commitment readCommitment(MapReader& in) {
    Commitment commitment;
    commitment.id = in.name("id");
    commitment.level = in.integer("level", {1, kCommitmentLevels});
    commitment.title = in.localText("title");
    commitment.say = in.localText("say");
    commitment.undated = in.localText("undated");
    return commitment;
}

/// A move's worth under its word; what it was read for is known by `judged`.
void readJudgement(MapReader& in, Talk& talk) {
    const auto place = static_cast<std::size_t>(in.oneOf<Judgement>("id", kJudgementWords));
    auto& judged = talk.judgements[place];
    const auto grade = in.required("grade", "best");
    judged.grade = grade ? static_cast<Grade>(grade->oneOf(kGradeWords) + 1) : Grade::weak;
    judged.why = in.localText("why");
    judged.concepts = readConcepts(in, "concepts");
    judged.where = in.where();
}

/// The enumerators that a list of words names; empty if the key is missing.
template <class Enum, std::size_t N>
std::vector<Enum> enumsOf(MapReader& in, std::string_view key, const std::array<std::string_view, N>& words) {
    std::vector<Enum> list;
    for (const auto& entry : in.entries(key, Presence::optional, {1, N})) {
        list.push_back(static_cast<Enum>(entry.oneOf(words)));
    }
    return list;
}

}  // namespace

Phrase readPhrase(MapReader& in) {
    Phrase phrase;
    phrase.act = in.oneOf<Act>("act", kActWords);
    phrase.roles = enumsOf<DecisionRole>(in, "role", kDecisionRoleWords);
    phrase.styles = enumsOf<DecisionStyle>(in, "style", kDecisionStyleWords);
    phrase.tones = enumsOf<Tone>(in, "tone", kToneWords);
    phrase.zones = enumsOf<Zone>(in, "zone", kZoneWords);
    phrase.topics = in.names("topic");
    phrase.kinds = enumsOf<ObjectionKind>(in, "kind", kObjectionWords);
    phrase.judgements = enumsOf<Judgement>(in, "judgement", kJudgementWords);
    for (const auto& entry : in.entries("say", Presence::required, {1, 100})) {
        phrase.say.push_back(entry.localText());
    }
    phrase.where = in.where();
    return phrase;
}

Talk readTalk(MapReader& in) {
    Talk talk;
    talk.topics = in.list("topics", "topic", Presence::required, readTopic, {1, kMostTopics});
    talk.commitments = in.list("commitments", "commitment", Presence::required, readCommitment, {1, kMostCommitments});
    const auto judgement = [&](MapReader& map) {
        readJudgement(map, talk);
        return 0;
    };
    static_cast<void>(in.list("judgements", "judgement", Presence::required, judgement, {1, kJudgements}));
    talk.phrases = in.list("phrases", "phrase", Presence::optional, readPhrase);
    talk.where = in.where();
    return talk;
}

}  // namespace dealcraft::content
