#include "store/open_attempt.hpp"

#include "base/environment_error.hpp"
#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/home.hpp"
#include "store/log_damage.hpp"
#include "store/refusal.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using test::refusal;

/// The shipped scenario, read once.
PlayedContent shipped() {
    static const auto kContent = [] {
        const auto house = content::readHouseRules(test::sourceRoot() / "assets" / "rules.yaml");
        const auto reading = content::readPack(test::sourceRoot() / "scenarios" / "packs" / "lubricants", house.rules);
        REQUIRE(reading.pack != nullptr);
        Diagnostics found;
        return PlayedContent{
            reading.pack,
            content::compile(*reading.pack, *reading.pack->scenario(ScenarioId("first-visit-jinda")), found)};
    }();
    REQUIRE(kContent.scenario != nullptr);
    return kContent;
}

std::unique_ptr<Recorder> beginShipped(const fs::path& home, std::uint64_t seed) {
    return Recorder::begin(home, shipped().pack, shipped().scenario, {.seed = seed, .player = "小李", .parent = {}});
}

}  // namespace

SCENARIO("an attempt is opened with the content that was kept with it", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(5);
    std::string attempt;
    std::uint64_t hash = 0;
    {
        const auto recorder = beginShipped(home.path(), 5);
        test::playOn(*recorder, chance, 25);
        attempt = recorder->attempt();
        hash = recorder->hash();
    }
    auto again = openAttempt(home.path(), attempt);
    CHECK(again->hash() == hash);
    CHECK(again->scenario().get() != shipped().scenario.get());
    CHECK(again->scenario()->rulesHash == shipped().scenario->rulesHash);
    CHECK(again->scenario()->textHash == shipped().scenario->textHash);
    test::playOn(*again, chance, 1000);
    CHECK(again->result().has_value());
}

SCENARIO("a retry begins from the kept content, before the action that is taken anew", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(6);
    const auto parent = beginShipped(home.path(), 6);
    test::playOn(*parent, chance, 20);
    const auto child = beginRetry(home.path(), parent->attempt(), 12);
    CHECK(child->actions() == 11);
    CHECK(child->header().prefix == 11);
    CHECK(child->seed() == 6);
    CHECK(std::ranges::equal(child->actionsTaken(), std::span(parent->actionsTaken()).first(11)));
    const auto whole = beginRetry(home.path(), parent->attempt(), 1);
    CHECK(whole->actions() == 0);
    CHECK_FALSE(
        refusal([&] { static_cast<void>(beginRetry(home.path(), parent->attempt(), parent->actions() + 2)); }).empty());
}

SCENARIO("an examination stays one when it is opened again; what is retried of it is practice", "[store]") {
    const test::TemporaryFolder home;
    const auto examination =
        Recorder::begin(home.path(), shipped().pack, shipped().scenario,
                        {.seed = 6, .player = {}, .mode = std::string(kExamination), .parent = {}});
    const auto practice = beginShipped(home.path(), 6);
    SampleChance chance(6);
    for (int i = 0; i < 12; ++i) {
        const auto action = test::someAction(practice->play().session(), chance);
        REQUIRE(practice->act(action).has_value());
        REQUIRE(examination->act(action).has_value());
    }
    CHECK(examination->hash() == practice->hash());
    const auto again =
        Recorder::open(home.path(), examination->attempt(), shipped().pack, shipped().scenario, Access::readOnly);
    CHECK(again->header().mode == kExamination);
    CHECK(beginRetry(home.path(), examination->attempt(), 5)->header().mode == "practice");
    CHECK(beginRetry(home.path(), practice->attempt(), 5)->header().mode == practice->header().mode);
}

TEST_CASE("every action and event of many plays by chance can be read again", "[store]") {
    const test::TemporaryFolder home;
    std::size_t actions = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        SampleChance chance(seed);
        const auto recorder = beginShipped(home.path(), seed);
        test::playOn(*recorder, chance, 120);
        const auto again =
            Recorder::open(home.path(), recorder->attempt(), shipped().pack, shipped().scenario, Access::readOnly);
        REQUIRE(again->hash() == recorder->hash());
        actions += again->actions();
    }
    CHECK(actions > 400);
}

