#pragma once

#include "content/pack.hpp"

#include <vector>

namespace dealcraft::test {

/// A pack that uses every key of docs/authoring/format.md. All maps beneath the roots are written in braces.
[[nodiscard]] std::vector<content::PackFile> wholePack();

}  // namespace dealcraft::test
