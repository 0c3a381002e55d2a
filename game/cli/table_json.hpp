#pragma once

#include "cli/json.hpp"
#include "sim/view.hpp"

/// Negotiations as JSON lines.
namespace dealcraft::cli {

/// What may be known at a table.
void addTable(Json& json, const Wording& tr, content::ActivityIndex activity, const sim::NegotiationView& view);

/// The ids of a package's values; `open` for an issue that is left open.
[[nodiscard]] Json termsJson(const content::CompiledNegotiation& negotiation, const sim::Terms& terms);

}  // namespace dealcraft::cli
