#pragma once

#include "content/format/json_schema.hpp"
#include "content/pack.hpp"

#include <filesystem>
#include <vector>

namespace dealcraft::content {

/// What the files of a pack define by an `id`, and in which languages its texts stand. Files with errors give what can
/// be read of them: an author who is in the middle of something needs the names most. Names of roles and variables, and
/// all that only one scenario knows, are left out.
[[nodiscard]] KnownNames knownNames(const std::vector<PackFile>& files);
[[nodiscard]] KnownNames knownNamesIn(const std::filesystem::path& folder);

}  // namespace dealcraft::content
