#include "authoring/edit.hpp"

#include "authoring/scalar_forms.hpp"
#include "base/assert.hpp"
#include "base/overloaded.hpp"
#include "content/format/format.hpp"
#include "content/yaml/bytes_guard.hpp"
#include "content/yaml/findings.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace dealcraft::authoring {

namespace {

using namespace dealcraft::content;

constexpr int kIndent = 2;
constexpr std::size_t kLongLine = 116;

/// A change of bytes: `at` is replaced by `with`.
struct Patch {
    Extent at;
    std::string with;
};

/// What a place must hold when the file is read again: keys and texts of a value and of all that is in it.
struct Expected {
    std::string key;
    std::string text;
    NodeKind kind = NodeKind::plain;  ///< plain stands for every form of text
};

NodeKind kindOf(const TreeNode& node) {
    const bool text = node.kind == NodeKind::quoted || node.kind == NodeKind::block;
    return text ? NodeKind::plain : node.kind;
}

bool isSame(const TreeNode& a, const TreeNode& b) {
    return a.key == b.key && a.text == b.text && kindOf(a) == kindOf(b) && a.duplicate == b.duplicate;
}

bool isAs(const TreeNode& node, const Expected& expected) {
    return node.key == expected.key && node.text == expected.text && kindOf(node) == expected.kind;
}

std::vector<Expected> expectationOf(const std::string& key, const Wanted& wanted) {
    using List = std::vector<Expected>;
    return std::visit(
        Overloaded{
            [](const Nothing&) { return List{}; },
            [&](const Word& w) {
                return List{{key, w.text}};
            },
            [&](const Prose& p) {
                return List{{key, p.text}};
            },
            [&](const Words& words) {
                List list{{key, "", NodeKind::list}};
                for (const auto& word : words) { list.push_back({"", word}); }
                return list;
            },
            [&](const LocalText& text) {
                return List{{key, "", NodeKind::map}, {"zh", text.in(Language::zh)}, {"en", text.in(Language::en)}};
            }},
        wanted);
}

/// Whether a new tree is the old one but for `gone` nodes at `at`, in whose stead there is what was wanted.
bool isAsWanted(const Tree& before, const Tree& after, NodeIndex at, std::size_t gone,
                const std::vector<Expected>& wanted) {
    if (after.size() + gone != before.size() + wanted.size()) { return false; }
    const auto same = [](auto from, auto to, auto other) { return std::equal(from, to, other, isSame); };
    const auto behind = before.begin() + at + static_cast<std::ptrdiff_t>(gone);
    const auto middle = after.begin() + at;
    const auto end = middle + static_cast<std::ptrdiff_t>(wanted.size());
    return same(before.begin(), before.begin() + at, after.begin()) &&
           std::equal(middle, end, wanted.begin(), wanted.end(), isAs) && same(behind, before.end(), end);
}

std::optional<Tree> treeOf(const SourceText& source, Diagnostics& found) {
    Findings out{source, found};
    return bytesAreSafe(out) ? parseTree(out) : std::nullopt;
}

/// What our reader would not let into a file, however it is written there.
std::optional<Diagnostic> unholdable(const SourceText& source, std::string_view text, const Range& where) {
    std::string lines = "x";
    for (const char c : text) {
        lines += c;
        if (c == '\n') { lines += 'x'; }
    }
    Diagnostics found;
    const SourceText alone{source.name(), std::move(lines)};
    Findings out{alone, found};
    if (bytesAreSafe(out) && text.size() <= kMaxTextBytes) { return std::nullopt; }
    if (found.empty()) { found.push_back(finding(107, "text", where, {{"limit", std::to_string(kMaxTextBytes)}})); }
    found.front().where = where;
    return found.front();
}

std::vector<std::string> textsOf(const Wanted& wanted) {
    using List = std::vector<std::string>;
    return std::visit(Overloaded{[](const Nothing&) { return List{}; }, [](const Word& w) { return List{w.text}; },
                                 [](const Prose& p) { return List{p.text}; }, [](const Words& w) { return w; },
                                 [](const LocalText& t) {
                                     return List{t.words[0], t.words[1]};
                                 }},
                      wanted);
}

/// One edit of one file, tried in one form after the other.
class Editor {
public:
    Editor(const SourceText& source, const Tree& tree, const TextEdit& edit)
        : source_(source), tree_(tree), edit_(edit), key_(std::get<std::string>(edit.place.back())) {
        const Place above{edit.place.begin(), edit.place.end() - 1};
        const auto map = nodeAt(tree, above);
        DEALCRAFT_ASSERT(map && tree[*map].kind == NodeKind::map);
        map_ = *map;
        old_ = nodeAt(tree, edit.place);
        brackets_ = insideBrackets();
        newline_ = source.bytes().find("\r\n") == std::string::npos ? "\n" : "\r\n";
    }

