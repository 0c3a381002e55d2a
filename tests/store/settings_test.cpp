#include "store/settings.hpp"

#include "base/environment_error.hpp"
#include "store/home.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <ctime>
#include <string>

namespace dealcraft::store {

TEST_CASE("settings are read back as they were saved", "[store]") {
    const test::TemporaryFolder home;
    const Settings settings{.language = Language::en,
                            .textPercent = 140,
                            .theme = Theme::dark,
                            .sound = false,
                            .volume = 5,
                            .player = "小李"};
    saveSettings(home.path(), settings);
    CHECK(loadSettings(home.path()) == settings);
    CHECK(loadSettings(home.path() / "nowhere") == Settings{});
}

TEST_CASE("settings that are damaged fall back one by one", "[store]") {
    CHECK(readSettings("") == Settings{});
    CHECK(readSettings("[]") == Settings{});
    CHECK(readSettings(
              R"({"text_percent":"big","theme":7,"sound":"no","volume":null,"language":"fr","player":3,"more":[]})") ==
          Settings{});
    CHECK(readSettings(R"({"text_percent":999,"volume":-4})").textPercent == 200);
    CHECK(readSettings(R"({"text_percent":999,"volume":-4})").volume == 0);
    CHECK(readSettings(R"({"text_percent":18446744073709551615})").textPercent >= 80);
    CHECK(readSettings(R"({"language":"zh","text_percent":80.5})") == Settings{.language = Language::zh, .player = {}});
}

TEST_CASE("a settings file that holds none is set aside, once", "[store]") {
    const test::TemporaryFolder home;
    CHECK(setAsideBrokenSettings(home.path()).empty());
    saveSettings(home.path(), {.language = Language::zh, .player = "小李"});
    CHECK(setAsideBrokenSettings(home.path()).empty());
    CHECK(loadSettings(home.path()).player == "小李");
    for (const auto* number : {"1", "2"}) {
        test::writeBytes(home.path() / "settings.json", "{\"player\": ");
        const auto aside = setAsideBrokenSettings(home.path());
        CHECK(aside == home.path() / (std::string{"settings.json.damaged-"} + number));
        CHECK(test::bytesOf(aside) == "{\"player\": ");
        CHECK(setAsideBrokenSettings(home.path()).empty());
    }
}

TEST_CASE("a time of the log is shown as the clocks show it", "[store]") {
    const auto* const before = std::getenv("TZ");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("TZ", "CST-8", 1);
    ::tzset();
    CHECK(localTime("2026-03-14T18:26:53Z") == "2026-03-15 02:26");
    CHECK(localTime("yesterday") == "yesterday");
    if (before == nullptr) {
        ::unsetenv("TZ");
    } else {
        ::setenv("TZ", kept.c_str(), 1);
    }
    ::tzset();
}

TEST_CASE("a settings file that is a link or too big is not read", "[store]") {
    const test::TemporaryFolder home;
    std::filesystem::create_symlink("/dev/zero", home.path() / "settings.json");
    CHECK(loadSettings(home.path()) == Settings{});
    std::filesystem::remove(home.path() / "settings.json");
    test::writeBytes(home.path() / "settings.json", std::string(100'000, ' '));
    CHECK(loadSettings(home.path()) == Settings{});
}

SCENARIO("the data folder is where the environment says", "[store]") {
    const auto* const before = std::getenv("DEALCRAFT_HOME");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("DEALCRAFT_HOME", "/somewhere/数据 folder", 1);
    CHECK(homeFolder() == "/somewhere/数据 folder");
    ::unsetenv("DEALCRAFT_HOME");
    ::setenv("XDG_DATA_HOME", "/xdg", 1);
    CHECK(homeFolder() == "/xdg/dealcraft");
    ::setenv("XDG_DATA_HOME", "relative", 1);
    CHECK(homeFolder().string().ends_with(".local/share/dealcraft"));
    ::unsetenv("XDG_DATA_HOME");
    if (!kept.empty()) { ::setenv("DEALCRAFT_HOME", kept.c_str(), 1); }
}

}  // namespace dealcraft::store
