#include "content/yaml/pointer_at.hpp"

#include "content/yaml/bytes_guard.hpp"
#include "content/yaml/tree.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

/// `~` and `/` as a pointer writes them.
std::string escaped(const std::string& key) {
    std::string out;
    for (const char c : key) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

/// Where a node begins: with its key, if it has one.
std::size_t beginOf(const TreeNode& node) {
    return node.key.empty() ? node.extent.begin : node.keyExtent.begin;
}

std::size_t endOf(const Tree& tree, NodeIndex at) {
    std::size_t end = 0;
    for (NodeIndex i = at; i < tree[at].past; ++i) { end = std::max<std::size_t>(end, tree[i].extent.end); }
    return std::max<std::size_t>(end, tree[at].keyExtent.end);
}

}  // namespace

std::string pointerAt(const std::string& bytes, std::size_t offset) {
    const SourceText source{"", bytes};
    Diagnostics ignored;
    Findings out{source, ignored};
    const auto tree = bytesAreSafe(out) ? parseTree(out) : std::nullopt;
    if (!tree) { return {}; }
    std::string pointer;
    NodeIndex at = 0;
    for (bool deeper = true; deeper;) {
        deeper = false;
        std::size_t number = 0;
        for (NodeIndex child = at + 1; child < (*tree)[at].past; child = (*tree)[child].past, ++number) {
            if (beginOf((*tree)[child]) > offset || endOf(*tree, child) < offset) { continue; }
            pointer +=
                "/" + ((*tree)[at].kind == NodeKind::list ? std::to_string(number) : escaped((*tree)[child].key));
            at = child;
            deeper = true;
            break;
        }
    }
    return pointer;
}

}  // namespace dealcraft::content
