#pragma once

#include "analysis/review/belief.hpp"
#include "sim/form/marks.hpp"

#include <optional>
#include <span>
#include <vector>

namespace dealcraft::analysis {

/// What is picked in each field of a form, in the fields' order; none: not asked.
using Filling = std::vector<sim::Marks>;

/// What is fixed beforehand, by field; empty: anything.
using FixedPicks = std::vector<std::optional<sim::Marks>>;

/// The ways of filling a plan or a record that can be best: of those that take as long, do the same, leave the same
/// behind for what reads it and are graded as often, only those that no other one outdoes in every criterion.
/// @return nothing if there are more than `most` on the way
/// @pre a form runs and nothing is picked in it
[[nodiscard]] std::optional<std::vector<Filling>> fillingsOf(const Belief& belief, const FixedPicks& fixed,
                                                             std::size_t most);

/// What is picked in the form that runs.
[[nodiscard]] Filling fillingOf(const scoring::Play& play);

/// The actions that make a filling and confirm it.
[[nodiscard]] std::vector<sim::Action> actionsOf(const CompiledScenario& scenario, ActivityIndex form,
                                                 const Filling& filling);

/// The same situation with nothing picked.
[[nodiscard]] scoring::Play emptied(const scoring::Play& play);

/// All ways to pick in one field, by its numbers alone: as many as it wants, at most as many as it takes.
[[nodiscard]] std::vector<sim::Marks> picksOf(const CompiledField& field);

}  // namespace dealcraft::analysis
