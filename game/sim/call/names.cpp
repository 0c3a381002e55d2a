#include "sim/call/names.hpp"

#include <array>

namespace dealcraft::sim {
namespace {

template <class Enum, std::size_t kCount>
const char* wordIn(const std::array<const char*, kCount>& words, Enum value) {
    return words.at(static_cast<std::size_t>(value));
}

}  // namespace

const char* nameOf(Technique technique) {
    static constexpr std::array<const char*, kTechniques> kWords{"correct", "outweigh", "uncover",
                                                                 "respect", "discount", "insist"};
    return wordIn(kWords, technique);
}

const char* nameOf(OpeningForm form) {
    static constexpr std::array<const char*, kOpeningForms> kWords{"purpose", "reference", "small_talk"};
    return wordIn(kWords, form);
}

const char* nameOf(DecisionAspect aspect) {
    static constexpr std::array<const char*, content::kDecisionTopics> kWords{"who", "how", "when"};
    return wordIn(kWords, aspect);
}

const char* nameOf(DueDate date) {
    static constexpr std::array<const char*, kDueDates> kWords{"none", "this_week", "next_week", "next_month"};
    return wordIn(kWords, date);
}

const char* nameOf(Owner owner) {
    static constexpr std::array<const char*, kOwners> kWords{"none", "ours", "customer"};
    return wordIn(kWords, owner);
}

const char* nameOf(Advice advice) {
    static constexpr std::array<const char*, kAdvices> kWords{
        "open",   "ask_open", "listen",     "probe", "present",      "show",    "acknowledge", "clarify",
        "answer", "check",    "step_aside", "help",  "ask_decision", "propose", "close"};
    return wordIn(kWords, advice);
}

const char* nameOf(CallEnd end) {
    static constexpr std::array<const char*, kCallEnds> kWords{"no", "closed", "left", "sent_away", "time_up"};
    return wordIn(kWords, end);
}

}  // namespace dealcraft::sim
