#pragma once

#include "base/diagnostic.hpp"
#include "content/compiled.hpp"
#include "content/pack.hpp"

#include <memory>

namespace dealcraft::content {

/// Turns a scenario into what the simulation runs. Reports every name that nothing has, every condition that cannot be
/// read and every limit that is passed, all of them and not only the first.
/// @return nothing if the scenario has an error
[[nodiscard]] std::shared_ptr<const CompiledScenario> compile(const Pack& pack, const Scenario& scenario,
                                                              Diagnostics& found);

}  // namespace dealcraft::content
