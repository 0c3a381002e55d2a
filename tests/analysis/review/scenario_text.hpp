#pragma once

#include "content/compiled.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// Scenarios for tests of the review, written as YAML without the words that play no part there.
namespace dealcraft::test {

/// A scenario of the mini pack: its head, then `rest` (vars, unknowns, flow, endings, rubric).
/// Throws std::logic_error, with all findings, if it has an error.
[[nodiscard]] std::shared_ptr<const content::CompiledScenario> compiledScenario(std::string_view rest);

/// A text that nobody reads.
[[nodiscard]] std::string said(std::string_view words);

/// A scenario drawn by chance: conditions, luck, unknowns, forms, several criteria, small enough for a solver that
/// tries everything. Equal seeds give equal scenarios.
struct DrawnScenario {
    std::string text;
    std::shared_ptr<const content::CompiledScenario> scenario;
};
[[nodiscard]] DrawnScenario drawnScenario(std::uint64_t seed);

}  // namespace dealcraft::test
