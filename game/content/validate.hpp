#pragma once

#include "base/diagnostic.hpp"
#include "content/pack.hpp"

namespace dealcraft::content {

/// Checks what spans files: ids exist and are unique, flows end, every moment can be reached and left, every graded
/// choice has a reason and a concept, weights add up, and every scenario compiles. Adds to `found` all that is wrong.
void validate(const Pack& pack, Diagnostics& found);

}  // namespace dealcraft::content
