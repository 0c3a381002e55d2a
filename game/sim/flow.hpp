#pragma once

#include "sim/unfolding.hpp"

namespace dealcraft::sim {

/// The running activity is over: the next one whose condition holds begins, or the play ends.
void finishActivity(Unfolding& unfolding);

/// Tells that an activity begins, and on which day, and goes no further into it.
void announceActivity(Unfolding& unfolding, ActivityIndex index);

/// An activity begins, whatever its condition.
void beginActivity(Unfolding& unfolding, ActivityIndex index);

/// The first activity from this place of the flow on whose condition holds begins; without one the play ends.
void enterFlow(Unfolding& unfolding, std::size_t from);

}  // namespace dealcraft::sim
