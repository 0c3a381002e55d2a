#include "cli/call_words.hpp"

#include "content/format/speech_words.hpp"

#include <fmt/format.h>

namespace dealcraft::cli {

using namespace dealcraft::sim;

std::string callLineWords(const Context& context, const CompiledScenario& scenario, const ShownCallLine& line) {
    const auto date = context.words(fmt::format("call.date.{}", nameOf(line.by)));
    return sim::wordsOf(*scenario.texts, context.language, line, date);
}

std::string_view nameOf(Grade grade) {
    return grade == Grade::none ? "none" : content::kGradeWords[static_cast<std::size_t>(grade) - 1];
}

}  // namespace dealcraft::cli
