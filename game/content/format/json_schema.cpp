#include "content/format/json_schema.hpp"

#include "content/format/schema_parts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace dealcraft::content {

namespace {

using format::Json;

std::vector<std::string> wordsIn(std::string_view list) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(' ', at), list.size());
        words.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Writes the schema of one kind of file.
class SchemaWriter {
public:
    explicit SchemaWriter(format::SchemaTask task) : task_(task) {}

    [[nodiscard]] Json whole(std::string_view kind) {
        const auto roots = rootsOf(kind);
        Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}};
        schema["title"] = "dealcraft-" + std::string{kind} + "/1";
        schema["$comment"] = "Made by `dealcraft schema`.";
        schema.update(rootSchema(roots, kind));
        writeDefinitions(schema);
        return schema;
    }

private:
    static std::vector<const FileFormat*> rootsOf(std::string_view kind) {
        std::vector<const FileFormat*> roots;
        for (const auto& file : fileFormats()) {
            if (file.kind == kind) { roots.push_back(&file); }
        }
        return roots;
    }

    /// Two shapes of one kind: whoever has any needed key of the first beside what both have is held to all of them.
    [[nodiscard]] Json rootSchema(const std::vector<const FileFormat*>& roots, std::string_view kind) {
        auto schema = shapeSchema(*shapeOf(roots.front()->root));
        schema["properties"]["format"] = markSchema(kind);
        if (roots.size() < 2) { return schema; }
        const auto other = shapeSchema(*shapeOf(roots.back()->root));
        Json any = Json::array();
        for (const auto& key : schema["required"]) {
            if (key != "format") { any.push_back({{"required", {key}}}); }
        }
        schema["allOf"] = Json::array({{{"if", {{"anyOf", std::move(any)}}},
                                        {"then", {{"required", schema["required"]}}},
                                        {"else", {{"required", other["required"]}}}}});
        schema.erase("required");
        return schema;
    }

    [[nodiscard]] Json markSchema(std::string_view kind) const {
        const auto* shape = shapeOf(rootsOf(kind).front()->root);
        auto schema = described(shape->keys.front());
        schema["type"] = "string";
        schema["enum"] = {"dealcraft-" + std::string{kind} + "/1"};
        return schema;
    }

    /// Definitions name each other; each is written once.
    void writeDefinitions(Json& schema) {
        Json definitions = Json::object();
        std::set<std::string> written;
        for (bool more = true; more;) {
            more = false;
            const auto wanted = wanted_;
            for (const auto& name : wanted) {
                if (!written.insert(name).second) { continue; }
                definitions[format::definitionOf(name)] =
                    name == "text" ? format::textSchema(task_) : shapeSchema(*shapeOf(name));
                more = true;
            }
        }
        schema["definitions"] = std::move(definitions);
    }

    [[nodiscard]] Json shapeSchema(const FormatShape& shape) {
        Json schema{{"type", "object"}, {"description", worded(shape.zh, shape.en, task_.wordings, " · ")}};
        schema["properties"] = propertiesOf(shape.keys);
        schema["required"] = requiredOf(shape.keys);
        if (schema["required"].empty()) { schema.erase("required"); }
        auto conditions = conditionsOf(shape.keys);
        if (shape.variants.empty()) {
            schema["additionalProperties"] = false;
            addDependencies(schema, shape.keys);
        }
        for (const auto& variant : shape.variants) { conditions.push_back(variantSchema(shape, variant)); }
        if (!conditions.empty()) { schema["allOf"] = std::move(conditions); }
        schema["defaultSnippets"] = format::snippetsOf(shape, task_);
        return schema;
    }

    /// What holds beside the common keys where the deciding key has this word. The common keys are only named again:
    /// their own schemas stand above.
    [[nodiscard]] Json variantSchema(const FormatShape& shape, const FormatVariant& variant) {
        Json then{{"properties", propertiesOf(variant.keys)}};
        for (const auto& key : shape.keys) { then["properties"][std::string{key.name}] = true; }
        then["required"] = requiredOf(variant.keys);
        if (then["required"].empty()) { then.erase("required"); }
        then["additionalProperties"] = false;
        addDependencies(then, variant.keys);
        auto conditions = conditionsOf(variant.keys);
        if (!conditions.empty()) { then["allOf"] = std::move(conditions); }
        const std::string by{shape.by};
        return {{"if", {{"properties", {{by, {{"const", variant.word}}}}}, {"required", {by}}}},
                {"then", std::move(then)}};
    }

    [[nodiscard]] Json propertiesOf(std::span<const FormatKey> keys) {
        Json properties = Json::object();
        for (const auto& key : keys) { properties[std::string{key.name}] = keySchema(key); }
        return properties;
    }

    [[nodiscard]] Json keySchema(const FormatKey& key) {
        auto schema = described(key);
        auto value = format::valueSchema(key, task_);
        if (!key.shape.empty()) { wanted_.emplace(key.shape); }
        // Beside a reference draft 7 knows no more than a description.
        if (value.contains("$ref")) { schema.erase("markdownDescription"); }
        schema.update(value);
        return schema;
    }

    [[nodiscard]] Json described(const FormatKey& key) const {
        return {{"description", worded(key.zh, key.en, task_.wordings, " ")},
                {"markdownDescription", worded(key.zh, key.en, task_.wordings, "\n\n")}};
    }

    static Json requiredOf(std::span<const FormatKey> keys) {
        Json required = Json::array();
        for (const auto& key : keys) {
            if (key.presence == Presence::required && key.unless.empty()) { required.push_back(key.name); }
        }
        return required;
    }

    static void addDependencies(Json& schema, std::span<const FormatKey> keys) {
        for (const auto& key : keys) {
            if (!key.beside.empty()) { schema["dependencies"][std::string{key.name}] = {key.beside}; }
        }
    }

    /// Keys that exclude each other: of two, the needed one is marked, or else the first.
    static Json conditionsOf(std::span<const FormatKey> keys) {
        Json conditions = Json::array();
        for (const auto& key : keys) {
            const auto others = othersThatMark(keys, key);
            if (others.empty()) { continue; }
            Json any = Json::array();
            for (const auto& other : others) { any.push_back({{"required", {other}}}); }
            Json condition{{"if", any.size() == 1 ? any.front() : Json{{"anyOf", any}}},
                           {"then", {{"properties", {{std::string{key.name}, false}}}}}};
            if (key.presence == Presence::required) { condition["else"] = {{"required", {key.name}}}; }
            conditions.push_back(std::move(condition));
        }
        return conditions;
    }

    static std::vector<std::string> othersThatMark(std::span<const FormatKey> keys, const FormatKey& key) {
        auto others = wordsIn(key.unless);
        std::erase_if(others, [&](const std::string& name) {
            const auto other = std::ranges::find(keys, std::string_view{name}, &FormatKey::name);
            if (key.presence == Presence::required || other == keys.end()) { return false; }
            return other->presence == Presence::required || &*other < &key;
        });
        return others;
    }

    format::SchemaTask task_;
    std::set<std::string> wanted_{"text"};
};

}  // namespace

std::string worded(std::string_view zh, std::string_view en, Wordings wordings, std::string_view between) {
    switch (wordings) {
        case Wordings::zh: return std::string{zh};
        case Wordings::en: return std::string{en};
        case Wordings::both:
            return zh == en ? std::string{zh} : std::string{zh} + std::string{between} + std::string{en};
    }
    return {};
}

std::vector<std::string_view> fileKinds() {
    std::vector<std::string_view> kinds;
    for (const auto& file : fileFormats()) {
        if (std::ranges::find(kinds, file.kind) == kinds.end()) { kinds.push_back(file.kind); }
    }
    return kinds;
}

std::string jsonSchemaOf(std::string_view kind, Wordings wordings, const KnownNames* known) {
    return SchemaWriter{{.wordings = wordings, .known = known}}.whole(kind).dump(2) + "\n";
}

}  // namespace dealcraft::content
