#pragma once

#include "base/diagnostic.hpp"
#include "content/scenario.hpp"
#include "script/compile.hpp"

#include <vector>

namespace dealcraft::content {

/// What is wrong with a script, as findings at their places in the file.
void reportScriptErrors(const Script& script, const std::vector<script::ScriptError>& errors, Diagnostics& found);

}  // namespace dealcraft::content
