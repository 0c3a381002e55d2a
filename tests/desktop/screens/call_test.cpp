#include "desktop/screens/program.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

constexpr const char* kScenario = "cold-call-fleet";

/// What fills a form next: the first choice of a field that lacks one; then confirming.
sim::Action nextMove(const sim::FormView& form) {
    const auto lacking = std::ranges::find_if(form.fields, [](const auto& f) { return f.picked < f.pickFrom; });
    if (lacking == form.fields.end()) { return sim::FormAction{sim::Confirm{}}; }
    const auto free = std::ranges::find_if(lacking->choices, [](const auto& c) { return !c.marked; });
    REQUIRE(free != lacking->choices.end());
    return sim::FormAction{sim::Mark{free->choice}};
}

/// Leaves an attempt behind that stands at the beginning of a free visit.
void planned(test::Program& program, sim::PlayMode mode = sim::PlayMode::practice) {
    RunningPlay play = program.desk.begin(*program.desk.library().scenario(kScenario), program.app.settings(), mode);
    const auto& session = play.recorder->play().session();
    for (sim::View view = session.view(1); view.type == content::ActivityType::plan; view = session.view(1)) {
        REQUIRE(play.recorder->act(nextMove(std::get<sim::FormView>(view.body))));
    }
    REQUIRE(session.view(1).type == content::ActivityType::call);
}

const sim::CallView& visit(const test::Program& program) {
    return std::get<sim::CallView>(program.app.play()->view().body);
}

}  // namespace

TEST_CASE("without aids nobody whispers, whatever the rules allow", "[desktop][call]") {
    test::Program program;
    planned(program);
    const auto attempt = program.desk.attempts().front().id;
    {
        PlayModel practice{program.desk.resume(attempt).value()};
        REQUIRE_FALSE(practice.act(sim::CallAction{sim::Open{}}));
        CHECK(practice.may(sim::Verb::hint));
        CHECK(practice.coached());
    }
    const PlayModel alone{program.desk.resume(attempt).value(), PlayAids::none};
    CHECK_FALSE(alone.may(sim::Verb::hint));
    CHECK_FALSE(alone.coached());
    CHECK(alone.may(sim::Verb::ask));
}

SCENARIO("a free visit is played by keys alone", "[desktop][call][play]") {
    test::Program program;
    planned(program);
    program.stage.click("home.records");
    program.stage.press(ImGuiKey_Escape);
    program.stage.click("home.continue");
    REQUIRE(program.app.screen() == ScreenName::play);
    REQUIRE(program.stage.has("call.step.open"));
    CHECK_FALSE(program.app.play()->plan().empty());
    const std::size_t before = program.app.play()->actions();
    WHEN("the visit is opened") {
        program.stage.press(ImGuiKey_1);
        THEN("it is on the disk, and the words are there") {
            CHECK(program.app.play()->actions() == before + 1);
            CHECK(visit(program).steps.opened);
            const auto entries = program.app.play()->transcript().entries();
            CHECK(std::ranges::any_of(entries, [](const TranscriptEntry& entry) {
                const auto* line = std::get_if<sim::ShownCallLine>(&entry.shown);
                return line != nullptr && line->who.none() && entry.coach;
            }));
        }
        AND_WHEN("questions are asked until something was learnt") {
            program.stage.press(ImGuiKey_W);
            for (const ImGuiKey topic : {ImGuiKey_1, ImGuiKey_5, ImGuiKey_6}) { program.stage.press(topic); }
            THEN("minutes have passed") {
                CHECK(program.app.play()->view().minutesUsed > 0);
                CHECK(program.app.play()->actions() == before + 4);
            }
        }
    }
    WHEN("one walks out, chosen twice") {
        program.stage.press(ImGuiKey_I);
        program.stage.press(ImGuiKey_2);
        REQUIRE(program.app.play()->actions() == before);
        program.stage.press(ImGuiKey_2);
        THEN("the last words stay until one goes on") {
            CHECK(program.app.play()->actions() == before + 1);
            REQUIRE(program.stage.has("stage.go_on"));
            program.stage.press(ImGuiKey_Enter);
            CHECK_FALSE(program.stage.has("stage.go_on"));
        }
    }
    WHEN("Escape is pressed") {
        program.stage.press(ImGuiKey_Escape);
        THEN("the game pauses") {
            CHECK(program.stage.has("pause.go_on"));
        }
    }
}

TEST_CASE("every step of a visit can be built at every text size and window size", "[desktop][call][play]") {
    test::Program program;
    planned(program);
    const auto percent = GENERATE(80, 100, 200);
    const auto size = GENERATE(ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{900, 600});
    program.stage.resize(size.x, size.y);
    program.textSize(percent);
    program.stage.click("home.records");
    program.stage.press(ImGuiKey_Escape);
    program.stage.click("home.continue");
    program.stage.press(ImGuiKey_1);
    for (const ImGuiKey step :
         {ImGuiKey_Q, ImGuiKey_W, ImGuiKey_E, ImGuiKey_R, ImGuiKey_T, ImGuiKey_Y, ImGuiKey_U, ImGuiKey_I, ImGuiKey_P}) {
        program.stage.press(step);
        CHECK(program.stage.has("call.step.close"));
    }
}

TEST_CASE("the debrief of a free visit can be read to its end", "[desktop][call][play]") {
    test::Program program;
    RunningPlay play = program.desk.begin(*program.desk.library().scenario(kScenario), program.app.settings());
    const auto& session = play.recorder->play().session();
    while (!play.recorder->play().over()) {
        const sim::View view = session.view(1);
        sim::Action action = sim::CallAction{view.minutesUsed == 0 ? sim::CallAction{sim::Open{}} : sim::WalkOut{}};
        if (const auto* form = std::get_if<sim::FormView>(&view.body)) { action = nextMove(*form); }
        REQUIRE(play.recorder->act(action));
    }
    const std::string attempt = play.recorder->attempt();
    play.recorder.reset();
    program.stage.click("home.records");
    program.stage.click("records.open." + attempt);
    REQUIRE(program.app.screen() == ScreenName::debrief);
    program.stage.press(ImGuiKey_3);
    CHECK(program.stage.has("review.retry"));
    CHECK(program.stage.has("debrief.tab.3"));
    CHECK_FALSE(program.stage.has("debrief.tab.4"));  // there was no table to tell of
    program.stage.press(ImGuiKey_4);
    CHECK(program.app.screen() == ScreenName::debrief);
}

SCENARIO("an examination is begun in the briefing", "[desktop][call][play]") {
    test::Program program;
    program.stage.click("home.start");
    program.stage.click("library.open.cold-call-fleet");
    program.stage.click("briefing.examination");
    WHEN("it begins") {
        program.stage.click("briefing.start");
        REQUIRE(program.app.screen() == ScreenName::play);
        CHECK(program.app.play()->examination());
        CHECK(program.desk.attempts().front().examination);
    }
    WHEN("the switch is put back") {
        program.stage.click("briefing.examination");
        program.stage.click("briefing.start");
        REQUIRE(program.app.screen() == ScreenName::play);
        CHECK_FALSE(program.app.play()->examination());
    }
}

TEST_CASE("nobody is asked for hints in an examination", "[desktop][call][play]") {
    test::Program program;
    planned(program, sim::PlayMode::examination);
    program.stage.click("home.records");
    program.stage.press(ImGuiKey_Escape);
    program.stage.click("home.continue");
    REQUIRE(program.stage.has("call.step.open"));
    CHECK_FALSE(program.app.play()->may(sim::Verb::hint));
    CHECK_FALSE(program.stage.has("call.hint"));
}
