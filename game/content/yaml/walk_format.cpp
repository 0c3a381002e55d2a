#include "content/yaml/walk_format.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

using Visitor = std::function<void(const FormatPlace&)>;

class FormatWalk {
public:
    FormatWalk(const Tree& tree, const Visitor& visit) : tree_(tree), visit_(visit) {}

    void map(NodeIndex at, std::string_view name) const {
        const auto* shape = shapeOf(name);
        if (shape == nullptr || tree_[at].kind != NodeKind::map) { return; }
        const auto* by = shape->by.empty() ? nullptr : childOf(tree_, at, shape->by);
        const std::string_view word = by == nullptr ? std::string_view{} : std::string_view{by->text};
        const auto keys = keysOf(*shape, word);
        eachEntry(at, [&](NodeIndex value) {
            const auto known = std::ranges::find(keys, std::string_view{tree_[value].key}, &FormatKey::name);
            if (known == keys.end() || tree_[value].duplicate) { return; }
            visit_({.shape = *shape, .word = word, .key = **known, .map = at, .value = value});
            within(value, **known);
        });
    }

private:
    template <class Each>
    void eachEntry(NodeIndex at, Each each) const {
        for (NodeIndex i = at + 1; i < tree_[at].past; i = tree_[i].past) { each(i); }
    }

    /// The entries of a list are maps of one shape; anything else is a single one.
    void mapOrList(NodeIndex at, std::string_view ofOne, std::string_view ofEntries) const {
        if (tree_[at].kind != NodeKind::list) { return map(at, ofOne); }
        eachEntry(at, [&](NodeIndex entry) { map(entry, ofEntries); });
    }

    void within(NodeIndex at, const FormatKey& key) const {
        switch (key.kind) {
            case KeyKind::localText:
            case KeyKind::localTexts: return mapOrList(at, "text", "text");
            case KeyKind::lines: return mapOrList(at, "text", key.shape);
            case KeyKind::map:
            case KeyKind::list:
            case KeyKind::branches:
            case KeyKind::sorting: return mapOrList(at, key.shape, key.shape);
            case KeyKind::mapByName: return eachEntry(at, [&](NodeIndex entry) { map(entry, key.shape); });
            case KeyKind::mark:
            case KeyKind::text:
            case KeyKind::name:
            case KeyKind::names:
            case KeyKind::condition:
            case KeyKind::effects:
            case KeyKind::expression:
            case KeyKind::integer:
            case KeyKind::truth:
            case KeyKind::money:
            case KeyKind::percent:
            case KeyKind::word:
            case KeyKind::words:
            case KeyKind::texts:
            case KeyKind::integers:
            case KeyKind::points:
            case KeyKind::nameByName:
            case KeyKind::integerByName:
            case KeyKind::integersByName:
            case KeyKind::pick: return;
        }
    }

    const Tree& tree_;
    const Visitor& visit_;
};

}  // namespace

const TreeNode* childOf(const Tree& tree, NodeIndex map, std::string_view key) {
    for (NodeIndex i = map + 1; i < tree[map].past; i = tree[i].past) {
        if (tree[i].key == key && !tree[i].duplicate) { return &tree[i]; }
    }
    return nullptr;
}

void walkFormat(const Tree& tree, std::string_view rootShape, const Visitor& visit) {
    FormatWalk{tree, visit}.map(0, rootShape);
}

}  // namespace dealcraft::content
