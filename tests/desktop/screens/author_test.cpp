#include "authoring/palette.hpp"
#include "content/mini_pack.hpp"
#include "desktop/panels/grade.hpp"
#include "desktop/screens/program.hpp"
#include "desktop/until.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <thread>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

/// The program with the mini pack in a folder of its own, opened on the author's screen.
struct AuthorProgram {
    test::TemporaryFolder folder;
    test::Program program;

    AuthorProgram() {
        for (const auto& file : test::miniPack()) { write(file.path, file.bytes); }
        program.stage.click("home.author");
        openPath(folder.path().string());
    }
    void write(const std::string& path, const std::string& bytes) const {
        std::filesystem::create_directories((folder.path() / path).parent_path());
        test::writeBytes(folder.path() / path, bytes);
    }
    void writeScenario(std::string_view from, std::string_view to) const {
        write(std::string{test::kMiniScenarioPath}, test::miniFileWith(test::kMiniScenarioPath, from, to));
    }
    void openPath(const std::string& path) {
        program.stage.click("author.path");
        program.stage.type(path);
        program.stage.click("author.open");
    }
    /// Frames until something holds; fails after a while.
    template <class Holds>
    bool until(Holds holds) {
        const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds{30};
        while (!holds() && std::chrono::steady_clock::now() < latest) { program.stage.frames(1); }
        return holds();
    }
    bool waitFor(const std::string& label) {
        return until([&] { return program.stage.has(label); });
    }
    [[nodiscard]] std::string scenarioBytes() const { return test::bytesOf(folder.path() / test::kMiniScenarioPath); }
    [[nodiscard]] const AuthorScreen& author() const { return *program.app.author(); }
    [[nodiscard]] std::string momentNow() const {
        const auto& rehearsal = author().rehearsal()->rehearsal();
        const auto* at = std::get_if<sim::DialogueState>(&rehearsal.play().session().state().inner);
        return at == nullptr ? std::string{} : rehearsal.scenario()->moment(at->at).id;
    }
};

}  // namespace

TEST_CASE("the graph's colours are the window's", "[desktop][author]") {
    for (const auto grade : {Grade::best, Grade::good, Grade::weak, Grade::bad}) {
        const auto look = authoring::lookOf(grade);
        const auto rgb = [](ui::Tone tone) {
            const ImU32 c = ui::colourOf(ui::Look::light, tone);
            return ((c & 255U) << 16U) | (c & 0xFF00U) | ((c >> 16U) & 255U);
        };
        CHECK(look.colour == rgb(toneOf(grade)));
        CHECK(look.soft == rgb(softToneOf(grade)));
    }
}

SCENARIO("a folder that is no pack says why, and a pack opens", "[desktop][author][play]") {
    test::Program program;
    const test::TemporaryFolder empty;
    program.stage.click("home.author");
    REQUIRE(program.app.screen() == ScreenName::author);
    CHECK(program.stage.has("author.pack.lubricants"));
    program.stage.click("author.path");
    program.stage.type(empty.path().string());
    program.stage.click("author.open");
    CHECK(program.app.author()->bench() == nullptr);
    CHECK(program.stage.has("author.open"));
    program.stage.press(ImGuiKey_Escape);
    program.stage.press(ImGuiKey_Escape);
    CHECK(program.app.screen() == ScreenName::home);
}

SCENARIO("a moment is looked at, changed and written", "[desktop][author][play]") {
    AuthorProgram p;
    auto& stage = p.program.stage;
    REQUIRE(p.waitFor("author.box.door"));
    stage.click("author.box.door");
    REQUIRE(p.waitFor("author.entry.0"));
    WHEN("a grade is pressed") {
        const auto push = stage.labelLike("author.grade.");
        REQUIRE_FALSE(push.empty());
        stage.click(push.substr(0, push.rfind('.')) + ".weak");
        THEN("it is in the file, and nothing else has changed") {
            CHECK(p.scenarioBytes() == test::miniFileWith(test::kMiniScenarioPath, "grade: bad", "grade: weak"));
        }
    }
    WHEN("effects are written for the moment and saved with Control and Enter") {
        stage.click("author.entry.0");
        stage.type("trust += 1");
        stage.pressWithControl(ImGuiKey_Enter);
        THEN("the key stands where it belongs") {
            CHECK(p.scenarioBytes() ==
                  test::miniFileWith(test::kMiniScenarioPath, "        objection: doubt\n",
                                     "        objection: doubt\n        effects: \"trust += 1\"\n"));
        }
    }
    WHEN("writing is given up with Escape") {
        stage.click("author.entry.0");
        stage.type("trust += 1");
        stage.press(ImGuiKey_Escape);
        THEN("the file is as it was, and the pack stays open") {
            CHECK(p.scenarioBytes() == test::miniFile(test::kMiniScenarioPath));
            CHECK(p.author().bench() != nullptr);
        }
    }
}

