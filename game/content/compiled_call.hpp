#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/mind.hpp"
#include "content/products.hpp"
#include "script/code.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Free visits as the simulation runs them: part of content/compiled.hpp.
namespace dealcraft::content {

inline constexpr std::size_t kMaxTopics = 12;
inline constexpr std::size_t kDecisionTopics = 3;  ///< who, how, when: they follow the pack's topics
inline constexpr std::size_t kMaxFeatures = 32;    ///< of a pack; 16 of a call
inline constexpr std::size_t kMaxEvidence = 32;    ///< of a pack; 16 of a call
inline constexpr std::size_t kMaxCommitments = 16;
inline constexpr std::size_t kMaxTells = 32;
inline constexpr std::size_t kMaxNeeds = 8;
inline constexpr std::size_t kMaxOwnObjections = 16;
inline constexpr std::size_t kMaxHelps = 6;
inline constexpr std::size_t kMaxInterruptions = 8;

struct CompiledTopic {
    std::string id;
    TextId title = kNoText;
    bool sensitive = false;
};

struct CompiledCommitment {
    std::string id;
    int level = 1;
    TextId title = kNoText;
    TextId say = kNoText;
    TextId undated = kNoText;
};

struct CompiledFeature {
    std::string id;
    TextId feature = kNoText;
    TextId benefit = kNoText;
    std::uint32_t evidence = 0;  ///< bits of CompiledTalk::evidence that prove it
};

struct CompiledEvidence {
    std::string id;
    TextId title = kNoText;
    EvidenceKind kind = EvidenceKind::data;
};

struct CompiledJudgement {
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<std::uint16_t> concepts;  ///< places in CompiledScenario::concepts
};

/// What the braces of a phrase stand for.
enum class Placeholder : std::uint8_t { need, feature, benefit, evidence, heard, date, firm, issue, value, give, want };
inline constexpr std::array<std::string_view, 11> kPlaceholderWords{
    "need", "feature", "benefit", "evidence", "heard", "date", "firm", "issue", "value", "give", "want"};
using Braces = std::uint16_t;  ///< bits of Placeholder

/// One authored phrase; a mask has a bit for each enumerator or place that it fits, all bits where it does not matter.
struct CompiledPhrase {
    std::uint8_t who = kNone;  ///< the cast member whose own it is; none: anybody's
    std::uint8_t roles = 0xff;
    std::uint8_t styles = 0xff;
    std::uint8_t tones = 0xff;
    std::uint8_t zones = 0xff;
    std::uint8_t kinds = 0xff;
    std::uint16_t topics = 0xffff;  ///< who, how and when included
    std::uint64_t judgements = ~0ULL;
    Braces braces = 0;  ///< that it fills in
    TextId say = kNoText;
};

/// A run of phrases of one act.
struct PhraseRun {
    std::uint16_t first = 0;
    std::uint16_t count = 0;
};

struct CompiledTalk {
    TextId firm = kNoText;              ///< the name of the maker for whom the trainee works
    std::vector<CompiledTopic> topics;  ///< the pack's, then who, how, when
    std::vector<CompiledCommitment> commitments;
    std::vector<CompiledFeature> features;
    std::vector<CompiledEvidence> evidence;
    std::array<CompiledJudgement, kJudgements> judgements;
    std::vector<CompiledPhrase> phrases;  ///< by act
    std::array<PhraseRun, kActs> acts;
    [[nodiscard]] std::size_t decisionTopic(std::size_t i) const { return topics.size() - kDecisionTopics + i; }
};

struct CompiledTell {
    script::SlotIndex slot = 0;  ///< of the fact
    TextId fact = kNoText;       ///< the fact's own words
    std::uint8_t topic = 0;
    std::uint8_t depth = 1;
    bool alone = false;
    bool figure = false;
    script::Code when;
    TextId say = kNoText;
};

struct CompiledNeed {
    std::string id;
    script::SlotIndex slot = 0;  ///< its stage, 0 to 3, as far as the trainee knows it
    TextId text = kNoText;
    std::uint8_t topic = 0;
    std::uint8_t depth = 1;
    std::uint8_t importance = 1;
    bool alone = false;
    script::Code when;
    std::array<TextId, 3> say{};  ///< symptom, consequence, value
    std::uint32_t servedBy = 0;   ///< bits of CompiledTalk::features
};

struct CompiledObjection {
    std::string id;
    ObjectionKind kind = ObjectionKind::doubt;
    ObjectionCue on = ObjectionCue::benefit;
    std::uint8_t topic = kNone;
    std::uint8_t feature = kNone;
    bool plain = false;
    script::Code when;
    TextId say = kNoText;
    TextId clarified = kNoText;
    std::uint32_t evidence = 0;
    std::uint8_t outweighedBy = 0;  ///< bits of the mind's needs
};

struct CompiledHelp {
    std::string id;
    script::SlotIndex slot = 0;  ///< promises.<id>: Promise
    TextId title = kNoText;
    TextId say = kNoText;
    TextId taken = kNoText;
    std::optional<int> days;
    bool beyond = false;
    script::Code when;
};

/// What became of a help that was offered.
enum class Promise : std::uint8_t { none, open, kept, late, broken, beyond };
inline constexpr std::size_t kPromises = 6;

struct CompiledMind {
    std::uint8_t cast = kNone;
    std::uint64_t key = 0;  ///< fnv1a64 of the contact's id
    DecisionRole role = DecisionRole::outsider;
    DecisionStyle style = DecisionStyle::conclusion;
    Stance stance = Stance::undecided;
    std::uint16_t grants = 0;  ///< bits of CompiledTalk::commitments
    int hurry = 0;
    script::SlotIndex rungSlot = 0;  ///< of his firm, 1 to 9
    std::vector<CompiledTell> tells;
    std::vector<CompiledNeed> needs;
    std::vector<CompiledObjection> objections;
    std::vector<CompiledHelp> helps;
    std::optional<CompiledTell> referral;
};

}  // namespace dealcraft::content
