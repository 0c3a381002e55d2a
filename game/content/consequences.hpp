#pragma once

#include "base/diagnostic.hpp"

namespace dealcraft::content {

/// Where a value could not be read, something else was taken in its place. What looks wrong only because of that gets
/// the value's finding as its `root`.
/// @pre the findings are in their order, and stay in it
void foldConsequences(Diagnostics& found);

}  // namespace dealcraft::content
