#pragma once

#include "content/compiled.hpp"
#include "sim/call/action.hpp"
#include "sim/negotiation/action.hpp"
#include "sim/terms.hpp"

#include <compare>
#include <cstdint>
#include <variant>

/// What a player can do. An action is a request: apply() says what follows from it, or refuses it.
namespace dealcraft::sim {

using namespace dealcraft::content;

/// Dialogue: says one of the options. `.play`: choose option=ask_stock
struct Choose {
    OptionIndex option;
    auto operator<=>(const Choose&) const = default;
};
/// Dialogue: names the kind of the customer's objection to oneself, on the silent card; free of time, once a moment.
/// name kind=doubt
struct NameObjection {
    ObjectionKind kind = ObjectionKind::doubt;
    auto operator<=>(const NameObjection&) const = default;
};
/// Dialogue: walks out. leave
struct Leave {
    auto operator<=>(const Leave&) const = default;
};
using DialogueAction = std::variant<Choose, NameObjection, Leave>;

/// Plan and record: picks a choice; in a field of one pick it takes the place of the other. mark field=when
/// choice=at_ten
struct Mark {
    ChoiceIndex choice;
    auto operator<=>(const Mark&) const = default;
};
/// Plan and record: takes a pick back. unmark field=when choice=at_ten
struct Unmark {
    ChoiceIndex choice;
    auto operator<=>(const Unmark&) const = default;
};
/// Plan and record: this is how it stays. confirm
struct Confirm {
    auto operator<=>(const Confirm&) const = default;
};
using FormAction = std::variant<Mark, Unmark, Confirm>;

using Action = std::variant<DialogueAction, FormAction, NegotiationAction, CallAction>;

/// Why an action was refused. The state is untouched.
enum class Refusal : std::uint8_t {
    notNow,             ///< the activity that runs has no such action
    notOffered,         ///< that option, choice or value is not there now
    noTimeLeft,         ///< it costs more minutes than the clock has
    alreadyNamed,       ///< the card of this moment has been played
    tooManyPicked,      ///< the field is full
    notPicked,          ///< there is nothing to take back
    notEnoughPicked,    ///< a field still lacks picks
    nothingOnTheTable,  ///< the dealer has made no offer yet
    notTogether,        ///< a value of the package needs more of another issue
    noObjection,        ///< nobody has objected
    nobodyThere,        ///< there is nobody to make room for
    notInExamination,   ///< the coach is silent
    playIsOver,
};

}  // namespace dealcraft::sim
