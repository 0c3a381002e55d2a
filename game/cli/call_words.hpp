#pragma once

#include "cli/context.hpp"
#include "content/compiled.hpp"
#include "sim/call/event.hpp"
#include "sim/shown.hpp"

#include <string>
#include <string_view>

namespace dealcraft::cli {

/// What is said, with its braces filled; a date in words.
[[nodiscard]] std::string callLineWords(const Context& context, const content::CompiledScenario& scenario,
                                        const sim::ShownCallLine& line);

[[nodiscard]] std::string_view nameOf(sim::CallEnd end);
[[nodiscard]] std::string_view nameOf(sim::Advice advice);
[[nodiscard]] std::string_view nameOf(sim::DueDate by);
[[nodiscard]] std::string_view nameOf(content::Grade grade);

}  // namespace dealcraft::cli
