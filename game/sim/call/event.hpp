#pragma once

#include "content/compiled.hpp"
#include "sim/call/action.hpp"

#include <compare>
#include <cstdint>
#include <variant>

/// What happens in a free visit: part of sim/event.hpp.
namespace dealcraft::sim {

/// How the contact's words sound: the narrator picks among the phrases that fit.
struct Voice {
    Tone tone = Tone::plain;
    Zone zone = Zone::rebuild;
    auto operator<=>(const Voice&) const = default;
};

/// The visit begins.
struct CallOpened {
    ActivityIndex activity;
    std::uint16_t company = 0;   ///< bits of the cast: who hears, beside the one who is visited
    std::uint32_t evidence = 0;  ///< bits of the evidence at hand
    auto operator<=>(const CallOpened&) const = default;
};
/// The trainee's move as he says it, with what it was. `subject`: the topic, need, feature, evidence, help or
/// commitment; `second`: the need of a presented feature, the due date of a proposal, or the stage of a probed need.
struct Moved {
    Act act = Act::openPurpose;
    Judgement judgement = Judgement::openedClearly;
    std::uint8_t subject = kNone;
    std::uint8_t second = kNone;
    Owner owner = Owner::none;
    Voice voice;
    auto operator<=>(const Moved&) const = default;
};
/// The contact says something that anybody might say. `topic` and `kind` as far as they matter, else kNone.
struct Spoke {
    Act act = Act::greet;
    Voice voice;
    std::uint8_t topic = kNone;
    std::uint8_t kind = kNone;  ///< of objection: hidden
    auto operator<=>(const Spoke&) const = default;
};
/// The contact tells a fact.
struct FactTold {
    std::uint8_t tell = 0;
    bool referral = false;
    auto operator<=>(const FactTold&) const = default;
};
/// The contact says something of a need: stage 1 the symptom, 2 the consequence, 3 the value.
struct NeedTold {
    std::uint8_t need = 0;
    std::uint8_t stage = 1;
    auto operator<=>(const NeedTold&) const = default;
};
/// An objection stands in the room. `own`: the mind's; kNone: one that anybody might have. Its kind is hidden.
struct ObjectionRaised {
    ObjectionKind kind = ObjectionKind::doubt;
    std::uint8_t own = kNone;
    std::uint8_t feature = kNone;  ///< the claim that it is about
    Voice voice;
    auto operator<=>(const ObjectionRaised&) const = default;
};
/// He says what he really means; `own` as before.
struct ObjectionClarified {
    ObjectionKind kind = ObjectionKind::doubt;
    std::uint8_t own = kNone;
    Voice voice;
    auto operator<=>(const ObjectionClarified&) const = default;
};
/// The objection has been answered with the right technique; it is not yet settled. `whole`: no step was left out.
struct ObjectionAnswered {
    bool whole = true;
    auto operator<=>(const ObjectionAnswered&) const = default;
};
enum class ObjectionEnd : std::uint8_t { resolved, half, dropped };
/// The objection is off the table: settled, half settled (a rest comes back at the commitment), or left alone.
struct ObjectionClosed {
    ObjectionKind kind = ObjectionKind::doubt;
    ObjectionEnd end = ObjectionEnd::resolved;
    auto operator<=>(const ObjectionClosed&) const = default;
};
/// Wrong handling turned it into another kind, or let it grow (`kind` as before).
struct ObjectionGrew {
    ObjectionKind kind = ObjectionKind::doubt;
    auto operator<=>(const ObjectionGrew&) const = default;
};
struct KindNamed {
    ObjectionKind kind = ObjectionKind::doubt;
    bool right = false;
    auto operator<=>(const KindNamed&) const = default;
};
/// Agreed. `dated`: with date and owner.
struct CommitmentAgreed {
    std::uint8_t commitment = 0;
    bool dated = false;
    bool largest = false;  ///< the state allowed no more
    auto operator<=>(const CommitmentAgreed&) const = default;
};
struct CommitmentRefused {
    std::uint8_t commitment = 0;
    auto operator<=>(const CommitmentRefused&) const = default;
};
struct PromiseMade {
    std::uint8_t help = 0;
    std::uint16_t due = 0;  ///< day of the scenario; 0: done on the spot
    auto operator<=>(const PromiseMade&) const = default;
};
/// At the beginning of a visit: what became of a promise made to `cast`.
struct PromiseJudged {
    std::uint8_t cast = 0;
    std::uint8_t help = 0;
    Promise result = Promise::kept;
    auto operator<=>(const PromiseJudged&) const = default;
};
/// Somebody comes or goes.
struct CompanyChanged {
    std::uint8_t interruption = 0;
    bool came = true;
    LineIndex line;
    auto operator<=>(const CompanyChanged&) const = default;
};
// clang-format off
/// What a hint recommends.
enum class Advice : std::uint8_t { open, askOpen, listen, probe, present, show, acknowledge, clarify, answer, check, stepAside, help, askDecision, propose, close };
// clang-format on
inline constexpr std::size_t kAdvices = 15;
struct HintTaken {
    Advice advice = Advice::open;
    auto operator<=>(const HintTaken&) const = default;
};
enum class CallEnd : std::uint8_t { no, closed, left, sentAway, timeUp };
inline constexpr std::size_t kCallEnds = 5;
/// The visit is over. For scoring: the stages of all needs that he had, and what the state would have allowed.
struct CallEnded {
    CallEnd how = CallEnd::closed;
    std::uint8_t needs = 0;      ///< that he has in this world
    std::uint8_t stages = 0;     ///< sum over them of what he told, 0 to 3 each
    std::uint8_t reachable = 0;  ///< level of the largest commitment that was possible at the end
    auto operator<=>(const CallEnded&) const = default;
};
using CallEvent = std::variant<CallOpened, Moved, Spoke, FactTold, NeedTold, ObjectionRaised, ObjectionClarified,
                               ObjectionAnswered, ObjectionClosed, ObjectionGrew, KindNamed, CommitmentAgreed,
                               CommitmentRefused, PromiseMade, PromiseJudged, CompanyChanged, HintTaken, CallEnded>;

}  // namespace dealcraft::sim
