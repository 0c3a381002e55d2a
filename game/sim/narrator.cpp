#include "sim/narrator.hpp"

#include "base/bits.hpp"
#include "base/hash.hpp"

#include <algorithm>

namespace dealcraft::sim {

namespace {

using content::kNone;

constexpr std::size_t kOwnWeight = 3;

/// Whether a mask has the bit; a key that is unknown fits only phrases to which it does not matter.
template <class Mask>
bool admits(Mask mask, std::uint8_t place) {
    return place == kNone ? mask == static_cast<Mask>(~Mask{0}) : hasBit(mask, place);
}

template <class E>
constexpr std::uint8_t placeOf(E e) {
    return static_cast<std::uint8_t>(e);
}

}  // namespace

bool fits(const content::CompiledPhrase& phrase, const Occasion& o) {
    return (phrase.who == kNone || phrase.who == o.cast) && admits(phrase.roles, placeOf(o.role)) &&
           admits(phrase.styles, placeOf(o.style)) && admits(phrase.tones, placeOf(o.tone)) &&
           admits(phrase.zones, placeOf(o.zone)) && admits(phrase.kinds, o.kind) && admits(phrase.topics, o.topic) &&
           admits(phrase.judgements, o.judgement) && (phrase.braces & ~o.braces) == 0;
}

std::uint64_t Narrator::word() {
    return splitmix64(seed_ ^ splitmix64(ordinal_++));
}

content::LineIndex Narrator::pick(content::Run<content::LineIndex> lines, std::uint32_t eligible) {
    std::vector<content::LineIndex> fitting;
    int fewest = 0;
    for (std::size_t i = 0; i < lines.count; ++i) {
        if (!hasBit(eligible, i)) { continue; }
        const int said = said_[lines[i].value()];
        if (fitting.empty() || said < fewest) {
            fitting.clear();
            fewest = said;
        }
        if (said == fewest) { fitting.push_back(lines[i]); }
    }
    if (fitting.empty()) { return {}; }
    const auto chosen = fitting[word() % fitting.size()];
    ++said_[chosen.value()];
    return chosen;
}

std::size_t Narrator::pick(const content::CompiledTalk& talk, const Occasion& occasion) {
    phrases_.resize(talk.phrases.size());
    fitting_.clear();
    const auto run = talk.acts[static_cast<std::size_t>(occasion.act)];
    std::uint16_t fewest = UINT16_MAX;
    for (std::size_t i = run.first; i < std::size_t{run.first} + run.count; ++i) {
        if (!fits(talk.phrases[i], occasion) || phrases_[i] > fewest) { continue; }
        if (phrases_[i] < fewest) {
            fitting_.clear();
            fewest = phrases_[i];
        }
        fitting_.insert(fitting_.end(), talk.phrases[i].who == kNone ? 1 : kOwnWeight, i);
    }
    if (fitting_.empty()) { return kNoPhrase; }
    const auto chosen = fitting_[word() % fitting_.size()];
    ++phrases_[chosen];
    return chosen;
}

}  // namespace dealcraft::sim
