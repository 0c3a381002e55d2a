#pragma once

#include "base/diagnostic.hpp"
#include "content/rule_catalogue.hpp"

namespace dealcraft::content {

/// Takes out of `found` what the files themselves allow by a comment `# dealcraft: allow DC602 the reason`: warnings
/// and information on the comment's own line, or, if it stands alone, on the next line that is no comment. An error
/// can't be allowed. A comment that allows nothing, or gives no reason, is reported as DC109.
void applyAllowances(Diagnostics& found, const Sources& sources);

/// Marks findings that only say again, of the same file, what an earlier one said: the same unknown name, the same
/// wrong word. Their `root` becomes the first one's index, and front ends tell of the root alone.
void foldRepeats(Diagnostics& found);

}  // namespace dealcraft::content
