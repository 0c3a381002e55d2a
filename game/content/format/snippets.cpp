#include "content/format/schema_parts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dealcraft::content::format {

namespace {

/// Pieces nest no deeper than this: what lies below is begun with a piece of its own.
constexpr int kDeepest = 3;

/// Writes a piece with numbered places to fill in, in the order in which the editor visits them.
class SnippetWriter {
public:
    [[nodiscard]] Json map(const FormatShape& shape, std::string_view word, std::string_view starter, int depth) {
        Json body = Json::object();
        for (const auto* key : keysOf(shape, word)) {
            if (!begins(*key, starter)) { continue; }
            const bool decides = key->name == shape.by && !word.empty();
            body[std::string{key->name}] = decides ? Json(word) : value(*key, depth);
        }
        return body;
    }

    [[nodiscard]] Json text() { return {{"zh", place("")}, {"en", place("")}}; }

private:
    static bool begins(const FormatKey& key, std::string_view starter) {
        if (starter.empty()) { return key.presence == Presence::required; }
        const auto padded = " " + std::string{starter} + " ";
        return padded.find(" " + std::string{key.name} + " ") != std::string::npos;
    }

    [[nodiscard]] std::string place(std::string_view text) {
        const auto number = std::to_string(++places_);
        return text.empty() ? "$" + number : "${" + number + ":" + std::string{text} + "}";
    }

    [[nodiscard]] Json named(Thing thing) { return place(kThingNotes[static_cast<std::size_t>(thing)].word); }

    [[nodiscard]] Json begun(std::string_view shape, int depth) {
        const auto* of = shapeOf(shape);
        if (depth >= kDeepest || of == nullptr) { return Json::object(); }
        if (of->variants.empty()) { return map(*of, "", of->starter, depth + 1); }
        const auto& first = of->variants.front();
        return map(*of, first.word, first.starter, depth + 1);
    }

    [[nodiscard]] Json value(const FormatKey& key, int depth) {
        switch (key.kind) {
            case KeyKind::mark:
            case KeyKind::text:
            case KeyKind::condition:
            case KeyKind::effects:
            case KeyKind::expression: return place("");
            case KeyKind::localText:
            case KeyKind::lines: return text();
            case KeyKind::name: return key.thing == Thing::none ? Json(place(key.name)) : named(key.thing);
            case KeyKind::names: return Json::array({named(key.thing)});
            case KeyKind::integer: return place(numberOf(key));
            case KeyKind::truth: return false;
            case KeyKind::money:
            case KeyKind::percent: return place("0");
            case KeyKind::word: return place(key.words.front().word);
            case KeyKind::words: return Json::array({place(key.words.front().word)});
            case KeyKind::texts: return Json::array({place("")});
            case KeyKind::localTexts: return Json::array({text()});
            case KeyKind::integers: return std::vector<int>(std::max<std::size_t>(key.counts.from, 1), 0);
            case KeyKind::points: return Json::array({{0, 0}, {100, 100}});
            case KeyKind::map: return begun(key.shape, depth);
            case KeyKind::list: return Json::array({begun(key.shape, depth)});
            case KeyKind::mapByName: return {{"name", begun(key.shape, depth)}};
            case KeyKind::nameByName: return {{"role", named(key.thing)}};
            case KeyKind::integerByName: return {{"issue", 100}};
            case KeyKind::integersByName: return {{"issue", {0, 100}}};
            case KeyKind::branches: return place("end");
            case KeyKind::pick: return 1;
            case KeyKind::sorting: return place(key.words.front().word);
        }
        return {};
    }

    [[nodiscard]] static std::string numberOf(const FormatKey& key) {
        const auto least = std::to_string(std::max<std::int64_t>(key.limits.from, 0));
        return key.fallback.empty() ? least : std::string{key.fallback};
    }

    int places_ = 0;
};

Json snippet(std::string_view label, std::string description, Json body) {
    return {{"label", label}, {"description", std::move(description)}, {"body", std::move(body)}};
}

}  // namespace

Json snippetsOf(const FormatShape& shape, const SchemaTask& task) {
    const auto told = worded(shape.zh, shape.en, task.wordings, " · ");
    if (shape.variants.empty()) {
        return Json::array({snippet(shape.name, told, SnippetWriter{}.map(shape, "", shape.starter, 0))});
    }
    Json all = Json::array();
    for (const auto& variant : shape.variants) {
        all.push_back(snippet(variant.word, told, SnippetWriter{}.map(shape, variant.word, variant.starter, 0)));
    }
    return all;
}

Json textSnippets(const SchemaTask& task) {
    const auto* text = shapeOf("text");
    return Json::array({snippet("zh, en", worded(text->zh, text->en, task.wordings, " · "), SnippetWriter{}.text())});
}

}  // namespace dealcraft::content::format
