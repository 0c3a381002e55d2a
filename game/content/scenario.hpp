#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/call.hpp"
#include "content/negotiation.hpp"
#include "content/people.hpp"
#include "content/speech.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A scenario as a trainer wrote it: checked once on reading, never changed afterwards. Conditions and effects are
/// still text here; content/compile.hpp turns all of it into what the simulation runs.
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

enum class ActivityType : std::uint8_t { plan, dialogue, negotiation, record, call };

/// One station of a scenario's flow.
struct Activity {
    Name id;
    ActivityType type = ActivityType::dialogue;
    TextId title = kNoText;
    TextId brief = kNoText;
    Script when;
    Days days;                     ///< that pass before it begins
    std::optional<Minutes> clock;  ///< none: no limit
    Name place;                    ///< a picture of assets/places
    Name with;                     ///< the role that bare `trust` means
    std::variant<Form, Dialogue, Negotiation, Call> body;
    Range where;
};

struct CastMember {
    Name role;
    Located<ContactId> contact;
};

struct Variable {
    Name name;
    int from = 0;
    int to = 1;
    int start = 0;
    bool hidden = false;
};

struct Alternative {
    std::string id;
    std::uint32_t weight = 1;
};

/// Something that the seed decides and the trainee has to find out.
struct Unknown {
    Name id;
    std::vector<Alternative> alternatives;
};

struct Ending {
    Name id;
    Script when;
    TextId title = kNoText;
    TextId text = kNoText;
    int atMost = 100;  ///< the total score is held to this
};

/// A text of the epilogue or the debrief; shown if `when` holds at the end.
struct Note {
    Script when;
    TextId title = kNoText;
    TextId text = kNoText;
};

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

struct Scenario {
    ScenarioId id;
    TextId title = kNoText;
    TextId brief = kNoText;
    int minutes = 0;
    std::vector<Located<ConceptId>> learn;
    std::vector<CastMember> cast;
    std::vector<Fact> facts;
    std::vector<Variable> vars;
    std::vector<Unknown> unknowns;
    std::vector<Activity> flow;
    std::vector<Ending> endings;
    std::vector<Note> epilogue;
    std::vector<Note> reveal;
    std::vector<Criterion> rubric;
    Range where;
};

}  // namespace dealcraft::content
