#pragma once

#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/compiled_call.hpp"
#include "content/compiled_negotiation.hpp"
#include "content/compiled_parts.hpp"
#include "content/course.hpp"
#include "content/rules.hpp"
#include "content/scenario.hpp"
#include "script/code.hpp"

#include <array>
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

/// The four states and the mood of a cast member lie in five consecutive slots in this order.
enum class Stat : std::uint8_t { closeness, credit, interest, patience, mood };
inline constexpr std::size_t kStats = 5;

inline constexpr SlotIndex kMinutesSlot = 0;  ///< used of the running activity's clock
inline constexpr SlotIndex kDaySlot = 1;      ///< of the scenario, from 1

enum class SlotKind : std::uint8_t { clock, stat, fact, variable, unknown, choice, outcome, need, promise, rung };

struct SlotInfo {
    std::string name;  ///< as the script writes it
    SlotKind kind = SlotKind::variable;
    std::int32_t from = 0;
    std::int32_t to = 1;
    std::int32_t start = 0;
    bool hidden = true;  ///< never shown during the play
};

struct CompiledCast {
    std::string role;
    ContactId contact;
    std::uint64_t key = 0;  ///< fnv1a64 of the contact's id
    TextId name = kNoText;
    TextId title = kNoText;
    TextId about = kNoText;
    TextId firm = kNoText;
    std::string portrait;
    SlotIndex firstSlot = 0;
    [[nodiscard]] SlotIndex slot(Stat stat) const {
        return static_cast<SlotIndex>(firstSlot + static_cast<SlotIndex>(stat));
    }
};

struct CompiledFact {
    FactId id;
    TextId text = kNoText;
    int level = 1;
    SlotIndex slot = 0;
};

struct CompiledUnknown {
    std::string id;
    std::uint64_t key = 0;
    SlotIndex slot = 0;
    std::vector<std::string> names;
    std::vector<std::uint32_t> weights;
};

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

struct CompiledCriterion {
    std::string id;
    TextId title = kNoText;
    int weight = 0;
    std::vector<ConceptIndex> concepts;
    Measure measure = Measure::grades;
    Code value;
    std::vector<LinePoint> line;
    ActivityIndex activity;
    NegotiationFigure figure = NegotiationFigure::ownUtility;
    CallFigure callFigure = CallFigure::steps;
};

/// A concept of the course that this scenario grades; `module` counts in CompiledScenario::modules.
struct CompiledConcept {
    ConceptId id;
    TextId title = kNoText;
    TextId explanation = kNoText;
    std::uint8_t module = 0;
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
