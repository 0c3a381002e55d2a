#include "desktop/model/author/workbench.hpp"

#include "content/mini_pack.hpp"
#include "desktop/until.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <functional>
#include <vector>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// The mini pack on the disk, and a workbench at it.
struct Bench {
    test::TemporaryFolder folder;
    std::unique_ptr<Workbench> bench;

    explicit Bench(const std::vector<content::PackFile>& files = test::miniPack()) {
        for (const auto& file : files) { write(file.path, file.bytes); }
        bench = std::make_unique<Workbench>(folder.path(), content::Rules{});
        REQUIRE(until([&] { return bench->drawing() != nullptr; }));
    }
    void write(const std::string& path, const std::string& bytes) const {
        std::filesystem::create_directories((folder.path() / path).parent_path());
        test::writeBytes(folder.path() / path, bytes);
    }
    [[nodiscard]] std::string scenarioBytes() const { return test::bytesOf(folder.path() / test::kMiniScenarioPath); }
    bool until(const std::function<bool()>& holds) const {
        return test::until([&] {
            static_cast<void>(bench->update());
            return holds();
        });
    }
    [[nodiscard]] content::MomentIndex moment(const std::string& id) const {
        const auto& moments = bench->scenario()->moments;
        const auto found = std::ranges::find(moments, id, &content::CompiledMoment::id);
        REQUIRE(found != moments.end());
        return content::MomentIndex{static_cast<std::size_t>(found - moments.begin())};
    }
};

const authoring::FormEntry& entryOf(const OpenForm& form, const std::string& owner, const std::string& key) {
    const auto& entries = form.form.entries;
    const auto found = std::ranges::find_if(entries, [&](const auto& e) { return e.owner == owner && e.key == key; });
    REQUIRE(found != entries.end());
    return *found;
}

}  // namespace

TEST_CASE("what is saved elsewhere is shown here, and its errors too", "[desktop][author]") {
    const Bench b;
    CHECK(b.bench->problems().empty());
    b.write(std::string{test::kMiniScenarioPath},
            test::miniFileWith(test::kMiniScenarioPath, "en: Morning.", "en: Hello."));
    const auto said = [&] {
        const auto& option = b.bench->drawing()->scenario->options[1];
        return b.bench->drawing()->scenario->texts->in(Language::en, option.say);
    };
    CHECK(b.until([&] { return said() == "Hello."; }));

    b.write(std::string{test::kMiniScenarioPath},
            test::miniFileWith(test::kMiniScenarioPath, "goto: tea", "goto: teh"));
    CHECK(b.until([&] {
        const auto& problems = b.bench->problems();
        return b.bench->stale() && problems.size() == 1 && content::codeName(problems.front().code) == "DC202";
    }));
    CHECK(b.bench->drawing() != nullptr);

    b.write(std::string{test::kMiniScenarioPath}, test::miniFile(test::kMiniScenarioPath));
    CHECK(b.until([&] { return !b.bench->stale() && b.bench->problems().empty(); }));
}

TEST_CASE("of a pack that has errors from the beginning what is whole is shown", "[desktop][author]") {
    const auto second = test::miniFileWith(test::kMiniScenarioPath, "id: tiny", "id: second");
    auto broken = second;
    broken.replace(broken.find("goto: tea"), 9, "goto: teh");
    const Bench b{test::miniPackWith("scenarios/second.yaml", broken)};
    CHECK(b.bench->partial());
    CHECK_FALSE(b.bench->stale());
    CHECK(b.bench->scenarios().size() == 1);
    CHECK(b.bench->scenario()->id.str() == "tiny");
    CHECK(b.bench->problems().size() == 1);
    b.write("people.yaml", test::miniFile("people.yaml") + "  - oops\n");
    CHECK(b.until([&] { return b.bench->problems().front().where.file.ends_with("people.yaml"); }));
    CHECK(b.bench->drawing() != nullptr);  // as it was
    b.write("people.yaml", test::miniFile("people.yaml"));
    b.write("scenarios/second.yaml", second);
    CHECK(b.until([&] { return !b.bench->partial() && b.bench->scenarios().size() == 2; }));
}

