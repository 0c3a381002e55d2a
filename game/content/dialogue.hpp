#pragma once

#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/speech.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// A dialogue as a trainer wrote it: moments with their options.
namespace dealcraft::content {

struct Branch {
    Script when;
    Name to;  ///< a moment or `end`
};

/// One outcome of a draw.
struct Outcome {
    std::uint32_t weight = 1;
    Script effects;
    std::vector<Line> reply;
    std::vector<Branch> to;
};

struct Option {
    Name id;
    TextId say = kNoText;
    Script when;
    std::optional<Minutes> minutes;  ///< none: the house rule
    Script effects;
    std::vector<Verdict> verdicts;  ///< empty: the choice is not graded
    std::vector<Line> reply;
    std::vector<Branch> to;  ///< empty if `draw` is used
    std::vector<Outcome> draw;
    Range where;
};

struct Moment {
    Name id;
    Name speaker;
    std::vector<Name> hears;
    std::optional<ObjectionKind> objection;
    Script effects;
    Script required;  ///< `true`, `false` or a condition; empty: not required
    std::vector<Name> criteria;
    std::vector<Line> lines;
    std::vector<Option> options;
    Range where;
};

/// What walking out of a dialogue does.
struct Leave {
    Script effects;
    std::vector<Verdict> verdicts;
    std::vector<Line> reply;
};

struct Dialogue {
    Name start;
    Leave leave;
    std::vector<Moment> moments;
};

}  // namespace dealcraft::content
