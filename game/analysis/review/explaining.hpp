#pragma once

#include "analysis/review/exact.hpp"
#include "analysis/review/labels.hpp"
#include "sim/shown.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

/// Why a decision was worth what it was: the author's reason, what followed it, and what would have followed another.
namespace dealcraft::analysis {

/// What the author, or the judge of a visit, says of something.
struct Judged {
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<ConceptIndex> concepts;
};

/// Something that was seen or heard.
struct Seen {
    ActivityIndex activity;
    sim::Shown shown;
};

/// One action of a line, and what it showed.
struct LineStep {
    sim::Action action;
    std::vector<Seen> seen;
};

/// What is said of a decision: of a form of what is picked in the field, or of all of it without one.
[[nodiscard]] std::vector<Judged> judgedOf(const scoring::Play& before, std::span<const sim::Action> line,
                                           FieldIndex field);

/// Where the grade of the words and the value of the decision part: what is said of it must not seem to contradict it.
enum class Contrast : std::uint8_t {
    none,
    wellButCostly,    ///< good in itself, and yet much was given up for it
    poorlyButForFree  ///< poor in itself, and yet next to nothing was lost by it
};
[[nodiscard]] std::string_view nameOf(Contrast contrast);
[[nodiscard]] Contrast contrastOf(Label label, std::span<const Judged> judged);

/// Where a line begins: the play itself with its luck, and what its trainee can know of it.
struct Standing {
    scoring::Play play;
    Belief belief;
    std::uint64_t seed = 0;
};

/// Plays a line and goes on for a few actions, with the luck of the seed: nothing that isn't shown is told. Picks and
/// parts of a preparation are not counted as steps.
/// @param goOn what comes next, by what can be known then; @param steps at most so many
[[nodiscard]] std::vector<LineStep> playedLine(Standing from, std::span<const sim::Action> line, std::size_t steps,
                                               const std::function<DecisionLine(const Belief&)>& goOn);

}  // namespace dealcraft::analysis
