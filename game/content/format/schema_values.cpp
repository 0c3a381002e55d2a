#include "content/format/schema_parts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dealcraft::content::format {

namespace {

Json reference(std::string_view shape) {
    return {{"$ref", "#/definitions/" + definitionOf(shape)}};
}

/// A plain scalar that other YAML tools may take for a number or a truth.
Json scalarTypes(bool truths) {
    return truths ? Json{"string", "number", "boolean"} : Json{"string", "number"};
}

std::string_view patternOf(NameForm form) {
    switch (form) {
        case NameForm::script: return "^[a-z][a-z0-9_]{0,63}$";
        case NameForm::file: return "^[a-z][a-z0-9-]{0,63}$";
        case NameForm::courseConcept: return "^[A-Z]{3}-[0-9]{2}$";
        case NameForm::module: return "^[A-Z]{3}$";
        case NameForm::version: return "^[0-9]{1,9}([.][0-9]{1,9}){0,3}(-[0-9A-Za-z]{1,32})?$";
    }
    return "";
}

std::string patternMessage(NameForm form, Wordings wordings) {
    const auto say = [&](std::string_view zh, std::string_view en) { return worded(zh, en, wordings, " "); };
    switch (form) {
        case NameForm::script:
            return say("编号以小写字母开头，只用小写字母、数字和下划线。",
                       "An id begins with a small letter and has small letters, digits and _ only.");
        case NameForm::file:
            return say("编号以小写字母开头，只用小写字母、数字和连字符。",
                       "An id begins with a small letter and has small letters, digits and - only.");
        case NameForm::courseConcept: return say("要点的编号像 VIS-08。", "A concept's id is like VIS-08.");
        case NameForm::module: return say("模块的编号像 VIS。", "A module's id is like VIS.");
        case NameForm::version: return say("版本像 1.0.2。", "A version is like 1.0.2.");
    }
    return {};
}

Json nameSchema(NameForm form, const SchemaTask& task) {
    return {
        {"type", "string"}, {"pattern", patternOf(form)}, {"patternErrorMessage", patternMessage(form, task.wordings)}};
}

/// Words with what they mean.
Json wordSchema(std::span<const WordNote> words, const SchemaTask& task) {
    Json schema{{"type", "string"}, {"enum", Json::array()}, {"enumDescriptions", Json::array()}};
    for (const auto& note : words) {
        schema["enum"].push_back(note.word);
        schema["enumDescriptions"].push_back(worded(note.zh, note.en, task.wordings, " · "));
    }
    return schema;
}

/// Topics have three names that every pack knows.
constexpr std::array kDecisionTopicNotes{
    WordNote{"who", "谁拍板", "who decides"},
    WordNote{"how", "怎么定", "how it is decided"},
    WordNote{"when", "什么时候定", "when it is decided"},
};

/// A name of a thing: one of those that the pack has, if that is known.
Json thingSchema(Thing thing, NameForm form, const SchemaTask& task) {
    const auto* known = task.known == nullptr ? nullptr : &task.known->of[static_cast<std::size_t>(thing)];
    if (known == nullptr || known->empty()) { return nameSchema(form, task); }
    const auto builtIn = thing == Thing::topic ? std::span{kDecisionTopicNotes} : std::span<const WordNote>{};
    auto schema = wordSchema(builtIn, task);
    for (const auto& name : *known) {
        schema["enum"].push_back(name.id);
        schema["enumDescriptions"].push_back(
            worded(name.title.in(Language::zh), name.title.in(Language::en), task.wordings, " · "));
    }
    return schema;
}

Json integerSchema(Limits limits) {
    return {{"type", "integer"}, {"minimum", limits.from}, {"maximum", limits.to}};
}

/// A number that is written with at most two digits behind its point.
Json decimalSchema(Limits hundredths) {
    return {{"type", "number"}, {"minimum", hundredths.from / 100}, {"maximum", hundredths.to / 100}};
}

void addCounts(Json& schema, Counts counts) {
    if (counts.from > 0) { schema["minItems"] = counts.from; }
    if (counts.to < kMaxEntries) { schema["maxItems"] = counts.to; }
}

Json listSchema(Json items, Counts counts) {
    Json schema{{"type", "array"}, {"items", std::move(items)}};
    addCounts(schema, counts);
    return schema;
}

Json byNameSchema(Thing names, Json values, const SchemaTask& task) {
    auto keys = thingSchema(names, NameForm::script, task);
    keys["title"] = kThingNotes[static_cast<std::size_t>(names)].word;
    return {{"type", "object"}, {"propertyNames", std::move(keys)}, {"additionalProperties", std::move(values)}};
}

Json pairSchema(Limits points) {
    return {{"type", "array"},
            {"items", {Json{{"type", "integer"}}, integerSchema(points)}},
            {"minItems", 2},
            {"maxItems", 2}};
}

/// A schema that also takes a list: what holds for lists only never touches anything else.
Json orList(Json schema, Json items, Counts counts) {
    auto types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
    types.push_back("array");
    schema["type"] = std::move(types);
    schema["items"] = std::move(items);
    addCounts(schema, counts);
    return schema;
}

Json pickSchema(Limits limits) {
    return orList(integerSchema(limits), integerSchema({0, limits.to}), {2, 2});
}

/// One of the words, or a list: an enumeration would refuse the list.
Json sortingSchema(const FormatKey& key, const SchemaTask& task) {
    std::string pattern;
    for (const auto& note : key.words) { pattern.append(pattern.empty() ? "^(" : "|").append(note.word); }
    Json schema{{"type", "string"}, {"pattern", pattern + ")$"}};
    std::string known;
    Json examples = Json::array();
    for (const auto& note : key.words) {
        known.append(known.empty() ? "" : ", ").append(note.word);
        examples.push_back(note.word);
    }
    schema["patternErrorMessage"] = worded("可以是：", "One of:", task.wordings, " ") + " " + known;
    schema["examples"] = std::move(examples);
    return orList(std::move(schema), reference(key.shape), key.counts);
}

Json kindSchema(const FormatKey& key, const SchemaTask& task) {
    switch (key.kind) {
        case KeyKind::mark: return Json::object();
        case KeyKind::text: return {{"type", scalarTypes(false)}, {"minLength", 1}};
        case KeyKind::localText: return reference("text");
        case KeyKind::name:
            return key.words.empty() ? thingSchema(key.thing, key.form, task) : wordSchema(key.words, task);
        case KeyKind::names: return listSchema(thingSchema(key.thing, key.form, task), key.counts);
        case KeyKind::condition:
        case KeyKind::expression: return {{"type", scalarTypes(true)}};
        case KeyKind::effects: return {{"type", "string"}};
        case KeyKind::integer: return integerSchema(key.limits);
        case KeyKind::truth: return {{"type", "boolean"}};
        case KeyKind::money: return decimalSchema(kMoneyInFen);
        case KeyKind::percent: return decimalSchema(kPercentInBasisPoints);
        case KeyKind::word: return wordSchema(key.words, task);
        case KeyKind::words: return listSchema(wordSchema(key.words, task), key.counts);
        case KeyKind::texts: return listSchema({{"type", scalarTypes(false)}, {"minLength", 1}}, key.counts);
        case KeyKind::localTexts: return listSchema(reference("text"), key.counts);
        case KeyKind::integers: return listSchema(integerSchema(key.limits), key.counts);
        case KeyKind::points: return listSchema(pairSchema(key.limits), key.counts);
        case KeyKind::map: return reference(key.shape);
        case KeyKind::list: return listSchema(reference(key.shape), key.counts);
        case KeyKind::mapByName: return byNameSchema(key.keyThing, reference(key.shape), task);
        case KeyKind::nameByName: return byNameSchema(key.keyThing, thingSchema(key.thing, key.form, task), task);
        case KeyKind::integerByName: return byNameSchema(key.keyThing, integerSchema(key.limits), task);
        case KeyKind::integersByName:
            return byNameSchema(key.keyThing, listSchema(integerSchema(key.limits), {}), task);
        case KeyKind::lines: return orList(textSchema(task), reference(key.shape), key.counts);
        case KeyKind::branches: return orList(nameSchema(key.form, task), reference(key.shape), key.counts);
        case KeyKind::pick: return pickSchema(key.limits);
        case KeyKind::sorting: return sortingSchema(key, task);
    }
    return {};
}

/// A default as JSON: numbers, truths and pairs of numbers are such, everything else is a text.
Json defaultOf(std::string_view fallback) {
    auto value = Json::parse(fallback, nullptr, false);
    return value.is_discarded() ? Json(fallback) : value;
}

}  // namespace

std::string definitionOf(std::string_view shape) {
    std::string name{shape};
    std::ranges::replace(name, ' ', '_');
    return name;
}

Json textSchema(const SchemaTask& task) {
    const auto* text = shapeOf("text");
    const auto languages = task.known == nullptr ? std::vector<Language>{} : task.known->languages;
    Json schema{{"type", languages.size() > 1 ? Json("object") : Json{"object", "string", "number"}},
                {"properties", Json::object()},
                {"additionalProperties", false},
                {"minProperties", 1}};
    for (const auto& key : text->keys) {
        schema["properties"][std::string{key.name}] = {{"type", scalarTypes(false)},
                                                       {"minLength", 1},
                                                       {"description", worded(key.zh, key.en, task.wordings, " ")}};
    }
    if (languages.size() > 1) { schema["required"] = {"zh", "en"}; }
    schema["defaultSnippets"] = textSnippets(task);
    return schema;
}

Json valueSchema(const FormatKey& key, const SchemaTask& task) {
    auto schema = kindSchema(key, task);
    if (!key.fallback.empty() && !schema.contains("$ref")) { schema["default"] = defaultOf(key.fallback); }
    return schema;
}

}  // namespace dealcraft::content::format
