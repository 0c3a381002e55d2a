#include "desktop/screens/program.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

constexpr const char* kTableScenario = "first-bargain";

/// What is done before the table and after it: the first option, the first choice of each field.
std::optional<sim::Action> firstMove(const sim::View& view) {
    if (const auto* dialogue = std::get_if<sim::DialogueView>(&view.body)) {
        return sim::DialogueAction{sim::Choose{dialogue->options.front().option}};
    }
    if (const auto* form = std::get_if<sim::FormView>(&view.body)) {
        for (const auto& field : form->fields) {
            if (field.picked < field.pickFrom) { return sim::FormAction{sim::Mark{field.choices.front().choice}}; }
        }
        return sim::FormAction{sim::Confirm{}};
    }
    return std::nullopt;
}

void playOn(store::Recorder& recorder) {
    while (!recorder.play().over()) {
        const auto move = firstMove(recorder.play().session().view(1));
        if (!move) { return; }
        REQUIRE(recorder.act(*move));
    }
}

/// Leaves an attempt behind that stands before the table, and takes it up in the window.
void atTable(test::Program& program) {
    {
        RunningPlay play = program.desk.begin(*program.desk.library().scenario(kTableScenario), program.app.settings());
        playOn(*play.recorder);
        REQUIRE(play.recorder->play().session().view(1).type == content::ActivityType::negotiation);
    }
    program.stage.click("home.records");
    program.stage.press(ImGuiKey_Escape);
    program.stage.click("home.continue");
    REQUIRE(program.app.screen() == ScreenName::play);
}

const sim::NegotiationView& table(const test::Program& program) {
    return std::get<sim::NegotiationView>(program.app.play()->view().body);
}

void sitDown(test::Program& program) {
    program.stage.click("prepare.sit_down");
    program.stage.click("sit.yes");
    REQUIRE_FALSE(table(program).preparing);
}

bool enabled(const test::Program& program, const char* label) {
    const auto* item = program.stage.items().find(label);
    REQUIRE(item != nullptr);
    return item->enabled;
}

}  // namespace

SCENARIO("a table is prepared, and sat down at", "[desktop][table][play]") {
    test::Program program;
    atTable(program);
    REQUIRE(program.stage.has("prepare.rank.volume"));
    WHEN("a rank is typed and a target clicked") {
        program.stage.press(ImGuiKey_2);
        program.stage.click("prepare.target.days");
        program.stage.press(ImGuiKey_2);
        THEN("both are on the disk") {
            CHECK(table(program).preparation.rank[0] == 2);
            CHECK(table(program).preparation.target.values[2] == 1);
        }
    }
    WHEN("an opening was settled in part, and is made the first offer") {
        program.stage.click("prepare.opening.volume");
        program.stage.press(ImGuiKey_5);
        sitDown(program);
        program.stage.pressWithControl(ImGuiKey_Enter);
        THEN("what the table lacks is nothing in it, so that the log reads as it was written") {
            sim::Terms offered;
            offered.values = {4, sim::kOpenValue, sim::kOpenValue};
            CHECK(table(program).ourOffer == offered);
        }
    }
    WHEN("one sits down with nearly everything open") {
        program.stage.pressWithControl(ImGuiKey_Enter);
        THEN("it is asked back first") {
            CHECK(table(program).preparing);
            program.stage.click("sit.no");
            CHECK(table(program).preparing);
            sitDown(program);
            CHECK(program.stage.has("table.offer"));
        }
    }
}

SCENARIO("an offer is put together and made by keys alone", "[desktop][table][play]") {
    test::Program program;
    atTable(program);
    sitDown(program);
    REQUIRE(table(program).dealersOffer);
    for (const ImGuiKey key : {ImGuiKey_5, ImGuiKey_DownArrow, ImGuiKey_2, ImGuiKey_LeftArrow, ImGuiKey_DownArrow}) {
        program.stage.press(key);
    }
    WHEN("the last issue is left open") {
        program.stage.press(ImGuiKey_O);
        program.stage.pressWithControl(ImGuiKey_Enter);
        THEN("the offer is a partial one") {
            REQUIRE(table(program).ourOffer);
            CHECK(table(program).ourOffer->values[0] == 4);
            CHECK(table(program).ourOffer->values[1] == 0);
            CHECK(table(program).ourOffer->leavesOpen(2));
            CHECK(table(program).round == 1);
        }
    }
    WHEN("a condition is tied to it") {
        program.stage.press(ImGuiKey_1);
        program.stage.press(ImGuiKey_I);
        REQUIRE(program.stage.has("table.offer_if"));
        program.stage.pressWithControl(ImGuiKey_Enter);
        THEN("it is told as one") {
            const auto entries = program.app.play()->transcript().entries();
            const auto offers = offersIn(entries, program.app.play()->view().activity);
            REQUIRE_FALSE(offers.empty());
            CHECK(std::ranges::any_of(
                offers, [](const sim::ShownOffer& o) { return o.by == sim::Side::trainee && o.conditional; }));
        }
    }
    WHEN("everything is left open") {
        for (int lane = 0; lane < 3; ++lane) {
            program.stage.press(ImGuiKey_O);
            program.stage.press(ImGuiKey_UpArrow);
        }
        THEN("there is nothing to offer") {
            CHECK_FALSE(enabled(program, "table.offer"));
            program.stage.pressWithControl(ImGuiKey_Enter);
            CHECK(table(program).round == 0);
        }
    }
}

