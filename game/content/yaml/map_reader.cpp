#include "content/yaml/map_reader.hpp"

#include "base/id.hpp"
#include "base/nearest.hpp"
#include "content/format/format.hpp"
#include "content/yaml/syntax_fault.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace dealcraft::content {

namespace {

std::string_view snippetOf(NameForm form) {
    switch (form) {
        case NameForm::script: return "a_name";
        case NameForm::file: return "a-name";
        case NameForm::courseConcept: return "VIS-01";
        case NameForm::module: return "VIS";
        case NameForm::version: return "0.1.0";
    }
    return "";
}

}  // namespace

MapReader::MapReader(Value map, std::string_view shape) : map_(map), shape_(shape) {
    asked_.reserve(16);
}

std::optional<NodeIndex> MapReader::find(std::string_view key) const {
    const auto& tree = map_.document().tree;
    for (NodeIndex i = map_.index() + 1; i < map_.node().past; i = tree[i].past) {
        if (tree[i].key == key && !tree[i].duplicate) { return i; }
    }
    return std::nullopt;
}

void MapReader::ask(std::string_view key) {
    if (std::ranges::find(asked_, key) == asked_.end()) { asked_.push_back(key); }
}

void MapReader::passOver() {
    for (const auto& child : map_.children()) {
        const auto& key = child.node().key;
        if (!placesOf(key).empty()) { ask(key); }
    }
}

bool MapReader::has(std::string_view key) {
    ask(key);
    return find(key).has_value();
}

std::optional<Value> MapReader::value(std::string_view key) {
    ask(key);
    const auto found = find(key);
    return found ? std::optional{Value{map_.document(), *found}} : std::nullopt;
}

std::optional<Value> MapReader::required(std::string_view key, std::string_view snippet) {
    auto found = value(key);
    if (!found) { reportMissing(key, snippet); }
    return found;
}

std::string MapReader::text(std::string_view key) {
    const auto found = required(key, "…");
    return found ? found->text() : std::string{};
}

std::string MapReader::text(std::string_view key, std::string_view fallback) {
    const auto found = value(key);
    return found ? found->text() : std::string{fallback};
}

Located<std::string> MapReader::name(std::string_view key, NameForm form, Presence presence) {
    const auto found = presence == Presence::required ? required(key, snippetOf(form)) : value(key);
    return found ? found->name(form) : Located<std::string>{.value = {}, .where = where()};
}

Located<std::string> MapReader::script(std::string_view key) {
    const auto found = value(key);
    return found ? found->script() : Located<std::string>{.value = {}, .where = where()};
}

std::vector<Located<std::string>> MapReader::names(std::string_view key, NameForm form) {
    std::vector<Located<std::string>> found;
    for (const auto& entry : entries(key, Presence::optional)) { found.push_back(entry.name(form)); }
    std::erase_if(found, [](const auto& name) { return name.value.empty(); });
    return found;
}

TextId MapReader::localText(std::string_view key, Presence presence) {
    const auto found = presence == Presence::required ? required(key, "{zh: …, en: …}") : value(key);
    return found ? found->localText() : kNoText;
}

LocalText MapReader::localWords(std::string_view key) {
    const auto found = required(key, "{zh: …, en: …}");
    return found ? found->localWords() : LocalText{};
}

int MapReader::integer(std::string_view key, Limits limits) {
    const auto found = required(key, std::to_string(limits.from));
    return found ? found->integer(limits) : static_cast<int>(limits.from);
}

int MapReader::integer(std::string_view key, Limits limits, int fallback) {
    const auto found = value(key);
    return found ? found->integer(limits) : fallback;
}

bool MapReader::truth(std::string_view key, bool fallback) {
    const auto found = value(key);
    return found ? found->truth() : fallback;
}

Money MapReader::money(std::string_view key, Presence presence) {
    const auto found = presence == Presence::required ? required(key, "268.50") : value(key);
    return found ? found->money() : Money{};
}

Percent MapReader::percent(std::string_view key, Percent fallback) {
    const auto found = value(key);
    return found ? found->percent() : fallback;
}

Percent MapReader::percent(std::string_view key) {
    const auto found = required(key, "12.5");
    return found ? found->percent() : Percent{};
}

std::vector<Value> MapReader::entries(std::string_view key, Presence presence, Counts counts) {
    const auto found = presence == Presence::required ? required(key, "[…]") : value(key);
    if (!found || !found->isList()) { return {}; }
    const auto count = found->node().entries;
    if (count < counts.from || count > counts.to) {
        Arguments arguments{
            {"count", std::to_string(count)}, {"from", std::to_string(counts.from)}, {"to", std::to_string(counts.to)}};
        auto made = found->finding(105, "count", std::move(arguments));
        made.where = map_.document().source.range(found->node().keyExtent);
        map_.document().out.add(std::move(made));
    }
    return found->children();
}

