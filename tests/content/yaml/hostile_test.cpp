#include "content/mini_pack.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

namespace dealcraft::test {

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) { out += part; }
    return out;
}

/// A file that nobody would write in good faith, and the code with which it is refused.
struct HostileFile {
    std::string what;
    std::string bytes;
    int code = 101;
    int line = -1;  ///< where it must be refused; -1: anywhere
};

std::vector<HostileFile> structureAttacks() {
    std::vector<HostileFile> files;
    files.push_back({"a cyclic anchor", "x: &a [*a]", 107, 1});
    files.push_back({"five cyclic anchors", "a: &a {b: &b [*a, *b], c: *a}\n", 107, 1});
    files.push_back({"billion laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", 107, 1});
    files.push_back({"merged doublings", "a: &a {x: 1}\nb: {<<: *a}\n", 107, 1});
    files.push_back({"an alias of nothing", "x: *nobody\n", 107, 1});
    files.push_back({"an alias as a key", "*x : 1\n", 107, 1});
    files.push_back({"a tag that makes a list of a text", "x: !!seq text\n", 107, 1});
    files.push_back({"a tag of another program", "x: !python/object:os.system ls\n", 107, 1});
    files.push_back({"a verbatim tag", "x: !<tag:yaml.org,2002:int> 5\n", 107, 1});
    files.push_back({"100,000 open brackets in one line", "x: " + repeated("[", 100'000), 107, 1});
    files.push_back({"100,000 open brackets in many lines", repeated("x: [[[[[[[[[[\n", 9'000), 101});
    files.push_back({"17 levels", "a: " + repeated("[", 17) + repeated("]", 17) + "\n", 107, 1});
    files.push_back({"60 levels of maps", repeated("{a: ", 60) + "1" + repeated("}", 60) + "\n", 107, 1});
    files.push_back({"one comma", ",", 101});
    files.push_back({"a bracket and a colon", "[:]", 101});
    files.push_back({"a bracket, a colon, the end", "[:", 101});
    files.push_back({"a brace in a comment", "{# ke\ny{:", 101});
    files.push_back({"only a comment", "# nothing\n", 101});
    files.push_back({"nothing", "", 101});
    files.push_back({"blanks", "   \n\n  \n", 101});
    files.push_back({"two documents", "a: 1\n---\nb: 2\n", 101, 2});
    files.push_back({"a list, then a map", "- a\nb: 1\n", 101, 1});
    files.push_back({"a map in braces, then another", "{a: 1}\nb: 1\n", 101, 2});
    files.push_back({"a list as a key", "? [a, b]\n: c\n", 101, 1});
    files.push_back({"a map as a key", "{a: 1}: b\n", 101, 1});
    files.push_back({"an empty key", "'': 1\n", 101, 1});
    files.push_back({"a null key", "~: 1\n", 101, 1});
    files.push_back({"an exclamation mark", "x: !\n", 107, 1});
    files.push_back({"a directive", "%TAG ! tag:x,2000:\n---\na: 1\n", 107, 1});
    return files;
}

std::vector<HostileFile> sizeAttacks() {
    std::vector<HostileFile> files;
    files.push_back({"a million characters in one text", "a: " + std::string(1'000'000, 'x'), 107, 0});
    files.push_back({"a line of 5000", "a: " + std::string(5'000, 'x'), 107, 1});
    files.push_back({"20,000 lines", repeated("a\n", 20'000), 107, 0});
    files.push_back({"6000 entries", "a: [" + repeated("x,\n", 6'000) + "x]\n", 107});
    files.push_back({"a text of 40 KiB", "a: >-\n" + repeated("  " + std::string(1000, 'x') + "\n", 40), 107, 2});
    files.push_back({"a key of 100", std::string(100, 'k') + ": 1\n", 107, 1});
    files.push_back({"an indentation of 100", "a:\n" + std::string(100, ' ') + "b: 1\n", 107, 2});
    std::string keys;
    for (int i = 0; i < 600; ++i) { keys += "k" + std::to_string(i) + ": 1\n"; }
    files.push_back({"600 keys", keys, 107, 513});
    files.push_back({"50,001 values", "a:\n" + repeated("- [" + repeated("1,", 50) + "1]\n", 1'000), 107});
    return files;
}

std::vector<HostileFile> byteAttacks() {
    std::vector<HostileFile> files;
    files.push_back({"Latin-1", "a: Z\xFCrich\n", 101, 1});
    files.push_back({"GB18030", "a: \xD6\xD0\xCE\xC4\n", 101, 1});
    files.push_back({"UTF-16 with its mark", std::string{"\xFF\xFE", 2} + std::string{"a\0:\0 \0b\0", 8}, 101, 0});
    files.push_back({"UTF-16 without", std::string{"\0a\0:\0 \0b", 8}, 101, 0});
    files.push_back({"an overlong slash", "a: \xC0\xAF\n", 101, 1});
    files.push_back({"a surrogate", "a: \xED\xA0\x80\n", 101, 1});
    files.push_back({"beyond Unicode", "a: \xF5\x80\x80\x80\n", 101, 1});
    files.push_back({"a cut character at the end", "a: \xE4\xB8", 101, 1});
    files.push_back({"a NUL", std::string{"a: x\0y\n", 7}, 101, 1});
    files.push_back({"an escape sequence", "a: 1\nb: \x1b[2J\n", 101, 2});
    files.push_back({"a DEL", "a: \x7f\n", 101, 1});
    files.push_back({"a C1 control", "a: \xC2\x85\n", 101, 1});
    files.push_back({"a bidi override", "a: \xE2\x80\xAE\n", 101, 1});
    files.push_back({"a bidi isolate", "a: \xE2\x81\xA6\n", 101, 1});
    files.push_back({"U+2028", "a: x\xE2\x80\xA8y\n", 101, 1});
    files.push_back({"a second byte order mark", "a: \xEF\xBB\xBF\n", 101, 1});
    files.push_back({"a carriage return within a line", "a: 1\rb: 2\n", 101, 1});
    files.push_back({"tabs as indentation", "a:\n\tb: 1\n", 101, 2});
    files.push_back({"a tab behind blanks", "a:\n  \tb: 1\n", 101, 2});
    return files;
}

void refuses(const HostileFile& file) {
    INFO(file.what);
    const auto reading = read(miniPackWith(kMiniScenarioPath, file.bytes));
    CHECK(reading.pack == nullptr);
    REQUIRE_FALSE(reading.diagnostics.empty());
    const auto& first = reading.diagnostics.front();
    CHECK(static_cast<int>(first.code) == file.code);
    CHECK(first.where.file == kMiniScenarioPath);
    if (file.line >= 0) { CHECK(first.where.begin.line == file.line); }
    for (const auto language : {Language::zh, Language::en}) {
        CHECK_FALSE(content::wordingOf(first, language).hint.empty());
    }
}

}  // namespace

TEST_CASE("a structure that would hurt the program is refused where it begins", "[yaml][hostile]") {
    for (const auto& file : structureAttacks()) { refuses(file); }
}

TEST_CASE("what is too big is refused before it costs anything", "[yaml][hostile]") {
    for (const auto& file : sizeAttacks()) { refuses(file); }
}

TEST_CASE("bytes that are no plain UTF-8 text are refused with their column", "[yaml][hostile]") {
    for (const auto& file : byteAttacks()) { refuses(file); }
}

TEST_CASE("a quote that is left open is named, not the end of the file", "[yaml][hostile]") {
    std::string text = "format: dealcraft-scenario/1\n";
    for (int i = 2; i <= 30; ++i) { text += "k" + std::to_string(i) + (i == 12 ? ": \"open\n" : ": 'it is closed'\n"); }
    const auto reading = read(miniPackWith(kMiniScenarioPath, text));
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics.front().where.begin.line == 12);
    CHECK(content::wordingOf(reading.diagnostics.front(), Language::en).message ==
          "the quote that opens here doesn't close on its line");
}

TEST_CASE("a file that is wrong everywhere ends with a note, not with thousands of findings", "[yaml][hostile]") {
    std::string text = "format: dealcraft-scenario/1\nflow:\n";
    for (int i = 0; i < 3000; ++i) { text += "  - {tipe: x, titel: y}\n"; }
    const auto reading = read(miniPackWith(kMiniScenarioPath, text));
    CHECK(reading.diagnostics.size() == 201);
    CHECK(static_cast<int>(reading.diagnostics.front().code) == 107);
}

TEST_CASE("one bad file doesn't hide what is wrong in the others", "[yaml]") {
    auto files = miniPackWith(kMiniScenarioPath, "x: &a [*a]");
    files[2].bytes = miniFileWith("people.yaml", "rung: 8", "rung: 12");
    const auto reading = read(files);
    REQUIRE(reading.diagnostics.size() == 2);
    CHECK(reading.diagnostics[0].where.file == "people.yaml");
    CHECK(reading.diagnostics[1].where.file == kMiniScenarioPath);
}

TEST_CASE("what is printed of a hostile file holds no control characters", "[yaml][hostile]") {
    const auto reading = read(miniPackWith(kMiniScenarioPath, "a: \x1b]0;title\x07\n"));
    for (const char c : printed(reading)) { CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n')); }
}

}  // namespace dealcraft::test
