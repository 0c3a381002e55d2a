#pragma once

#include "analysis/review/review.hpp"
#include "desktop/ui/words.hpp"
#include "sim/shown.hpp"

#include <string>
#include <vector>

/// Decisions and what followed from them, in the words of the play.
namespace dealcraft::desktop {

using namespace dealcraft::content;

/// Something that was said or that happened, as one line.
struct ToldLine {
    std::string who;  ///< empty: nobody says it
    std::string words;
    bool ours = false;
};

class DecisionWords {
public:
    DecisionWords(const ui::Words& words, const CompiledScenario& scenario) : words_(&words), scenario_(&scenario) {}

    /// `The visit · Why today?`: the activity, and of a form the field, of a preparation the part.
    [[nodiscard]] std::string place(const analysis::ReviewedDecision& decision) const;
    /// What was or could have been done.
    [[nodiscard]] std::string option(const analysis::ReviewedDecision& decision,
                                     const analysis::ReviewedOption& option) const;
    /// The same beside what was done: of another offer only what differs.
    [[nodiscard]] std::string beside(const analysis::ReviewedDecision& decision,
                                     const analysis::ReviewedOption& other) const;
    /// What was seen and heard, up to the next scene.
    [[nodiscard]] std::vector<ToldLine> told(const std::vector<analysis::Seen>& seen) const;

private:
    [[nodiscard]] const std::string& story(TextId text) const { return (*words_)(*scenario_->texts, text); }
    [[nodiscard]] const std::string& say(const std::string& key) const { return (*words_)(key); }
    [[nodiscard]] std::string filled(const char* key, const std::string& what) const;
    [[nodiscard]] std::string thought(ObjectionKind kind) const;
    [[nodiscard]] std::string wordsOf(ActivityIndex activity, const sim::Action& action) const;
    [[nodiscard]] std::string wordsOf(const sim::DialogueAction& action) const;
    [[nodiscard]] std::string wordsOf(const sim::FormAction& action) const;
    [[nodiscard]] std::string wordsOf(ActivityIndex activity, const sim::NegotiationAction& action) const;
    [[nodiscard]] std::string wordsOf(ActivityIndex activity, const sim::CallAction& action) const;
    [[nodiscard]] std::string asked(ActivityIndex activity, const sim::Inquire& question) const;
    [[nodiscard]] std::string prepared(ActivityIndex activity, const sim::Prepare& part) const;
    [[nodiscard]] std::string presented(const CompiledMind& mind, const sim::Present& move) const;
    [[nodiscard]] std::string proposed(const sim::Propose& move) const;
    [[nodiscard]] std::string value(const CompiledIssue& issue, std::uint8_t value) const;
    [[nodiscard]] std::string terms(ActivityIndex activity, const sim::Terms& terms) const;
    [[nodiscard]] std::string difference(ActivityIndex activity, const sim::Terms& from, const sim::Terms& to) const;
    [[nodiscard]] std::string happening(ActivityIndex activity, const sim::Shown& shown) const;
    void tell(std::vector<ToldLine>& lines, ActivityIndex activity, const sim::Shown& shown) const;

    const ui::Words* words_;
    const CompiledScenario* scenario_;
};

/// The words of a free visit's or a table's line, with its braces filled.
[[nodiscard]] std::string lineWords(const ui::Words& words, const CompiledScenario& scenario,
                                    const sim::ShownCallLine& line);

/// Points of 100 with one decimal: 12.4
[[nodiscard]] std::string pointWords(analysis::Value value);
/// The same with its sign: +3.1, −5.1
[[nodiscard]] std::string signedPointWords(analysis::Value value);

}  // namespace dealcraft::desktop
