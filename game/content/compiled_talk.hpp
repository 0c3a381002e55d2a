#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/mind.hpp"
#include "content/products.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a pack has to talk about in free visits and at tables, and its phrases.
namespace dealcraft::content {

inline constexpr std::size_t kMaxTopics = 12;
inline constexpr std::size_t kDecisionTopics = 3;  ///< who, how, when: they follow the pack's topics
inline constexpr std::size_t kMaxFeatures = 32;    ///< of a pack; 16 of a call
inline constexpr std::size_t kMaxEvidence = 32;    ///< of a pack; 16 of a call
inline constexpr std::size_t kMaxCommitments = 16;

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

}  // namespace dealcraft::content