SCENARIO("what is said beside offers", "[desktop][table][play]") {
    test::Program program;
    atTable(program);
    sitDown(program);
    WHEN("a question is asked from the drawer") {
        program.stage.press(ImGuiKey_Q);
        program.stage.press(ImGuiKey_3);
        THEN("it is marked as asked, and the drawer is shut") {
            CHECK(table(program).issues[2].asked);
            CHECK_FALSE(program.stage.has("ask.days"));
        }
    }
    WHEN("Escape is pressed over an open drawer") {
        program.stage.press(ImGuiKey_Q);
        REQUIRE(program.stage.has("ask.days"));
        program.stage.press(ImGuiKey_Escape);
        THEN("only the drawer is shut") {
            CHECK_FALSE(program.stage.has("ask.days"));
            CHECK_FALSE(program.stage.has("pause.go_on"));
        }
    }
    WHEN("a limit is shown on the chosen line") {
        program.stage.click("issue.days.t20");
        program.stage.press(ImGuiKey_L);
        program.stage.click("limit.say");
        THEN("it stands there") {
            CHECK(table(program).issues[2].limit == std::uint8_t{2});
        }
    }
    WHEN("the guess of a rank is changed") {
        program.stage.click("guess.discount");
        program.stage.click("guess.rank.3");
        THEN("it is kept") {
            CHECK(table(program).preparation.guess[1] == 3);
        }
    }
    WHEN("one walks away") {
        program.stage.press(ImGuiKey_W);
        program.stage.click("walk.yes");
        THEN("the table stays to be read until one goes on") {
            REQUIRE(program.stage.has("stage.go_on"));
            program.stage.press(ImGuiKey_Enter);
            CHECK_FALSE(program.stage.has("stage.go_on"));
        }
    }
    WHEN("the bid is accepted") {
        program.stage.press(ImGuiKey_A);
        program.stage.click("accept.yes");
        THEN("the deal is told") {
            CHECK(program.stage.has("stage.go_on"));
        }
    }
}

TEST_CASE("a table can be built at every text size and window size", "[desktop][table][play]") {
    test::Program program;
    const auto percent = GENERATE(80, 100, 200);
    const auto size = GENERATE(ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{900, 600});
    program.stage.resize(size.x, size.y);
    program.textSize(percent);
    atTable(program);
    for (const char* label : {"prepare.give.days", "prepare.pick.1", "prepare.sit_down"}) {
        INFO(label);
        program.stage.bringUp(label);
        CHECK(program.stage.has(label));
    }
    sitDown(program);
    for (const ImGuiKey drawer : {ImGuiKey_Q, ImGuiKey_G, ImGuiKey_L}) {
        program.stage.press(drawer);
        CHECK(program.stage.has("table.walk"));
    }
    program.stage.press(ImGuiKey_Escape);
    program.stage.bringUp("issue.days.open");
    CHECK(program.stage.has("issue.days.open"));
}

TEST_CASE("the debrief of a table can be stepped through", "[desktop][table][play]") {
    test::Program program;
    std::string attempt;
    {
        RunningPlay play = program.desk.begin(*program.desk.library().scenario(kTableScenario), program.app.settings());
        playOn(*play.recorder);
        sim::Terms offer;
        for (const auto& action : {sim::NegotiationAction{sim::SitDown{}}, sim::NegotiationAction{sim::Offer{offer}},
                                   sim::NegotiationAction{sim::Accept{}}}) {
            REQUIRE(play.recorder->act(action));
        }
        playOn(*play.recorder);
        REQUIRE(play.recorder->play().over());
        attempt = play.recorder->attempt();
    }
    program.stage.click("home.records");
    program.stage.click("records.open." + attempt);
    program.stage.press(ImGuiKey_4);
    REQUIRE(program.stage.has("plot.offer.0"));
    program.stage.press(ImGuiKey_RightArrow);
    program.stage.click("plot.offer.0");
    program.stage.press(ImGuiKey_W);
    CHECK_FALSE(program.stage.has("plot.offer.0"));
    program.stage.press(ImGuiKey_E);
    program.stage.press(ImGuiKey_Q);
    CHECK(program.stage.has("plot.offer.0"));
    program.textSize(200);
    program.stage.bringUp("plot.offer.0");
    CHECK(program.stage.has("plot.offer.0"));
}
