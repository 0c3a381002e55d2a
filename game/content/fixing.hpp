#pragma once

#include "base/diagnostic.hpp"
#include "content/rule_catalogue.hpp"

namespace dealcraft::content {

/// The files that the findings' edits change, with the edits made. An edit that touches what an earlier one has changed
/// is left out: it comes again, if it is still needed, when the file is checked anew.
/// @param made how many edits were made
[[nodiscard]] Sources withFixes(const Sources& sources, const Diagnostics& found, int& made);

}  // namespace dealcraft::content
