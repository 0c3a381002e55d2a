#pragma once

#include "content/compiled.hpp"
#include "scoring/call_tally.hpp"
#include "scoring/table_tally.hpp"
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

struct ScoreState {
    std::array<Tally, kMaxCriteria> tallies{};
    std::bitset<kMaxMoments> graded;  ///< moments whose choice has counted: a second visit does not
    std::bitset<kMaxMoments> met;     ///< moments reached that raise an objection
    std::uint16_t objectionsMet = 0;
    std::uint16_t namedRight = 0;
    std::uint16_t namedWrong = 0;  ///< wrong kinds, and cards played where nothing was objected
    MomentIndex at;
    TableTallies tables{};
    CallTallies calls{};
    std::uint16_t hints = 0;  ///< asked of the coach, in all visits
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
    int total = 0;      ///< hundredths of a point, 0 to 10000, after the ending's cap and the hints' cost; rounded once
    int beforeCap = 0;  ///< hundredths: what the criteria give
    int hints = 0;      ///< how often the coach was asked
    int hintCost = 0;   ///< hundredths that they have taken off the total
    EndingIndex ending;
    std::vector<CriterionResult> criteria;
    std::vector<CompetencyResult> competencies;  ///< one per module of the course
};

/// What a finished play is worth. @pre state.over()
[[nodiscard]] Result resultOf(const CompiledScenario& scenario, const sim::State& state, const ScoreState& score);

}  // namespace dealcraft::scoring
