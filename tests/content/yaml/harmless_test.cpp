#include "content/mini_pack.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

namespace dealcraft::test {

namespace {

std::string withCrLf(std::string_view text) {
    std::string out;
    for (const char c : text) { out += c == '\n' ? std::string{"\r\n"} : std::string{c}; }
    return out;
}

std::string scenario() {
    return miniFile(kMiniScenarioPath);
}
std::string scenarioWith(std::string_view from, std::string_view to) {
    return miniFileWith(kMiniScenarioPath, from, to);
}

/// Files that look odd and have nothing wrong with them.
std::vector<std::pair<std::string, std::string>> harmlessFiles() {
    return {
        {"a byte order mark", "\xEF\xBB\xBF" + scenario()},
        {"CR LF", withCrLf(scenario())},
        {"both, as Notepad writes them", "\xEF\xBB\xBF" + withCrLf(scenario())},
        {"no line end at the end", scenario().substr(0, scenario().size() - 1)},
        {"empty lines at the end", scenario() + "\n\n  \n"},
        {"comments", "# 场景\n" + scenarioWith("minutes: 5", "minutes: 5   # 分钟") + "# the end\n"},
        {"a document's start and end", "---\n" + scenario() + "...\n"},
        {"keys in quotes", scenarioWith("minutes: 5", "\"minutes\": 5")},
        {"a map over several lines", scenarioWith("{zh: 去吧。, en: Go.}", "{\n  zh: 去吧。,\n  en: Go.\n  }")},
        {"a text as a block",
         scenarioWith("{zh: 去吧。, en: Go.}",
                      "\n  zh: >-\n    去吧。\n    走。\n\n    再去。\n  en: |\n    Go: \"now\".\n    - go\n")},
        {"a text over several lines", scenarioWith("{zh: 去吧。, en: Go.}", "\n  zh: 去吧。\n  en: Go\n    now.\n")},
        {"apostrophes", scenarioWith("en: Go.", "en: It's o'clock")},
        {"doubled apostrophes", scenarioWith("en: Go.", "en: 'It''s time'")},
        {"escapes", scenarioWith("en: Go.", R"(en: "He said \"go\" \\ \u00e9")")},
        {"format strings, markup and formulas",
         scenarioWith("en: Go.", "en: \"%s %n {0} <b>&amp;</b> =cmd|' /C calc'!A0\"")},
        {"emoji and rare characters", scenarioWith("en: Go.", "en: 👩‍🌾 café naïve 𠮷 ﷽")},
        {"a no-break space in a text", scenarioWith("en: Go.", "en: Go\xC2\xA0now.")},
        {"a tab in a text", scenarioWith("en: Go.", "en: Go\tnow.")},
        {"a colon without a blank", scenarioWith("en: Go.", "en: At 10:30")},
        {"a hash without a blank", scenarioWith("en: Go.", "en: Take#3")},
        {"words in quotes that would be truths", scenarioWith("en: Go.", "en: 'no'")},
        {"the longest line", scenario() + "# " + std::string(4094, 'x') + "\n"},
        {"an explicit key", scenarioWith("minutes: 5", "? minutes\n: 5")},
        {"lists that begin in the column of their key", scenarioWith("learn: [VIS-01]", "learn:\n- VIS-01")},
        {"blanks at the ends of lines", scenarioWith("minutes: 5\n", "minutes: 5   \n")},
        {"an empty line of tabs", scenarioWith("minutes: 5\n", "minutes: 5\n\t\n")},
    };
}

}  // namespace

TEST_CASE("a harmless file is read, however odd it looks", "[yaml]") {
    for (const auto& [what, text] : harmlessFiles()) {
        INFO(what);
        const auto reading = read(miniPackWith(kMiniScenarioPath, text));
        CHECK(printed(reading).empty());
        CHECK(reading.pack != nullptr);
    }
}

TEST_CASE("a byte order mark and CR LF change no place", "[yaml]") {
    const auto spoiled = scenarioWith("objection: doubt", "objection: dout");
    const auto plain = read(miniPackWith(kMiniScenarioPath, spoiled));
    const auto notepad = read(miniPackWith(kMiniScenarioPath, "\xEF\xBB\xBF" + withCrLf(spoiled)));
    CHECK(printed(plain) == printed(notepad));
}

TEST_CASE("texts are kept as they were written", "[yaml]") {
    const auto reading = read(miniPackWith(
        kMiniScenarioPath, scenarioWith("{zh: 去吧。, en: Go.}",
                                        "\n  zh: >-\n    一。\n    二。\n\n    三。\n  en: \"a \\\"b\\\" {0}\"\n")));
    REQUIRE(reading.pack != nullptr);
    const auto brief = reading.pack->scenarios.front().brief;
    CHECK(reading.pack->texts->in(Language::zh, brief) == "一。 二。\n三。");
    CHECK(reading.pack->texts->in(Language::en, brief) == "a \"b\" {0}");
}

TEST_CASE("a pack of one language may write plain texts", "[yaml]") {
    std::vector<content::PackFile> files;
    files.push_back({"pack.yaml", "format: dealcraft-pack/1\nid: one\ntitle: One\nversion: 1.0\nlanguages: [en]\n"});
    files.push_back({"course.yaml",
                     "format: dealcraft-course/1\nmodules: [{id: VIS, title: Visit}]\nconcepts: [{id: VIS-01, title: "
                     "{en: Open}, explanation: Greet}]\n"});
    const auto reading = read(files);
    CHECK(printed(reading).empty());
    REQUIRE(reading.pack != nullptr);
    const auto& texts = *reading.pack->texts;
    CHECK(texts.in(Language::zh, reading.pack->info.title) == "One");
    CHECK(texts.in(Language::zh, reading.pack->course.concepts.front().title) == "Open");
}

TEST_CASE("the content hash depends on paths and bytes, not on the order in which files were found", "[yaml]") {
    auto files = miniPack();
    const auto first = read(files);
    std::swap(files[0], files[3]);
    const auto second = read(files);
    REQUIRE(first.pack != nullptr);
    REQUIRE(second.pack != nullptr);
    CHECK(first.pack->contentHash == second.pack->contentHash);
    CHECK(first.pack->files.front().path == "course.yaml");
    const auto third = read(miniPackWith("people.yaml", miniFile("people.yaml") + "\n"));
    REQUIRE(third.pack != nullptr);
    CHECK(first.pack->contentHash != third.pack->contentHash);
}

}  // namespace dealcraft::test
