#include "authoring/twee.hpp"

#include "authoring/scalar_forms.hpp"
#include "base/utf8.hpp"
#include "content/compiled.hpp"
#include "content/compiling/slots.hpp"
#include "content/yaml/bytes_guard.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

namespace dealcraft::authoring {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) { return {}; }
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// In headers a backslash makes brackets and braces letters of the name.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) { ++i; }
        out += text[i];
    }
    return out;
}

/// The first of some characters that no backslash stands before.
std::size_t findBare(std::string_view text, std::string_view any) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (any.find(text[i]) != std::string_view::npos) {
            return i;
        }
    }
    return text.size();
}

/// `:: Name [tags] {"position": …}`
TweePassage passageOf(std::string_view header, int line) {
    TweePassage passage;
    passage.line = line;
    const auto end = findBare(header, "[{");
    passage.name = unescaped(trimmed(header.substr(0, end)));
    if (end < header.size() && header[end] == '[') {
        const auto close = std::min(header.find(']', end), header.size());
        std::istringstream tags{std::string{header.substr(end + 1, close - end - 1)}};
        for (std::string tag; tags >> tag;) { passage.tags.push_back(tag); }
    }
    return passage;
}

/// What stands between `[[` and `]]`: text|target, text->target, target<-text, or one for both.
TweeLink linkOf(std::string_view inner) {
    const auto parts = [&](std::size_t at, std::size_t width) {
        return std::pair{std::string{trimmed(inner.substr(0, at))}, std::string{trimmed(inner.substr(at + width))}};
    };
    if (const auto at = inner.rfind("->"); at != std::string_view::npos) {
        auto [text, target] = parts(at, 2);
        return {std::move(text), std::move(target)};
    }
    if (const auto at = inner.find("<-"); at != std::string_view::npos) {
        auto [target, text] = parts(at, 2);
        return {std::move(text), std::move(target)};
    }
    if (const auto at = inner.find('|'); at != std::string_view::npos) {
        auto [text, target] = parts(at, 1);
        return {std::move(text), std::move(target)};
    }
    return {std::string{trimmed(inner)}, std::string{trimmed(inner)}};
}

void takeLinks(TweePassage& passage) {
    std::string rest;
    std::string_view text = passage.text;
    for (;;) {
        const auto open = text.find("[[");
        const auto close = open == std::string_view::npos ? open : text.find("]]", open);
        if (close == std::string_view::npos) { break; }
        rest += text.substr(0, open);
        auto inner = text.substr(open + 2, close - open - 2);
        inner = inner.substr(0, inner.find("]["));  // SugarCube's setters
        passage.links.push_back(linkOf(inner));
        text.remove_prefix(close + 2);
    }
    rest += text;
    passage.text = trimmed(rest);
}

int macrosIn(std::string_view text) {
    int count = 0;
    for (const std::string_view mark : {"<<", "(if:", "(set:", "(link:", "(else:"}) {
        for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) { ++count; }
    }
    return count;
}

bool isText(const TweePassage& passage) {
    constexpr std::array<std::string_view, 4> kNoText{"StoryTitle", "StoryData", "UserScript", "UserStylesheet"};
    const auto has = [&](std::string_view tag) { return std::ranges::find(passage.tags, tag) != passage.tags.end(); };
    return std::ranges::find(kNoText, passage.name) == kNoText.end() && !has("script") && !has("stylesheet");
}

/// What StoryData's JSON names as the first passage.
std::string startIn(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    return json.is_object() && json.contains("start") && json["start"].is_string() ? json["start"].get<std::string>()
                                                                                   : std::string{};
}

/// Words of the scenario language, and those that some readers of YAML take for no text.
bool isReserved(std::string_view id) {
    constexpr std::array<std::string_view, 8> kYamlWords{"no", "yes", "on", "off", "null", "y", "n", "open"};
    return std::ranges::find(content::builtInNames(), id) != content::builtInNames().end() ||
           std::ranges::find(kYamlWords, id) != kYamlWords.end();
}

