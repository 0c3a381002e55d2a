#pragma once

#include "sim/session.hpp"

#include <vector>

namespace dealcraft::analysis {

/// All moves of a free visit that are legal now; proposals with date and owner only. @pre a free visit is running
[[nodiscard]] std::vector<sim::CallAction> callMoves(const sim::Session& session);

}  // namespace dealcraft::analysis
