#include "authoring/twee.hpp"

#include "content/yaml/read_pack.hpp"
#include "support/catch.hpp"

namespace dealcraft::authoring {

namespace {

constexpr std::string_view kStory = R"(:: StoryTitle
A cold call

:: StoryData
{"ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "Harlowe", "start": "The door"}

:: UserScript [script]
alert("never run");

:: The door [shop morning] {"position":"600,400"}
He looks up from the ledger. "Yes?"

(set: $mood to "wary")
[[Say what you came for->Tea]]
[[Talk about the weather|Weather]]
[[The door<-Wait]]

:: Tea
"Sit down, then."

:: Weather
It has been dry. [[Tea]] or [[leave->Nowhere]]

:: 茶桌
Reached by nothing.
)";

std::vector<std::string> keysOf(const std::vector<TweeNote>& notes) {
    std::vector<std::string> keys;
    keys.reserve(notes.size());
    for (const auto& note : notes) { keys.push_back(note.key + " " + std::to_string(note.line) + " " + note.detail); }
    return keys;
}

}  // namespace

TEST_CASE("passages and the four forms of links are read", "[authoring][twee]") {
    std::vector<TweeNote> notes;
    const auto story = readTwee(kStory, notes);
    CHECK(story.title == "A cold call");
    CHECK(story.start == "The door");
    REQUIRE(story.passages.size() == 4);
    const auto& door = story.passages[0];
    CHECK(door.name == "The door");
    CHECK(door.tags == std::vector<std::string>{"shop", "morning"});
    CHECK(door.line == 10);
    REQUIRE(door.links.size() == 3);
    CHECK(door.links[0].text == "Say what you came for");
    CHECK(door.links[0].target == "Tea");
    CHECK(door.links[1].target == "Weather");
    CHECK(door.links[2].text == "Wait");
    CHECK(door.links[2].target == "The door");
    CHECK(story.passages[2].links[0].text == "Tea");
    CHECK(keysOf(notes) == std::vector<std::string>{"twee.macros 0 1"});
}

TEST_CASE("a story becomes a scenario that reads without an error", "[authoring][twee]") {
    std::vector<TweeNote> notes;
    const auto story = readTwee(kStory, notes);
    const auto scenario = scenarioFromTwee(story, "cold-call", "he", "VIS-01", notes);
    CHECK(keysOf(notes) == std::vector<std::string>{"twee.macros 0 1", "twee.no_target 21 Nowhere"});
    std::vector<content::PackFile> files{
        {"pack.yaml",
         "format: dealcraft-pack/1\nid: a\ntitle: {zh: A, en: A}\nversion: \"1\"\nlanguages: [zh, "
         "en]\nlicense: CC0\nauthors: [us]\n"},
        {"course.yaml",
         "format: dealcraft-course/1\nmodules: [{id: VIS, title: {zh: V, en: V}}]\nconcepts:\n  - {id: "
         "VIS-01, title: {zh: V, en: V}, explanation: {zh: V, en: V}}\n"},
        {"people.yaml",
         "format: dealcraft-people/1\nfirms: [{id: f, name: {zh: F, en: F}, kind: prospect}]\ncontacts:\n"
         "  - {id: he, firm: f, name: {zh: H, en: H}, title: {zh: T, en: T}, role: tdm}\n"},
        {"scenarios/cold-call.yaml", scenario}};
    const auto reading = content::readPackFiles(std::move(files), content::Rules{});
    std::string errors;
    for (const auto& d : reading.diagnostics) {
        if (d.severity == Severity::error) { errors += content::rendered(d, reading.sources, Language::en); }
    }
    CHECK(errors == "");
    REQUIRE(reading.pack);
    const auto& dialogue = std::get<content::Dialogue>(reading.pack->scenarios.front().flow.front().body);
    CHECK(dialogue.start.value == "the_door");
    REQUIRE(dialogue.moments.size() == 4);
    CHECK(dialogue.moments[0].options[2].to.front().to.value == "the_door");
    CHECK(dialogue.moments[1].options.front().to.front().to.value == "end");
    CHECK(dialogue.moments[3].id.value == "passage");
    const auto& words = reading.pack->texts->in(Language::en, dialogue.moments[0].lines.front().turns.front().say);
    CHECK(words.find("He looks up from the ledger. \"Yes?\"") == 0);
    CHECK(words.find("[[") == std::string::npos);
}

TEST_CASE("what is no Twee file is told as such", "[authoring][twee]") {
    std::vector<TweeNote> notes;
    CHECK(readTwee("<html>a Twine archive</html>", notes).passages.empty());
    CHECK(keysOf(notes) == std::vector<std::string>{"twee.no_passage 0 "});
    notes.clear();
    const auto story = readTwee(":: Only\nText\n:: StoryData\n{\"start\": \"Gone\"}", notes);
    CHECK(story.start == "Only");
    CHECK(keysOf(notes) == std::vector<std::string>{"twee.no_start 0 Gone"});
    notes.clear();
    CHECK(readTwee(":: a\n[[unfinished\n:: StoryData\n{broken", notes).passages.size() == 1);
    CHECK(notes.empty());
}

TEST_CASE("a story of which no pack could be read is refused, with the line to mend", "[authoring][twee]") {
    struct Bad {
        std::string story;
        std::string note;
    };
    const auto bad = GENERATE(values<Bad>({
        {":: a\nG\xFCnther says hello\n", "twee.no_utf8 2 FC"},
        {":: a\nred\x1B[31m\n", "twee.character 2 U+001B"},
        {":: a\nturned \xE2\x80\xAE round\n", "twee.character 2 U+202E"},
        {":: a\none\n:: b\ntwo\n:: a\nthree\n", "twee.twice 5 a"},
        {":: a\n" + std::string(4001, 'x') + "\n", "twee.long_line 2 4000"},
    }));
    std::vector<TweeNote> notes;
    static_cast<void>(readTwee(bad.story, notes));
    CHECK(keysOf(notes) == std::vector<std::string>{bad.note});
    CHECK(isRefused(notes));
    notes.clear();
    std::string lines;
    for (int i = 0; i < 30; ++i) { lines += std::string(1000, 'x') + "\n"; }
    static_cast<void>(readTwee(":: a\n" + lines, notes));
    CHECK(keysOf(notes) == std::vector<std::string>{"twee.long_passage 1 a"});
}

TEST_CASE("tabs, a byte order mark and scripts of a story do no harm", "[authoring][twee]") {
    std::vector<TweeNote> notes;
    const auto story = readTwee("\xEF\xBB\xBF:: a\r\n\tsays\tone\r\n:: style [stylesheet]\n\x1B\n", notes);
    CHECK(notes.empty());
    REQUIRE(story.passages.size() == 1);
    CHECK(story.passages.front().text == "says one");
}

}  // namespace dealcraft::authoring
