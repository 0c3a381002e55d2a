#include "desktop/panels/call/palette_panel.hpp"

#include "desktop/stage.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

template <class Number>
sim::Domain domain(std::initializer_list<Number> values) {
    sim::Domain made;
    for (const auto value : values) { made.push_back(static_cast<std::uint16_t>(value)); }
    return made;
}

sim::Domain firstOf(std::size_t count) {
    sim::Domain made;
    for (std::size_t i = 0; i < count; ++i) { made.push_back(static_cast<std::uint16_t>(i)); }
    return made;
}

/// A visit in which everything can be done, with two of each thing; the rules of the game play no part.
struct Visit {
    std::shared_ptr<TextTable> texts = std::make_shared<TextTable>();
    content::CompiledScenario scenario;
    sim::CallView view;
    sim::Moves moves;
    PaletteState state;
    std::vector<sim::CallAction> done;
    test::Stage stage;

    Visit() {
        scenario.texts = texts;
        for (std::uint8_t i = 0; i < 2; ++i) {
            const std::string number = std::to_string(i + 1);
            const auto text = [&](const std::string& word) { return texts->add({{word + number, word + number}}); };
            view.topics.push_back({i, "topic" + number, text("topic"), false, false});
            view.needs.push_back({i, "need" + number, text("need"), i + 1, false});
            view.features.push_back({i, "feature" + number, text("feature"), text("benefit"), false});
            view.evidence.push_back({i, "proof" + number, text("proof"), false});
            view.commitments.push_back({i, "step" + number, text("step"), i + 1, false});
            view.helps.push_back({i, "help" + number, text("help")});
        }
        using enum sim::Verb;
        const auto two = firstOf(2);
        moves.push_back({open, {}, {firstOf(sim::kOpeningForms)}});
        moves.push_back({ask, {}, {two, two}});
        moves.push_back({askDecision, {}, {firstOf(content::kDecisionTopics)}});
        moves.push_back({probe, {}, {two}});
        moves.push_back({confirmHeard, {}, {}});
        moves.push_back({present, {}, {two, domain<int>({content::kNone, 0, 1})}});
        moves.push_back({show, {}, {two}});
        moves.push_back({offerHelp, {}, {two}});
        moves.push_back({refer, {}, {}});
        moves.push_back({propose, {}, {two, firstOf(sim::kDueDates), firstOf(sim::kOwners)}});
        moves.push_back({stepAside, {}, {}});
        moves.push_back({hint, {}, {}});
        moves.push_back({close, {}, {}});
        moves.push_back({walkOut, {}, {}});
        stage.show([this](ui::Ui& ui) {
            const test::Page page{ui};
            if (const auto made = palettePanel(ui, {20, 20, 1000, 400}, desk(ui), state)) { done.push_back(*made); }
        });
        stage.frames();
    }

    CallDesk desk(const ui::Ui& ui) const {
        return {&ui.words, &scenario, &view, &moves, [](const sim::CallAction&) { return 2; }};
    }
    void object() {
        view.objection = sim::ObjectionView{};
        using enum sim::Verb;
        moves.push_back({acknowledge, {}, {}});
        moves.push_back({clarify, {}, {}});
        moves.push_back({answer, {}, {firstOf(sim::kTechniques)}});
        moves.push_back({check, {}, {}});
        moves.push_back({nameKind, {}, {firstOf(content::kObjectionKinds)}});
        stage.frames();
    }
    void settle() {
        view.objection.reset();
        moves.pop_back();
        for (int i = 0; i < 4; ++i) { moves.pop_back(); }
        stage.frames();
    }
    void shift(bool down) { ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, down); }
};

void fillSlots(const sim::Move& move, std::vector<std::uint16_t>& filling, std::set<sim::CallAction>& all) {
    if (filling.size() == move.slots.size()) {
        all.insert(std::get<sim::CallAction>(sim::actionOf(move, filling)));
        return;
    }
    for (const auto value : move.slots[filling.size()]) {
        filling.push_back(value);
        fillSlots(move, filling, all);
        filling.pop_back();
    }
}

