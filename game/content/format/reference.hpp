#pragma once

#include "content/format/json_schema.hpp"

#include <string>

namespace dealcraft::content {

/// The page that lists every key of every kind of map, as Markdown.
[[nodiscard]] std::string referencePage(Wordings wordings);

}  // namespace dealcraft::content
