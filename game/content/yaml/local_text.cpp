#include "base/utf8.hpp"
#include "content/yaml/map_reader.hpp"
#include "content/yaml/value.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr std::array kBothLanguages{Language::zh, Language::en};

/// The placeholders `{name}` of a text, sorted, as one text for comparing and showing.
std::string placeholdersOf(std::string_view text) {
    std::vector<std::string> found;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) { break; }
        const auto name = text.substr(open + 1, close - open - 1);
        const bool isName =
            !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
        if (isName) { found.push_back("{" + std::string{name} + "}"); }
    }
    std::ranges::sort(found);
    std::string out;
    for (const auto& name : found) { out += (out.empty() ? "" : " ") + name; }
    return out;
}

/// Whether a text consists of Chinese for the most part. A Chinese word that an English text explains is no fault.
bool isChinese(std::string_view text) {
    std::size_t ideographs = 0;
    std::size_t others = 0;
    while (!text.empty()) {
        const auto point = firstCodePoint(text).value_or(CodePoint{U'?', 1});
        if (point.value != U' ') { ++(point.value >= 0x4E00 && point.value <= 0x9FFF ? ideographs : others); }
        text.remove_prefix(point.bytes);
    }
    return ideographs > others;
}

bool declares(const std::vector<Language>& languages, Language language) {
    return languages.empty() || std::ranges::find(languages, language) != languages.end();
}

/// Titles and names stand in lists: they have no room for a second line.
void checkLines(const Value& value, std::string_view label, const std::string& text) {
    const bool oneLine = label == "title" || label == "name";
    if (oneLine && text.find('\n') != std::string::npos) { value.report(105, "one_line"); }
}

/// The words of one language, and what is wrong with them.
std::string wordsIn(MapReader& in, Language language, const Value& whole) {
    const auto& languages = whole.document().languages;
    const auto found = in.value(nameOf(language));
    if (!found) {
        const bool missing = !languages.empty() && declares(languages, language);
        if (missing) { whole.report(701, "missing", {{"language", std::string{nameOf(language)}}}); }
        return {};
    }
    if (!declares(languages, language)) {
        found->report(701, "undeclared", {{"language", std::string{nameOf(language)}}});
    }
    if (!found->isText()) { return {}; }
    const auto& text = found->node().text;
    if (text.find_first_not_of(" \n") == std::string::npos) {
        found->report(701, "blank", {{"language", std::string{nameOf(language)}}});
    }
    checkLines(*found, whole.label(), text);
    if (language == Language::en && isChinese(text)) { found->report(704, "chinese_in_en"); }
    return text;
}

LocalText readInLanguages(MapReader& in, const Value& whole) {
    LocalText text;
    for (const auto language : kBothLanguages) {
        text.words[static_cast<std::size_t>(language)] = wordsIn(in, language, whole);
    }
    const auto zh = placeholdersOf(text.in(Language::zh));
    const auto en = placeholdersOf(text.in(Language::en));
    if (text.words[0].empty() || text.words[1].empty()) {
        text.words[text.words[0].empty() ? 0 : 1] = text.words[text.words[0].empty() ? 1 : 0];
    } else if (zh != en) {
        whole.report(702, "placeholders", {{"zh", zh.empty() ? "–" : zh}, {"en", en.empty() ? "–" : en}});
    }
    return text;
}

}  // namespace

LocalText readLocalWords(const Value& value) {
    if (!value.holdsText()) {
        if (!value.isMap()) { return {}; }
        return MapReader::readMap(value, "text", [&](MapReader& in) { return readInLanguages(in, value); });
    }
    const auto& text = value.node().text;
    if (value.document().languages.size() > 1) { value.report(701, "plain"); }
    if (text.find_first_not_of(" \n") == std::string::npos) { value.report(105, "empty"); }
    checkLines(value, value.label(), text);
    return {{text, text}};
}

}  // namespace dealcraft::content
