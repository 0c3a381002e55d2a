#include "content/mini_pack.hpp"
#include "content/yaml/kept_trees.hpp"
#include "content/yaml/read_interface_texts.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace dealcraft::test {

namespace {

namespace fs = std::filesystem;

/// A folder with the mini pack in it, gone when the test is over.
class PackFolder {
public:
    explicit PackFolder(const std::string& name)
        : path_(fs::temp_directory_path() / ("dealcraft-" + std::to_string(::getpid()) + "-" + name)) {
        fs::remove_all(path_);
        for (const auto& file : miniPack()) { write(file.path, file.bytes); }
    }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;
    PackFolder(PackFolder&&) = delete;
    PackFolder& operator=(PackFolder&&) = delete;
    ~PackFolder() { fs::remove_all(path_); }

    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream{path_ / name, std::ios::binary} << bytes;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] content::PackReading read() const { return content::readPack(path_, content::Rules{}); }

    /// The messages of all findings, without their places.
    [[nodiscard]] std::string messages() const {
        std::string all;
        for (const auto& found : read().diagnostics) {
            all += fs::path{found.where.file}.filename().string() + ": " +
                   content::wordingOf(found, Language::en).message + "\n";
        }
        return all;
    }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("a folder and its files in memory are the same pack", "[yaml][files]") {
    const PackFolder folder{"same"};
    folder.write("README.md", "not YAML: [");
    folder.write("scenarios/.tiny.yaml.swp", "x");
    const auto reading = folder.read();
    CHECK(printed(reading).empty());
    REQUIRE(reading.pack != nullptr);
    CHECK(reading.pack->contentHash == read(miniPack()).pack->contentHash);
    CHECK(reading.pack->files.size() == 4);
}

TEST_CASE("places are named by the path that was given", "[yaml][files]") {
    const PackFolder folder{"places"};
    folder.write("pack.yaml", "id = mini\n");
    const auto found = folder.read().diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found.front().where.file == (folder.path() / "pack.yaml").generic_string());
}

TEST_CASE("links, folders, FIFOs and devices are refused without being read", "[yaml][files][hostile]") {
    const PackFolder folder{"kinds"};
    fs::create_symlink("/etc/passwd", folder.path() / "scenarios/link.yaml");
    fs::create_symlink("/dev/full", folder.path() / "scenarios/full.yaml");
    fs::create_directory(folder.path() / "scenarios/folder.yaml");
    REQUIRE(::mkfifo((folder.path() / "scenarios/pipe.yaml").c_str(), 0600) == 0);
    CHECK(folder.messages() ==
          "folder.yaml: this is a folder, not a file\n"
          "full.yaml: this is a link\n"
          "link.yaml: this is a link\n"
          "pipe.yaml: this is no regular file\n");
}

TEST_CASE("a linked folder is not looked into", "[yaml][files][hostile]") {
    const PackFolder folder{"linked"};
    fs::create_directory_symlink("/etc", folder.path() / "dialogues");
    CHECK(folder.messages() == "dialogues: this is a link\n");
}

