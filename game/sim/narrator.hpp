#pragma once

#include "content/compiled.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace dealcraft::sim {

/// What a phrase has to fit. kNone: that key must not matter to the phrase.
struct Occasion {
    content::Act act = content::Act::greet;
    std::uint8_t cast = content::kNone;  ///< whose own phrases may be used
    content::DecisionRole role = content::DecisionRole::outsider;
    content::DecisionStyle style = content::DecisionStyle::conclusion;
    content::Tone tone = content::Tone::plain;
    content::Zone zone = content::Zone::rebuild;
    std::uint8_t topic = content::kNone;
    std::uint8_t kind = content::kNone;
    std::uint8_t judgement = content::kNone;
    content::Braces braces = 0;  ///< that can be filled
};

/// Chooses which of several fitting lines is said: from the seed and from what was said already, never the same twice
/// while others are left. It stands outside state, hash and search: what is said changes nothing.
class Narrator {
public:
    explicit Narrator(std::uint64_t seed) : seed_(seed) {}

    /// One of the lines of a run whose bit is set; none if no bit is.
    [[nodiscard]] content::LineIndex pick(content::Run<content::LineIndex> lines, std::uint32_t eligible);

    /// The place of a phrase in talk.phrases that fits the occasion; kNoPhrase if none does. A contact's own words come
    /// three times as often as anybody's.
    static constexpr std::size_t kNoPhrase = SIZE_MAX;
    [[nodiscard]] std::size_t pick(const content::CompiledTalk& talk, const Occasion& occasion);

private:
    std::uint64_t word();

    std::uint64_t seed_;
    std::uint32_t ordinal_ = 0;
    std::map<std::uint16_t, int> said_;   ///< line → how often
    std::vector<std::uint16_t> phrases_;  ///< how often each phrase was said
    std::vector<std::size_t> fitting_;    ///< scratch
};

/// Whether a phrase can be said on an occasion.
[[nodiscard]] bool fits(const content::CompiledPhrase& phrase, const Occasion& occasion);

}  // namespace dealcraft::sim