    tl::expected<std::string, Diagnostic> run() {
        for (const auto& text : textsOf(edit_.wanted)) {
            if (auto refused = unholdable(source_, text, where())) { return tl::unexpected{std::move(*refused)}; }
        }
        if (std::holds_alternative<Nothing>(edit_.wanted)) { return removed(); }
        const auto at = old_ ? *old_ : insertionNode();
        const std::size_t gone = old_ ? tree_[*old_].past - *old_ : 0;
        for (const auto& value : values()) {
            if (auto done = tried(old_ ? replacement(value) : insertion(value), at, gone)) { return std::move(*done); }
        }
        return tl::unexpected{refusal()};
    }

private:
    [[nodiscard]] Range where() const {
        const auto& node = tree_[old_.value_or(map_)];
        return source_.range(node.extent);
    }

    [[nodiscard]] bool insideBrackets() const {
        for (NodeIndex i = 0; i <= map_; ++i) {
            if (tree_[i].past > map_ && isFlow(source_, tree_, i)) { return true; }
        }
        return false;
    }

    [[nodiscard]] std::size_t columnOf(std::size_t offset) const {
        return offset - source_.lineStart(source_.lineOf(offset));
    }

    // ---- trying
    std::optional<std::string> tried(const Patch& patch, NodeIndex at, std::size_t gone) {
        auto bytes = source_.bytes();
        bytes.replace(patch.at.begin, patch.at.end - patch.at.begin, patch.with);
        const SourceText after{source_.name(), bytes};
        Diagnostics found;
        const auto tree = treeOf(after, found);
        const bool good =
            tree && found.empty() && isAsWanted(tree_, *tree, at, gone, expectationOf(key_, edit_.wanted));
        if (!good) { refusals_.insert(refusals_.end(), found.begin(), found.end()); }
        return good ? std::optional{std::move(bytes)} : std::nullopt;
    }

    [[nodiscard]] Diagnostic refusal() const {
        auto refused = refusals_.empty() ? finding(101, "structure", where()) : refusals_.back();
        refused.where = where();
        return refused;
    }

    // ---- forms of the new value
    [[nodiscard]] ScalarForm formOf(NodeIndex at) const {
        const auto& node = tree_[at];
        const char first = source_.bytes()[wholeOf(source_, tree_, at).begin];
        switch (node.kind) {
            case NodeKind::quoted: return first == '\'' ? ScalarForm::singleQuoted : ScalarForm::doubleQuoted;
            case NodeKind::block: return first == '>' ? ScalarForm::folded : ScalarForm::literal;
            case NodeKind::plain:
            case NodeKind::empty:
            case NodeKind::list:
            case NodeKind::map: return ScalarForm::plain;
        }
        return ScalarForm::plain;
    }

    /// Where the lines of a block text would begin that hangs on this map's entry.
    [[nodiscard]] ScalarPlace placeOfText(std::size_t deeper) const {
        const auto indent = columnOf(tree_[map_].extent.begin) + deeper;
        return {.indent = indent, .inBrackets = brackets_, .newline = newline_};
    }

