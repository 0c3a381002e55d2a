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

std::string DecisionWords::place(const ReviewedDecision& decision) const {
    auto words = text(scenario_.activity(decision.activity).title);
    if (!decision.field.none()) { words += " · " + text(scenario_.field(decision.field).title); }
    if (decision.part) {
        words += " · " + context_.words(fmt::format("decisions.part_{}", analysis::nameOf(*decision.part)));
    }
    return words;
}

std::string DecisionWords::words(const ReviewedDecision& decision, const sim::Action& action) const {
    if (const auto* talk = std::get_if<sim::DialogueAction>(&action)) {
        if (const auto* choose = std::get_if<sim::Choose>(talk)) { return text(scenario_.option(choose->option).say); }
    }
    if (const auto* form = std::get_if<sim::FormAction>(&action)) {
        if (const auto* mark = std::get_if<sim::Mark>(form)) { return text(scenario_.choice(mark->choice).say); }
    }
    auto state = sim::blankState(scenario_);
    state.activity = decision.activity;
    return sim::playLine(sim::worded(scenario_, state, action));
}

std::string DecisionWords::line(const ReviewedDecision& decision, const ReviewedOption& option) const {
    std::string all;
    for (const auto& action : pertinent(scenario_, decision, option)) {
        all += all.empty() ? "" : " / ";
        all += words(decision, action);
    }
    return all.empty() ? context_.words("decisions.nothing") : all;
}

std::vector<std::string> DecisionWords::playLines(const ReviewedDecision& decision,
                                                  const ReviewedOption& option) const {
    std::vector<std::string> lines;
    auto state = sim::blankState(scenario_);
    state.activity = decision.activity;
    for (const auto& action : pertinent(scenario_, decision, option)) {
        lines.push_back(sim::playLine(sim::worded(scenario_, state, action)));
    }
    return lines;
}

}  // namespace dealcraft::cli
