#include "analysis/negotiation/domain_shape.hpp"

#include "base/nearest.hpp"

#include <algorithm>

namespace dealcraft::analysis {

void JsonPlace::refuse(std::string what, std::vector<std::pair<std::string, std::string>> values) const {
    values.emplace_back("path", path_.empty() ? "/" : path_);
    throw FaultFound{{std::move(what), std::move(values)}};
}

bool JsonPlace::has(std::string_view key) const {
    return std::ranges::find(node_->keys, key) != node_->keys.end();
}

JsonPlace JsonPlace::at(std::string_view key) const {
    const auto found = std::ranges::find(node_->keys, key);
    if (found == node_->keys.end()) { refuse("missing_key", {{"key", std::string(key)}}); }
    const auto place = static_cast<std::size_t>(found - node_->keys.begin());
    return {node_->items[place], path_.empty() ? std::string(key) : path_ + "." + std::string(key)};
}

JsonPlace JsonPlace::at(std::size_t place) const {
    return {node_->items[place], path_ + "[" + std::to_string(place) + "]"};
}

std::vector<JsonPlace> JsonPlace::list() const {
    if (node_->kind != JsonKind::list) { refuse("needs_list"); }
    std::vector<JsonPlace> places;
    for (std::size_t i = 0; i < node_->items.size(); ++i) { places.push_back(at(i)); }
    return places;
}

std::string JsonPlace::text() const {
    if (node_->kind != JsonKind::text && node_->kind != JsonKind::number && node_->kind != JsonKind::boolean) {
        refuse("needs_text");
    }
    return node_->text;
}

void JsonPlace::expectObject(std::initializer_list<std::string_view> known) const {
    if (node_->kind != JsonKind::object) { refuse("needs_object"); }
    std::vector<std::string> missing;
    for (const auto key : known) {
        if (!has(key)) { missing.emplace_back(key); }
    }
    for (const auto& key : node_->keys) {
        if (std::ranges::find(known, key) != known.end()) { continue; }
        if (const auto nearest = nearestWord(key, missing)) {
            refuse("near_key", {{"key", key}, {"nearest", *nearest}});
        }
    }
}

void JsonPlace::expectLength(std::size_t wanted) const {
    if (node_->kind != JsonKind::list) { refuse("needs_list"); }
    if (node_->items.size() == wanted) { return; }
    refuse("length", {{"found", std::to_string(node_->items.size())}, {"wanted", std::to_string(wanted)}});
}

}  // namespace dealcraft::analysis
