#include "desktop/panels/sorting_panel.hpp"

#include "desktop/stage.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::desktop;
using namespace dealcraft::content;

namespace {

/// Two statements and three bins; what is done is carried out on the view, as a session would.
struct Board {
    TextTable texts;
    std::vector<sim::FieldView> fields;
    SortingState state;
    int moves = 0;
    test::Stage stage;

    Board() {
        for (std::size_t f = 0; f < 2; ++f) {
            sim::FieldView field;
            field.field = FieldIndex{f};
            field.id = "s" + std::to_string(f);
            field.title = texts.add({{field.id, field.id}});
            field.sorting = true;
            for (std::size_t c = 0; c < 3; ++c) {
                sim::ChoiceView choice;
                choice.choice = ChoiceIndex{3 * f + c};
                choice.id = "c" + std::to_string(c);
                choice.say = texts.add({{choice.id, choice.id}});
                field.choices.push_back(choice);
            }
            fields.push_back(field);
        }
        stage.show([this](ui::Ui& ui) {
            const test::Page page{ui};
            std::vector<const sim::FieldView*> statements;
            for (const auto& field : fields) { statements.push_back(&field); }
            if (const auto action = sortingPanel(ui, {20, 20, 900, 500}, statements, texts, state)) {
                carryOut(*action);
            }
        });
        stage.frames();
    }

    void carryOut(const sim::FormAction& action) {
        ++moves;
        const auto choice = std::get<sim::Mark>(action).choice.value();
        sim::FieldView& field = fields[choice / 3];
        for (auto& each : field.choices) { each.marked = each.choice.value() == choice; }
        field.picked = 1;
    }
    [[nodiscard]] int binOf(std::size_t field) const {
        for (int i = 0; i < 3; ++i) {
            if (fields[field].choices[static_cast<std::size_t>(i)].marked) { return i; }
        }
        return -1;
    }
};

}  // namespace

SCENARIO("statements are sorted by keyboard and by mouse", "[desktop][INF-08]") {
    Board board;
    WHEN("two digits are pressed") {
        board.stage.press(ImGuiKey_1);
        board.stage.press(ImGuiKey_3);
        THEN("one statement after the other goes into its bin") {
            CHECK(board.binOf(0) == 0);
            CHECK(board.binOf(1) == 2);
            CHECK(board.moves == 2);
        }
        AND_WHEN("a sorted one is clicked and another bin's digit pressed") {
            board.stage.click("sorting.statement.s0");
            board.stage.press(ImGuiKey_2);
            THEN("it moves there") {
                CHECK(board.binOf(0) == 1);
            }
        }
    }
    WHEN("a bin is clicked") {
        board.stage.click("sorting.bin.1");
        THEN("the statement at hand goes into it") {
            CHECK(board.binOf(0) == 1);
        }
    }
}
