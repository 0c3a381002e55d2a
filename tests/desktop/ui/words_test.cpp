#include "content/yaml/read_interface_texts.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace dealcraft;

namespace {

/// Every whole key that stands in the desktop's sources: words("home.start"), ids of the menu included.
std::set<std::string> keysInSources() {
    std::set<std::string> keys;
    const std::regex call{R"rx(words\(\s*"([a-z_]+\.[a-z_0-9.]*[a-z_0-9])"[,)])rx"};
    const std::regex choice{R"rx(words\([^"()]*(?:\(\))? \? "([a-z_.0-9]+)" : "([a-z_.0-9]+)"\))rx"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator{test::sourceRoot() / "game" / "desktop"}) {
        if (entry.path().extension() != ".cpp") { continue; }
        std::ifstream in{entry.path()};
        std::stringstream text;
        text << in.rdbuf();
        const std::string source = text.str();
        for (std::sregex_iterator at{source.begin(), source.end(), call}, end; at != end; ++at) {
            keys.insert((*at)[1]);
        }
        for (std::sregex_iterator at{source.begin(), source.end(), choice}, end; at != end; ++at) {
            keys.insert((*at)[1]);
            keys.insert((*at)[2]);
        }
    }
    return keys;
}

}  // namespace

TEST_CASE("every key that the window uses has words in both languages", "[desktop]") {
    const auto reading = content::readInterfaceTexts(test::sourceRoot() / "assets" / "lang");
    REQUIRE(reading.diagnostics.empty());
    const auto keys = keysInSources();
    REQUIRE(keys.size() > 100);
    for (const auto& key : keys) {
        INFO(key);
        CHECK(reading.texts.all().contains(key));
    }
}

TEST_CASE("keys that are put together have words too", "[desktop]") {
    const auto texts = content::readInterfaceTexts(test::sourceRoot() / "assets" / "lang").texts;
    for (const char* kind : {"doubt", "refusal", "indifference", "misunderstanding", "drawback"}) {
        CHECK(texts.all().contains("objection." + std::string{kind}));
        CHECK(texts.all().contains("visit.hint_" + std::string{kind}));
    }
    for (const char* key : {"language", "text", "look", "motion", "sound", "at_once", "player"}) {
        CHECK(texts.all().contains("settings." + std::string{key}));
        CHECK(texts.all().contains("settings." + std::string{key} + "_hint"));
    }
    for (const char* mood :
         {"neutral", "smile", "pleased", "doubtful", "annoyed", "angry", "worried", "sad", "furious"}) {
        CHECK(texts.all().contains("mood." + std::string{mood}));
    }
}
