#include "content/format/samples.hpp"

#include "content/mini_pack.hpp"
#include "content/whole_pack.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <deque>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace dealcraft::test {

using namespace content;

namespace {

std::string houseRules() {
    std::ifstream file(sourceRoot() / "assets" / "rules.yaml");
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::string& bytesOf(const std::string& path) {
    static const auto kPack = sampledPack();
    return std::ranges::find(kPack, path, &PackFile::path)->bytes;
}

std::string_view calledBy(const FormatPlace& place) {
    for (const auto& variant : place.shape.variants) {
        if (variant.word == place.word) { return variant.shape; }
    }
    return place.shape.name;
}

/// Just behind the bracket that closes the one at `begin`.
std::size_t behindBracket(const std::string& bytes, std::size_t begin) {
    int depth = 0;
    bool quoted = false;
    for (auto at = begin; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"') { quoted = !quoted; }
        if (quoted) { continue; }
        if (c == '{' || c == '[') { ++depth; }
        if ((c == '}' || c == ']') && --depth == 0) { return at + 1; }
    }
    return bytes.size();
}

/// A list or map that isn't in brackets reaches to the next key, whose line must stay as it is.
void takeBlock(const std::string& bytes, const Tree& tree, const TreeNode& node, Sample& sample) {
    const auto next = node.past < tree.size() ? tree[node.past].keyExtent.begin : bytes.size();
    const auto line = next == bytes.size() ? next : bytes.rfind('\n', next) + 1;
    sample.end = next;
    sample.behind = "\n" + std::string(next - line, ' ');
}

void takeExtent(const std::string& bytes, const Tree& tree, Sample& sample) {
    const auto& node = tree[sample.place.value];
    sample.begin = node.extent.begin;
    sample.end = node.extent.end;
    if (node.kind == NodeKind::quoted) { return void(--sample.begin), void(++sample.end); }
    if (node.kind != NodeKind::list && node.kind != NodeKind::map) { return; }
    const char first = bytes[sample.begin];
    if (first != '{' && first != '[') { return takeBlock(bytes, tree, node, sample); }
    sample.end = behindBracket(bytes, sample.begin);
}

Sample sampleAt(const std::string& path, const std::string& bytes, const Tree& tree, const FormatPlace& place) {
    Sample sample{.path = path, .place = place, .called = std::string{calledBy(place)}, .beside = {}, .behind = {}};
    for (NodeIndex i = place.map + 1; i < tree[place.map].past; i = tree[i].past) {
        if (i != place.value) { sample.beside.push_back(tree[i].key); }
    }
    sample.keyBegin = tree[place.value].keyExtent.begin;
    sample.keyEnd = tree[place.value].keyExtent.end;
    takeExtent(bytes, tree, sample);
    return sample;
}

std::vector<Sample> collected() {
    static std::deque<std::optional<Tree>> trees;  // places look into them
    std::vector<Sample> all;
    std::set<const FormatKey*> known;
    for (const auto& file : sampledPack()) {
        Diagnostics found;
        const SourceText source{file.path, file.bytes};
        Findings out{source, found};
        const auto& tree = trees.emplace_back(parseTree(out));
        walkFormat(*tree, fileFormatOf(file.path)->root, [&](const FormatPlace& place) {
            if (known.insert(&place.key).second) { all.push_back(sampleAt(file.path, file.bytes, *tree, place)); }
        });
    }
    return all;
}

}  // namespace

std::vector<PackFile> sampledPack() {
    auto files = wholePack();
    auto rules = houseRules();
    rules.insert(rules.find("discount: 60"), "other: 0, ");  // the only number that the house rules leave out
    std::ranges::find(files, "rules.yaml", &PackFile::path)->bytes = std::move(rules);
    return files;
}

const std::vector<Sample>& samples() {
    static const auto kAll = collected();
    return kAll;
}

std::string withValue(const Sample& sample, std::string_view value) {
    auto bytes = bytesOf(sample.path);
    return bytes.replace(sample.begin, sample.end - sample.begin, std::string{value} + sample.behind);
}

std::string withKey(const Sample& sample, std::string_view key) {
    auto bytes = bytesOf(sample.path);
    return bytes.replace(sample.keyBegin, sample.keyEnd - sample.keyBegin, key);
}

std::string withMore(const Sample& sample, std::string_view entry) {
    auto bytes = bytesOf(sample.path);
    return bytes.insert(sample.keyBegin, std::string{entry} + ", ");
}

std::string without(const Sample& sample) {
    auto bytes = bytesOf(sample.path);
    auto begin = sample.keyBegin;
    auto end = bytes.find_first_not_of(" \n", sample.end);
    if (bytes[end] == ',') {
        end = bytes.find_first_not_of(" \n", end + 1);
    } else if (bytes[begin - 1] != '\n') {  // the last one in its braces
        end = sample.end;
        begin = bytes.rfind(',', begin);
    }
    return bytes.erase(begin, end - begin);
}

Diagnostics findingsIn(const std::string& path, std::string bytes) {
    std::vector<PackFile> files;
    if (path != "pack.yaml") { files.push_back({"pack.yaml", bytesOf("pack.yaml")}); }
    files.push_back({path, std::move(bytes)});
    return read(std::move(files)).diagnostics;
}

std::string argumentOf(const Diagnostic& diagnostic, std::string_view name) {
    for (const auto& [key, value] : diagnostic.arguments) {
        if (key == name) { return value; }
    }
    return {};
}

}  // namespace dealcraft::test
