#pragma once

#include "content/compiled_call.hpp"
#include "content/pack.hpp"
#include "content/yaml/map_reader.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The readers of content, one concept a file: each reads the keys of one kind of map after docs/authoring/format.md.
/// None of them checks what spans files.
namespace dealcraft::content {

/// A file of dialogues/, until the scenarios that name it are read.
struct DialogueFile {
    Located<std::string> id;
    Name start;
    std::vector<Moment> moments;
    bool used = false;
};
using DialogueFiles = std::map<std::string, DialogueFile, std::less<>>;

[[nodiscard]] PackInfo readPackInfo(MapReader& in);
[[nodiscard]] Course readCourse(MapReader& in);
[[nodiscard]] Firm readFirm(MapReader& in);
[[nodiscard]] Contact readContact(MapReader& in);
[[nodiscard]] Fact readFact(MapReader& in);
[[nodiscard]] Product readProduct(MapReader& in);
[[nodiscard]] Evidence readEvidence(MapReader& in);

/// The most of something that a file may list: what the compiled scenario has room for (content/compiled_call.hpp).
inline constexpr std::uint32_t kMostTopics = kMaxTopics;
inline constexpr std::uint32_t kMostCommitments = kMaxCommitments;
inline constexpr std::uint32_t kMostTells = kMaxTells;
inline constexpr std::uint32_t kMostNeeds = kMaxNeeds;
inline constexpr std::uint32_t kMostObjections = kMaxOwnObjections;
inline constexpr std::uint32_t kMostHelps = kMaxHelps;

/// The numbers of the game over those of `base`. In the house rules (`Presence::required`) none may be missing.
[[nodiscard]] Rules readRules(MapReader& in, const Rules& base, Presence presence);

[[nodiscard]] Scenario readScenario(MapReader& in, DialogueFiles& dialogues);
[[nodiscard]] Activity readActivity(MapReader& in, DialogueFiles& dialogues);
[[nodiscard]] Form readForm(MapReader& in);
[[nodiscard]] Dialogue readDialogue(MapReader& in, DialogueFiles& dialogues);
[[nodiscard]] DialogueFile readDialogueFile(MapReader& in);
[[nodiscard]] Negotiation readNegotiation(MapReader& in);
[[nodiscard]] Call readCall(MapReader& in);
[[nodiscard]] Talk readTalk(MapReader& in);
[[nodiscard]] Phrase readPhrase(MapReader& in);
[[nodiscard]] Mind readMind(MapReader& in);
[[nodiscard]] Criterion readCriterion(MapReader& in);

/// `grade, why, concepts`, or the list `grades`; empty if there is neither.
[[nodiscard]] std::vector<Verdict> readVerdicts(MapReader& in);
/// `reply`, `lines`: a list of lines, or one text.
[[nodiscard]] std::vector<Line> readLines(MapReader& in, std::string_view key, Presence presence);
/// The same at a negotiation table, where each line is one sentence of one speaker.
[[nodiscard]] std::vector<Line> readTableLines(MapReader& in, std::string_view key);
/// `goto: a_moment` or a list of branches.
[[nodiscard]] std::vector<Branch> readBranches(MapReader& in, Presence presence);
[[nodiscard]] std::vector<Located<ConceptId>> readConcepts(MapReader& in, std::string_view key);

/// A name as an id.
template <class I>
[[nodiscard]] Located<I> asId(Located<std::string> name) {
    return {.value = I{std::move(name.value)}, .where = std::move(name.where)};
}

}  // namespace dealcraft::content
