#include "desktop/screens/library.hpp"

#include "desktop/finished.hpp"
#include "desktop/screens/program.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

std::vector<ShelfItem> shelfOf(const store::Library& library) {
    std::vector<ShelfItem> shelf;
    for (const auto& pack : library.packs()) {
        for (const auto& scenario : pack.scenarios) {
            shelf.push_back(shelfItem(*pack.reading.pack, *scenario, library.nameOf(*scenario), {}));
        }
    }
    return shelf;
}

/// The scenarios that can be seen, from above.
std::vector<std::string> seen(const test::Stage& stage) {
    std::vector<std::string> names;
    for (const auto& item : stage.items().items()) {
        constexpr std::string_view kOpen = "library.open.";
        if (item.label.starts_with(kOpen)) { names.push_back(item.label.substr(kOpen.size())); }
    }
    return names;
}

}  // namespace

TEST_CASE("the shelf begins with the conversation, then visits, then tables, the short before the long", "[desktop]") {
    const test::Program program;
    auto shelf = shelfOf(program.desk.library());
    arrange(shelf);
    CHECK(shelf.front().scenario->id.str() == "first-visit-jinda");
    CHECK(kindOf(*shelf.front().scenario) == ScenarioKind::conversation);
    CHECK(kindOf(*shelf.back().scenario) == ScenarioKind::negotiation);
    CHECK(std::ranges::is_sorted(shelf, [](const ShelfItem& a, const ShelfItem& b) {
        const auto kinds = std::pair{kindOf(*a.scenario), kindOf(*b.scenario)};
        return kinds.first != kinds.second ? kinds.first < kinds.second : a.scenario->minutes < b.scenario->minutes;
    }));
}

SCENARIO("a scenario is looked for in the library", "[desktop][play]") {
    test::Program program;
    auto& stage = program.stage;
    stage.click("home.start");
    THEN("only lengths that there are can be asked for") {
        CHECK_FALSE(stage.has("library.length.1"));
        CHECK(stage.has("library.length.2"));
        CHECK(stage.has("library.length.3"));
    }
    WHEN("words of a title are typed that others have in their brief or concepts") {
        stage.click("library.search");
        stage.type("油");
        THEN("those with the words in the title stand first") {
            const auto shown = seen(stage);
            REQUIRE(shown.size() > 1);
            CHECK(shown.front() == "indifferent-wholesaler");
            CHECK(shown[1] == "first-visit-jinda");
        }
    }
}

TEST_CASE("only plays that came to their end are counted as played", "[desktop][play]") {
    test::Program program;
    auto settings = program.app.settings();
    settings.player = "林岚";
    static_cast<void>(test::attemptBy(program.desk, "first-bargain", "novice", settings));
    static_cast<void>(program.desk.begin(*program.desk.library().scenario("first-bargain"), settings));
    const auto rows = program.desk.attempts();
    REQUIRE(rows.size() == 2);
    const auto found = program.desk.library().scenario("first-bargain");
    CHECK(shelfItem(*found->pack, *found->scenario, "first-bargain", rows).plays == 1);
    CHECK(rows.front().player == "林岚");
}
