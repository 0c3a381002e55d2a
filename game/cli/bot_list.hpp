#pragma once

#include "cli/context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dealcraft::cli {

/// The names of a list with commas; `all` stands for every bot. A name that no bot has is reported, and gives nothing.
[[nodiscard]] std::optional<std::vector<std::string>> botsIn(const Context& context, const std::string& list);

}  // namespace dealcraft::cli
