#pragma once

#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/speech.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is said: lines, options with their consequences, moments.
namespace dealcraft::content {

struct CompiledVerdict {
    Code when;
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<ConceptIndex> concepts;
};

struct CompiledTurn {
    CastIndex who;
    std::optional<Mood> mood;
    TextId say = kNoText;
};

struct CompiledLine {
    Code when;
    std::vector<CompiledTurn> turns;
};

struct CompiledBranch {
    Code when;
    MomentIndex to;  ///< none: the end of the dialogue
};

struct CompiledOutcome {
    std::uint32_t weight = 1;
    Effects effects;
    Run<LineIndex> reply;
    std::vector<CompiledBranch> to;
};

struct CompiledOption {
    std::string id;
    std::uint64_t key = 0;  ///< fnv1a64 of moment's and option's ids
    TextId say = kNoText;
    Code when;
    int minutes = 0;
    Effects effects;
    Run<VerdictIndex> verdicts;
    Run<LineIndex> reply;
    std::vector<CompiledBranch> to;
    std::vector<CompiledOutcome> draw;
    MomentIndex moment;
};

struct CompiledMoment {
    std::string id;
    std::uint64_t key = 0;
    CastIndex speaker;
    std::vector<CastIndex> hears;
    std::optional<ObjectionKind> objection;
    Effects effects;
    bool mayBeRequired = false;
    Code required;  ///< if mayBeRequired: evaluated at the end
    std::vector<CriterionIndex> criteria;
    Run<LineIndex> lines;
    Run<OptionIndex> options;
    ActivityIndex activity;
};

struct CompiledDialogue {
    MomentIndex start;
    Run<MomentIndex> moments;
    Effects leaveEffects;
    Run<VerdictIndex> leaveVerdicts;
    Run<LineIndex> leaveReply;
};

}  // namespace dealcraft::content
