#pragma once

#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/form.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Plans and records.
namespace dealcraft::content {

struct CompiledChoice {
    std::string id;
    TextId say = kNoText;
    int minutes = 0;
    bool needed = false;
    Effects effects;
    Run<VerdictIndex> verdicts;
    SlotIndex slot = 0;      ///< several picks: 1 if picked
    std::int32_t value = 1;  ///< what the slot holds if picked: 1, or for a field of one pick its number from 1
    FieldIndex field;
    PlanLink link = PlanLink::none;  ///< in a plan: what of a free visit the choice is about
    std::uint8_t linked = kNone;     ///< topic, kind of objection, evidence or commitment
};

struct CompiledField {
    std::string id;
    TextId title = kNoText;
    TextId hint = kNoText;
    bool sorting = false;
    int pickFrom = 1;
    int pickTo = 1;
    int longest = 0;  ///< minutes of the choice that costs most
    Code when;
    Run<ChoiceIndex> choices;
    SlotIndex slot = 0;  ///< of the first choice; the others have the same, or with several picks those that follow
    std::vector<CriterionIndex> criteria;
};

struct CompiledForm {
    Run<FieldIndex> fields;
};

}  // namespace dealcraft::content
