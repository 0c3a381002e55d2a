#include "base/bits.hpp"
#include "content/checks/about.hpp"
#include "content/checks/checks.hpp"
#include "content/compiling/parts.hpp"
#include "content/format/speech_words.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

/// Whether somebody always has something to say: every act in every tone and zone, for everybody who is visited.
namespace dealcraft::content {

namespace {

/// Said in the author's own words, never in a phrase.
bool hasOwnWords(Act act) {
    return act == Act::propose || act == Act::offerHelp;
}

unsigned bit(Placeholder p) {
    return 1U << static_cast<unsigned>(p);
}

/// The placeholders that are sure to be filled.
unsigned bracesOf(Act act) {
    unsigned braces = bit(Placeholder::firm);
    const bool needed = act == Act::probeConsequence || act == Act::probeValue || act == Act::present;
    if (needed) { braces |= bit(Placeholder::need); }
    if (act == Act::present || act == Act::presentPlain) {
        braces |= bit(Placeholder::feature) | bit(Placeholder::benefit);
    }
    if (act == Act::show || act == Act::answerProof) { braces |= bit(Placeholder::evidence); }
    if (act == Act::confirm) { braces |= bit(Placeholder::heard); }
    return braces;
}

class WordChecker {
public:
    explicit WordChecker(Compilation& c) : c_(c), talk_(c.to.talk) {}

    void check(const CompiledMind& mind) {
        for (std::size_t i = 0; i < kActs; ++i) {
            const auto act = static_cast<Act>(i);
            if (hasOwnWords(act) || isOfTable(act)) { continue; }
            if (const auto tone = silentTone(mind, act)) { report(mind, act, *tone); }
        }
    }

private:
    [[nodiscard]] std::optional<std::size_t> silentTone(const CompiledMind& mind, Act act) const {
        for (std::size_t tone = 0; tone < kTones; ++tone) {
            for (std::size_t zone = 0; zone < kZones; ++zone) {
                if (!speaks(mind, act, tone, zone)) { return tone; }
            }
        }
        return {};
    }
    [[nodiscard]] bool speaks(const CompiledMind& mind, Act act, std::size_t tone, std::size_t zone) const {
        const auto about = aboutOf(act);
        const std::size_t subjects = about == About::topic       ? topicsOf(act)
                                     : about == About::kind      ? kObjectionKinds
                                     : about == About::judgement ? kJudgements
                                                                 : 1;
        for (std::size_t subject = 0; subject < subjects; ++subject) {
            if (!anyFits(mind, act, tone, zone, about, subject)) { return false; }
        }
        return true;
    }
    /// Who, how and when have questions of their own.
    [[nodiscard]] std::size_t topicsOf(Act act) const {
        const bool question = act == Act::askOpen || act == Act::askClosed;
        return talk_.topics.size() - (question ? kDecisionTopics : 0);
    }
    [[nodiscard]] bool anyFits(const CompiledMind& mind, Act act, std::size_t tone, std::size_t zone, About about,
                               std::size_t subject) const {
        const auto run = talk_.acts[static_cast<std::size_t>(act)];
        const auto begin = talk_.phrases.begin() + run.first;
        return std::any_of(begin, begin + run.count, [&](const CompiledPhrase& p) {
            const bool person =
                (p.who == kNone || p.who == mind.cast) && holds(p.roles, mind.role) && holds(p.styles, mind.style);
            const bool mood = hasBit(p.tones, tone) && hasBit(p.zones, zone);
            return person && mood && (p.braces & ~bracesOf(act)) == 0 && fitsSubject(p, about, subject);
        });
    }
    template <class Enum>
    static bool holds(std::uint8_t mask, Enum value) {
        return hasBit(mask, static_cast<unsigned>(value));
    }
    static bool fitsSubject(const CompiledPhrase& p, About about, std::size_t subject) {
        const bool topic = about == About::topic ? hasBit(p.topics, subject) : p.topics == 0xffff;
        const bool kind = about == About::kind ? hasBit(p.kinds, subject) : p.kinds == 0xff;
        const bool judgement = about == About::judgement ? hasBit(p.judgements, subject) : p.judgements == ~0ULL;
        return topic && kind && judgement;
    }
    void report(const CompiledMind& mind, Act act, std::size_t tone) {
        c_.found.push_back(finding(rule::kVisitGap, "phrase", c_.pack.talk.where,
                                   {{"found", std::string{kActWords[static_cast<std::size_t>(act)]}},
                                    {"who", c_.to.cast[mind.cast].contact.str()},
                                    {"tone", std::string{kToneWords[tone]}}}));
    }

    Compilation& c_;
    const CompiledTalk& talk_;
};

}  // namespace

void checkVisitWords(Compilation& compilation) {
    WordChecker checker{compilation};
    for (const auto& mind : compilation.to.minds) { checker.check(mind); }
}

}  // namespace dealcraft::content
