#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/call.hpp"
#include "content/dialogue.hpp"
#include "content/form.hpp"
#include "content/negotiation.hpp"
#include "content/people.hpp"
#include "content/rubric.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A scenario as a trainer wrote it: checked once on reading, never changed afterwards. Conditions and effects are
/// still text here; content/compile.hpp turns all of it into what the simulation runs.
namespace dealcraft::content {

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
