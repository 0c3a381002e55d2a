#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/speech.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

/// What a scenario grades, as a trainer wrote it.
namespace dealcraft::content {

enum class Measure : std::uint8_t { grades, state, objections, negotiation, call };
enum class NegotiationFigure : std::uint8_t {
    ownUtility,
    executed,
    pareto,
    nash,
    bottomLine,
    policy,
    preparation,
    guess,
    opening,
    concessionCurve,
    linkedConcessions,
    logrolling,
    information,
    arguments,
    closing,
    relationship
};
inline constexpr std::size_t kNegotiationFigures = 16;
enum class CallFigure : std::uint8_t {
    steps,
    questions,
    needs,
    benefits,
    recognised,
    handling,
    resolved,
    listening,
    commitment,
    time,
    plan,
    conduct
};
inline constexpr std::size_t kCallFigures = 12;

/// A point of a piecewise line: at `value`, `points` of 100.
struct LinePoint {
    int value = 0;
    int points = 0;
};

struct Criterion {
    Name id;
    TextId title = kNoText;
    int weight = 0;
    std::vector<Located<ConceptId>> concepts;
    Measure measure = Measure::grades;
    Script value;                 ///< measure: state
    std::vector<LinePoint> line;  ///< measure: state; values rise
    Name activity;                ///< measure: negotiation or call
    NegotiationFigure figure = NegotiationFigure::ownUtility;
    CallFigure callFigure = CallFigure::steps;
    Range where;
};

}  // namespace dealcraft::content
