#include "desktop/model/call_words.hpp"

#include "content/format/speech_words.hpp"

#include <array>

namespace dealcraft::desktop {
namespace {

template <class Enum, std::size_t kCount>
const char* wordIn(const std::array<const char*, kCount>& words, Enum value) {
    return words.at(static_cast<std::size_t>(value));
}

}  // namespace

const char* nameOf(CallStep step) {
    static constexpr std::array<const char*, kCallSteps> kWords{"open",      "ask",  "listen", "present",
                                                                "objection", "help", "commit", "close"};
    return wordIn(kWords, step);
}

const char* nameOf(sim::Technique technique) {
    static constexpr std::array<const char*, sim::kTechniques> kWords{"correct", "outweigh", "uncover",
                                                                      "respect", "discount", "insist"};
    return wordIn(kWords, technique);
}

const char* nameOf(sim::OpeningForm form) {
    static constexpr std::array<const char*, sim::kOpeningForms> kWords{"purpose", "reference", "small_talk"};
    return wordIn(kWords, form);
}

const char* nameOf(sim::DecisionAspect aspect) {
    static constexpr std::array<const char*, content::kDecisionTopics> kWords{"who", "how", "when"};
    return wordIn(kWords, aspect);
}

const char* nameOf(sim::DueDate date) {
    static constexpr std::array<const char*, sim::kDueDates> kWords{"none", "this_week", "next_week", "next_month"};
    return wordIn(kWords, date);
}

const char* nameOf(sim::Owner owner) {
    static constexpr std::array<const char*, sim::kOwners> kWords{"none", "ours", "customer"};
    return wordIn(kWords, owner);
}

const char* nameOf(sim::Advice advice) {
    static constexpr std::array<const char*, sim::kAdvices> kWords{
        "open",   "ask_open", "listen",     "probe", "present",      "show",    "acknowledge", "clarify",
        "answer", "check",    "step_aside", "help",  "ask_decision", "propose", "close"};
    return wordIn(kWords, advice);
}

const char* nameOf(sim::CallEnd end) {
    static constexpr std::array<const char*, sim::kCallEnds> kWords{"no", "closed", "left", "sent_away", "time_up"};
    return wordIn(kWords, end);
}

const char* nameOf(content::ObjectionKind kind) {
    return content::kObjectionWords[static_cast<std::size_t>(kind)].data();  // a literal, which ends with a zero
}

}  // namespace dealcraft::desktop
