#pragma once

#include "content/compiled.hpp"

#include <cstdint>

namespace dealcraft::content {

/// Over everything that can change a play or its score: two scenarios with this hash replay alike, whatever their words
/// are.
[[nodiscard]] std::uint64_t rulesHashOf(const CompiledScenario& scenario);

/// Over all words that a scenario shows, in all languages, and its pictures.
[[nodiscard]] std::uint64_t textHashOf(const CompiledScenario& scenario);

}  // namespace dealcraft::content
