#pragma once

#include "base/text.hpp"
#include "content/compiled.hpp"
#include "scoring/revealed_call.hpp"
#include "scoring/score_state.hpp"
#include "scoring/table_review.hpp"
#include "sim/event.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// The play told again with everything revealed: what was said, what each choice was worth and why, what the dealer
/// wanted.
namespace dealcraft::scoring {

/// What followed from a move for the one who was visited, in points of 0 to 100.
struct StatChanges {
    int closeness = 0;
    int credit = 0;
    int interest = 0;
    int patience = 0;
    bool operator==(const StatChanges&) const = default;
};

/// One graded decision, with the reason and the concepts that it rests on.
struct GradedDecision {
    std::size_t action = 0;  ///< number of the action in the log, from 1: a retry plays the prefix before it
    ActivityIndex activity;
    OptionIndex option;                    ///< a dialogue's choice; else none
    ChoiceIndex choice;                    ///< a form's choice; else none
    std::optional<std::uint8_t> argument;  ///< of a negotiation
    TextId said = kNoText;
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<ConceptIndex> concepts;
    bool missed = false;      ///< a needed choice of a form that was left out
    TextId better = kNoText;  ///< what would have graded best here, if the choice did not
    // A move of a free visit has these as well; its words have braces to fill, so that `better` stays empty.
    std::optional<Judgement> judgement;
    std::optional<sim::ShownCallLine> spoken;      ///< what was said; `said` is its text without the fillings
    std::optional<sim::ShownCallLine> betterLine;  ///< what the coach would have said instead of a weak or bad move
    TextId inner = kNoText;                        ///< what the contact thought of it
    StatChanges changes;
};

/// One line of the transcript: something shown, or a decision.
struct DebriefEntry {
    std::size_t action = 0;  ///< the log's action that it follows from; 0: the beginning
    std::optional<sim::Shown> shown;
    std::optional<GradedDecision> decision;
    std::optional<sim::ObjectionNamed> card;  ///< a silent card with its result; in a free visit without moment
};

/// The events of one action. Action 0 is the beginning.
struct LoggedStep {
    std::size_t action = 0;
    sim::Events events;
};

struct Debrief {
    Result result;
    std::vector<DebriefEntry> entries;
    std::vector<RevealedTable> tables;
    std::vector<RevealedCall> calls;
    std::vector<TextId> epilogue;
    std::vector<std::pair<TextId, TextId>> reveal;              ///< title, text
    std::vector<std::pair<std::string, std::string>> unknowns;  ///< what the seed had drawn: id, alternative
    /// Per criterion, the numbers of the actions whose choices or moves counted for it.
    std::vector<std::vector<std::size_t>> evidence;
};

/// @param steps the whole log of a finished play, from the beginning
/// @param seed the play's, so that the narrator says the same words again
[[nodiscard]] Debrief debriefOf(const CompiledScenario& scenario, std::span<const LoggedStep> steps,
                                std::uint64_t seed);

}  // namespace dealcraft::scoring