TEST_CASE("what is too big or too much is refused", "[yaml][files][hostile]") {
    const PackFolder folder{"big"};
    folder.write("scenarios/big.yaml", std::string(300'000, 'x'));
    CHECK(folder.messages() == "big.yaml: the file is larger than 256 KiB\n");
    for (int i = 0; i < 260; ++i) { folder.write("scenarios/s" + std::to_string(i) + ".yaml", "a: 1\n"); }
    const auto found = folder.read().diagnostics;
    REQUIRE_FALSE(found.empty());
    CHECK(content::wordingOf(found.front(), Language::en).message == "the pack has more than 256 files");
}

TEST_CASE("a pack of more than 8 MiB is refused", "[yaml][files][hostile]") {
    const PackFolder folder{"heavy"};
    const std::string half = "# " + std::string(4'000, 'x') + "\n";
    std::string comments;
    while (comments.size() < 250'000) { comments += half; }
    for (int i = 0; i < 40; ++i) { folder.write("dialogues/d" + std::to_string(i) + ".yaml", comments); }
    CHECK(folder.messages().find("the pack is larger than 8 MiB\n") != std::string::npos);
}

TEST_CASE("a file that nothing reads is told, with the name that was meant", "[yaml][files]") {
    const PackFolder folder{"names"};
    folder.write("peoples.yaml", "a: 1\n");
    folder.write("scenarios/My Scene.yaml", miniFile(kMiniScenarioPath));
    CHECK(folder.messages().find("peoples.yaml: a pack has no file 'peoples.yaml': nothing reads it\n") !=
          std::string::npos);
    CHECK(folder.messages().find("My Scene.yaml: 'scenarios/My Scene.yaml' can't be a file's name\n") !=
          std::string::npos);
}

TEST_CASE("a folder without pack.yaml, and no folder at all", "[yaml][files]") {
    const PackFolder folder{"none"};
    fs::remove(folder.path() / "pack.yaml");
    CHECK(folder.messages() == "pack.yaml: the pack has no pack.yaml\n");
    const auto missing = content::readPack(folder.path() / "nowhere", content::Rules{});
    REQUIRE(missing.diagnostics.size() >= 1);
    CHECK(content::wordingOf(missing.diagnostics.front(), Language::en).message == "there is no such folder");
}

TEST_CASE("the house rules and the program's words are read without a finding", "[yaml][files]") {
    const auto rules = content::readHouseRules(sourceRoot() / "assets/rules.yaml");
    CHECK(rules.diagnostics.empty());
    CHECK(rules.rules.optionMinutes == Minutes{2});
    CHECK(rules.rules.gradeValues == content::Rules{}.gradeValues);
    CHECK(rules.rules.bands.size() == 5);
    const auto texts = content::readInterfaceTexts(sourceRoot() / "assets/lang");
    for (const auto& found : texts.diagnostics) {
        UNSCOPED_INFO(content::rendered(found, texts.sources, Language::en));
    }
    CHECK(texts.diagnostics.empty());
    CHECK(texts.texts.in(Language::en, "no.such.key") == "no.such.key");
}

TEST_CASE("a key that one language of the program lacks is told", "[yaml][files]") {
    const PackFolder folder{"lang"};
    folder.write("zh.yaml", "menu:\n  play: 开始\n  quit: 退出\n");
    folder.write("en.yaml", "menu:\n  play: Play\n");
    const auto reading = content::readInterfaceTexts(folder.path());
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(content::wordingOf(reading.diagnostics.front(), Language::en).message == "en.yaml has no 'menu.quit'");
    CHECK(reading.diagnostics.front().where.begin.line == 3);
    CHECK(reading.texts.in(Language::zh, "menu.play") == "开始");
}

TEST_CASE("a pack that is read over and over is the same as one that is read for the first time", "[yaml][files]") {
    const PackFolder folder{"again"};
    for (const auto& file : miniPack()) { folder.write(file.path, file.bytes); }
    content::KeptTrees trees;
    const auto check = [&] {
        const auto again = content::readPack(folder.path(), content::Rules{}, trees);
        const auto anew = content::readPack(folder.path(), content::Rules{});
        CHECK(printed(again) == printed(anew));
        REQUIRE((again.pack != nullptr) == (anew.pack != nullptr));
        if (again.pack) { CHECK(again.pack->contentHash == anew.pack->contentHash); }
        return again.pack != nullptr;
    };
    CHECK(check());
    CHECK(check());
    folder.write("people.yaml", "format: dealcraft-people/1\nfirms: [\n");
    CHECK_FALSE(check());
    CHECK_FALSE(check());
    for (const auto& file : miniPack()) { folder.write(file.path, file.bytes); }
    CHECK(check());
    folder.write("scenarios/second.yaml", miniFileWith(kMiniScenarioPath, "id: tiny", "id: second"));
    CHECK(check());
    folder.write("scenarios/tiny.yaml", miniFileWith(kMiniScenarioPath, "goto: tea", "goto: tee"));
    CHECK_FALSE(check());  // one scenario is wrong, and the other one isn't looked at again
    folder.write("scenarios/tiny.yaml", miniFile(kMiniScenarioPath));
    folder.write("course.yaml", miniFileWith("course.yaml", "id: VIS-01", "id: VIS-09"));
    CHECK_FALSE(check());  // what both share makes both wrong
    folder.write("course.yaml", miniFile("course.yaml"));
    CHECK(check());
}

TEST_CASE("the syntax of any YAML file can be checked by itself", "[yaml][files]") {
    const PackFolder folder{"syntax"};
    folder.write("any.yaml", "what: [ever, it]\nis: {a: 1}\n");
    folder.write("bad.yaml", "x: &a [*a]");
    content::Sources sources;
    CHECK(content::checkSyntax(folder.path() / "any.yaml", sources).empty());
    CHECK(content::checkSyntax(folder.path() / "bad.yaml", sources).size() == 1);
    CHECK(content::checkSyntax(folder.path() / "none.yaml", sources).size() == 1);
}

}  // namespace dealcraft::test
