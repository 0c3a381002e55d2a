#include "cli/call_words.hpp"

#include "content/format/speech_words.hpp"

#include <array>
#include <fmt/format.h>

namespace dealcraft::cli {

using namespace dealcraft::sim;

std::string callLineWords(const Context& context, const CompiledScenario& scenario, const ShownCallLine& line) {
    const auto date = context.words(fmt::format("call.term.by_{}", nameOf(line.by)));
    return sim::wordsOf(*scenario.texts, context.language, line, date);
}

std::string_view nameOf(CallEnd end) {
    constexpr std::array<std::string_view, kCallEnds> kNames{"no", "closed", "left", "sent_away", "time_up"};
    return kNames[static_cast<std::size_t>(end)];
}

std::string_view nameOf(Advice advice) {
    constexpr std::array<std::string_view, kAdvices> kNames{
        "open",   "ask_open", "listen",     "probe", "present",      "show",    "acknowledge", "clarify",
        "answer", "check",    "step_aside", "help",  "ask_decision", "propose", "close"};
    return kNames[static_cast<std::size_t>(advice)];
}

std::string_view nameOf(DueDate by) {
    constexpr std::array<std::string_view, kDueDates> kNames{"none", "this_week", "next_week", "next_month"};
    return kNames[static_cast<std::size_t>(by)];
}

std::string_view nameOf(Grade grade) {
    return grade == Grade::none ? "none" : content::kGradeWords[static_cast<std::size_t>(grade) - 1];
}

}  // namespace dealcraft::cli