/// Everything that the palette offers, whatever is chosen in its pills.
std::set<sim::CallAction> offered(const Visit& visit, const ui::Ui& ui) {
    std::set<sim::CallAction> all;
    const auto collect = [&](const CallChoices& choices) {
        const CallPalette palette = paletteOf(visit.desk(ui), choices);
        for (const auto& sections : palette.steps) {
            for (const CallSection& section : sections) {
                for (const CallMove& move : section.moves) {
                    if (move.openToo && !move.spent) { all.insert(move.action); }
                    if (move.closed) { all.insert(move.closed->action); }
                }
            }
        }
        if (palette.hint) { all.insert(*palette.hint); }
        for (std::size_t i = 0; palette.think && i < content::kObjectionKinds; ++i) {
            all.insert(sim::NameKind{static_cast<content::ObjectionKind>(i)});
        }
    };
    for (const std::uint8_t need : {std::uint8_t{0}, std::uint8_t{1}, content::kNone}) {
        collect({need, true, sim::DueDate::none, sim::Owner::none});
    }
    for (std::size_t by = 0; by < sim::kDueDates; ++by) {
        for (std::size_t owner = 0; owner < sim::kOwners; ++owner) {
            collect({0, false, static_cast<sim::DueDate>(by), static_cast<sim::Owner>(owner)});
        }
    }
    return all;
}

}  // namespace

TEST_CASE("the palette offers every legal move of a visit and no other", "[desktop][call]") {
    Visit visit;
    if (GENERATE(false, true)) { visit.object(); }
    std::set<sim::CallAction> legal;
    for (const sim::Move& move : visit.moves) {
        std::vector<std::uint16_t> filling;
        fillSlots(move, filling, legal);
    }
    CHECK(offered(visit, visit.stage.ui()) == legal);
}

SCENARIO("no move of a visit is further away than two keys or clicks", "[desktop][call][VIS-01]") {
    Visit visit;
    WHEN("a step's letter and a digit are pressed") {
        visit.stage.press(ImGuiKey_W);
        visit.stage.press(ImGuiKey_2);
        THEN("the open question is asked at once") {
            CHECK(visit.done == std::vector<sim::CallAction>{sim::Ask{1, sim::QuestionForm::open}});
        }
    }
    WHEN("Shift is held with the digit") {
        visit.stage.press(ImGuiKey_W);
        visit.shift(true);
        visit.stage.press(ImGuiKey_1);
        visit.shift(false);
        THEN("it is the closed question") {
            CHECK(visit.done == std::vector<sim::CallAction>{sim::Ask{0, sim::QuestionForm::closed}});
        }
    }
    WHEN("the same is clicked") {
        visit.stage.click("call.step.ask");
        visit.stage.click("call.move.ask.topic1.closed");
        THEN("it is asked") {
            CHECK(visit.done == std::vector<sim::CallAction>{sim::Ask{0, sim::QuestionForm::closed}});
        }
    }
    WHEN("the lower row of letters is used") {
        visit.stage.press(ImGuiKey_R);
        visit.stage.press(ImGuiKey_X);
        THEN("the second piece of evidence is shown") {
            CHECK(visit.done == std::vector<sim::CallAction>{sim::Show{1}});
        }
    }
    WHEN("the coach's key is pressed") {
        visit.stage.press(ImGuiKey_O);
        THEN("he is asked") {
            CHECK(visit.done == std::vector<sim::CallAction>{sim::AskHint{}});
        }
    }
}

SCENARIO("what can't be taken back is done only when it is chosen twice", "[desktop][call][VIS-06]") {
    Visit visit;
    visit.stage.press(ImGuiKey_U);
    WHEN("a commitment is clicked once") {
        visit.stage.click("call.move.propose.step2");
        THEN("it waits") {
            CHECK(visit.done.empty());
        }
        AND_WHEN("it is clicked again") {
            visit.stage.click("call.move.propose.step2");
            THEN("it is proposed, with the day and the owner that stand above") {
                CHECK(visit.done ==
                      std::vector<sim::CallAction>{sim::Propose{1, sim::DueDate::nextWeek, sim::Owner::ours}});
            }
        }
        AND_WHEN("another day is chosen, and Enter pressed") {
            visit.stage.press(ImGuiKey_S);
            visit.stage.press(ImGuiKey_Enter);
            THEN("the changed proposal has to be chosen again") {
                CHECK(visit.done.empty());
            }
        }
        AND_WHEN("Escape is pressed, then Enter") {
            visit.stage.press(ImGuiKey_Escape);
            visit.stage.press(ImGuiKey_Enter);
            THEN("the slip is forgotten") {
                CHECK(std::ranges::none_of(
                    visit.done, [](const auto& action) { return std::holds_alternative<sim::Propose>(action); }));
            }
        }
    }
    WHEN("a digit and Enter are pressed") {
        visit.stage.press(ImGuiKey_1);
        visit.stage.press(ImGuiKey_Enter);
        THEN("it is proposed") {
            CHECK(visit.done ==
                  std::vector<sim::CallAction>{sim::Propose{0, sim::DueDate::nextWeek, sim::Owner::ours}});
        }
    }
    WHEN("leaving is chosen by one key") {
        visit.stage.press(ImGuiKey_I);
        visit.stage.press(ImGuiKey_2);
        THEN("one stays") {
            CHECK(visit.done.empty());
        }
    }
}