    /// Every way to write the wanted value that is worth trying, best first.
    [[nodiscard]] std::vector<std::string> values() const {
        using List = std::vector<std::string>;
        return std::visit(Overloaded{[](const Nothing&) { return List{}; },
                                     [&](const Word& w) { return scalars(w.text, ScalarForm::plain); },
                                     [&](const Prose& p) { return scalars(p.text, ScalarForm::doubleQuoted); },
                                     [&](const Words& words) { return List{listOf(words)}; },
                                     [&](const LocalText& text) { return localTexts(text); }},
                          edit_.wanted);
    }

    [[nodiscard]] std::vector<std::string> scalars(const std::string& text, ScalarForm usual) const {
        const bool wasText = old_ && kindOf(tree_[*old_]) == NodeKind::plain;
        const auto place = placeOfText(kIndent);
        std::vector<std::string> all;
        for (const auto form : formsFor(text, wasText ? formOf(*old_) : usual, place)) {
            all.push_back(written(text, form, place));
        }
        return all;
    }

    [[nodiscard]] std::string listOf(const Words& words) const {
        const bool lines = old_ && tree_[*old_].kind == NodeKind::list && !isFlow(source_, tree_, *old_);
        std::string out;
        if (lines && !words.empty()) {
            const auto indent = columnOf(tree_[*old_].extent.begin);
            for (const auto& word : words) {
                out += out.empty() ? "- " : newline_ + std::string(indent, ' ') + "- ";
                out += word;
            }
            return out;
        }
        for (const auto& word : words) { out += (out.empty() ? "" : ", ") + word; }
        return "[" + out + "]";
    }

    [[nodiscard]] std::vector<std::string> localTexts(const LocalText& text) const {
        const auto quoted = [&](Language language) {
            return written(text.in(language), ScalarForm::doubleQuoted, placeOfText(kIndent));
        };
        const auto flow = "{zh: " + quoted(Language::zh) + ", en: " + quoted(Language::en) + "}";
        const bool lines = text.words[0].find('\n') != std::string::npos ||
                           text.words[1].find('\n') != std::string::npos || flow.size() > kLongLine;
        if (brackets_ || !lines) { return {flow}; }
        std::string out;
        const auto place = placeOfText(std::size_t{2} * kIndent);
        for (const auto language : {Language::zh, Language::en}) {
            const auto& words = text.in(language);
            const auto form = words.find('\n') == std::string::npos ? ScalarForm::doubleQuoted : ScalarForm::literal;
            out += newline_ + std::string(place.indent - kIndent, ' ') + std::string{nameOf(language)} + ": " +
                   written(words, form, place);
        }
        return {out, flow};
    }

    // ---- places
    [[nodiscard]] Patch replacement(const std::string& value) const {
        auto at = wholeOf(source_, tree_, *old_);
        if (tree_[*old_].kind == NodeKind::empty) { at = {behindColon(*old_), std::max(at.end, behindColon(*old_))}; }
        return {at, (tree_[*old_].kind == NodeKind::empty ? " " : "") + value};
    }

    [[nodiscard]] std::uint32_t behindColon(NodeIndex at) const {
        const auto colon = source_.bytes().find(':', tree_[at].keyExtent.end);
        return static_cast<std::uint32_t>(colon + 1);
    }

    /// The entry behind which a new key belongs, by the order of its shape (behind all, if that doesn't know it); none:
    /// it becomes the first.
    [[nodiscard]] std::optional<NodeIndex> predecessor() const {
        const auto keys = content::keysOf(edit_.shape);
        const auto own = std::ranges::find(keys, std::string_view{key_});
        const auto isEarlier = [&](const std::string& key) {
            return own == keys.end() || std::find(keys.begin(), own, std::string_view{key}) != own;
        };
        std::optional<NodeIndex> last;
        for (NodeIndex i = map_ + 1; i < tree_[map_].past; i = tree_[i].past) {
            if (isEarlier(tree_[i].key)) { last = i; }
        }
        return last;
    }