/// Names as ids: `Tea table` is tea_table; what leaves nothing, or is taken, gets a number.
class Ids {
public:
    std::string idOf(const std::string& name, const std::string& otherwise) {
        auto id = lettersOf(name);
        constexpr std::size_t kLongest = 40;
        id = id.substr(0, kLongest);
        if (id.empty() || id[0] < 'a' || id[0] > 'z' || isReserved(id)) {
            id = otherwise + (id.empty() ? "" : "_" + id);
        }
        auto made = id;
        for (int n = 2; !taken_.insert(made).second; ++n) { made = id + "_" + std::to_string(n); }
        return made;
    }

private:
    /// Small letters and digits, with a line below for each run of others.
    static std::string lettersOf(const std::string& name) {
        std::string id;
        for (const char c : name) {
            const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            const bool fits = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9');
            if (fits || (!id.empty() && id.back() != '_')) { id += fits ? low : '_'; }
        }
        if (id.ends_with('_')) { id.pop_back(); }
        return id;
    }

    std::set<std::string> taken_;
};

/// A text in both languages' places, beneath its key.
std::string textAt(const std::string& key, const std::string& text, std::size_t indent) {
    const std::string margin(indent, ' ');
    const bool lines = text.find('\n') != std::string::npos;
    const ScalarPlace place{.indent = indent + 4, .inBrackets = false};
    const auto form = lines ? ScalarForm::literal : ScalarForm::doubleQuoted;
    const auto words = written(text, form, place);
    return margin + key + ":\n" + margin + "  zh: " + words + "\n" + margin + "  en: " + words + "\n";
}

class Writer {
public:
    Writer(const TweeStory& story, std::vector<TweeNote>& notes) : story_(story), notes_(notes) {
        for (const auto& passage : story.passages) { ids_.emplace(passage.name, names_.idOf(passage.name, "passage")); }
    }

    std::string moments() {
        std::string out;
        std::size_t count = 0;
        for (const auto& passage : story_.passages) {
            if (++count > content::kMaxMoments) {
                notes_.push_back({"twee.too_many", passage.line, passage.name});
                break;
            }
            out += moment(passage);
        }
        return out;
    }
    [[nodiscard]] std::string idOf(const std::string& passage) const {
        const auto found = ids_.find(passage);
        return found == ids_.end() ? "end" : found->second;
    }

private:
    std::string moment(const TweePassage& passage) {
        auto out = "      - id: " + idOf(passage.name) + "\n        speaker: customer\n";
        if (!passage.text.empty()) {
            auto line = textAt("say", passage.text, 12);
            line[10] = '-';
            out += "        lines:\n" + line;
        }
        out += "        options:\n";
        Ids options;
        std::size_t count = 0;
        for (const auto& link : passage.links) {
            if (++count > content::kMaxOptionsOfMoment) {
                notes_.push_back({"twee.too_many_links", passage.line, passage.name});
                break;
            }
            out += option(passage, link, options);
        }
        if (passage.links.empty()) { out += option(passage, {"……", ""}, options); }
        return out;
    }

    std::string option(const TweePassage& passage, const TweeLink& link, Ids& options) {
        if (!link.target.empty() && !ids_.contains(link.target)) {
            notes_.push_back({"twee.no_target", passage.line, link.target});
        }
        return "          - id: " + options.idOf(link.text, "option") + "\n" +
               textAt("say", link.text.empty() ? "……" : link.text, 12) + "            goto: " + idOf(link.target) +
               "\n";
    }

    const TweeStory& story_;
    std::vector<TweeNote>& notes_;
    Ids names_;
    std::map<std::string, std::string, std::less<>> ids_;
};

/// The bytes of a line of a pack's file, less what stands around a text there.
constexpr std::size_t kMostOfLine = 4000;
/// The bytes of a text, both languages and their indentation being other ones.
constexpr std::size_t kMostOfPassage = std::size_t{24} << 10U;

/// What is wrong with a line as it stands: a key of `twee.*` and what it is about; nothing if it can be taken.
std::optional<TweeNote> faultOf(std::string_view line, int number) {
    const auto note = [&](const char* key, std::string detail) {
        return TweeNote{key, number, std::move(detail), true};
    };
    if (line.size() > kMostOfLine) { return note("twee.long_line", std::to_string(kMostOfLine)); }
    while (!line.empty()) {
        const auto point = firstCodePoint(line);
        if (!point) { return note("twee.no_utf8", fmt::format("{:02X}", static_cast<unsigned char>(line.front()))); }
        if (!content::faultOfCharacter(point->value).empty()) {
            return note("twee.character", fmt::format("U+{:04X}", static_cast<std::uint32_t>(point->value)));
        }
        line.remove_prefix(point->bytes);
    }
    return std::nullopt;
}