SCENARIO("a benefit is tied to the need that was chosen last", "[desktop][call][VIS-05]") {
    Visit visit;
    visit.stage.press(ImGuiKey_R);
    visit.stage.press(ImGuiKey_1);
    CHECK(visit.done.back() == sim::CallAction{sim::Present{0, 1}});  // the need that is known best
    visit.stage.press(ImGuiKey_S);
    visit.stage.press(ImGuiKey_2);
    CHECK(visit.done.back() == sim::CallAction{sim::Present{1, 0}});
    visit.stage.press(ImGuiKey_W);
    visit.stage.press(ImGuiKey_R);
    visit.stage.press(ImGuiKey_2);
    CHECK(visit.done.back() == sim::CallAction{sim::Present{1, 0}});
    visit.stage.press(ImGuiKey_A);
    visit.stage.press(ImGuiKey_1);
    CHECK(visit.done.back() == sim::CallAction{sim::Present{0, content::kNone}});
}

TEST_CASE("a visit that has been opened goes on with questions, once", "[desktop][call][VIS-01]") {
    Visit visit;
    REQUIRE(visit.state.step == CallStep::open);
    visit.view.steps.opened = true;
    visit.stage.frames();
    CHECK(visit.state.step == CallStep::ask);
    visit.stage.press(ImGuiKey_Q);
    CHECK(visit.state.step == CallStep::open);
}

SCENARIO("an objection opens its own step", "[desktop][call][VIS-08]") {
    Visit visit;
    visit.stage.press(ImGuiKey_W);
    WHEN("somebody objects") {
        visit.object();
        THEN("its moves are there without a further key, and keep their keys while the steps are walked") {
            CHECK(visit.state.step == CallStep::objection);
            visit.stage.press(ImGuiKey_1);
            CHECK(visit.done.back() == sim::CallAction{sim::Acknowledge{}});
            visit.view.objection->acknowledged = true;
            const auto gone = std::ranges::find(visit.moves, sim::Verb::acknowledge, &sim::Move::verb);
            *gone = {sim::Verb::clarify, {}, {}};
            visit.stage.press(ImGuiKey_1);
            CHECK(visit.done.size() == 1);
            visit.stage.press(ImGuiKey_2);
            CHECK(visit.done.back() == sim::CallAction{sim::Clarify{}});
            visit.stage.press(ImGuiKey_9);
            CHECK(visit.done.back() == sim::CallAction{sim::Check{}});
        }
        AND_WHEN("it is settled") {
            visit.settle();
            THEN("one is back where one was") {
                CHECK(visit.state.step == CallStep::ask);
            }
        }
    }
}

TEST_CASE("the second click of a double click is no second question", "[desktop][call]") {
    Visit visit;
    visit.stage.press(ImGuiKey_W);
    const ui::LoggedItem* item = visit.stage.items().find("call.move.ask.topic1.open");
    REQUIRE(item != nullptr);
    const ImVec2 middle = item->area.centre();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(middle.x, middle.y);
    visit.stage.frames(2);
    for (const bool down : {true, false, true, false}) {
        io.AddMouseButtonEvent(0, down);
        visit.stage.frames(1);
    }
    CHECK(visit.done.size() == 1);
}

TEST_CASE("what is not legal now is not there", "[desktop][call]") {
    Visit visit;
    visit.moves.clear();
    visit.moves.push_back({sim::Verb::walkOut, {}, {}});
    visit.stage.press(ImGuiKey_W);
    CHECK_FALSE(visit.stage.has("call.move.ask.topic1.open"));
    CHECK_FALSE(visit.stage.has("call.hint"));
    visit.stage.press(ImGuiKey_I);
    CHECK(visit.stage.has("call.move.walk_out"));
    CHECK_FALSE(visit.stage.has("call.move.close"));
}
