#pragma once

#include "content/format/limits.hpp"
#include "content/yaml/findings.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dealcraft::content {

using NodeIndex = std::uint32_t;

enum class NodeKind : std::uint8_t { empty, plain, quoted, block, list, map };

/// A value of a YAML file and, if it is a map's entry, its key. The quotes of a text are no part of its extent; the
/// extent of a block text is its first line.
struct TreeNode {
    NodeKind kind = NodeKind::empty;
    bool duplicate = false;  ///< the key stood here before: nobody reads this one
    Extent extent;
    Extent keyExtent;
    NodeIndex past = 0;         ///< the node behind its last descendant: its next sibling, if there is one
    std::uint32_t entries = 0;  ///< of a list or a map
    std::string key;
    std::string text;
};

/// A file as a flat tree, parents before children: those of the node i begin at i + 1. Node 0 is the root, a map.
using Tree = std::vector<TreeNode>;

inline constexpr std::size_t kMaxDepth = 16;
inline constexpr std::size_t kMaxNodes = 50'000;
inline constexpr std::uint32_t kMaxKeys = 512;
inline constexpr std::size_t kMaxTextBytes = std::size_t{32} * 1024;
inline constexpr std::size_t kMaxKeyBytes = 64;

/// Reads a file that bytesAreSafe has let through. Anchors, aliases, tags, second documents, keys that are no text,
/// quotes that don't close on their line and everything above the limits is refused; duplicate keys and empty list
/// entries are reported and passed over.
/// @return nothing if the file cannot be read; `out` says why
/// Source: reliability.md §2, guard 3; authoring.md §5.
[[nodiscard]] std::optional<Tree> parseTree(Findings& out);

}  // namespace dealcraft::content