/// The passages of a story as they stand, those that are no text among them.
std::vector<TweePassage> passagesIn(std::string_view text, std::vector<TweeNote>& notes) {
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    if (text.starts_with(kBom)) { text.remove_prefix(kBom.size()); }
    std::vector<TweePassage> all;
    std::istringstream in{std::string{text}};
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.ends_with('\r')) { line.pop_back(); }
        const bool isHeader = line.starts_with("::");
        if (isHeader) { all.push_back(passageOf(std::string_view{line}.substr(2), number)); }
        const bool counts = !all.empty() && isText(all.back());  // data and style sheets are left out
        auto fault = counts ? faultOf(line, number) : std::nullopt;
        if (fault) { notes.push_back(std::move(*fault)); }
        if (!isHeader && !all.empty()) {
            std::ranges::replace(line, '\t', ' ');
            all.back().text += line + "\n";
        }
    }
    return all;
}

/// Two passages of one name, and such as are too long: a scenario has no room for them.
void checkPassages(const std::vector<TweePassage>& passages, std::vector<TweeNote>& notes) {
    std::map<std::string_view, int> lines;
    for (const auto& passage : passages) {
        if (!lines.emplace(passage.name, passage.line).second) {
            notes.push_back({"twee.twice", passage.line, passage.name, true});
        }
        if (passage.text.size() > kMostOfPassage) {
            notes.push_back({"twee.long_passage", passage.line, passage.name, true});
        }
    }
}

/// A story begins where it says, else at `Start`, else with its first passage.
void settleStart(TweeStory& story, std::vector<TweeNote>& notes) {
    const auto isThere = [&](const std::string& name) {
        return std::ranges::find(story.passages, name, &TweePassage::name) != story.passages.end();
    };
    const auto& first = story.passages.front().name;
    if (story.start.empty()) { story.start = isThere("Start") ? "Start" : first; }
    if (isThere(story.start)) { return; }
    notes.push_back({"twee.no_start", 0, story.start});
    story.start = first;
}

}  // namespace

bool isRefused(const std::vector<TweeNote>& notes) {
    return std::ranges::any_of(notes, &TweeNote::refuses);
}

TweeStory readTwee(std::string_view text, std::vector<TweeNote>& notes) {
    TweeStory story;
    auto all = passagesIn(text, notes);
    for (auto& passage : all) {
        if (passage.name == "StoryTitle") { story.title = trimmed(passage.text); }
        if (passage.name == "StoryData") { story.start = startIn(passage.text); }
        if (!isText(passage)) { continue; }
        takeLinks(passage);
        story.macros += macrosIn(passage.text);
        story.passages.push_back(std::move(passage));
    }
    if (story.passages.empty()) {
        notes.push_back({"twee.no_passage", 0, "", true});
        return story;
    }
    checkPassages(story.passages, notes);
    settleStart(story, notes);
    if (story.macros > 0) { notes.push_back({"twee.macros", 0, std::to_string(story.macros)}); }
    return story;
}

std::string scenarioFromTwee(const TweeStory& story, const std::string& id, const std::string& contact,
                             const std::string& courseConcept, std::vector<TweeNote>& notes) {
    Writer writer{story, notes};
    const auto title = story.title.empty() ? id : story.title;
    const auto moments = writer.moments();
    return "# yaml-language-server: $schema=../.schema/dealcraft-scenario.schema.json\n"
           "# 由 Twee 文件转来：先译文字，再给选项打分（grade、why、concepts）。\n"
           "# Made from a Twee file: translate the texts, then grade the options (grade, why, concepts).\n"
           "format: dealcraft-scenario/1\nid: " +
           id + "\n" + textAt("title", title, 0) + "minutes: 10\nlearn: [" + courseConcept + "]\n" +
           textAt("brief", title, 0) + "cast:\n  customer: " + contact + "\nflow:\n  - id: talk\n    type: dialogue\n" +
           textAt("title", title, 4) + "    with: customer\n    start: " + writer.idOf(story.start) +
           "\n    moments:\n" + moments + "endings:\n  - id: done\n" + textAt("title", title, 4) +
           textAt("text", title, 4) +
           "rubric:\n  # 打分以后改成 measure: grades / once options are graded: measure: grades\n  - id: trust_won\n" +
           textAt("title", "Trust", 4) + "    weight: 100\n    concepts: [" + courseConcept +
           "]\n    measure: state\n    value: trust\n    line: [[0, 0], [100, 100]]\n";
}

}  // namespace dealcraft::authoring
