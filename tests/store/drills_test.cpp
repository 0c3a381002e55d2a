#include "store/drills.hpp"

#include "base/environment_error.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

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

TEST_CASE("a drill that another program has dropped meanwhile is kept all the same", "[store][drills]") {
    const test::TemporaryFolder home;
    auto mine = Drills::open(home.path());
    mine.add(drill("a", 7, 12));
    Drills::open(home.path()).remove("a", 7);
    auto done = drill("a", 7, 30);
    done.rounds = 1;
    auto now = Drills::open(home.path());
    now.update(done);
    CHECK(Drills::open(home.path()).all() == std::vector{done});
}

TEST_CASE("a drill with a number that no drill can have is damage", "[store][drills]") {
    const auto fileWith = [](std::string_view key, std::string_view number) {
        auto text = json({drill("a", 7, 12)});
        const auto at = text.find("\"" + std::string{key} + "\": ") + key.size() + 4;
        return text.replace(at, text.find_first_of(",\n", at) - at, number);
    };
    const auto isDamage = [&](std::string_view key, std::string_view number) {
        const test::TemporaryFolder home;
        std::ofstream{home.path() / "drills.json"} << fileWith(key, number);
        INFO(key << " " << number);
        const auto drills = Drills::open(home.path());
        CHECK(drills.all().empty() == !drills.setAside().empty());
        return !drills.setAside().empty();
    };
    CHECK_FALSE(isDamage("due", "12"));
    CHECK_FALSE(isDamage("loss", "10000"));
    for (const char* number :
         {"-9223372036854775808", "9223372036854775807", "18446744073709551615000", "1.5", "\"1\""}) {
        for (const char* key : {"action", "loss", "repetitions", "interval", "due", "rounds"}) {
            CHECK(isDamage(key, number));
        }
    }
    for (const char* key : {"action", "loss", "repetitions", "interval", "rounds"}) { CHECK(isDamage(key, "-1")); }
    CHECK(isDamage("action", "0"));
    CHECK(isDamage("interval", "4294967297"));  // 1, if only 32 bits of it were read
}

TEST_CASE("a list of drills that can't be read or set aside is told of, not thrown at anybody", "[store][drills]") {
    const test::TemporaryFolder folder;
    CHECK_NOTHROW(Drills::open(folder.path() / "nowhere"));
    std::filesystem::create_directory(folder.path() / "drills.json");
    CHECK_THROWS_AS(Drills::open(folder.path()), EnvironmentError);
    const auto loop = folder.path() / "loop";
    std::filesystem::create_symlink("loop", loop);
    CHECK_THROWS_AS(Drills::open(loop), EnvironmentError);  // its status can't be told
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
