#include "content/format/format.hpp"

#include "content/format/groups.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

constexpr std::array kFileFormats{
    FileFormat{"pack", "pack.yaml", "pack", "内容包叫什么、写了哪些语言", "what the pack is called, and its languages"},
    FileFormat{"rules", "rules.yaml", "rules", "对游戏规则的改动", "what the pack changes in the numbers of the game"},
    FileFormat{"course", "course.yaml", "course", "课程的模块和要点", "the course: its modules and concepts"},
    FileFormat{"people", "people.yaml", "people", "单位和联系人", "firms and contacts"},
    FileFormat{"products", "products.yaml", "products", "产品和证据", "products and evidence"},
    FileFormat{"talk", "talk.yaml", "talk", "自由拜访的话题、约定、评语和话术",
               "topics, commitments, judgements and phrases of free visits"},
    FileFormat{"talk", "talk/*.yaml", "phrases", "更多的话术", "more phrases"},
    FileFormat{"mind", "minds/*.yaml", "mind", "一个联系人的心思", "one contact's mind"},
    FileFormat{"dialogue", "dialogues/*.yaml", "dialogue file", "一段长对话，由剧本引用",
               "one long dialogue, which a scenario names"},
    FileFormat{"scenario", "scenarios/*.yaml", "scenario", "一个剧本", "one scenario"},
};

std::vector<const FormatShape*> gathered() {
    std::vector<const FormatShape*> all;
    using namespace format;
    for (const auto part :
         {packShapes(), peopleShapes(), productShapes(), talkShapes(), mindShapes(), scenarioShapes(), activityShapes(),
          dialogueShapes(), formShapes(), negotiationShapes(), callShapes(), rubricShapes(), ruleShapes()}) {
        for (const auto& shape : part) { all.push_back(&shape); }
    }
    return all;
}

/// Whether a kind of map is one that messages name: by its own name, and not by those of its variants.
bool isNamed(const FormatShape& shape) {
    return !shape.listsWords &&
           std::ranges::all_of(shape.variants, [&](const auto& v) { return v.shape == shape.name; });
}

bool holds(std::span<const FormatKey> keys, std::string_view name) {
    return std::ranges::find(keys, name, &FormatKey::name) != keys.end();
}

void addOnce(std::vector<std::string_view>& all, std::string_view one) {
    if (std::ranges::find(all, one) == all.end()) { all.push_back(one); }
}

}  // namespace

std::span<const FileFormat> fileFormats() {
    return kFileFormats;
}

const FileFormat* fileFormatOf(std::string_view path) {
    const auto folder = path.substr(0, path.find('/') + 1);
    const auto pattern = folder.empty() ? std::string{path} : std::string{folder} + "*.yaml";
    const auto* const found = std::ranges::find(kFileFormats, pattern, &FileFormat::path);
    return found == kFileFormats.end() ? nullptr : found;
}

std::span<const FormatShape* const> allShapes() {
    static const auto kAll = gathered();
    return kAll;
}

const FormatShape* shapeOf(std::string_view name) {
    const auto all = allShapes();
    const auto found = std::ranges::find(all, name, [](const auto* shape) { return shape->name; });
    return found == all.end() ? nullptr : *found;
}

std::vector<const FormatKey*> keysOf(const FormatShape& shape, std::string_view word) {
    std::vector<const FormatKey*> keys;
    for (const auto& key : shape.keys) { keys.push_back(&key); }
    for (const auto& variant : shape.variants) {
        if (variant.word != word) { continue; }
        for (const auto& key : variant.keys) { keys.push_back(&key); }
    }
    return keys;
}

std::vector<std::string_view> keysOf(std::string_view shape) {
    std::vector<std::string_view> names;
    const auto add = [&](const FormatKey& key) { addOnce(names, key.name); };
    for (const auto* one : allShapes()) {
        if (one->name == shape) { std::ranges::for_each(one->keys, add); }
        for (const auto& variant : one->variants) {
            if (variant.shape != shape) { continue; }
            std::ranges::for_each(one->keys, add);
            std::ranges::for_each(variant.keys, add);
        }
    }
    return names;
}

std::string placesOf(std::string_view key) {
    std::vector<std::string_view> places;
    for (const auto* shape : allShapes()) {
        if (isNamed(*shape) && holds(shape->keys, key)) { addOnce(places, shape->name); }
        for (const auto& variant : shape->variants) {
            if (holds(shape->keys, key) || holds(variant.keys, key)) { addOnce(places, variant.shape); }
        }
    }
    std::string joined;
    for (const auto place : places) { joined.append(joined.empty() ? "" : ", ").append(place); }
    return joined;
}

}  // namespace dealcraft::content
