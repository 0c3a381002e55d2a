#pragma once

#include "base/diagnostic.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/format/limits.hpp"
#include "content/yaml/findings.hpp"
#include "content/yaml/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

/// A file that is being read, and where its texts go.
struct Document {
    const SourceText& source;
    const Tree& tree;
    Findings& out;
    TextTable& texts;
    const std::vector<Language>&
        languages;  ///< of the pack; empty while they are not known: then any form of text is taken
};

/// A value of a document. Every reading reports what is wrong and then gives a default.
class Value {
public:
    Value(const Document& document, NodeIndex at) : document_(&document), at_(at) {}

    [[nodiscard]] const TreeNode& node() const { return document_->tree[at_]; }
    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] NodeIndex index() const { return at_; }
    [[nodiscard]] Range where() const { return document_->source.range(node().extent); }

    [[nodiscard]] bool holdsText() const;
    [[nodiscard]] bool holdsList() const { return node().kind == NodeKind::list; }
    [[nodiscard]] bool holdsMap() const { return node().kind == NodeKind::map; }
    /// The same, and reports it if it isn't so.
    [[nodiscard]] bool isText() const { return holdsText() || wrongKind("not_text"); }
    [[nodiscard]] bool isList() const { return holdsList() || wrongKind("not_list"); }
    [[nodiscard]] bool isMap() const { return holdsMap() || wrongKind("not_map"); }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] Located<std::string> name(NameForm form) const;
    [[nodiscard]] Located<std::string> script() const;
    [[nodiscard]] int integer(Limits limits) const;
    [[nodiscard]] bool truth() const;
    [[nodiscard]] Money money() const;
    [[nodiscard]] Percent percent() const;
    /// The place of a text in a list of words, or of the word that it is nearest to; nothing if it is like none.
    [[nodiscard]] std::optional<std::size_t> wordAmong(std::span<const std::string_view> words) const;
    /// The same; 0 in place of nothing.
    [[nodiscard]] std::size_t oneOf(std::span<const std::string_view> words) const;
    [[nodiscard]] LocalText localWords() const;
    [[nodiscard]] TextId localText() const { return document_->texts.add(localWords()); }

    /// The values in a list or map, in order; duplicate keys are left out.
    [[nodiscard]] std::vector<Value> children() const;

    /// What a message calls this value: its key, or that of the list in which it stands.
    [[nodiscard]] std::string label() const;
    /// Reports something about this value; `label`, `found` and the path to it are added to the arguments.
    void report(int code, std::string_view variant, Arguments arguments = {}) const;
    [[nodiscard]] Diagnostic finding(int code, std::string_view variant, Arguments arguments = {}) const;

private:
    [[nodiscard]] bool wrongKind(std::string_view variant) const;
    [[nodiscard]] std::int64_t number(int decimals, Limits limits) const;
    [[nodiscard]] std::int64_t reportNumber(int decimals, Limits limits) const;
    void reportFullWidthList() const;
    [[nodiscard]] std::string path() const;

    const Document* document_;
    NodeIndex at_;
};

/// Reads a text in the pack's languages; content/yaml/local_text.cpp.
[[nodiscard]] LocalText readLocalWords(const Value& value);

}  // namespace dealcraft::content
