#include "store/open_attempt.hpp"

#include "base/environment_error.hpp"
#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/home.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;

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

std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const EnvironmentError& error) { return error.what(); }
    return "";
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
