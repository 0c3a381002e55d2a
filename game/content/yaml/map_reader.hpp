#pragma once

#include "base/diagnostic.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/format/limits.hpp"
#include "content/yaml/tree.hpp"
#include "content/yaml/value.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::content {

/// Reads a map key by key and answers for each: a key that is missing, of the wrong kind or out of range is reported
/// with its place, and finish() reports every key that nobody asked for. After an error a reading gives a default and
/// goes on.
class MapReader {
public:
    /// @param shape what kind of map this is (`option`), for saying where a misplaced key belongs:
    /// content/format/format.hpp
    MapReader(Value map, std::string_view shape);

    /// Whether a key is there; it counts as read then.
    [[nodiscard]] bool has(std::string_view key);
    /// The value of a key, which counts as read then.
    std::optional<Value> value(std::string_view key);
    /// The value of a key that must be there. `snippet` is what the hint shows behind `key: `.
    std::optional<Value> required(std::string_view key, std::string_view snippet);

    std::string text(std::string_view key);
    std::string text(std::string_view key, std::string_view fallback);
    Located<std::string> name(std::string_view key, NameForm form = NameForm::script,
                              Presence presence = Presence::required);
    Located<std::string> script(std::string_view key);
    std::vector<Located<std::string>> names(std::string_view key, NameForm form = NameForm::script);
    TextId localText(std::string_view key, Presence presence = Presence::required);
    LocalText localWords(std::string_view key);
    int integer(std::string_view key, Limits limits);
    int integer(std::string_view key, Limits limits, int fallback);
    bool truth(std::string_view key, bool fallback);
    Money money(std::string_view key, Presence presence = Presence::required);
    Percent percent(std::string_view key, Percent fallback);
    Percent percent(std::string_view key);

    /// One of some words; the enumerator's number is the word's place.
    template <class Enum>
    Enum oneOf(std::string_view key, std::span<const std::string_view> words) {
        const auto found = required(key, words.front());
        return found ? static_cast<Enum>(found->oneOf(words)) : Enum{};
    }
    template <class Enum>
    Enum oneOf(std::string_view key, std::span<const std::string_view> words, Enum fallback) {
        const auto found = value(key);
        return found ? static_cast<Enum>(found->oneOf(words)) : fallback;
    }

    /// One of some words on which it depends what else the map may hold. Nothing if it isn't there or is like none of
    /// them: then the rest of the map is passed over, since nobody knows what it should be.
    template <class Enum>
    std::optional<Enum> kindOf(std::string_view key, std::span<const std::string_view> words) {
        const auto found = required(key, words.front());
        const auto place = found ? found->wordAmong(words) : std::nullopt;
        if (place) { return static_cast<Enum>(*place); }
        passOver();
        return std::nullopt;
    }

    /// A list of maps, each read by `read(MapReader&)`.
    template <class Read>
    auto list(std::string_view key, std::string_view shape, Presence presence, Read read, Counts counts = {}) {
        std::vector<decltype(read(std::declval<MapReader&>()))> items;
        for (const auto& entry : entries(key, presence, counts)) {
            if (entry.isMap()) { items.push_back(readMap(entry, shape, read)); }
        }
        return items;
    }

    /// A map within this one.
    template <class Read>
    auto map(std::string_view key, std::string_view shape, Presence presence, Read read)
        -> decltype(read(std::declval<MapReader&>())) {
        const auto found = presence == Presence::required ? required(key, "{…}") : value(key);
        if (!found || !found->isMap()) { return {}; }
        return readMap(*found, shape, read);
    }

    template <class Read>
    static auto readMap(const Value& value, std::string_view shape, Read read) {
        MapReader in{value, shape};
        auto result = read(in);
        in.finish();
        return result;
    }

    /// The entries of a list; none if it is missing or no list.
    std::vector<Value> entries(std::string_view key, Presence presence, Counts counts = {});
    /// All values of a map whose keys are names; they count as read. `form` is what the names must be.
    std::vector<std::pair<Located<std::string>, Value>> named(NameForm form);

    /// Calls the map by a better name, as soon as its type is known.
    void rename(std::string_view shape) { shape_ = shape; }
    /// Reports that two keys exclude each other, if both are there.
    void notBoth(std::string_view one, std::string_view other);
    /// Reports every key that nobody asked for.
    void finish();

    /// The place that stands for the whole map in messages: its `id`, else its first key.
    [[nodiscard]] Range where() const;
    [[nodiscard]] const Value& self() const { return map_; }

private:
    void ask(std::string_view key);
    /// Counts all keys as read that there are anywhere in the format; others are mistyped.
    void passOver();
    [[nodiscard]] std::optional<NodeIndex> find(std::string_view key) const;
    [[nodiscard]] bool hasMistyped(std::string_view key) const;
    void reportMissing(std::string_view key, std::string_view snippet) const;
    void reportUnknown(const TreeNode& node) const;
    [[nodiscard]] bool reportAsSlip(const TreeNode& node) const;

    Value map_;
    std::string_view shape_;
    std::vector<std::string_view> asked_;
};

}  // namespace dealcraft::content