TEST_CASE("a new moment gets its place in the graph", "[desktop][author]") {
    const Bench b;
    const auto before = b.bench->drawing()->graph.boxes.size();
    b.write(std::string{test::kMiniScenarioPath},
            test::miniFileWith(
                test::kMiniScenarioPath, "      - id: tea\n",
                "      - id: cup\n        speaker: boss\n        options:\n          - {id: sip, say: {zh: 好。, en: "
                "Good.}, goto: end}\n      - id: tea\n"));
    CHECK(b.until([&] { return b.bench->drawing()->graph.boxes.size() == before + 1; }));
    CHECK(b.bench->drawing()->layout.boxes.size() == before + 1);
    const auto& boxes = b.bench->drawing()->graph.boxes;
    const auto cup = std::ranges::find(boxes, "cup", &authoring::Box::id);
    REQUIRE(cup != boxes.end());
    CHECK_FALSE(cup->reachable);
}

TEST_CASE("an entry of the form is written into the file, and nothing else", "[desktop][author]") {
    const Bench b;
    const auto form = b.bench->formOf(b.moment("door"));
    REQUIRE(form);
    auto changed = entryOf(*form, "greet", "say");
    const auto before = changed;
    changed.text.words = {"早上好。", "Good morning."};
    std::filesystem::permissions(form->file, std::filesystem::perms{0640});
    CHECK_FALSE(Workbench::save(
        *form, {authoring::editOf(before, changed, Language::zh), authoring::editOf(before, changed, Language::en)}));
    CHECK(b.scenarioBytes() ==
          test::miniFileWith(test::kMiniScenarioPath, "{zh: 早。, en: Morning.}", "{zh: 早上好。, en: Good morning.}"));
    CHECK(std::filesystem::status(form->file).permissions() == std::filesystem::perms{0640});
    CHECK(b.until([&] {
        const auto now = b.bench->formOf(b.moment("door"));
        return now && entryOf(*now, "greet", "say").text.words[0] == "早上好。";
    }));
}

TEST_CASE("a file that was changed meanwhile is not written over", "[desktop][author]") {
    const Bench b;
    const auto form = b.bench->formOf(b.moment("door"));
    REQUIRE(form);
    auto changed = entryOf(*form, "push", "minutes");
    const auto before = changed;
    changed.value = "9";
    const auto theirs = b.scenarioBytes() + "# somebody else was here\n";
    b.write(std::string{test::kMiniScenarioPath}, theirs);
    const auto trouble = Workbench::save(*form, {authoring::editOf(before, changed, Language::zh)});
    REQUIRE(trouble);
    CHECK(trouble->fileChanged);
    CHECK(b.scenarioBytes() == theirs);
}

TEST_CASE("what no file may hold is refused, and the file stays", "[desktop][author]") {
    const Bench b;
    const auto form = b.bench->formOf(b.moment("door"));
    REQUIRE(form);
    auto changed = entryOf(*form, "push", "say");
    const auto before = changed;
    changed.text.words[0] = "铃\x07";
    const auto trouble = Workbench::save(*form, {authoring::editOf(before, changed, Language::zh)});
    REQUIRE(trouble);
    REQUIRE(trouble->why);
    CHECK(content::codeName(trouble->why->code) == "DC101");
    CHECK(b.scenarioBytes() == test::miniFile(test::kMiniScenarioPath));
}

TEST_CASE("bots play beside, and their visits are heat on the graph", "[desktop][author]") {
    const Bench b;
    b.bench->startBots({"random", "expert"}, 40);
    CHECK(b.until([&] { return b.bench->findings() != nullptr; }));
    CHECK_FALSE(b.bench->findings()->stopped);
    CHECK(b.bench->findings()->visits.plays == 80);
    CHECK(b.bench->drawing()->graph.plays == 80);
}

TEST_CASE("bots that are stopped tell what they have so far", "[desktop][author]") {
    const Bench b;
    b.bench->startBots({"random"}, 1'000'000);
    CHECK(b.until([&] { return b.bench->botsProgress() > 0; }));
    b.bench->stopBots();
    CHECK(b.until([&] { return b.bench->findings() != nullptr; }));
    CHECK(b.bench->findings()->stopped);
    CHECK(b.bench->findings()->visits.plays > 0);
    CHECK(b.bench->findings()->visits.plays < 1'000'000);
}

TEST_CASE("every box has its place in a file", "[desktop][author]") {
    const Bench b;
    for (const auto& box : b.bench->drawing()->graph.boxes) {
        const auto place = b.bench->placeOf(box);
        CHECK(std::filesystem::path{place.file}.filename() == "tiny.yaml");
        if (box.id == "tea") {
            const auto bytes = b.scenarioBytes();
            const auto line =
                std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.find("id: tea")), '\n') + 1;
            CHECK(place.begin.line == line);
        }
    }
}
