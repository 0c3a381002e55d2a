#pragma once

#include "store/records.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// Attempts beside each other: best, last, mean, and how sure the mean is.
namespace dealcraft::store {

/// Points of several attempts, in hundredths.
struct Course {
    std::size_t count = 0;
    int best = 0;
    int last = 0;   ///< the newest
    int first = 0;  ///< the oldest
    int mean = 0;
    int error = 0;  ///< standard error of the mean; 0 for a single one, of which nothing is known
};

/// What somebody's attempts at one scenario, or at all, have come to.
struct Progress {
    std::string pack;
    std::string scenario;  ///< empty: all
    Course score;
    std::vector<int> scores;                                   ///< the oldest first
    std::vector<std::pair<std::string, Course>> competencies;  ///< by the course's module id, in order of the ids
};

/// Of finished plays that were played from the beginning by a person: retries, drills and bots are left out.
/// @param attempts as Records::list gives them: newest first
/// @return one for each scenario in order of the ids, then of their packs'; with more than one, `all` before them
[[nodiscard]] std::vector<Progress> progressOf(std::span<const AttemptSummary> attempts);

}  // namespace dealcraft::store
