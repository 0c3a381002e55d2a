#pragma once

#include "content/yaml/source_text.hpp"
#include "content/yaml/tree.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Where things of a YAML file stand, to the byte. Works on what content/yaml/tree.hpp read.
namespace dealcraft::authoring {

using content::Extent;
using content::NodeIndex;
using content::SourceText;
using content::Tree;

/// One step on the way into a file: a key, or the place in a list from 0.
using Step = std::variant<std::string, std::size_t>;
/// The way from a file's root to a value.
using Place = std::vector<Step>;

/// The value at a place; nothing if there is none.
[[nodiscard]] std::optional<NodeIndex> nodeAt(const Tree& tree, const Place& place);

/// All bytes of a value: with its quotes, brackets, the header of a block text, every line of a text. Blank lines and
/// comments behind it are no part of it.
[[nodiscard]] Extent wholeOf(const SourceText& source, const Tree& tree, NodeIndex at);

/// Whether a list or map is written in brackets.
[[nodiscard]] bool isFlow(const SourceText& source, const Tree& tree, NodeIndex at);

/// Where an entry of a map begins: at its key, or at the key's quote.
[[nodiscard]] std::size_t keyStart(const SourceText& source, const content::TreeNode& node);

}  // namespace dealcraft::authoring
