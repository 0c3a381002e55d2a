#pragma once

#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/speech.hpp"

#include <cstdint>
#include <vector>

/// A plan or a record as a trainer wrote it: fields with their choices.
namespace dealcraft::content {

/// What of a free visit a choice of its plan is about.
enum class PlanLink : std::uint8_t { none, asks, expects, brings, aims };

/// One thing to pick in a field of a plan or a record.
struct Choice {
    Name id;
    TextId say = kNoText;
    Minutes minutes;      ///< preparation time that it costs
    bool needed = false;  ///< leaving it out counts as bad
    Script effects;       ///< carried out when the form is confirmed
    std::vector<Verdict> verdicts;
    PlanLink link = PlanLink::none;
    Name linked;  ///< a topic, kind of objection, evidence or commitment
    Range where;
};

/// One question of a plan or a record. Sorting a statement is a field with the choices fact, assumption and unknown.
struct Field {
    Name id;
    TextId title = kNoText;
    TextId hint = kNoText;
    Script when;
    int pickFrom = 1;
    int pickTo = 1;
    bool sorting = false;
    std::vector<Name> criteria;
    std::vector<Choice> choices;
    Range where;
};

struct Form {
    std::vector<Field> fields;
};

}  // namespace dealcraft::content
