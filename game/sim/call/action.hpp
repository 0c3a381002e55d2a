#pragma once

#include "content/compiled_call.hpp"

#include <compare>
#include <cstdint>
#include <variant>

/// What the trainee can do in a free visit: part of sim/action.hpp. Places are those of the compiled talk and of the
/// contact's mind.
namespace dealcraft::sim {

using namespace dealcraft::content;

enum class OpeningForm : std::uint8_t { purpose, reference, smallTalk };
enum class QuestionForm : std::uint8_t { open, closed };
enum class DecisionAspect : std::uint8_t { who, how, when };
/// How an objection is answered. Proof is given by showing evidence.
enum class Technique : std::uint8_t { correct, outweigh, uncover, respect, discount, insist };
enum class DueDate : std::uint8_t { none, thisWeek, nextWeek, nextMonth };
enum class Owner : std::uint8_t { none, ours, customer };
inline constexpr std::size_t kOpeningForms = 3;
inline constexpr std::size_t kTechniques = 6;
inline constexpr std::size_t kDueDates = 4;
inline constexpr std::size_t kOwners = 3;

/// open with=purpose
struct Open {
    OpeningForm with = OpeningForm::purpose;
    auto operator<=>(const Open&) const = default;
};
/// ask topic=money form=open
struct Ask {
    std::uint8_t topic = 0;
    QuestionForm form = QuestionForm::open;
    auto operator<=>(const Ask&) const = default;
};
/// ask_decision about=who
struct AskDecision {
    DecisionAspect about = DecisionAspect::who;
    auto operator<=>(const AskDecision&) const = default;
};
/// Asks for the consequences of a problem that was mentioned, then for what a solution would be worth. probe
/// need=lighter_stock
struct Probe {
    std::uint8_t need = 0;
    auto operator<=>(const Probe&) const = default;
};
/// Says back what was heard. confirm_heard
struct ConfirmHeard {
    auto operator<=>(const ConfirmHeard&) const = default;
};
/// Ties a feature to a need, or to none. present feature=long_drain need=fewer_stops
struct Present {
    std::uint8_t feature = 0;
    std::uint8_t need = kNone;
    auto operator<=>(const Present&) const = default;
};
/// show evidence=bus_fleet
struct Show {
    std::uint8_t evidence = 0;
    auto operator<=>(const Show&) const = default;
};
/// acknowledge
struct Acknowledge {
    auto operator<=>(const Acknowledge&) const = default;
};
/// clarify
struct Clarify {
    auto operator<=>(const Clarify&) const = default;
};
/// answer technique=outweigh
struct AnswerObjection {
    Technique technique = Technique::correct;
    auto operator<=>(const AnswerObjection&) const = default;
};
/// Asks whether the answer is accepted: the last step of every technique. check
struct Check {
    auto operator<=>(const Check&) const = default;
};
/// offer_help with=read_batch
struct OfferHelp {
    std::uint8_t help = 0;
    auto operator<=>(const OfferHelp&) const = default;
};
/// refer
struct Refer {
    auto operator<=>(const Refer&) const = default;
};
/// propose commitment=sample_test by=next_week owner=ours
struct Propose {
    std::uint8_t commitment = 0;
    DueDate by = DueDate::none;
    Owner owner = Owner::none;
    auto operator<=>(const Propose&) const = default;
};
/// Makes room while others are there. step_aside
struct StepAside {
    auto operator<=>(const StepAside&) const = default;
};
/// Names the kind of the open objection to oneself; free of time, once an objection. think kind=doubt
struct NameKind {
    ObjectionKind kind = ObjectionKind::doubt;
    auto operator<=>(const NameKind&) const = default;
};
/// Asks the coach what would be good now; free of time, costs points. hint
struct AskHint {
    auto operator<=>(const AskHint&) const = default;
};
/// Takes leave politely. close
struct Close {
    auto operator<=>(const Close&) const = default;
};
/// Walks out; free of time and always possible. walk_out
struct WalkOut {
    auto operator<=>(const WalkOut&) const = default;
};
using CallAction =
    std::variant<Open, Ask, AskDecision, Probe, ConfirmHeard, Present, Show, Acknowledge, Clarify, AnswerObjection,
                 Check, OfferHelp, Refer, Propose, StepAside, NameKind, AskHint, Close, WalkOut>;

}  // namespace dealcraft::sim