SCENARIO("whole damaged lines are cut off only at an explicit word", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(5);
    std::string attempt;
    std::size_t actions = 0;
    {
        const auto recorder = beginShipped(home.path(), 5);
        test::playOn(*recorder, chance, 1000);
        REQUIRE(recorder->result().has_value());
        attempt = recorder->attempt();
        actions = recorder->actions();
    }
    const auto log = logFile(home.path(), attempt);
    const auto sound = test::bytesOf(log);
    REQUIRE_FALSE(damageOf(home.path(), attempt).has_value());
    WHEN("a line in the middle has been written over") {
        auto bytes = sound;
        std::size_t begin = 0;
        for (int line = 1; line < 10; ++line) { begin = bytes.find('\n', begin) + 1; }
        bytes.replace(begin, 12, "overwritten!");
        test::writeBytes(log, bytes);
        const auto damage = damageOf(home.path(), attempt);
        REQUIRE(damage.has_value());
        THEN("it is told where, what can be read, and that the play was over") {
            CHECK(damage->line == 10);
            CHECK(damage->actions == 7);
            CHECK(damage->bytes == bytes.size() - begin);
            CHECK(damage->finished);
            CHECK_THAT(sentence(*damage, attempt).in(Language::en), ContainsSubstring("from line 10 on; the 7 moves"));
            CHECK_THAT(sentence(*damage, attempt).in(Language::zh), ContainsSubstring("从第 10 行起"));
        }
        THEN("going on is refused, and nothing is changed") {
            CHECK_THAT(refusal([&] { static_cast<void>(openAttempt(home.path(), attempt)); }),
                       ContainsSubstring("--recover"));
            CHECK(test::bytesOf(log) == bytes);
            CHECK(openAttempt(home.path(), attempt, Access::readOnly)->actions() == 7);
            CHECK(test::bytesOf(log) == bytes);
        }
        THEN("the explicit word keeps what can't be read in a file of its own") {
            const auto again = openAttempt(home.path(), attempt, Access::write, Damaged::cutOff);
            CHECK(again->actions() == 7);
            CHECK(test::bytesOf(log) == bytes.substr(0, begin));
            CHECK(test::bytesOf(again->recovery().cut.movedTo) == bytes.substr(begin));
        }
    }
    WHEN("a crash has cut off the last line") {
        test::writeBytes(log, sound.substr(0, sound.size() - 3));
        THEN("that is no damage: it is recovered as ever") {
            CHECK_FALSE(damageOf(home.path(), attempt).has_value());
            CHECK(openAttempt(home.path(), attempt)->actions() == actions);
            CHECK(test::bytesOf(log).size() > sound.size() - 3);
        }
    }
    WHEN("only the result has been written over") {
        auto bytes = sound;
        bytes[bytes.size() - 20] ^= 1;
        test::writeBytes(log, bytes);
        THEN("every move can be read") {
            CHECK(damageOf(home.path(), attempt)->actions == actions);
        }
    }
}

TEST_CASE("what the disk refuses is said in both languages", "[store]") {
    const test::TemporaryFolder home;
    test::writeBytes(home.path() / "attempts", "a file");
    try {
        static_cast<void>(beginShipped(home.path(), 1));
        FAIL("a folder was made where a file stands");
    } catch (const EnvironmentError& error) {
        CHECK_THAT(error.in(Language::en), ContainsSubstring("Cannot create the folder"));
        CHECK_THAT(error.in(Language::zh), ContainsSubstring("建不了文件夹"));
        CHECK(error.in(Language::en) == error.what());
    }
}

TEST_CASE("an attempt whose content has gone says so", "[store]") {
    const test::TemporaryFolder home;
    const auto recorder = beginShipped(home.path(), 1);
    fs::remove_all(contentFolder(home.path()));
    CHECK_FALSE(
        refusal([&] { static_cast<void>(openAttempt(home.path(), recorder->attempt(), Access::readOnly)); }).empty());
    const auto small = test::beginSmall(home.path());
    CHECK_THAT(refusal([&] { static_cast<void>(openAttempt(home.path(), small->attempt(), Access::readOnly)); }),
               ContainsSubstring("cannot be read by this version"));
}

}  // namespace dealcraft::store
