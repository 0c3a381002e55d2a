#pragma once

#include "scoring/play.hpp"
#include "sim/event.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// What a trainee can know of a play: every situation that fits all that was shown so far. Source: decisions.md §1.11.
namespace dealcraft::analysis {

using namespace dealcraft::content;

/// One situation that may hold, and how likely it is beside the others.
struct Particle {  // NOLINT(bugprone-exception-escape): what is moved are integers
    std::uint64_t weight = 1;
    scoring::Play play;
};

/// Situations that the trainee can't tell apart: an information set. Never empty; all have the same legal moves.
using Belief = std::vector<Particle>;

/// What follows from an action for those who only see what is shown: one belief for each thing that can be seen.
struct Branch {
    std::uint64_t weight = 0;  ///< sum of the weights of what led here
    Belief belief;
};

/// The beginning of a scenario, by what its beginning shows.
[[nodiscard]] std::vector<Branch> beginnings(const CompiledScenario& scenario);

/// What may follow from an action: every outcome of chance in every situation, grouped by what it shows.
/// @pre the action is legal
[[nodiscard]] std::vector<Branch> branchesOf(const Belief& belief, const sim::Action& action);

/// The same for several actions in a row, of which only the last one may have more than one outcome: a filled form.
/// @pre the line is not empty
[[nodiscard]] std::vector<Branch> branchesOf(const Belief& belief, std::span<const sim::Action> line);

/// A hash of all that the player gets to see of these events and of the situation after them.
/// @param before the activity that ran when they happened
[[nodiscard]] std::uint64_t observed(const sim::Session& after, ActivityIndex before, const sim::Events& events);

/// Divides the weights by what they have in common.
void normalise(Belief& belief);

}  // namespace dealcraft::analysis
