#pragma once

#include "scoring/table_tally.hpp"
#include "sim/negotiation/space.hpp"
#include "sim/state.hpp"

#include <cstdint>
#include <deque>
#include <vector>

namespace dealcraft::scoring {

/// The outcome space of a table, with what figures ask of it again and again.
struct TableSpace {
    sim::Space space;
    std::int64_t furthestFromNash = 1;  ///< of all packages, in basis points of utility
};

/// From utilities to the nearest Nash bargaining solution, in basis points. @pre the space has one
[[nodiscard]] std::int64_t distanceToNash(const sim::Space& space, std::int64_t ours, std::int64_t theirs);

/// Outcome spaces of one scenario, each worked out when it is first asked for: a space depends on the dealer and on
/// what our policy reads, so that results of many plays share it.
class SpaceShelf {
public:
    /// @pre the scenario outlives it
    explicit SpaceShelf(const CompiledScenario& scenario);

    /// The space of a table as it was at the end of a play. The reference holds until the shelf is gone.
    [[nodiscard]] const TableSpace& of(const sim::State& state, const TableTally& table);

private:
    /// A space, and what it was worked out from.
    struct Kept {
        ActivityIndex activity;
        std::uint8_t dealer = 0;
        std::vector<std::int32_t> read;
        TableSpace of;
    };

    const CompiledScenario& scenario_;
    std::vector<std::vector<script::SlotIndex>> reads_;  ///< by activity: the slots that its policy reads
    std::deque<Kept> kept_;
};

}  // namespace dealcraft::scoring
