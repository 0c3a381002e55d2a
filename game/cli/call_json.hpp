#pragma once

#include "cli/json.hpp"

/// The view of a free visit as JSON: part of cli/json.hpp.
namespace dealcraft::cli {

/// Adds `topics, needs, features, evidence, commitments, helps, objection, steps, unheard, heard, agreed, company` …
void addCall(Json& json, const Wording& tr, const sim::CallView& view);

[[nodiscard]] Json callLineJson(const Wording& tr, const sim::ShownCallLine& line);

}  // namespace dealcraft::cli
