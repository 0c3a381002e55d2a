#pragma once

#include "base/bits.hpp"
#include "content/compiled.hpp"
#include "sim/call/event.hpp"

#include <array>
#include <cstdint>
#include <span>

/// What the criteria of a free visit need, folded from its events. Formulas: docs/mechanics/visit-scoring.md.
namespace dealcraft::scoring {

using namespace dealcraft::content;

/// The steps that are walked within a visit; plan and record are activities of their own: VIS-01.
enum class CallStep : std::uint8_t { open, probe, present, propose, close };
inline constexpr std::size_t kCallSteps = 5;

/// From this level on a commitment asks for money or trust, so a benefit has to come before it.
inline constexpr int kBenefitLevel = 4;

/// How far the objection in the room has been handled.
struct HandledObjection {
    bool inRoom = false;
    bool clarified = false;
    bool attempted = false;  ///< an answer was given, right or wrong
    bool operator==(const HandledObjection&) const = default;
};

/// One visit. Counts stop at 255; sets are bits of the mind's needs or of the compiled talk's lists.
struct CallTally {
    ActivityIndex activity;  ///< none: this place is free
    std::uint8_t mind = kNone;
    sim::CallEnd end = sim::CallEnd::no;
    std::uint8_t needs = 0;      ///< at the end: that he has
    std::uint8_t stages = 0;     ///< at the end: sum of their stages
    std::uint8_t reachable = 0;  ///< at the end: the largest level that the state allows

    std::uint8_t done = 0;     ///< bits of CallStep
    std::uint8_t skipped = 0;  ///< bits of CallStep: a later one came first

    std::uint8_t asked = 0;
    std::uint8_t factsUsed = 0;         ///< facts asked for that were said back, helped with or proposed on
    std::uint8_t factsPending = 0;      ///< told on a topic and not yet taken up
    std::uint8_t decisionsPending = 0;  ///< the same of who, how, when
    std::uint8_t toldBefore = 0;        ///< facts and needs that he had told in earlier visits
    std::uint8_t told = 0;              ///< facts and needs told for the first time
    std::uint8_t needsAsked = 0;        ///< bits: the symptom came out in this visit
    std::uint8_t needsDeep = 0;         ///< bits: the consequence is known, from whichever visit
    std::uint8_t needsServed = 0;       ///< bits: a benefit was tied to it or it outweighed an objection
    sim::Act lastAct = sim::Act::greet;

    std::uint8_t presented = 0;
    std::uint8_t presentedToNeed = 0;
    std::uint8_t presentedEarly = 0;

    std::uint8_t answers = 0;  ///< everything that was told
    std::uint8_t unheard = 0;  ///< answers since the last time that one was taken up
    std::uint8_t takenUp = 0;  ///< times that answers were said back or helped with
    std::uint8_t inattentive = 0;

    std::uint8_t raised = 0;
    std::uint8_t namedRight = 0;
    std::uint8_t namedWrong = 0;
    std::uint8_t resolved = 0;
    std::uint8_t halfResolved = 0;
    std::uint8_t handlingDue = 0;    ///< steps that all objections asked for
    std::uint8_t handlingTaken = 0;  ///< those that came in order
    HandledObjection handled;

    std::uint8_t agreed = 0;       ///< largest level, dated or not
    std::uint8_t agreedDated = 0;  ///< largest level with date and owner
    bool largest = false;  ///< the last agreement was as large as the state allowed, and nothing has been gained since
    std::uint8_t oversized = 0;  ///< too big, not his to give; pushing counts twice

    std::uint8_t wasted = 0;
    std::uint8_t misconduct = 0;  ///< halves: a late promise 1, everything else 2
    std::uint8_t promised = 0;    ///< bits of the helps that were offered

    std::uint8_t kindsMet = 0;       ///< bits of ObjectionKind
    std::uint16_t topicsAsked = 0;   ///< bits
    std::uint32_t evidenceUsed = 0;  ///< bits: shown where it proved something
    bool operator==(const CallTally&) const = default;

    [[nodiscard]] bool holds(CallStep step) const { return hasBit(done, static_cast<unsigned>(step)); }
    [[nodiscard]] bool lacks(CallStep step) const { return hasBit(skipped, static_cast<unsigned>(step)); }
};

/// Visits of one scenario that are graded; a later one is played and leaves no figures.
inline constexpr std::size_t kMaxCalls = 6;
using CallTallies = std::array<CallTally, kMaxCalls>;

/// Takes one event of a visit into account.
void observeCall(const CompiledScenario& scenario, CallTallies& calls, const sim::CallEvent& event);

/// The visit of this activity, or nothing if it never began.
[[nodiscard]] const CallTally* tallyOf(const CallTallies& calls, ActivityIndex activity);

}  // namespace dealcraft::scoring
