#pragma once

#include "content/compiled.hpp"
#include "content/pack.hpp"

#include <memory>

/// A scenario made by hand, with every kind of activity, action and event in it: for tests that need a play but no
/// files.
///
/// Plan (two questions) → visit (greet, chat as often as one likes, an objection, a draw) → table (two issues) →
/// record.
namespace dealcraft::test {

[[nodiscard]] std::shared_ptr<const content::CompiledScenario> smallScenario();

/// Its pack. The files are no YAML: they only have to be kept and given back.
[[nodiscard]] std::shared_ptr<const content::Pack> smallPack();

}  // namespace dealcraft::test
