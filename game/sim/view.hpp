#pragma once

#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/call/view.hpp"
#include "sim/negotiation/event.hpp"
#include "sim/negotiation/state.hpp"
#include "sim/terms.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the player may know: front ends, bots, `--json` and phones get this and Shown, nothing else. TextIds and
/// integers only.
namespace dealcraft::sim {

using namespace dealcraft::content;

struct PersonView {
    CastIndex who;
    TextId name = kNoText;
    TextId title = kNoText;
    TextId firm = kNoText;
    std::string portrait;
    Mood mood = Mood::neutral;
    bool hears = false;  ///< can hear what is said now
};

struct FactView {
    TextId text = kNoText;
    int level = 1;
};

struct OptionView {
    OptionIndex option;
    std::string id;
    TextId say = kNoText;
    int minutes = 0;
    bool fits = true;  ///< the clock has these minutes
};

struct DialogueView {
    CastIndex speaker;                ///< none: the narrator
    std::vector<OptionView> options;  ///< shuffled by the view's key
    bool cardPlayable = false;        ///< the silent card: name the kind of objection
};

struct ChoiceView {
    ChoiceIndex choice;
    std::string id;
    TextId say = kNoText;
    int minutes = 0;
    bool marked = false;
    bool fits = true;
};

struct FieldView {
    FieldIndex field;
    std::string id;
    TextId title = kNoText;
    TextId hint = kNoText;
    int pickFrom = 1;
    int pickTo = 1;
    int picked = 0;
    bool sorting = false;
    std::vector<ChoiceView> choices;
};

struct FormView {
    std::vector<FieldView> fields;
    bool confirmable = false;
};

struct IssueValueView {
    std::string id;
    TextId say = kNoText;
    int amount = 0;
    int ourPoints = 0;  ///< what it adds to our utility, of 10000
};

struct IssueView {
    std::string id;
    TextId title = kNoText;
    TextId unit = kNoText;
    std::vector<IssueValueView> values;
    bool asked = false;
    std::optional<Reply> said;          ///< high, middle, low, or first: what he says of it
    std::optional<std::uint8_t> limit;  ///< place of the value that was shown to be as far as we can go
};

struct ArgumentView {
    std::uint8_t argument = 0;
    std::string id;
    TextId say = kNoText;
};

inline constexpr int kNoManager = -1;

struct NegotiationView {
    std::vector<IssueView> issues;
    int rounds = 0;
    int round = 0;
    bool finalOffer = false;
    int ourReservation = 0;  ///< of 10000: our bottom line
    std::optional<Terms> dealersOffer;
    std::optional<Terms> ourOffer;  ///< the last one
    bool prepares = false;          ///< there is a preparation
    bool preparing = false;         ///< and it is not over
    Preparation preparation;
    std::vector<Dependence> dependences;
    std::vector<ArgumentView> arguments;  ///< that can be used now
    int days = 0;                         ///< passed by adjourning
    int adjournmentsLeft = 0;
    int manager = kNoManager;  ///< 0 not called, 1 refused, 2 agreed
    bool askedFirst = false;
    bool askedAlternative = false;
};

struct View {
    ActivityIndex activity;
    std::string activityId;
    ActivityType type = ActivityType::dialogue;
    TextId title = kNoText;
    TextId brief = kNoText;
    std::string place;
    int number = 0;  ///< of the activity among those of the flow, from 1
    int day = 1;
    int minutesUsed = 0;
    std::optional<int> clock;
    CastIndex with;
    std::vector<PersonView> people;  ///< the cast that plays a part in this activity; `with` first
    std::vector<FactView> facts;     ///< what the trainee has learnt, in the scenario's order
    bool over = false;
    std::variant<FormView, DialogueView, NegotiationView, CallView> body;
};

/// What an offer would mean to us: for the table, while it is being built.
struct OfferPreview {
    int ourUtility = 0;  ///< of 10000
    bool belowBottomLine = false;
    bool full = true;         ///< no issue is open
    bool impossible = false;  ///< a value needs more of another issue
    std::vector<TextId> brokenRules;
    std::uint8_t gives = 0;  ///< as a condition: bits of the issues in which it gives (sim/negotiation/meaning.hpp)
    std::uint8_t asks = 0;
};

}  // namespace dealcraft::sim
