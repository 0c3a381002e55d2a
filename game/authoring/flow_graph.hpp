#pragma once

#include "analysis/visits.hpp"
#include "content/compiled.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A scenario as a graph that a trainer can look at: moments with their options, other activities as one box each, and
/// endings.
namespace dealcraft::authoring {

using content::ActivityIndex;
using content::CompiledScenario;
using content::ConceptIndex;
using content::EndingIndex;
using content::Grade;
using content::MomentIndex;
using content::OptionIndex;

enum class BoxKind : std::uint8_t {
    start,
    moment,
    form,
    negotiation,
    call,
    exit,    ///< where a dialogue ends; it can also be left at any moment
    finish,  ///< behind the last activity: which ending it is depends on conditions
    ending
};

/// An option of a moment, as a row of its box.
struct Row {
    OptionIndex option;
    std::vector<Grade> grades;  ///< several if conditions decide; empty: not graded
    std::vector<ConceptIndex> concepts;
    bool conditional = false;  ///< not always offered
    analysis::Tally visits = 0;
};

/// What a box counts: of a form, a table or a visit.
enum class Figure : std::uint8_t {
    fields,
    choices,
    rounds,
    issues,
    packages,
    minutes,
    needs,
    features,
    evidence,
    commitments
};
inline constexpr std::size_t kFigures = 10;
struct BoxFigure {
    Figure what = Figure::fields;
    std::int64_t value = 0;
};

struct Box {
    BoxKind kind = BoxKind::moment;
    std::string id;          ///< as the file has it; empty for start, exit and finish
    ActivityIndex activity;  ///< none: outside of all activities
    MomentIndex moment;
    EndingIndex ending;
    std::vector<Row> rows;
    std::vector<BoxFigure> figures;
    bool reachable = true;  ///< by some way of options and branches, whatever their conditions
    analysis::Tally visits = 0;
};

/// One way from a box, or from a row of it, to another box.
struct Way {
    static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

    std::size_t from = 0;
    std::size_t row = kNoRow;
    std::size_t to = 0;
    std::optional<int> percent;  ///< of a draw
    bool conditional = false;
    bool open = true;  ///< false: an earlier branch is always taken, or its weight is 0
    analysis::Tally visits = 0;
};

struct FlowGraph {
    std::vector<Box> boxes;  ///< start first, then by activity, then finish and the endings
    std::vector<Way> ways;   ///< by the box they come from
    analysis::Tally plays = 0;

    [[nodiscard]] bool hasHeat() const { return plays > 0; }
    /// The box of a moment. @pre the moment is one of the scenario's
    [[nodiscard]] std::size_t boxOf(MomentIndex moment) const;
};

/// @param visits what bots' plays came to; none: a graph without heat
[[nodiscard]] FlowGraph flowGraphOf(const CompiledScenario& scenario, const analysis::VisitCounts* visits = nullptr);

}  // namespace dealcraft::authoring
