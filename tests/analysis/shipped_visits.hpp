#pragma once

#include "content/compiled.hpp"

#include <memory>
#include <vector>

namespace dealcraft::test {

/// The shipped scenarios, read from the source tree.
[[nodiscard]] std::vector<std::shared_ptr<const content::CompiledScenario>> shippedScenarios();

/// Those of them that have a free visit.
[[nodiscard]] std::vector<std::shared_ptr<const content::CompiledScenario>> scenariosWithVisits();

}  // namespace dealcraft::test
