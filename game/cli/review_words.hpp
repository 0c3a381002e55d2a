#pragma once

#include "analysis/review/review.hpp"
#include "cli/context.hpp"

#include <string>
#include <vector>

namespace dealcraft::cli {

/// What a decision was about, in the words of the play.
class DecisionWords {
public:
    DecisionWords(const Context& context, const content::CompiledScenario& scenario)
        : context_(context), scenario_(scenario) {}

    /// `The visit · Why today?`: the activity, and of a form the field, of a preparation the part.
    [[nodiscard]] std::string place(const analysis::ReviewedDecision& decision) const;
    /// What was or could have been done: the words of an option, the picks of a field, else the move as it is written.
    [[nodiscard]] std::string line(const analysis::ReviewedDecision& decision,
                                   const analysis::ReviewedOption& option) const;
    /// As `.play` lines.
    [[nodiscard]] std::vector<std::string> playLines(const analysis::ReviewedDecision& decision,
                                                     const analysis::ReviewedOption& option) const;

private:
    [[nodiscard]] const std::string& text(TextId id) const { return scenario_.texts->in(context_.language, id); }
    [[nodiscard]] std::string words(const analysis::ReviewedDecision& decision, const sim::Action& action) const;

    const Context& context_;
    const content::CompiledScenario& scenario_;
};

/// Points of 100 with one decimal, as they are shown everywhere: `-12.4`.
[[nodiscard]] std::string points(analysis::Value value);
[[nodiscard]] double pointsNumber(analysis::Value value);

}  // namespace dealcraft::cli
