#pragma once

#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/state.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

/// Scoring is a fold over events: order, counts and ratios live in a fixed set of integers, so that a search can carry
/// them along.
namespace dealcraft::scoring {

using namespace dealcraft::content;

/// What a criterion of graded choices has gathered: basis points and how many choices they come from.
struct Tally {
    std::int32_t sum = 0;
    std::int32_t count = 0;
    bool operator==(const Tally&) const = default;
};

enum class TableOutcome : std::uint8_t { notOpened, open, agreed, noDeal };

/// What a negotiation's criteria need.
struct TableTally {
    ActivityIndex activity;
    TableOutcome outcome = TableOutcome::notOpened;
    std::uint8_t dealer = 0;
    bool offered = false;  ///< the trainee has made an offer; `last` is it
    sim::Terms last;
    std::uint16_t concessions = 0;  ///< offers of the trainee that were worth less to us than the one before
    std::uint16_t linked = 0;       ///< those of them in which another issue moved in our favour: NEG-05
    sim::Terms deal;
    std::uint16_t ours = 0;
    std::uint16_t theirs = 0;
    std::uint16_t broken = 0;
    bool operator==(const TableTally&) const = default;
};

inline constexpr std::size_t kMaxTables = 4;

struct ScoreState {
    std::array<Tally, kMaxCriteria> tallies{};
    std::bitset<kMaxMoments> graded;  ///< moments whose choice has counted: a second visit does not
    std::bitset<kMaxMoments> met;     ///< moments reached that raise an objection
    std::uint16_t objectionsMet = 0;
    std::uint16_t namedRight = 0;
    std::uint16_t namedWrong = 0;  ///< wrong kinds, and cards played where nothing was objected
    MomentIndex at;
    std::array<TableTally, kMaxTables> tables{};
    bool operator==(const ScoreState&) const = default;
};

/// Takes one event into account.
void observe(const CompiledScenario& scenario, ScoreState& score, const sim::Event& event);

/// Result of one criterion. `opportunity` is false where the play gave no chance to show it: then it is left out and
/// the other weights count for more.
struct CriterionResult {
    CriterionIndex criterion;
    bool opportunity = false;
    int points = 0;  ///< basis points, 0 to 10000
};

/// Result of a part of the course. `opportunity` is false where no criterion of the scenario touches it.
struct CompetencyResult {
    std::uint8_t module = 0;
    bool opportunity = false;
    int points = 0;  ///< basis points, 0 to 10000
};

struct Result {
    int total = 0;      ///< hundredths of a point, 0 to 10000, after the ending's cap; rounded once
    int beforeCap = 0;  ///< hundredths
    EndingIndex ending;
    std::vector<CriterionResult> criteria;
    std::vector<CompetencyResult> competencies;  ///< one per module of the course
};

/// What a finished play is worth. @pre state.over()
[[nodiscard]] Result resultOf(const CompiledScenario& scenario, const sim::State& state, const ScoreState& score);

}  // namespace dealcraft::scoring
