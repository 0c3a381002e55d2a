#pragma once

#include "content/format/format.hpp"
#include "content/yaml/tree.hpp"

#include <functional>
#include <string_view>

namespace dealcraft::content {

/// A value of a file, and what the table of the format says of it.
struct FormatPlace {
    const FormatShape& shape;
    std::string_view word;  ///< of the variant; empty if the shape has none
    const FormatKey& key;
    NodeIndex map = 0;
    NodeIndex value = 0;
};

/// Calls `visit` for every key of a file that the table knows, each map before what lies in it. What the table doesn't
/// know, and values of another kind than it wants, are passed over.
void walkFormat(const Tree& tree, std::string_view rootShape, const std::function<void(const FormatPlace&)>& visit);

/// The value of a key of a map; nothing if it hasn't got the key.
[[nodiscard]] const TreeNode* childOf(const Tree& tree, NodeIndex map, std::string_view key);

}  // namespace dealcraft::content
