#include "analysis/review/highlights.hpp"
#include "desktop/finished.hpp"
#include "desktop/model/retried.hpp"
#include "desktop/screens/program.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

constexpr const char* kDecisionsScenario = "angry-former-dealer";

/// A novice's play, opened from the list, with every decision valued.
struct Opened {
    test::Program program;
    std::string attempt = test::attemptBy(program.desk, kDecisionsScenario, "novice", program.app.settings());

    Opened() {
        program.stage.click("home.records");
        program.stage.click("records.open." + attempt);
        REQUIRE(program.app.screen() == ScreenName::debrief);
        reviewed();
    }
    void reviewed() {
        REQUIRE(test::until([this] { return program.app.debrief()->board().findings().over; }));
        program.stage.frames();
    }
    [[nodiscard]] std::size_t lookedAt() const { return program.app.debrief()->state().decision.value(); }
    [[nodiscard]] const std::vector<analysis::ReviewedDecision>& decisions() {
        review = program.app.debrief()->board().findings().review;
        return review->decisions;
    }
    ReviewBoard::ReviewPtr review;
};

}  // namespace

SCENARIO("the value of every decision is walked through by keys", "[desktop][review][play]") {
    Opened opened;
    auto& stage = opened.program.stage;
    const auto all = opened.decisions().size();
    REQUIRE(all > 3);
    THEN("what lost most is looked at first") {
        const auto worst = std::ranges::max_element(opened.decisions(), {}, &analysis::ReviewedDecision::loss);
        CHECK(opened.lookedAt() == worst->place);
        CHECK(stage.has("decisions.retry"));
    }
    WHEN("the arrows are pressed") {
        for (std::size_t i = 0; i < all; ++i) { stage.press(ImGuiKey_LeftArrow); }
        THEN("one walks to the first decision and on from there, and stops at the last") {
            CHECK(opened.lookedAt() == opened.decisions().front().place);
            stage.press(ImGuiKey_RightArrow);
            CHECK(opened.lookedAt() == opened.decisions()[1].place);
            for (std::size_t i = 0; i < all; ++i) { stage.press(ImGuiKey_RightArrow); }
            CHECK(opened.lookedAt() == opened.decisions().back().place);
        }
        THEN("N goes from slip to slip, and B back") {
            std::vector<std::size_t> slips;
            for (const auto& decision : opened.decisions()) {
                if (decision.label > analysis::Label::good) { slips.push_back(decision.place); }
            }
            REQUIRE_FALSE(slips.empty());
            const bool firstIsSlip = slips.front() == opened.decisions().front().place;
            for (const auto slip : slips) {
                if (firstIsSlip && slip == slips.front()) { continue; }
                stage.press(ImGuiKey_N);
                CHECK(opened.lookedAt() == slip);
            }
            stage.press(ImGuiKey_N);
            CHECK(opened.lookedAt() == slips.back());
            if (slips.size() > 1) {
                stage.press(ImGuiKey_B);
                CHECK(opened.lookedAt() == slips[slips.size() - 2]);
            }
        }
    }
    WHEN("one of the three best is clicked") {
        const auto card = stage.labelLike("decisions.card.");
        REQUIRE_FALSE(card.empty());
        stage.press(ImGuiKey_RightArrow);
        stage.click(card);
        THEN("it is looked at") {
            CHECK(card == "decisions.card." + std::to_string(opened.lookedAt()));
        }
    }
    WHEN("the chart is clicked near its beginning") {
        stage.click("decisions.chart");
        THEN("a decision of the beginning is looked at") {
            CHECK(opened.lookedAt() < all / 2);
        }
    }
    WHEN("an option that was not taken is pressed") {
        const auto option = stage.labelLike("decisions.option.");
        REQUIRE_FALSE(option.empty());
        stage.click(option);
        THEN("it is told what the same play would have come to with it") {
            const auto& tried = opened.program.app.debrief()->state().tried;
            REQUIRE(tried);
            CHECK(option == "decisions.option." + std::to_string(tried->option));
            REQUIRE(tried->result);
            const auto& play = opened.program.app.debrief()->finished();
            const auto& decisions = opened.decisions();
            const auto& d = *std::ranges::find(decisions, tried->decision, &analysis::ReviewedDecision::place);
            CHECK(tried->decision == opened.lookedAt());
            CHECK(tried->result->kept + tried->result->dropped <= play.actions.size() - d.action);
        }
    }
    WHEN("R is pressed") {
        const auto place = opened.lookedAt();
        const auto& decisions = opened.decisions();
        const auto action = std::ranges::find(decisions, place, &analysis::ReviewedDecision::place)->action;
        stage.press(ImGuiKey_R);
        THEN("a new attempt stands right before the decision") {
            REQUIRE(opened.program.app.screen() == ScreenName::play);
            CHECK(opened.program.app.play()->actions() == action - 1);
        }
    }
}

SCENARIO("a play that was tried again is held against the one before", "[desktop][review][play]") {
    Opened opened;
    auto& stage = opened.program.stage;
    const auto before = opened.program.app.debrief()->finished();
    stage.press(ImGuiKey_R);
    REQUIRE(opened.program.app.screen() == ScreenName::play);
    const auto prefix = opened.program.app.play()->actions();
    const auto retried = opened.program.app.play()->attempt();
    stage.press(ImGuiKey_Escape);
    stage.click("pause.home");
    {
        auto again = opened.program.desk.resume(retried);
        REQUIRE(again);
        for (auto i = prefix; i < before.actions.size(); ++i) { REQUIRE(again->recorder->act(before.actions[i])); }
        REQUIRE(again->recorder->play().over());
    }
    stage.click("home.records");
    stage.click("records.open." + retried);
    opened.reviewed();
    const auto& play = opened.program.app.debrief()->finished();
    REQUIRE(play.parent);
    CHECK(play.prefix == prefix);
    CHECK(play.parent->score == before.score);
    std::size_t compared = 0;
    for (const auto& decision : opened.decisions()) {
        const auto then = doneBefore(play, decision);
        if (!then) { continue; }
        CHECK(*then == decision.taken);  // the same was done again
        CHECK(decision.action > prefix);
        ++compared;
    }
    CHECK(compared > 0);
}

TEST_CASE("the page of the decisions can be built at every text size and window size", "[desktop][review][play]") {
    Opened opened;
    auto& stage = opened.program.stage;
    static_cast<void>(opened.decisions());
    const auto finest = analysis::highlightsOf(*opened.review, 1).finest.front();
    const auto card = "decisions.card." + std::to_string(opened.review->decisions[finest].place);
    for (const int percent : {80, 100, 200}) {
        opened.program.textSize(percent);
        for (const auto& size : {ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{900, 600}}) {
            stage.resize(size.x, size.y);
            for (const auto& label : {std::string{"decisions.chart"}, std::string{"decisions.retry"}, card}) {
                INFO(label << " at " << percent << " percent, " << size.x << " wide");
                stage.bringUp(label);
                CHECK(stage.has(label));
            }
        }
    }
}
