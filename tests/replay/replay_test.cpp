#include "store/replay.hpp"

#include "base/hash.hpp"
#include "store/action_log.hpp"
#include "store/home.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"
#include "support/temporary_folder.hpp"

namespace dealcraft::store {
namespace {

using Catch::Matchers::ContainsSubstring;

/// The records of a play by chance on the small scenario.
std::vector<std::string> recordsOf(const std::filesystem::path& home, std::uint64_t seed, std::size_t actions) {
    SampleChance chance(seed);
    const auto recorder = test::beginSmall(home, seed);
    test::playOn(*recorder, chance, actions);
    return ActionLog::open(logFile(home, recorder->attempt()), Access::readOnly).records;
}

}  // namespace

TEST_CASE("a play that is replayed is the same play", "[replay][play]") {
    const test::TemporaryFolder home;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const auto report = replayCheck(*test::smallScenario(), recordsOf(home.path(), seed, 500), 1);
        INFO("seed " << seed << ": " << sentence(report));
        REQUIRE(report.outcome == ReplayOutcome::same);
        CHECK(report.finished);
        CHECK(sentence(report) ==
              "same play, " + std::to_string(report.actions) + " actions, hash " + hexDigits(report.hash));
    }
}

SCENARIO("a replay names the first action that differs", "[replay][play]") {
    GIVEN("a play, and a scenario in which one choice has another effect since") {
        const test::TemporaryFolder home;
        const auto recorder = test::beginSmall(home.path());
        const auto act = [&](const char* line) {
            const auto& session = recorder->play().session();
            REQUIRE(recorder->act(*sim::actionFrom(session.scenario(), session.state(), *sim::parsePlayLine(line)))
                        .has_value());
        };
        for (const auto* line :
             {"mark field=goal choice=learn", "confirm", "choose option=greet", "choose option=ask_stock"}) {
            act(line);
        }
        const auto records = ActionLog::open(logFile(home.path(), recorder->attempt()), Access::readOnly).records;
        WHEN("the choice costs more time now") {
            auto changed = *test::smallScenario();
            changed.options[2].minutes += 1;
            const auto report = replayCheck(changed, records, 1);
            THEN("that action is named, with what it was") {
                CHECK(report.outcome == ReplayOutcome::differs);
                CHECK(report.difference == ReplayDifference::events);
                CHECK(report.action == 4);
                CHECK(sentence(report) == "action 4 (choose option=ask_stock) has other consequences now");
            }
        }
        WHEN("the choice is not offered any more") {
            auto changed = *test::smallScenario();
            changed.options[2].when = changed.endings[0].when;  // only after a deal
            const auto report = replayCheck(changed, records, 1);
            THEN("the replay says so") {
                CHECK(report.difference == ReplayDifference::refused);
                CHECK(report.action == 4);
            }
        }
        WHEN("the rules have another version") {
            const auto report = replayCheck(*test::smallScenario(), records, 2);
            THEN("the play is kept as it was played") {
                CHECK(report.outcome == ReplayOutcome::keptAsPlayed);
                CHECK_THAT(sentence(report), ContainsSubstring("recorded under rules 1, kept as played"));
            }
        }
        WHEN("a state's hash was tampered with") {
            auto forged = records;
            forged[4][forged[4].size() - 3] = forged[4][forged[4].size() - 3] == '0' ? '1' : '0';
            const auto report = replayCheck(*test::smallScenario(), forged, 1);
            THEN("the attempt counts as damaged from there") {
                CHECK(report.outcome == ReplayOutcome::damaged);
                CHECK(report.action == 3);
            }
        }
    }
}

TEST_CASE("a result that the scenario would not give is found", "[replay][play]") {
    const test::TemporaryFolder home;
    const auto records = recordsOf(home.path(), 3, 500);
    auto changed = *test::smallScenario();
    changed.criteria[0].weight = 61;
    const auto report = replayCheck(changed, records, 1);
    CHECK(report.outcome == ReplayOutcome::differs);
    CHECK(report.difference == ReplayDifference::result);
}

TEST_CASE("a log without a header cannot be replayed", "[replay][play]") {
    CHECK(replayCheck(*test::smallScenario(), {}, 1).outcome == ReplayOutcome::damaged);
    const std::array nonsense{std::string("{}")};
    CHECK(replayCheck(*test::smallScenario(), nonsense, 1).outcome == ReplayOutcome::damaged);
}

}  // namespace dealcraft::store
