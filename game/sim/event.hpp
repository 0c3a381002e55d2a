#pragma once

#include "base/inline_vector.hpp"
#include "content/compiled.hpp"
#include "sim/call/event.hpp"
#include "sim/negotiation/event.hpp"
#include "sim/terms.hpp"

#include <cstdint>
#include <variant>

/// What happened. Events carry results, not causes to work out again: evolve() needs nothing else to make them so.
namespace dealcraft::sim {

using namespace dealcraft::content;

// ---- the flow of a scenario
// -------------------------------------------------------------------------------------------------------
struct ActivityBegan {
    ActivityIndex activity;
    std::uint16_t day = 1;
    auto operator<=>(const ActivityBegan&) const = default;
};
struct ActivityEnded {
    ActivityIndex activity;
    auto operator<=>(const ActivityEnded&) const = default;
};
struct PlayEnded {
    EndingIndex ending;
    auto operator<=>(const PlayEnded&) const = default;
};
/// A slot has a new value: trust, a fact learnt, a variable, what a draw decided.
struct SlotSet {
    SlotIndex slot = 0;
    std::int32_t value = 0;
    auto operator<=>(const SlotSet&) const = default;
};
struct MinutesPassed {
    std::uint16_t minutes = 0;
    auto operator<=>(const MinutesPassed&) const = default;
};
using FlowEvent = std::variant<ActivityBegan, ActivityEnded, PlayEnded, SlotSet, MinutesPassed>;

// ---- dialogue
// ---------------------------------------------------------------------------------------------------------------------
struct MomentReached {
    MomentIndex moment;
    LineIndex line;  ///< what is said; none: nothing
    auto operator<=>(const MomentReached&) const = default;
};
struct OptionChosen {
    OptionIndex option;
    VerdictIndex verdict;  ///< none: not graded
    auto operator<=>(const OptionChosen&) const = default;
};
struct Replied {
    LineIndex line;
    auto operator<=>(const Replied&) const = default;
};
struct Drawn {
    OptionIndex option;
    OutcomeIndex outcome;
    auto operator<=>(const Drawn&) const = default;
};
enum class CardResult : std::uint8_t { right, wrong, noObjection };
struct ObjectionNamed {
    MomentIndex moment;
    ObjectionKind kind = ObjectionKind::doubt;
    CardResult result = CardResult::right;
    auto operator<=>(const ObjectionNamed&) const = default;
};
struct WalkedOut {
    VerdictIndex verdict;
    auto operator<=>(const WalkedOut&) const = default;
};
using DialogueEvent = std::variant<MomentReached, OptionChosen, Replied, Drawn, ObjectionNamed, WalkedOut>;

// ---- plan and record
// --------------------------------------------------------------------------------------------------------------
struct Marked {
    ChoiceIndex choice;
    auto operator<=>(const Marked&) const = default;
};
struct Unmarked {
    ChoiceIndex choice;
    auto operator<=>(const Unmarked&) const = default;
};
struct FormConfirmed {
    ActivityIndex activity;
    auto operator<=>(const FormConfirmed&) const = default;
};
/// On confirming: a choice that was picked, and what it is worth.
struct ChoiceTaken {
    ChoiceIndex choice;
    VerdictIndex verdict;
    auto operator<=>(const ChoiceTaken&) const = default;
};
/// On confirming: a choice that was needed and is not there.
struct ChoiceMissed {
    ChoiceIndex choice;
    auto operator<=>(const ChoiceMissed&) const = default;
};
using FormEvent = std::variant<Marked, Unmarked, FormConfirmed, ChoiceTaken, ChoiceMissed>;

using Event = std::variant<FlowEvent, DialogueEvent, FormEvent, NegotiationEvent, CallEvent>;
static_assert(sizeof(Event) <= 24, "an event is small: it is copied and kept by the thousand");

/// All that follows from one action.
using Events = InlineVector<Event, 192>;

}  // namespace dealcraft::sim
