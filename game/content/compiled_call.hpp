#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/compiled_talk.hpp"
#include "content/mind.hpp"
#include "content/products.hpp"
#include "script/code.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Free visits as the simulation runs them: part of content/compiled.hpp.
namespace dealcraft::content {

inline constexpr std::size_t kMaxTells = 32;
inline constexpr std::size_t kMaxNeeds = 8;
inline constexpr std::size_t kMaxOwnObjections = 16;
inline constexpr std::size_t kMaxHelps = 6;
inline constexpr std::size_t kMaxInterruptions = 8;

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
