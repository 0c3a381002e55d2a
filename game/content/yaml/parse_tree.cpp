#include "content/yaml/scalar_guard.hpp"
#include "content/yaml/syntax_fault.hpp"
#include "content/yaml/tree.hpp"

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace dealcraft::content {

namespace {

/// Why a file's reading ends here; leaves the parser, and is caught in parseTree.
struct Refused {
    Diagnostic why;
};

/// The bytes of a file as a stream, without a copy.
class BytesBuffer : public std::streambuf {
public:
    explicit BytesBuffer(std::string_view bytes) {
        auto* begin = const_cast<char*>(
            bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): the get area is only read
        setg(begin, begin, begin + bytes.size());
    }
};

/// Builds the tree from the parser's events and refuses what a pack may not hold.
class TreeBuilder : public YAML::EventHandler {
public:
    explicit TreeBuilder(Findings& out) : out_(out), source_(out.source()), bytes_(source_.bytes()) {
        tree_.reserve(bytes_.size() / 16);
    }

    [[nodiscard]] Tree take() { return std::move(tree_); }

    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        checkProperties(mark, "?", anchor);
        if (keyExpected()) { refuse(101, "key_not_text", pointAt(offsetOf(mark))); }
        const auto offset = offsetOf(mark);
        if (!open_.empty() && tree_[open_.back()].kind == NodeKind::list) { return emptyEntry(offset); }
        const bool written =
            pending_ && source_.lineOf(offset) == source_.lineOf(pending_->extent.end) && offset > pending_->extent.end;
        const auto keyEnd = pending_ ? pending_->extent.end : offset;
        addNode(NodeKind::empty, written ? wordAt(offset) : Extent{at32(keyEnd), at32(keyEnd)});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        refuse(107, "alias", pointAt(offsetOf(mark)));
    }

    void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override {
        refuse(107, "anchor", pointAt(offsetOf(mark)));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        checkProperties(mark, tag, anchor);
        if (keyExpected()) { return takeKey(offsetOf(mark), value); }
        const auto [kind, extent] = scalarAt(offsetOf(mark), value);
        if (value.size() > kMaxTextBytes) { refuse(107, "text", extent, std::to_string(kMaxTextBytes)); }
        checkScalar(kind, extent, value, out_);
        addNode(kind, extent).text = value;
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        checkProperties(mark, tag, anchor);
        openNode(NodeKind::list, mark);
    }
    void OnSequenceEnd() override { closeNode(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        checkProperties(mark, tag, anchor);
        openNode(NodeKind::map, mark);
    }
    void OnMapEnd() override { closeNode(); }

private:
    struct Key {
        std::string text;
        Extent extent;
        bool duplicate = false;
    };

    static std::uint32_t at32(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

    [[nodiscard]] std::size_t offsetOf(const YAML::Mark& mark) const {
        const auto behindBom = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
        return std::min(behindBom + source_.bomSize(), bytes_.size());
    }
    [[nodiscard]] Extent pointAt(std::size_t offset) const {
        return {at32(offset), at32(std::min(offset + 1, bytes_.size()))};
    }
    [[nodiscard]] Extent wordAt(std::size_t offset) const {
        const auto end = bytes_.find_first_of(" ,]}\r\n", offset);
        return {at32(offset), at32(std::min(end, bytes_.size()))};
    }

    [[noreturn]] void refuse(int code, std::string_view variant, Extent where, const std::string& limit = "") const {
        Arguments arguments{{"found", shortened(bytes_.substr(where.begin, where.end - where.begin))}};
        if (!limit.empty()) { arguments.emplace_back("limit", limit); }
        throw Refused{finding(code, variant, source_.range(where), std::move(arguments))};
    }

    /// Refuses anchors and tags. The parser reports `!` for quoted and block texts and `?` for all else.
    void checkProperties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) const {
        const auto offset = offsetOf(mark);
        const char first = offset < bytes_.size() ? bytes_[offset] : ' ';
        if (anchor != 0 || first == '&') { refuse(107, "anchor", pointAt(offset)); }
        if (first == '!' || (tag != "?" && tag != "!")) { refuse(107, "tag", wordAt(offset)); }
    }

    [[nodiscard]] bool keyExpected() const {
        return !open_.empty() && tree_[open_.back()].kind == NodeKind::map && !pending_;
    }

    /// Where a text stands, without its quotes. A quote that doesn't close on its line is refused.
    [[nodiscard]] std::pair<NodeKind, Extent> scalarAt(std::size_t offset, const std::string& value) const {
        const char first = offset < bytes_.size() ? bytes_[offset] : ' ';
        if (first == '"' || first == '\'') {
            const auto close = closingQuote(bytes_, offset);
            if (!close) { refuse(101, "quote", pointAt(offset)); }
            return {NodeKind::quoted, {at32(offset + 1), at32(*close)}};
        }
        if (first == '|' || first == '>') { return {NodeKind::block, blockLine(offset)}; }
        const bool oneLine = bytes_.substr(offset, value.size()) == value;
        return {NodeKind::plain, {at32(offset), at32(oneLine ? offset + value.size() : source_.lineEnd(offset))}};
    }

    [[nodiscard]] Extent blockLine(std::size_t offset) const {
        auto number = source_.lineOf(offset) + 1;
        while (number <= source_.lineCount() && source_.line(number).find_first_not_of(' ') == std::string_view::npos) {
            ++number;
        }
        if (number > source_.lineCount()) { return pointAt(offset); }
        const auto begin = source_.lineStart(number) + source_.line(number).find_first_not_of(' ');
        return {at32(begin), at32(source_.lineEnd(begin))};
    }

    void takeKey(std::size_t offset, const std::string& text) {
        const auto [kind, extent] = scalarAt(offset, text);
        if (text.empty()) { refuse(101, "key_not_text", pointAt(offset)); }
        if (text.size() > kMaxKeyBytes) { refuse(107, "key", extent, std::to_string(kMaxKeyBytes)); }
        if (text == "<<") { refuse(107, "merge", extent); }
        checkScalar(kind, extent, text, out_);
        pending_ = Key{.text = text, .extent = extent, .duplicate = reportDuplicate(text, extent)};
    }

    bool reportDuplicate(const std::string& text, Extent extent) {
        const auto map = open_.back();
        for (NodeIndex i = map + 1; i < tree_.size(); i = tree_[i].past) {
            if (tree_[i].key != text) { continue; }
            auto found = finding(102, "", source_.range(extent), {{"key", text}});
            found.related.push_back({source_.range(tree_[i].keyExtent), "first_use"});
            out_.add(std::move(found));
            return true;
        }
        return false;
    }

    void emptyEntry(std::size_t offset) {
        const auto dash = bytes_.find_last_of("-[,", offset == 0 ? 0 : offset - 1);
        out_.add(101, "empty_entry", pointAt(dash == std::string::npos ? offset : dash));
    }

    TreeNode& addNode(NodeKind kind, Extent extent) {
        if (tree_.size() >= kMaxNodes) { refuse(107, "nodes", pointAt(extent.begin), std::to_string(kMaxNodes)); }
        countIn(extent);
        TreeNode node;
        node.kind = kind;
        node.extent = extent;
        node.past = static_cast<NodeIndex>(tree_.size() + 1);
        if (pending_) {
            node.key = std::move(pending_->text);
            node.keyExtent = pending_->extent;
            node.duplicate = pending_->duplicate;
            pending_.reset();
        }
        tree_.push_back(std::move(node));
        return tree_.back();
    }

    void countIn(Extent extent) {
        if (open_.empty()) { return; }
        auto& parent = tree_[open_.back()];
        const bool isMap = parent.kind == NodeKind::map;
        const auto limit = isMap ? kMaxKeys : kMaxEntries;
        if (++parent.entries > limit) {
            refuse(107, isMap ? "keys" : "entries", pointAt(extent.begin), std::to_string(limit));
        }
    }

    void openNode(NodeKind kind, const YAML::Mark& mark) {
        const auto offset = offsetOf(mark);
        if (keyExpected()) { refuse(101, "key_not_text", pointAt(offset)); }
        if (open_.size() >= kMaxDepth) { refuse(107, "depth", pointAt(offset), std::to_string(kMaxDepth)); }
        addNode(kind, pointAt(offset));
        open_.push_back(static_cast<NodeIndex>(tree_.size() - 1));
    }

    void closeNode() {
        auto& node = tree_[open_.back()];
        open_.pop_back();
        node.past = static_cast<NodeIndex>(tree_.size());
        node.extent.end = std::max(node.extent.end, tree_.back().extent.end);
    }

    Findings& out_;
    const SourceText& source_;
    std::string_view bytes_;
    Tree tree_;
    std::vector<NodeIndex> open_;
    std::optional<Key> pending_;
};

/// Anything behind the first document is one too many.
class NothingMore : public YAML::EventHandler {
public:
    explicit NothingMore(const SourceText& source) : source_(source) {}
    void OnDocumentStart(const YAML::Mark& mark) override {
        const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0)) + source_.bomSize();
        throw Refused{finding(101, "second_document", source_.range(offset, offset + 1))};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

private:
    const SourceText& source_;
};

/// What the parser is shown: lines of nothing but tabs and blanks, which editors leave behind, have blanks only. No
/// byte moves.
std::string_view withoutBlankTabs(const SourceText& source, std::string& copy) {
    for (std::size_t number = 1; number <= source.lineCount(); ++number) {
        const auto line = source.line(number);
        const bool blank =
            line.find('\t') != std::string_view::npos && line.find_first_not_of(" \t") == std::string_view::npos;
        if (!blank) { continue; }
        if (copy.empty()) { copy = source.bytes(); }
        copy.replace(source.lineStart(number), line.size(), line.size(), ' ');
    }
    return copy.empty() ? source.behindBom() : std::string_view{copy}.substr(source.bomSize());
}

/// Lets the parser run, twice and never more: in 0.7 and 0.8 a single comma gives documents without end.
Tree runParser(Findings& out) {
    std::string copy;
    BytesBuffer buffer{withoutBlankTabs(out.source(), copy)};
    std::istream stream{&buffer};
    YAML::Parser parser{stream};
    TreeBuilder builder{out};
    parser.HandleNextDocument(builder);
    auto tree = builder.take();
    if (tree.empty() || tree.front().kind != NodeKind::map) { return tree; }
    NothingMore nothing{out.source()};
    parser.HandleNextDocument(nothing);
    return tree;
}

}  // namespace

std::optional<Tree> parseTree(Findings& out) {
    const auto& source = out.source();
    try {
        auto tree = runParser(out);
        if (!tree.empty() && tree.front().kind == NodeKind::map) { return tree; }
        const bool nothing = tree.empty() || tree.front().kind == NodeKind::empty;
        out.add(nothing ? finding(101, "empty_file", source.whole())
                        : finding(101, "root", source.range(tree.front().extent)));
    } catch (const Refused& refused) { out.add(refused.why); } catch (const YAML::Exception& error) {
        const auto offset = error.mark.pos < 0 ? 0 : static_cast<std::size_t>(error.mark.pos) + source.bomSize();
        out.add(syntaxFault(source, offset, error.msg));
    }
    return std::nullopt;
}

}  // namespace dealcraft::content
