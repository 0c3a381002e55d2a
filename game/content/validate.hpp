#pragma once

#include "base/diagnostic.hpp"
#include "content/kept_findings.hpp"
#include "content/pack.hpp"

namespace dealcraft::content {

/// Checks what spans files: ids exist and are unique, flows end, every moment can be reached and left, every graded
/// choice has a reason and a concept, weights add up, and every scenario compiles. Adds to `found` all that is wrong.
/// @param kept what was found last time; scenarios of which nothing has changed are not looked at again
void validate(const Pack& pack, KeptFindings& kept, Diagnostics& found);

}  // namespace dealcraft::content
