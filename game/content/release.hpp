#pragma once

#include "base/diagnostic.hpp"
#include "content/pack.hpp"

namespace dealcraft::content {

/// DC801: what a pack breaks for those who have played its last release. Recorded plays, results and `.play` scripts
/// name scenarios, activities, options and the like by their ids: none may vanish or become something else, and a pack
/// that has changed has a higher version. Where the version's first number was raised, what vanished is only mentioned.
void compareWithRelease(const Pack& now, const Pack& release, Diagnostics& found);

}  // namespace dealcraft::content
