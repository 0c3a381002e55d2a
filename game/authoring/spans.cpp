#include "authoring/spans.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <string_view>

namespace dealcraft::authoring {

namespace {

using namespace dealcraft::content;

constexpr std::string_view kBlanks = " \t\r\n";

std::uint32_t at32(std::size_t offset) {
    return static_cast<std::uint32_t>(offset);
}

bool isQuote(char c) {
    return c == '"' || c == '\'';
}

/// The next byte that is neither blank nor in a comment.
std::size_t skipBlanks(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        if (bytes[at] == '#' && (at == 0 || kBlanks.find(bytes[at - 1]) != std::string_view::npos)) {
            at = std::min(bytes.find('\n', at), bytes.size());
        } else if (kBlanks.find(bytes[at]) == std::string_view::npos) {
            return at;
        } else {
            ++at;
        }
    }
    return at;
}

/// The end of a plain text of several lines: its words, one after the other, with any blanks between them.
std::size_t plainEnd(std::string_view bytes, std::size_t at, std::string_view text) {
    for (const char c : text) {
        if (kBlanks.find(c) == std::string_view::npos) {
            at = bytes.find_first_not_of(kBlanks, at);
            if (at == std::string_view::npos || bytes[at] != c) { return std::string_view::npos; }
            ++at;
        }
    }
    return at;
}

/// Where the header of a block text is, `|` or `>`: behind the key, else behind the dashes of the list.
std::size_t blockHeader(const SourceText& source, const TreeNode& node) {
    const std::string_view bytes = source.bytes();
    if (!node.key.empty()) { return bytes.find_first_of("|>", node.keyExtent.end); }
    for (auto number = source.lineOf(node.extent.begin); number > 0; --number) {
        const auto line = source.line(number);
        const auto first = line.find_first_not_of("- ");
        if (first != std::string_view::npos && (line[first] == '|' || line[first] == '>') && first > 0) {
            return source.lineStart(number) + first;
        }
    }
    return node.extent.begin;
}

std::size_t indentOf(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Behind the last line of a block text. Blank lines at its end belong to it only if it keeps them.
std::size_t blockEnd(const SourceText& source, std::size_t header, std::string_view text) {
    const auto headerLine = source.lineOf(header);
    const auto headerEnd = source.lineEnd(header);
    const auto word = std::string_view{source.bytes()}.substr(header, headerEnd - header);
    const auto options = word.substr(0, word.find(' '));
    const bool keeps = options.find('+') != std::string_view::npos;
    auto first = headerLine + 1;
    while (first <= source.lineCount() && source.line(first).find_first_not_of(' ') == std::string_view::npos) {
        ++first;
    }
    const auto words = text.find_first_not_of('\n');
    const bool empty = words == std::string_view::npos || first > source.lineCount();
    const auto lead = empty ? 0 : indentOf(text.substr(words));
    const auto indent = empty ? std::string_view::npos : indentOf(source.line(first)) - lead;
    auto end = header + options.size();
    for (auto number = headerLine + 1; number <= source.lineCount(); ++number) {
        const auto line = source.line(number);
        const bool blank = line.find_first_not_of(' ') == std::string_view::npos;
        if (!blank && indentOf(line) < indent) { break; }
        const bool lastEmpty = number == source.lineCount() && line.empty();
        if ((!blank || keeps || line.size() > indent) && !lastEmpty) { end = source.lineStart(number) + line.size(); }
    }
    return end;
}

Extent textSpan(const SourceText& source, const TreeNode& node) {
    const std::string_view bytes = source.bytes();
    if (node.kind == NodeKind::quoted) { return {node.extent.begin - 1, node.extent.end + 1}; }
    if (node.kind == NodeKind::block) {
        const auto header = blockHeader(source, node);
        return {at32(header), at32(blockEnd(source, header, node.text))};
    }
    if (bytes.substr(node.extent.begin, node.text.size()) == node.text) { return node.extent; }
    const auto end = plainEnd(bytes, node.extent.begin, node.text);
    return {node.extent.begin, end == std::string_view::npos ? node.extent.end : at32(end)};
}

/// From its bracket or its first entry to its bracket or the end of its last entry.
Extent containerSpan(const SourceText& source, const Tree& tree, NodeIndex at) {
    const std::string_view bytes = source.bytes();
    const auto& node = tree[at];
    std::size_t end = node.extent.begin + 1;
    for (NodeIndex i = at + 1; i < node.past; i = tree[i].past) { end = wholeOf(source, tree, i).end; }
    if (!isFlow(source, tree, at)) { return {node.extent.begin, at32(end)}; }
    end = skipBlanks(bytes, end);
    while (end < bytes.size() && bytes[end] == ',') { end = skipBlanks(bytes, end + 1); }
    return {node.extent.begin, at32(std::min(end + 1, bytes.size()))};
}

std::optional<NodeIndex> childAt(const Tree& tree, NodeIndex parent, const Step& step) {
    std::size_t place = 0;
    for (NodeIndex i = parent + 1; i < tree[parent].past; i = tree[i].past, ++place) {
        const bool here = std::visit(
            Overloaded{[&](const std::string& key) { return tree[i].key == key && !tree[i].duplicate; },
                       [&](std::size_t wanted) { return tree[parent].kind == NodeKind::list && place == wanted; }},
            step);
        if (here) { return i; }
    }
    return std::nullopt;
}

}  // namespace

std::optional<NodeIndex> nodeAt(const Tree& tree, const Place& place) {
    std::optional<NodeIndex> at = 0;
    for (const auto& step : place) {
        at = childAt(tree, *at, step);
        if (!at) { break; }
    }
    return at;
}

bool isFlow(const SourceText& source, const Tree& tree, NodeIndex at) {
    const auto& node = tree[at];
    const char first = node.extent.begin < source.bytes().size() ? source.bytes()[node.extent.begin] : ' ';
    return (node.kind == NodeKind::list && first == '[') || (node.kind == NodeKind::map && first == '{');
}

Extent wholeOf(const SourceText& source, const Tree& tree, NodeIndex at) {
    const auto& node = tree[at];
    switch (node.kind) {
        case NodeKind::empty: return node.extent;
        case NodeKind::plain:
        case NodeKind::quoted:
        case NodeKind::block: return textSpan(source, node);
        case NodeKind::list:
        case NodeKind::map: return containerSpan(source, tree, at);
    }
    return node.extent;
}

std::size_t keyStart(const SourceText& source, const TreeNode& node) {
    const auto begin = node.keyExtent.begin;
    return begin > 0 && isQuote(source.bytes()[begin - 1]) ? begin - 1 : begin;
}

}  // namespace dealcraft::authoring
