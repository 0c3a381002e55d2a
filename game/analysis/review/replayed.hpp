#pragma once

#include "analysis/review/belief.hpp"
#include "analysis/review/review.hpp"

#include <cstddef>
#include <vector>

namespace dealcraft::analysis {

/// A play, played again, with what the trainee could know at each point of it: the worlds (alternatives of the declared
/// unknowns) in which the same actions would have shown the same. What isn't declared counts as known.
struct Replayed {
    bool faithful = true;              ///< every action could be done again, and the play is over
    std::vector<scoring::Play> plays;  ///< [i]: after i actions
    std::vector<Belief> beliefs;       ///< [i]: after i actions; one of the particles is the play itself
    std::vector<bool> chance;          ///< [i]: luck or news had a part in the i-th action (from 1); [0] is unused
    std::vector<Grade> grades;         ///< [i]: what the author or the judge gave for the i-th action, or none
};

[[nodiscard]] Replayed replayed(const CompiledScenario& scenario, const PlayedActions& played);

}  // namespace dealcraft::analysis
