#pragma once

#include "analysis/review/belief.hpp"
#include "sim/form/marks.hpp"

#include <optional>
#include <span>
#include <vector>

namespace dealcraft::analysis {

/// What is picked in each field of a form, in the fields' order; none: not asked.
using Filling = std::vector<sim::Marks>;

/// What is fixed beforehand where it is asked, by field; empty: anything.
using FixedPicks = std::vector<std::optional<sim::Marks>>;

/// The ways of filling a plan or a record that can be best: of those that take as long, do the same, leave the same
/// behind for what reads it and are graded as often, only those that no other one outdoes in every criterion.
/// Where fields look at each other: every filling, without picks in fields that are not asked in the end.
/// @return nothing if there are more than `most` on the way, or picks bring up a field in one world and not in another
/// @pre a form runs and nothing is picked in it
[[nodiscard]] std::optional<std::vector<Filling>> fillingsOf(const Belief& belief, const FixedPicks& fixed,
                                                             std::size_t most);

/// What is picked in the form that runs. Picks left behind in a field that is not asked any more are none.
[[nodiscard]] Filling fillingOf(const scoring::Play& play);

/// The places of the fields in the order in which a filling decides on them: always the first that is asked by then.
/// @pre the form runs and nothing is picked in it
[[nodiscard]] std::vector<std::size_t> orderOf(const scoring::Play& empty, const Filling& filling);

/// Those of them that are asked in the end.
[[nodiscard]] std::vector<std::size_t> decidedIn(const scoring::Play& empty, const scoring::Play& filled);

/// The actions that make a filling, in that order, and confirm it.
[[nodiscard]] std::vector<sim::Action> actionsOf(const scoring::Play& empty, const Filling& filling);

/// All ways to pick in one field, by its numbers alone: as many as it wants, at most as many as it takes.
[[nodiscard]] std::vector<sim::Marks> picksOf(const CompiledField& field);

}  // namespace dealcraft::analysis
