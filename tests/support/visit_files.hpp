#pragma once

#include "content/pack.hpp"

#include <vector>

namespace dealcraft::test {

/// The files of a pack with two short visits to one man, whose mind is small enough to reckon by hand.
[[nodiscard]] std::vector<content::PackFile> visitFiles();

}  // namespace dealcraft::test
