#pragma once

#include "cli/context.hpp"
#include "store/drills.hpp"

namespace dealcraft::cli {

/// One's drills; that a damaged list was set aside is told on the standard error. Throws EnvironmentError.
[[nodiscard]] store::Drills openDrills(const Context& context);

}  // namespace dealcraft::cli
