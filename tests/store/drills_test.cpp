#include "store/drills.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>

using namespace dealcraft;
using namespace dealcraft::store;

namespace {

Drill drill(const char* attempt, std::size_t action, std::int64_t due) {
    Drill made;
    made.attempt = attempt;
    made.action = action;
    made.scenario = "first-bargain";
    made.loss = 1670;
    made.due = due;
    return made;
}

}  // namespace

TEST_CASE("drills are there again after a restart, those longest overdue first", "[store][drills]") {
    const test::TemporaryFolder home;
    auto drills = Drills::open(home.path());
    CHECK(drills.all().empty());
    drills.add(drill("a", 7, 12));
    drills.add(drill("b", 3, 10));
    drills.add(drill("c", 5, 40));
    drills.add(drill("a", 7, 99));  // is practised already
    auto again = Drills::open(home.path());
    CHECK(again.all() == drills.all());
    REQUIRE(again.due(12).size() == 2);
    CHECK(again.due(12)[0].attempt == "b");
    CHECK(again.due(12)[1].attempt == "a");
    CHECK(again.due(9).empty());
    auto done = again.due(12)[0];
    done.repetitions = 1;
    done.interval = 3;
    done.due = 15;
    again.update(done);
    again.remove("a", 7);
    const auto last = Drills::open(home.path());
    REQUIRE(last.all().size() == 2);
    CHECK(last.all()[0] == done);
}

TEST_CASE("a damaged file of drills is set aside, not overwritten", "[store][drills]") {
    for (
        const char* bytes :
        {"", "{", "[]", R"({"format":"dealcraft-drills/2","drills":[]})",
         R"({"format":"dealcraft-drills/1","drills":[{"attempt":"../x","action":1,"scenario":"s","loss":1,"repetitions":0,"interval":0,"due":1,"rounds":0}]})",
         R"({"format":"dealcraft-drills/1","drills":[{"attempt":7}]})"}) {
        const test::TemporaryFolder home;
        std::ofstream{home.path() / "drills.json"} << bytes;
        INFO(bytes);
        auto drills = Drills::open(home.path());
        CHECK(drills.all().empty());
        REQUIRE_FALSE(drills.setAside().empty());
        std::ifstream in{drills.setAside()};
        CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == bytes);
        drills.add(drill("a", 1, 1));
        CHECK(Drills::open(home.path()).all().size() == 1);
    }
}
