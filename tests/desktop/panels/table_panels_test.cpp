#include "desktop/model/bargain.hpp"
#include "desktop/panels/table/drawer.hpp"
#include "desktop/panels/table/lanes_panel.hpp"
#include "desktop/panels/table/prepare_panel.hpp"
#include "desktop/panels/table/value_card.hpp"
#include "desktop/stage.hpp"
#include "desktop/ui/text.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

using sim::kOpenValue;

sim::Terms terms(std::initializer_list<int> values) {
    sim::Terms made = sim::allOpen();
    std::size_t issue = 0;
    for (const int value : values) { made.values[issue++] = static_cast<std::uint8_t>(value); }
    return made;
}

/// A table over volume, discount and days, three values each. Two per cent need the middle volume or more.
struct Table {
    std::shared_ptr<TextTable> texts = std::make_shared<TextTable>();
    sim::NegotiationView view;
    TableDesk desk{&view, texts.get()};

    Table() {
        const std::array<std::array<int, 3>, 3> points{{{1000, 2000, 3000}, {3000, 2000, 0}, {4000, 2000, 1000}}};
        const std::array<const char*, 3> names{"volume", "discount", "days"};
        for (std::size_t i = 0; i < 3; ++i) {
            sim::IssueView issue;
            issue.id = names.at(i);
            issue.title = text(issue.id);
            for (std::size_t v = 0; v < 3; ++v) {
                const std::string id = issue.id + std::to_string(v);
                issue.values.push_back({id, text(id), static_cast<int>(v), points.at(i).at(v)});
            }
            view.issues.push_back(issue);
        }
        view.dependences.push_back({1, 2, 0, 1});
        view.rounds = 6;
        view.ourReservation = 5000;
        view.prepares = true;
    }
    TextId text(const std::string& words) const { return texts->add({{words, words}}); }
};

}  // namespace

SCENARIO("a package is read off the table", "[desktop][table]") {
    Table table;
    CHECK(worthOf(table.view, terms({2, 0, 0})) == 10000);
    CHECK(worthOf(table.view, terms({2, kOpenValue, 0})) == 7000);
    const WorthSpan span = spanOf(table.view, terms({2, kOpenValue, 0}));
    CHECK(span.least == 7000);
    CHECK(span.most == 10000);
    CHECK_FALSE(isFull(table.view, terms({2, kOpenValue, 0})));

    THEN("a value that needs more of another issue is blocked, from either side, and not where that one is open") {
        CHECK(brokenWith(table.view, terms({0, 0, 0}), 1, 2));
        CHECK(brokenWith(table.view, terms({1, 2, 0}), 0, 0));
        CHECK_FALSE(brokenWith(table.view, terms({1, 0, 0}), 1, 2));
        CHECK_FALSE(brokenWith(table.view, terms({kOpenValue, 0, 0}), 1, 2));
        CHECK(brokenIn(table.view, terms({0, 2, 0})));
    }
}

SCENARIO("a condition is put into a sentence", "[desktop][table]") {
    Table table;
    test::Stage stage;
    const auto draft = terms({2, 1, 2});
    const auto sentence = [&](std::uint8_t asks, std::uint8_t gives) {
        return conditionWords(stage.ui(), table.desk, draft, {.brokenRules = {}, .gives = gives, .asks = asks});
    };
    const std::string whole = sentence(0b101, 0b010);
    CHECK(whole.find("volume2") < whole.find("days2"));
    CHECK(whole.find("days2") < whole.find("discount1"));
    CHECK(whole.find("discount1") != std::string::npos);
    CHECK(sentence(0, 0b111) == stage.ui().words("bargain.if_asks_nothing"));
    CHECK(sentence(0b001, 0).find("volume2") != std::string::npos);
    CHECK(sentence(0b001, 0).find("discount1") == std::string::npos);
}

TEST_CASE("the words of a card have room on two lines", "[desktop][table]") {
    test::Stage stage{[](ui::Ui& ui) {
        const test::Page page{ui};
        const std::string words = "the eighty-six shops protected by name";
        constexpr ui::TextStyle kCaption{ui::Type::caption, ui::Tone::text, ui::Weight::bold};
        const float width = cardNeeds(ui, words);
        CHECK(width < ui::sizeOf(ui, kCaption, words).x);
        CHECK(ui::linesOf(ui, kCaption, words, width - ui.px(12)).lines.size() == 2);
    }};
    stage.frames(1);
}

TEST_CASE("low lines make room for what stands beneath them", "[desktop][table]") {
    Table table;
    while (table.view.issues.size() < 6) { table.view.issues.push_back(table.view.issues.front()); }
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        const float usual = lanesHeight(ui, 900, table.desk, LanesFit::usual);
        CHECK(lanesHeight(ui, 900, table.desk, LanesFit::tight) + ui.px(30) < usual);
    }};
    stage.frames(1);
}

