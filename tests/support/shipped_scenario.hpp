#pragma once

#include "sim/wording.hpp"
#include "store/open_attempt.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dealcraft::test {

/// A shipped scenario and its pack, read from the source tree. Throws EnvironmentError if it cannot be played.
[[nodiscard]] store::PlayedContent shippedContent(const std::string& scenario);

/// The moves of a committed `.play` script.
[[nodiscard]] std::vector<sim::WordedAction> movesIn(const std::filesystem::path& file);

}  // namespace dealcraft::test
