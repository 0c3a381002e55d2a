#pragma once

#include "cli/context.hpp"
#include "content/compiled.hpp"
#include "sim/call/names.hpp"
#include "sim/shown.hpp"

#include <string>
#include <string_view>

namespace dealcraft::cli {

/// What is said, with its braces filled; a date in words.
[[nodiscard]] std::string callLineWords(const Context& context, const content::CompiledScenario& scenario,
                                        const sim::ShownCallLine& line);

[[nodiscard]] std::string_view nameOf(content::Grade grade);

}  // namespace dealcraft::cli