SCENARIO("errors are listed while one writes, and go when they are mended", "[desktop][author][play]") {
    AuthorProgram p;
    REQUIRE(p.waitFor("author.box.door"));
    p.writeScenario("goto: tea", "goto: teh");
    CHECK(p.waitFor("author.problem.0"));
    CHECK(p.program.stage.has("author.box.door"));
    p.writeScenario("goto: tea", "goto: tea");
    CHECK(p.until([&] { return !p.program.stage.has("author.problem.0"); }));
}

SCENARIO("a rehearsal begins at any moment with any state and outlives changes", "[desktop][author][play]") {
    AuthorProgram p;
    auto& stage = p.program.stage;
    REQUIRE(p.waitFor("author.box.door"));
    stage.click("author.tab.1");
    stage.click("author.more.boss.closeness");
    stage.click("author.tab.0");
    stage.click("author.box.door");
    stage.press(ImGuiKey_F5);
    REQUIRE(p.author().rehearsal() != nullptr);
    const auto slots = [&] { return p.author().rehearsal()->rehearsal().play().session().state().slots; };
    const auto first = p.author().rehearsal()->rehearsal().scenario()->cast.front().slot(content::Stat::closeness);
    const auto start = p.author().rehearsal()->rehearsal().scenario()->slots[first].start;
    CHECK(slots()[first] == start + 5);
    stage.press(ImGuiKey_Enter);
    REQUIRE(p.waitFor("option.greet"));
    WHEN("the state is changed while it runs") {
        stage.click("author.more.boss.closeness");
        THEN("the play has it at once, and nothing is recorded") {
            CHECK(slots()[first] == start + 10);
            CHECK(p.program.desk.attempts().empty());
        }
    }
    WHEN("the content changes after a step") {
        stage.click("option.greet");
        stage.click("option.say");
        REQUIRE(p.momentNow() == "tea");
        p.writeScenario("en: Have some tea.", "en: Sit down.");
        THEN("it goes on at the same point") {
            CHECK(p.until([&] { return !p.author().rehearsal()->notice().empty(); }));
            CHECK(p.momentNow() == "tea");
        }
    }
    WHEN("the step is taken out of the content") {
        stage.click("option.greet");
        stage.click("option.say");
        REQUIRE(p.momentNow() == "tea");
        p.writeScenario("- id: greet", "- id: salute");
        THEN("it says which one, and stands before it") {
            CHECK(p.until([&] { return p.author().rehearsal()->notice().find("greet") != std::string::npos; }));
            CHECK(p.momentNow() == "door");
        }
    }
    WHEN("Escape is pressed") {
        stage.press(ImGuiKey_Escape);
        THEN("the graph is there again") {
            CHECK(p.author().rehearsal() == nullptr);
            CHECK(p.waitFor("author.box.door"));
        }
    }
}

SCENARIO("a rehearsal begins from every page", "[desktop][author][play]") {
    AuthorProgram p;
    auto& stage = p.program.stage;
    REQUIRE(p.waitFor("author.box.door"));
    const auto begins = [&] {
        stage.press(ImGuiKey_F5);
        REQUIRE(p.author().rehearsal() != nullptr);
        stage.press(ImGuiKey_Enter);
    };
    WHEN("a moment is chosen, and another page is open") {
        stage.click("author.box.door");
        stage.press(GENERATE(ImGuiKey_2, ImGuiKey_3));
        begins();
        THEN("it begins at that moment") {
            CHECK(p.momentNow() == "door");
        }
    }
    WHEN("a name is being looked for on the page of the state") {
        stage.click("author.box.door");
        stage.press(ImGuiKey_2);
        stage.click("author.state.search");
        begins();
        THEN("it begins all the same") {
            CHECK(p.momentNow() == "door");
        }
    }
    WHEN("nothing is chosen") {
        begins();
        THEN("it begins at the beginning") {
            CHECK(p.author().rehearsal()->rehearsal().start().activity.empty());
        }
    }
}

