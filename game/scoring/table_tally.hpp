#pragma once

#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/negotiation/state.hpp"

#include <array>
#include <cstdint>
#include <optional>

/// What the criteria of a negotiation need, gathered event by event. Formulas: docs/mechanics/negotiation.md.
namespace dealcraft::scoring {

using namespace dealcraft::content;

enum class TableOutcome : std::uint8_t { notOpened, open, agreed, noDeal };

/// What a side's offer was against its offer before, by what it changed for both. Source: Hindriks, Jonker, Tykhonov
/// 2007.
enum class StepClass : std::uint8_t { concession, selfish, fortunate, unfortunate, nice, silent };
inline constexpr std::size_t kStepClasses = 6;

/// @param own change for the side that makes the step, `other` for the other one; within the tolerance a change counts
/// as 0
[[nodiscard]] StepClass stepClass(int own, int other, int tolerance);

struct TableTally {
    ActivityIndex activity;
    TableOutcome outcome = TableOutcome::notOpened;
    std::uint8_t dealer = 0;
    sim::Preparation preparation;
    bool openedFully = false;  ///< the trainee has made a full offer; the next three are about the first one
    bool openedWithInsult = false;
    std::uint16_t opening = 0;   ///< to us
    std::uint8_t rounds = 0;     ///< offers of the trainee
    std::uint8_t questions = 0;  ///< answered before the third offer
    std::uint8_t argumentsUsed = 0;
    std::uint8_t argumentsLanded = 0;
    std::array<sim::Terms, 2> last{};           ///< by side: its last full offer …
    std::array<bool, 2> offered{};              ///< … if it has made one
    std::array<std::uint16_t, 2> lastOurs{};    ///< what that was worth to us …
    std::array<std::uint16_t, 2> lastTheirs{};  ///< … and to the dealer
    std::array<std::array<std::uint8_t, kStepClasses>, 2> steps{};
    std::uint8_t concessions = 0;  ///< offers of the trainee that gave something in an issue
    std::uint8_t linked = 0;       ///< those of them in which another issue moved in our favour: NEG-05
    std::uint8_t gives = 0;        ///< issues in which something was given, over all offers …
    std::uint8_t givesRight = 0;   ///< … and those of them that weigh more for the dealer than for us
    std::uint8_t gets = 0;
    std::uint8_t getsRight = 0;
    std::uint16_t lastGive = 0;  ///< what the last offer that was worth less to us had given away, of 10000
    std::uint8_t givings = 0;    ///< such offers after the first of them …
    std::uint8_t shrinking = 0;  ///< … and those that gave no more than the one before
    std::uint16_t bestBid = 0;   ///< the best of the dealer's bids to us, and the round in which it first lay there
    std::uint8_t bestBidRound = 0;
    std::uint8_t days = 0;  ///< passed by adjourning
    std::uint8_t opennessBefore = 0;
    std::uint8_t opennessAfter = 0;
    sim::TableClosed closed;
    sim::Side acceptedBy = sim::Side::trainee;
    sim::Terms deal;
    std::uint16_t ours = 0;
    std::uint16_t theirs = 0;
    std::uint16_t broken = 0;
    bool operator==(const TableTally&) const = default;
};

inline constexpr std::size_t kMaxTables = 4;
using TableTallies = std::array<TableTally, kMaxTables>;

void observeTable(const CompiledScenario& scenario, TableTallies& tables, const sim::NegotiationEvent& event);

/// How much an issue can matter to a side: the span of its points, of 10000.
[[nodiscard]] int weightOf(const CompiledNegotiation& negotiation, const CompiledPreferences& side, std::size_t issue);

}  // namespace dealcraft::scoring
