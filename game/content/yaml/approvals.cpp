#include "content/yaml/approvals.hpp"

#include "base/hash.hpp"
#include "content/rule_codes.hpp"
#include "content/yaml/findings.hpp"
#include "content/yaml/kept_trees.hpp"
#include "content/yaml/walk_format.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr std::string_view kHead =
    "# 两种语言一起认可过的文字，由 dealcraft validate --approve 写成，和内容包放在一起。\n"
    "# Texts approved in both languages: written by dealcraft validate --approve, kept beside the pack.\n";
constexpr std::size_t kHashDigits = 16;
constexpr int kHexadecimal = 16;

bool isScalar(const TreeNode* node) {
    return node != nullptr && node->kind != NodeKind::map && node->kind != NodeKind::list &&
           node->kind != NodeKind::empty;
}

class TwinFinder {
public:
    TwinFinder(const SourceText& source, const Tree& tree, std::vector<TwinText>& found)
        : source_(source), tree_(tree), found_(found) {}

    void look(NodeIndex at, const std::string& path) {
        const auto* zh = childOf(tree_, at, nameOf(Language::zh));
        const auto* en = childOf(tree_, at, nameOf(Language::en));
        if (isScalar(zh) && isScalar(en)) { return add(path, *zh, *en); }
        std::size_t number = 0;
        for (NodeIndex child = at + 1; child < tree_[at].past; child = tree_[child].past, ++number) {
            if (!tree_[child].duplicate) { look(child, path + "/" + stepTo(child, number)); }
        }
    }

private:
    [[nodiscard]] std::string stepTo(NodeIndex child, std::size_t number) const {
        if (!tree_[child].key.empty()) { return tree_[child].key; }
        const auto* id = childOf(tree_, child, "id");
        return id == nullptr || id->text.empty() ? std::to_string(number) : id->text;
    }

    void add(const std::string& path, const TreeNode& zh, const TreeNode& en) {
        found_.push_back({.path = path,
                          .hashes = {fnv1a64(zh.text), fnv1a64(en.text)},
                          .where = {source_.range(zh.extent), source_.range(en.extent)}});
    }

    const SourceText& source_;
    const Tree& tree_;
    std::vector<TwinText>& found_;
};

std::optional<std::uint64_t> hashIn(std::string_view digits) {
    std::uint64_t value = 0;
    const auto* const end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, value, kHexadecimal);
    const bool whole = error == std::errc{} && last == end && digits.size() == kHashDigits;
    return whole ? std::optional{value} : std::nullopt;
}

}  // namespace

std::vector<TwinText> twinTextsIn(const std::string& path, const SourceText& source, const Tree& tree) {
    std::vector<TwinText> found;
    if (!tree.empty()) { TwinFinder{source, tree, found}.look(0, path); }
    return found;
}

std::vector<TwinText> twinTextsOf(const std::vector<PackFile>& files) {
    std::vector<TwinText> all;
    for (const auto& file : files) {
        const SourceText source{file.path, file.bytes};
        const auto parsed = parsedFile(source);
        if (!parsed.tree) { continue; }
        auto texts = twinTextsIn(file.path, source, *parsed.tree);
        all.insert(all.end(), std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end()));
    }
    return all;
}

Approvals Approvals::read(std::string_view bytes) {
    Approvals made;
    constexpr std::size_t kTail = 2 * (kHashDigits + 1);  // ` HASH HASH`
    for (int number = 1; !bytes.empty(); ++number) {
        auto line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
        if (line.ends_with('\r')) { line.remove_suffix(1); }
        if (line.starts_with('#') || line.empty()) { continue; }
        const auto tail = line.substr(line.size() - std::min(line.size(), kTail));
        const auto zh = line.size() > kTail ? hashIn(tail.substr(1, kHashDigits)) : std::nullopt;
        const auto en = zh ? hashIn(tail.substr(kHashDigits + 2)) : std::nullopt;
        if (en) {
            made.add(std::string{line.substr(0, line.size() - kTail)}, {*zh, *en});
        } else if (made.strangeLine_ == 0) {
            made.strangeLine_ = number;
        }
    }
    return made;
}

std::string Approvals::written() const {
    std::string out{kHead};
    for (const auto& [path, hashes] : byPath_) {
        out += path + " " + hexDigits(hashes[0]) + " " + hexDigits(hashes[1]) + "\n";
    }
    return out;
}

void Approvals::add(const std::string& path, const Hashes& hashes) {
    byPath_.insert_or_assign(path, hashes);
    pairs_.insert(hashes);
}

void Approvals::approve(const std::vector<TwinText>& texts, std::string_view file) {
    std::erase_if(byPath_,
                  [&](const auto& one) { return file.empty() || one.first.starts_with(std::string{file} + "/"); });
    for (const auto& text : texts) { add(text.path, text.hashes); }
}

std::optional<Language> Approvals::staleIn(const TwinText& text) const {
    const auto approved = byPath_.find(text.path);
    if (approved == byPath_.end() || pairs_.contains(text.hashes)) { return {}; }
    const bool sameZh = approved->second[0] == text.hashes[0];
    const bool sameEn = approved->second[1] == text.hashes[1];
    if (sameZh == sameEn) { return {}; }
    return sameZh ? Language::zh : Language::en;
}

void checkReadable(const Approvals& approvals, const std::string& file, Diagnostics& found) {
    if (approvals.strangeLine() == 0) { return; }
    const Position at{.line = approvals.strangeLine(), .column = 1};
    found.push_back(finding(rule::kTextStale, "strange", {.file = file, .begin = at, .end = at}));
}

void checkApproved(const Approvals& approvals, const std::vector<TwinText>& texts, Diagnostics& found) {
    for (const auto& text : texts) {
        const auto stale = approvals.staleIn(text);
        if (!stale) { continue; }
        const auto left = static_cast<std::size_t>(*stale);
        const auto changed = 1 - left;
        auto made = finding(rule::kTextStale, changed == 0 ? "zh_changed" : "en_changed", text.where[left]);
        made.related.push_back({text.where[changed], "changed_text"});
        found.push_back(std::move(made));
    }
}

}  // namespace dealcraft::content
