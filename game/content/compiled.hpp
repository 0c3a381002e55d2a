#pragma once

#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/compiled_call.hpp"
#include "content/compiled_dialogue.hpp"
#include "content/compiled_form.hpp"
#include "content/compiled_negotiation.hpp"
#include "content/compiled_parts.hpp"
#include "content/compiled_rubric.hpp"
#include "content/compiled_state.hpp"
#include "content/course.hpp"
#include "content/rules.hpp"
#include "content/scenario.hpp"
#include "script/code.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the simulation runs: every id a dense index, every text a TextId, conditions and effects flat code over slots.
/// It is made once by content/compile.hpp and never changed; states hold indexes into it.
namespace dealcraft::content {

inline constexpr std::size_t kMaxSlots = 384;
inline constexpr std::size_t kMaxCast = 12;
inline constexpr std::size_t kMaxMoments = 256;
inline constexpr std::size_t kMaxOptionsOfMoment = 9;
inline constexpr std::size_t kMaxTurns = 8;
inline constexpr std::size_t kMaxCriteria = 32;
inline constexpr std::size_t kMaxFields = 32;  ///< of one form
inline constexpr std::size_t kMaxChoicesOfField = 16;

struct CompiledInterruption {
    int at = 0;
    int stays = 0;
    CastIndex who;
    Code when;
    Effects effects;
    Run<LineIndex> lines;
    Run<LineIndex> leaves;
};

struct CompiledCall {
    std::uint8_t mind = 0;               ///< in CompiledScenario::minds
    std::uint16_t hears = 0;             ///< bits of the cast
    std::vector<std::uint8_t> features;  ///< in CompiledTalk, as are the next two
    std::vector<std::uint8_t> evidence;
    std::vector<std::uint8_t> commitments;  ///< by level
    ActivityIndex plan;                     ///< none: nothing to compare with
    bool planBrings = false;                ///< only evidence that was marked in the plan is at hand
    std::vector<CompiledInterruption> interruptions;
    SlotIndex commitmentSlot = 0;
    SlotIndex datedSlot = 0;
    SlotIndex endedSlot = 0;
    SlotIndex openSlot = 0;
    SlotIndex beyondSlot = 0;
};

struct CompiledActivity {
    std::string id;
    std::uint64_t key = 0;
    ActivityType type = ActivityType::dialogue;
    TextId title = kNoText;
    TextId brief = kNoText;
    Code when;
    int days = 0;
    std::optional<int> clock;
    std::string place;
    CastIndex with;
    SlotIndex doneSlot = 0;
    std::variant<CompiledForm, CompiledDialogue, CompiledNegotiation, CompiledCall> body;
};

struct CompiledEnding {
    std::string id;
    Code when;
    TextId title = kNoText;
    TextId text = kNoText;
    int atMost = 100;
};

struct CompiledNote {
    Code when;
    TextId title = kNoText;
    TextId text = kNoText;
};

struct CompiledScenario {
    PackId pack;
    ScenarioId id;
    TextId title = kNoText;
    TextId brief = kNoText;
    int minutes = 0;
    Rules rules;
    std::vector<CourseModule> modules;  ///< all of the course, in its order
    std::vector<CompiledConcept> concepts;
    std::vector<ConceptIndex> learn;
    std::vector<CompiledCast> cast;
    std::vector<CompiledFact> facts;
    std::vector<CompiledUnknown> unknowns;
    std::vector<SlotInfo> slots;
    std::vector<CompiledActivity> flow;
    std::vector<CompiledMoment> moments;
    std::vector<CompiledOption> options;
    std::vector<CompiledLine> lines;
    std::vector<CompiledVerdict> verdicts;
    std::vector<CompiledField> fields;
    std::vector<CompiledChoice> choices;
    std::vector<CompiledEnding> endings;
    std::vector<CompiledNote> epilogue;
    std::vector<CompiledNote> reveal;
    std::vector<CompiledCriterion> criteria;
    CompiledTalk talk;                ///< empty without a call
    std::vector<CompiledMind> minds;  ///< of those who are visited
    script::Program program;
    std::vector<script::Assignment> assignments;
    std::shared_ptr<const TextTable> texts;
    std::uint64_t rulesHash = 0;  ///< of all that can change a play or its score; texts do not count
    std::uint64_t textHash = 0;

    [[nodiscard]] const CompiledActivity& activity(ActivityIndex i) const { return flow[i.value()]; }
    [[nodiscard]] const CompiledMoment& moment(MomentIndex i) const { return moments[i.value()]; }
    [[nodiscard]] const CompiledOption& option(OptionIndex i) const { return options[i.value()]; }
    [[nodiscard]] const CompiledLine& line(LineIndex i) const { return lines[i.value()]; }
    [[nodiscard]] const CompiledVerdict& verdict(VerdictIndex i) const { return verdicts[i.value()]; }
    [[nodiscard]] const CompiledField& field(FieldIndex i) const { return fields[i.value()]; }
    [[nodiscard]] const CompiledChoice& choice(ChoiceIndex i) const { return choices[i.value()]; }
    [[nodiscard]] const CompiledCast& castMember(CastIndex i) const { return cast[i.value()]; }
    [[nodiscard]] const CompiledDialogue& dialogue(ActivityIndex i) const {
        return std::get<CompiledDialogue>(activity(i).body);
    }
    [[nodiscard]] const CompiledForm& form(ActivityIndex i) const { return std::get<CompiledForm>(activity(i).body); }
    [[nodiscard]] const CompiledNegotiation& negotiation(ActivityIndex i) const {
        return std::get<CompiledNegotiation>(activity(i).body);
    }
    [[nodiscard]] const CompiledCall& call(ActivityIndex i) const { return std::get<CompiledCall>(activity(i).body); }
};

}  // namespace dealcraft::content
