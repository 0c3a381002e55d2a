#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/people.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A scenario as a trainer wrote it: checked once on reading, never changed afterwards. Conditions and effects are
/// still text here; content/compile.hpp turns all of it into what the simulation runs.
namespace dealcraft::content {

/// A condition, expression or list of effects in the script language; empty means 'always' or 'nothing'.
using Script = Located<std::string>;
using Name = Located<std::string>;

enum class Grade : std::uint8_t { none, best, good, weak, bad };
enum class ObjectionKind : std::uint8_t { doubt, refusal, indifference, misunderstanding, drawback };  ///< VIS-08
inline constexpr std::size_t kObjectionKinds = 5;
enum class Mood : std::uint8_t { neutral, smile, pleased, doubtful, annoyed, angry, worried, sad, furious };
inline constexpr std::size_t kMoods = 9;

/// What a choice is worth and why; the first verdict whose `when` holds applies.
struct Verdict {
    Script when;
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<Located<ConceptId>> concepts;
    Range where;
};

/// One speaker's words. `mood`: the face that goes with them, or none.
struct Turn {
    Name who;  ///< a role of the cast or `narrator`; empty: the moment's speaker
    std::optional<Mood> mood;
    TextId say = kNoText;
};

/// Alternatives of what is said; the first whose `when` holds.
struct Line {
    Script when;
    std::vector<Turn> turns;
};

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

/// One thing to pick in a field of a plan or a record.
struct Choice {
    Name id;
    TextId say = kNoText;
    Minutes minutes;      ///< preparation time that it costs
    bool needed = false;  ///< leaving it out counts as bad
    Script effects;       ///< carried out when the form is confirmed
    std::vector<Verdict> verdicts;
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

/// One value that an issue can take; `amount` is what the script reads.
struct IssueValue {
    Name id;
    int amount = 0;
    TextId say = kNoText;
};

struct Issue {
    Name id;
    TextId title = kNoText;
    TextId unit = kNoText;
    std::vector<IssueValue> values;
    Range where;
};

/// What one side wants: utility = sum of weight * evaluation / 100, from 0 to 10000.
struct Preferences {
    int reservation = 0;                        ///< hundredths of the best possible utility: no deal is worth this much
    std::vector<int> weights;                   ///< one per issue, sum 100
    std::vector<std::vector<int>> evaluations;  ///< per issue and value, 0 to 100
    Range where;
};

/// How a dealer concedes: polynomial a(t) = k + (1-k) t^(1/beta), exponential a(t) = exp((1-t)^beta ln k). Source:
/// Faratin, Sierra, Jennings 1998; see docs/mechanics/negotiation.md.
struct Tactic {
    enum class Curve : std::uint8_t { polynomial, exponential };
    Curve curve = Curve::polynomial;
    int kPercent = 5;         ///< 0 to 100; exponential needs at least 1
    int betaHundredths = 40;  ///< 1 to 1000; below 100 boulware, above conceder
};

struct DealerProfile {
    Script when;
    Preferences wants;
    Tactic tactic;
};

/// A rule of our company that terms may break; `when` is true where they do.
struct PolicyRule {
    Name id;
    Script when;
    TextId text = kNoText;
};

enum class DealerWords : std::uint8_t { counter, hurts, final, accept, walk, accepted };
inline constexpr std::size_t kDealerWords = 6;

struct Negotiation {
    int rounds = 8;
    std::vector<Name> criteria;
    std::vector<Issue> issues;
    Preferences ours;
    std::vector<PolicyRule> policy;
    std::vector<DealerProfile> dealer;
    bool dealerOpens = true;
    std::array<std::vector<Line>, kDealerWords> words;
};

enum class ActivityType : std::uint8_t { plan, dialogue, negotiation, record };

/// One station of a scenario's flow.
struct Activity {
    Name id;
    ActivityType type = ActivityType::dialogue;
    TextId title = kNoText;
    TextId brief = kNoText;
    Script when;
    Days days;                     ///< that pass before it begins
    std::optional<Minutes> clock;  ///< none: no limit
    std::string place;             ///< a picture of assets/places
    Name with;                     ///< the role that bare `trust` means
    std::variant<Form, Dialogue, Negotiation> body;
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

enum class Measure : std::uint8_t { grades, state, objections, negotiation };
enum class NegotiationFigure : std::uint8_t { ownUtility, pareto, nash, bottomLine, linkedConcessions, policy };

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
    Name activity;                ///< measure: negotiation
    NegotiationFigure figure = NegotiationFigure::ownUtility;
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