    [[nodiscard]] NodeIndex insertionNode() const {
        const auto before = predecessor();
        return before ? tree_[*before].past : map_ + 1;
    }

    [[nodiscard]] Patch insertion(const std::string& value) const {
        const auto before = predecessor();
        const bool below = value.starts_with(newline_);  // a value that begins on a line of its own
        const auto entry = key_ + (below ? ":" : ": ") + value;
        if (isFlow(source_, tree_, map_)) { return insertionInBrackets(before, entry); }
        const auto margin = std::string(columnOf(tree_[map_].extent.begin), ' ');
        if (!before) {
            const auto first = tree_[map_].extent.begin;
            return {{first, first}, entry + newline_ + margin};
        }
        const auto end = wholeOf(source_, tree_, *before).end;
        const auto line = source_.lineOf(end == 0 ? 0 : end - 1);
        const auto behind = static_cast<std::uint32_t>(source_.lineStart(line) + source_.line(line).size());
        return {{behind, behind}, newline_ + margin + entry};
    }

    [[nodiscard]] Patch insertionInBrackets(std::optional<NodeIndex> before, const std::string& entry) const {
        if (before) {
            const auto end = wholeOf(source_, tree_, *before).end;
            return {{end, end}, ", " + entry};
        }
        const auto first = tree_[map_].extent.begin + 1;
        return {{first, first}, entry + (tree_[map_].entries > 0 ? ", " : "")};
    }

    // ---- taking out
    tl::expected<std::string, Diagnostic> removed() {
        if (!old_) { return source_.bytes(); }
        if (tree_[map_].entries < 2) { return tl::unexpected{refusal()}; }
        const std::size_t gone = tree_[*old_].past - *old_;
        if (auto done = tried(removal(), *old_, gone)) { return std::move(*done); }
        return tl::unexpected{refusal()};
    }

    [[nodiscard]] Patch removal() const {
        const auto begin = static_cast<std::uint32_t>(keyStart(source_, tree_[*old_]));
        const auto end = std::max(wholeOf(source_, tree_, *old_).end, behindColon(*old_));
        const bool first = *old_ == map_ + 1;
        const auto next = tree_[*old_].past;
        if (first) { return {{begin, static_cast<std::uint32_t>(keyStart(source_, tree_[next]))}, ""}; }
        if (isFlow(source_, tree_, map_)) { return {{endOfLast(), end}, ""}; }
        const auto line = source_.lineOf(begin);
        const auto last = source_.lineOf(end - 1);
        const auto from = source_.lineStart(line);
        const auto to = last < source_.lineCount() ? source_.lineStart(last + 1) : source_.bytes().size();
        return {{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, ""};
    }

    /// Behind the entry before the one that goes.
    [[nodiscard]] std::uint32_t endOfLast() const {
        NodeIndex last = map_ + 1;
        for (NodeIndex i = last; i < *old_; i = tree_[i].past) { last = i; }
        return std::max(wholeOf(source_, tree_, last).end, behindColon(last));
    }

    const SourceText& source_;
    const Tree& tree_;
    const TextEdit& edit_;
    std::string key_;
    NodeIndex map_ = 0;
    std::optional<NodeIndex> old_;
    bool brackets_ = false;
    std::string newline_;
    Diagnostics refusals_;
};

}  // namespace

tl::expected<std::string, Diagnostic> edited(const SourceText& source, const TextEdit& edit) {
    Diagnostics found;
    const auto tree = treeOf(source, found);
    if (!tree) { return tl::unexpected{found.front()}; }
    return edited(source, *tree, edit);
}

tl::expected<std::string, Diagnostic> edited(const SourceText& source, const Tree& tree, const TextEdit& edit) {
    return Editor{source, tree, edit}.run();
}

}  // namespace dealcraft::authoring
