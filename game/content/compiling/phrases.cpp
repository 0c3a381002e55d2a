#include "content/compiling/visits.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dealcraft::content {

namespace {

/// All bits where a key is not given.
template <class Mask, class Enum>
Mask maskOf(const std::vector<Enum>& list) {
    if (list.empty()) { return static_cast<Mask>(~Mask{0}); }
    Mask mask = 0;
    for (const auto each : list) { mask = static_cast<Mask>(mask | Mask{1} << static_cast<unsigned>(each)); }
    return mask;
}

std::uint16_t topicMask(const CompiledScenario& s, const std::vector<Name>& topics) {
    if (topics.empty()) { return 0xffff; }
    unsigned mask = 0;
    for (const auto& topic : topics) {
        const auto place = topicPlace(s, topic.value);
        if (place != kNone) { mask |= 1U << place; }
    }
    return static_cast<std::uint16_t>(mask);
}

/// The placeholders that stand in a text, in any language.
Braces bracesIn(const TextTable& texts, TextId say) {
    unsigned mask = 0;
    for (std::size_t i = 0; i < kPlaceholderWords.size(); ++i) {
        const auto braced = "{" + std::string{kPlaceholderWords[i]} + "}";
        for (const auto& words : texts.at(say).words) {
            if (words.find(braced) != std::string::npos) { mask |= 1U << i; }
        }
    }
    return static_cast<Braces>(mask);
}

void addPhrases(Compilation& c, const std::vector<Phrase>& phrases, std::uint8_t who,
                std::array<std::vector<CompiledPhrase>, kActs>& byAct) {
    for (const auto& phrase : phrases) {
        if (isOfTable(phrase.act) ? !hasTables(c.from) : !hasCalls(c.from)) { continue; }
        CompiledPhrase made;
        made.who = who;
        made.roles = maskOf<std::uint8_t>(phrase.roles);
        made.styles = maskOf<std::uint8_t>(phrase.styles);
        made.tones = maskOf<std::uint8_t>(phrase.tones);
        made.zones = maskOf<std::uint8_t>(phrase.zones);
        made.kinds = maskOf<std::uint8_t>(phrase.kinds);
        made.judgements = maskOf<std::uint64_t>(phrase.judgements);
        made.topics = topicMask(c.to, phrase.topics);
        for (const auto say : phrase.say) {
            made.say = say;
            made.braces = bracesIn(*c.pack.texts, say);
            byAct[static_cast<std::size_t>(phrase.act)].push_back(made);
        }
    }
}

}  // namespace

void compilePhrases(Compilation& c) {
    for (const auto& firm : c.pack.firms) {
        if (firm.kind == FirmKind::maker) { c.to.talk.firm = firm.name; }
    }
    std::array<std::vector<CompiledPhrase>, kActs> byAct;
    addPhrases(c, c.pack.talk.phrases, kNone, byAct);
    for (const auto& mind : c.to.minds) {
        const auto* written = c.pack.mind(c.from.cast[mind.cast].contact.value);
        if (written != nullptr) { addPhrases(c, written->phrases, mind.cast, byAct); }
    }
    auto& talk = c.to.talk;
    for (std::size_t act = 0; act < kActs; ++act) {
        talk.acts[act] = {static_cast<std::uint16_t>(talk.phrases.size()),
                          static_cast<std::uint16_t>(byAct[act].size())};
        talk.phrases.insert(talk.phrases.end(), byAct[act].begin(), byAct[act].end());
    }
}

}  // namespace dealcraft::content
