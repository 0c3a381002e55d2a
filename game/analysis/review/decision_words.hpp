#pragma once

#include "analysis/review/review.hpp"
#include "content/interface_words.hpp"
#include "scoring/debrief.hpp"
#include "sim/shown.hpp"

#include <string>
#include <vector>

/// Decisions and what followed from them, in the words of the play.
namespace dealcraft::analysis {

/// Something that was said or that happened, as one line.
struct ToldLine {
    std::string who;  ///< empty: nobody says it
    std::string words;
    bool ours = false;
};

class DecisionWords {
public:
    DecisionWords(const InterfaceWords& words, const CompiledScenario& scenario)
        : words_(&words), scenario_(&scenario) {}

    /// `The visit · Why today?`: the activity, and of a form the field, of a preparation the part.
    [[nodiscard]] std::string place(const ReviewedDecision& decision) const;
    /// What was or could have been done.
    [[nodiscard]] std::string option(const ReviewedDecision& decision, const ReviewedOption& option) const;
    /// The same beside what was done: of another offer only what differs.
    [[nodiscard]] std::string beside(const ReviewedDecision& decision, const ReviewedOption& other) const;
    /// What was seen and heard, up to the next scene.
    [[nodiscard]] std::vector<ToldLine> told(const std::vector<Seen>& seen) const;

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

    const InterfaceWords* words_;
    const CompiledScenario* scenario_;
};

/// What followed a decision, as it was shown when it was played.
[[nodiscard]] std::vector<Seen> replyIn(const scoring::Debrief& debrief, const ReviewedDecision& decision);

/// The words of a free visit's or a table's line, with its braces filled.
[[nodiscard]] std::string lineWords(const InterfaceWords& words, const CompiledScenario& scenario,
                                    const sim::ShownCallLine& line);

/// Points of 100 with one decimal: 12.4
[[nodiscard]] std::string pointWords(Value value);
/// The same with its sign: +3.1, −5.1
[[nodiscard]] std::string signedPointWords(Value value);

}  // namespace dealcraft::analysis