SCENARIO("cards are put on the lines", "[desktop][table]") {
    Table table;
    LanesView lanes;
    lanes.draft = terms({0, 0, 0});
    TableSlides slides;
    LanesDone last;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        const LanesDone done = lanesPanel(ui, {20, 20, 900, 600}, table.desk, lanes, slides);
        if (done.lane) { last = done; }
    }};
    stage.frames();
    WHEN("a value is clicked") {
        stage.click("issue.days.days1");
        THEN("our card goes there") {
            CHECK(last.lane == std::size_t{2});
            CHECK(last.value == std::uint8_t{1});
        }
    }
    WHEN("the open card is clicked") {
        stage.click("issue.discount.open");
        THEN("the issue stays open") {
            CHECK(last.lane == std::size_t{1});
            CHECK(last.value == kOpenValue);
        }
    }
    WHEN("the guess on a line is clicked") {
        stage.click("guess.days");
        THEN("it is that line's rank that is guessed") {
            CHECK(last.lane == std::size_t{2});
            CHECK(last.guess);
        }
    }
    WHEN("the table is over") {
        lanes.use = LanesUse::closed;
        stage.click("issue.days.days1");
        THEN("cards stay where they are") {
            CHECK_FALSE(last.lane);
        }
    }
}

SCENARIO("what can be said lies in a drawer", "[desktop][table]") {
    Table table;
    table.view.arguments.push_back({4, "money", table.text("money")});
    table.view.issues[1].asked = true;
    Drawer open = Drawer::ask;
    std::optional<sim::NegotiationAction> said;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        const DrawerView view = drawerOf(ui, table.desk, open, 2, terms({0, 0, 1}));
        if (const auto made = drawerPanel(ui, {20, 20, 900, 300}, view)) { said = made; }
    }};
    stage.frames();
    const auto action = [](const auto& a) { return std::optional{sim::NegotiationAction{a}}; };
    SECTION("every issue can be asked about, what comes first, and what else he has") {
        stage.click("ask.days");
        CHECK(said == action(sim::Inquire{2}));
        stage.press(ImGuiKey_4);
        CHECK(said == action(sim::Inquire{sim::kAskFirst}));
        stage.click("ask.alternatives");
        CHECK(said == action(sim::Inquire{sim::kAskAlternative}));
    }
    SECTION("an argument is used by its own number") {
        open = Drawer::argue;
        stage.click("argue.money");
        CHECK(said == action(sim::Argue{4}));
    }
    SECTION("the limit is where our card lies, and is not shown twice") {
        open = Drawer::limit;
        stage.click("limit.say");
        CHECK(said == action(sim::ShowLimit{2, 1}));
        said.reset();
        table.view.issues[2].limit = 1;
        stage.click("limit.say");
        CHECK_FALSE(said);
    }
    SECTION("a rank is guessed with a digit") {
        open = Drawer::guess;
        stage.press(ImGuiKey_3);
        CHECK(said == action(sim::Prepare{sim::PreparationPart::guess, 2, 3}));
        stage.press(ImGuiKey_4);
        CHECK(said == action(sim::Prepare{sim::PreparationPart::guess, 2, 3}));
    }
}

SCENARIO("the preparation is filled by keys alone", "[desktop][table]") {
    Table table;
    table.view.preparing = true;
    PrepareState state;
    std::vector<sim::Prepare> made;
    test::Stage stage{[&](ui::Ui& ui) {
        const test::Page page{ui};
        const auto settled = preparePanel(ui, {20, 20, 1000, 600}, table.desk, state);
        if (!settled) { return; }
        made.push_back(*settled);
        table.view.preparation.settle(settled->what, settled->issue, settled->value);
    }};
    stage.frames();
    using enum sim::PreparationPart;
    WHEN("a digit is pressed in the first cell, and in the one beneath") {
        stage.press(ImGuiKey_2);
        stage.press(ImGuiKey_DownArrow);
        stage.press(ImGuiKey_1);
        THEN("both ranks are settled") {
            CHECK(made == std::vector<sim::Prepare>{{rank, 0, 2}, {rank, 1, 1}});
        }
        AND_WHEN("the same digit is pressed again, or one that is no rank") {
            stage.press(ImGuiKey_1);
            stage.press(ImGuiKey_9);
            THEN("nothing is sent") {
                CHECK(made.size() == 2);
            }
        }
        AND_WHEN("plus is pressed in a cell without a rank") {
            stage.press(ImGuiKey_DownArrow);
            stage.press(ImGuiKey_Equal);
            THEN("it gets the first that is free") {
                CHECK(made.back() == sim::Prepare{rank, 2, 3});
            }
        }
    }
    WHEN("a contract's cell is stepped through") {
        for (int i = 0; i < 2; ++i) { stage.press(ImGuiKey_RightArrow); }
        for (int i = 0; i < 4; ++i) { stage.press(ImGuiKey_Equal); }
        stage.press(ImGuiKey_Minus);
        THEN("it stays within its values") {
            CHECK(made == std::vector<sim::Prepare>{{target, 0, 0}, {target, 0, 1}, {target, 0, 2}, {target, 0, 1}});
        }
    }
    WHEN("a cell and a value are clicked") {
        stage.click("prepare.bottom.days");
        stage.click("prepare.pick.days2");
        THEN("that value is settled") {
            CHECK(made == std::vector<sim::Prepare>{{bottom, 2, 2}});
            CHECK(settledIn(table.view).done == 1);
            CHECK(settledIn(table.view).all == 18);
        }
    }
}
