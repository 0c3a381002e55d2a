#include "content/yaml/read_interface_texts.hpp"

#include "content/yaml/bytes_guard.hpp"
#include "content/yaml/open_files.hpp"
#include "content/yaml/tree.hpp"
#include "content/yaml/value.hpp"

#include <utility>

namespace dealcraft::content {

namespace {

/// Words of one language by key, and where they stand.
using PlacedTexts = std::map<std::string, Located<std::string>, std::less<>>;

class OneLanguage {
public:
    OneLanguage(const Document& document, PlacedTexts& texts) : document_(document), texts_(texts) {}

    void collect(const Value& map, const std::string& prefix) {
        for (const auto& child : map.children()) {
            const auto key = prefix + child.node().key;
            if (child.holdsMap()) {
                collect(child, key + ".");
            } else if (child.isText()) {
                texts_.emplace(key,
                               Located<std::string>{child.node().text, document_.source.range(child.node().keyExtent)});
            }
        }
    }

private:
    const Document& document_;
    PlacedTexts& texts_;
};

PlacedTexts readOneLanguage(const std::filesystem::path& file, InterfaceTextsReading& reading) {
    PlacedTexts texts;
    const auto shown = file.generic_string();
    std::string bytes;
    if (!readRegularFile(file, shown, bytes, reading.diagnostics)) { return texts; }
    const SourceText source{shown, bytes};
    reading.sources.emplace(shown, std::move(bytes));
    Findings out{source, reading.diagnostics};
    const auto tree = bytesAreSafe(out) ? parseTree(out) : std::nullopt;
    if (!tree) { return texts; }
    TextTable unused;
    const std::vector<Language> any;
    const Document document{source, *tree, out, unused, any};
    OneLanguage{document, texts}.collect(Value{document, 0}, "");
    return texts;
}

/// Reports the keys that `other` lacks.
void reportLacking(const PlacedTexts& texts, const PlacedTexts& other, Language lacking, Diagnostics& found) {
    for (const auto& [key, text] : texts) {
        if (other.contains(key)) { continue; }
        found.push_back(
            finding(701, "interface", text.where, {{"key", key}, {"language", std::string{nameOf(lacking)}}}));
    }
}

}  // namespace

const std::string& InterfaceTexts::in(Language language, const std::string& key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? key : found->second.in(language);
}

InterfaceTextsReading readInterfaceTexts(const std::filesystem::path& folder) {
    InterfaceTextsReading reading;
    const auto zh = readOneLanguage(folder / "zh.yaml", reading);
    const auto en = readOneLanguage(folder / "en.yaml", reading);
    reportLacking(zh, en, Language::en, reading.diagnostics);
    reportLacking(en, zh, Language::zh, reading.diagnostics);
    std::map<std::string, LocalText, std::less<>> texts;
    for (const auto& [key, text] : zh) { texts[key].words[static_cast<std::size_t>(Language::zh)] = text.value; }
    for (const auto& [key, text] : en) { texts[key].words[static_cast<std::size_t>(Language::en)] = text.value; }
    for (auto& [key, text] : texts) {
        for (auto& words : text.words) {
            if (words.empty()) { words = key; }
        }
    }
    reading.texts = InterfaceTexts{std::move(texts)};
    return reading;
}

}  // namespace dealcraft::content
