#pragma once

#include "content/yaml/findings.hpp"
#include "content/yaml/tree.hpp"

#include <string>

namespace dealcraft::content {

/// Looks at a text once the parser has read it: an escape sequence may bring in what no file may hold as it is
/// (`"\e"`), and Chinese quotes may be meant as YAML's own (`“tea”`).
void checkScalar(NodeKind kind, Extent extent, const std::string& text, Findings& out);

}  // namespace dealcraft::content