SCENARIO("a window that is narrow for its text has the pack on a page of its own", "[desktop][author][play]") {
    AuthorProgram p;
    auto& stage = p.program.stage;
    REQUIRE(p.waitFor("author.box.door"));  // read before it is broken, so that it stays in the list
    p.writeScenario("goto: tea", "goto: teh");
    REQUIRE(p.waitFor("author.problem.0"));
    CHECK_FALSE(stage.has("author.tab.3"));
    const auto scenario = stage.labelLike("author.scenario.");
    REQUIRE_FALSE(scenario.empty());
    p.program.textSize(200);
    CHECK(stage.labelLike("author.scenario.").empty());
    stage.press(ImGuiKey_4);
    CHECK(stage.has(scenario));
    CHECK(stage.has("author.problem.0"));
    p.program.textSize(100);
    CHECK(stage.has(scenario));
    CHECK_FALSE(stage.has("author.tab.3"));
}

TEST_CASE("a pack is opened in a narrow window", "[desktop][author][play]") {
    test::Program program;
    program.textSize(200);
    program.stage.click("home.author");
    program.stage.click("author.pack.lubricants");
    program.stage.press(ImGuiKey_4);
    CHECK(test::until([&] {
        program.stage.frames(1);
        return !program.stage.labelLike("author.scenario.").empty();
    }));
}

SCENARIO("the beginning of a graph is seen in full, and what is chosen comes into sight", "[desktop][author][play]") {
    test::Program program;
    auto& stage = program.stage;
    const auto whole = [&](const std::string& label) {
        const auto* item = stage.items().find(label);
        REQUIRE(item != nullptr);
        const auto* graph = stage.items().find("author.graph");
        REQUIRE(graph != nullptr);
        // the item is cut at the panel's edge: a box that touches it is not whole
        return item->area.x > graph->area.x + 2 && item->area.right() < graph->area.right() - 2;
    };
    program.stage.click("home.author");
    stage.click("author.pack.lubricants");
    REQUIRE(test::until([&] {
        stage.frames(1);
        return stage.has("author.scenario.first-visit-jinda");
    }));
    stage.click("author.scenario.first-visit-jinda");
    REQUIRE(test::until([&] {
        stage.frames(1);
        return stage.has("author.box.y01");
    }));
    CHECK(whole("author.box.prepare"));
    CHECK(whole("author.box.y01"));
    stage.press(ImGuiKey_Equal);
    stage.press(ImGuiKey_Equal);
    stage.frames();
    if (!whole("author.box.prepare")) { stage.click("author.box.prepare"); }
    stage.frames();
    CHECK(whole("author.box.prepare"));
}

SCENARIO("the graph is walked and zoomed by the keyboard", "[desktop][author][play]") {
    AuthorProgram p;
    auto& stage = p.program.stage;
    REQUIRE(p.waitFor("author.box.door"));
    for (const auto key : {ImGuiKey_0, ImGuiKey_Equal, ImGuiKey_Minus, ImGuiKey_PageDown, ImGuiKey_PageDown}) {
        stage.press(key);
    }
    CHECK(p.waitFor("author.entry.0"));
    for (const auto key : {ImGuiKey_3, ImGuiKey_2, ImGuiKey_1}) { stage.press(key); }
    CHECK(stage.has("author.entry.0"));
}

SCENARIO("bots are let loose, and their findings are shown", "[desktop][author][play]") {
    AuthorProgram p;
    auto& stage = p.program.stage;
    REQUIRE(p.waitFor("author.box.door"));
    stage.click("author.tab.2");
    stage.click("author.runs.0");
    stage.click("author.bots.start");
    CHECK(p.until([&] { return p.author().bench()->findings() != nullptr; }));
    CHECK(p.author().bench()->drawing()->graph.plays == 150);
}
