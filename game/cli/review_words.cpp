#include "cli/review_words.hpp"

#include "analysis/review/highlights.hpp"
#include "base/quantity.hpp"
#include "sim/wording.hpp"

#include <fmt/format.h>

namespace dealcraft::cli {

using namespace dealcraft::analysis;

double pointsNumber(Value value) {
    constexpr std::int64_t kTenth = kPointValue / 10;
    return static_cast<double>(roundedQuotient(value, kTenth)) / 10.0;
}

std::string points(Value value) {
    return fmt::format("{:.1f}", pointsNumber(value));
}

std::vector<std::string> playLines(const content::CompiledScenario& scenario, const ReviewedDecision& decision,
                                   const ReviewedOption& option) {
    std::vector<std::string> lines;
    auto state = sim::blankState(scenario);
    state.activity = decision.activity;
    for (const auto& action : pertinent(scenario, decision, option)) {
        lines.push_back(sim::playLine(sim::worded(scenario, state, action)));
    }
    return lines;
}

}  // namespace dealcraft::cli