std::vector<std::pair<Located<std::string>, Value>> MapReader::named(NameForm form) {
    std::vector<std::pair<Located<std::string>, Value>> found;
    for (const auto& child : map_.children()) {
        const auto& node = child.node();
        ask(node.key);
        const auto place = map_.document().source.range(node.keyExtent);
        const bool good = form == NameForm::script ? isScriptName(node.key) : isFileName(node.key);
        if (good) {
            found.emplace_back(Located<std::string>{node.key, place}, child);
        } else {
            auto made = child.finding(105, form == NameForm::script ? "script_name" : "file_name");
            made.where = place;
            std::ranges::find(made.arguments, "found", [](const auto& pair) { return pair.first; })->second =
                shortened(node.key);
            map_.document().out.add(std::move(made));
        }
    }
    return found;
}

void MapReader::notBoth(std::string_view one, std::string_view other) {
    if (!has(one)) { return; }
    const auto second = find(other);
    if (!second) { return; }
    ask(other);
    const Value late{map_.document(), *second};
    auto made = late.finding(105, "both", {{"one", std::string{one}}, {"other", std::string{other}}});
    made.where = map_.document().source.range(late.node().keyExtent);
    made.related.push_back({map_.document().source.range(map_.document().tree[*find(one)].keyExtent), "other_key"});
    map_.document().out.add(std::move(made));
}

void MapReader::finish() {
    for (const auto& child : map_.children()) {
        const auto& node = child.node();
        if (std::ranges::find(asked_, node.key) == asked_.end() && !map_.document().out.full()) { reportUnknown(node); }
    }
}

Range MapReader::where() const {
    const auto& tree = map_.document().tree;
    if (const auto id = find("id")) { return map_.document().source.range(tree[*id].extent); }
    const bool hasKeys = map_.node().entries > 0;
    return map_.document().source.range(hasKeys ? tree[map_.index() + 1].keyExtent : map_.node().extent);
}

/// Whether a key is there that looks like this one mistyped: finish() will say so.
bool MapReader::hasMistyped(std::string_view key) const {
    const std::vector<std::string> wanted{std::string{key}};
    const auto known = keysOf(shape_);
    return std::ranges::any_of(map_.children(), [&](const Value& child) {
        const auto& other = child.node().key;
        return std::ranges::find(known, other) == known.end() && nearestWord(other, wanted).has_value();
    });
}

void MapReader::reportMissing(std::string_view key, std::string_view snippet) const {
    if (map_.document().out.full() || hasMistyped(key)) { return; }
    auto made = map_.finding(104, "", {{"key", std::string{key}}, {"snippet", fmt::format("{}: {}", key, snippet)}});
    made.arguments.emplace_back("shape", shape_);
    made.where = where();
    map_.document().out.add(std::move(made));
}

/// `{zh: 好, en: Yes, I do}` has the key `I do`; `title:x` and `title = x` have keys that hold their values.
bool MapReader::reportAsSlip(const TreeNode& node) const {
    if (node.kind != NodeKind::empty) { return false; }
    const auto& source = map_.document().source;
    if (const auto slip = slipIn(node.key)) {
        const auto at = node.keyExtent.begin + static_cast<std::uint32_t>(slip->at);
        map_.document().out.add(101, slip->variant, {at, at + static_cast<std::uint32_t>(slip->bytes)},
                                {{"key", std::string{slip->key}}});
        return true;
    }
    const auto behind = source.bytes().find_first_not_of(' ', node.keyExtent.end);
    const bool inBraces =
        behind != std::string::npos && (source.bytes()[behind] == ',' || source.bytes()[behind] == '}');
    if (inBraces) { map_.document().out.add(101, "comma", node.keyExtent, {{"found", shortened(node.key)}}); }
    return inBraces;
}

void MapReader::reportUnknown(const TreeNode& node) const {
    if (reportAsSlip(node)) { return; }
    const auto& source = map_.document().source;
    auto made = finding(103, "", source.range(node.keyExtent), {{"key", node.key}, {"shape", std::string{shape_}}});
    const std::vector<std::string> known{asked_.begin(), asked_.end()};
    std::string all;
    for (const auto& key : known) { all += (all.empty() ? "" : ", ") + key; }
    if (const auto nearest = nearestWord(node.key, known); nearest && !find(*nearest)) {
        made.arguments.emplace_back("nearest", *nearest);
        made.edits.push_back({made.where, *nearest});
    }
    made.arguments.emplace_back("places", placesOf(node.key));
    made.arguments.emplace_back("known", all);
    map_.document().out.add(std::move(made));
}

}  // namespace dealcraft::content
