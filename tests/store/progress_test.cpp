#include "store/progress.hpp"

#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::store;

namespace {

AttemptSummary finished(const char* scenario, int score, std::optional<int> visits) {
    AttemptSummary made;
    made.scenario = scenario;
    made.state = AttemptState::finished;
    made.mode = "play";
    made.score = score;
    made.competencies = {{"VIS", visits}, {"NEG", std::nullopt}};
    return made;
}

}  // namespace

TEST_CASE("progress tells best, last and mean, with the standard error of the mean", "[store][progress]") {
    const std::vector attempts{finished("a", 8000, 9000), finished("a", 6000, std::nullopt), finished("a", 7000, 5000)};
    const auto progress = progressOf(attempts);
    REQUIRE(progress.size() == 1);
    CHECK(progress[0].scenario == "a");
    CHECK(progress[0].score.count == 3);
    CHECK(progress[0].score.best == 8000);
    CHECK(progress[0].score.last == 8000);
    CHECK(progress[0].score.first == 7000);
    CHECK(progress[0].score.mean == 7000);
    CHECK(progress[0].scores == std::vector{7000, 6000, 8000});
    CHECK(progress[0].score.error == 577);  // sqrt(2 · 1000² / (3 · 2))
    REQUIRE(progress[0].competencies.size() == 1);
    CHECK(progress[0].competencies[0].first == "VIS");
    CHECK(progress[0].competencies[0].second.count == 2);
    CHECK(progress[0].competencies[0].second.mean == 7000);
    CHECK(progress[0].competencies[0].second.error == 2000);
}

TEST_CASE("only whole plays by people count, and all scenarios stand before each", "[store][progress]") {
    std::vector attempts{finished("b", 5000, 5000), finished("a", 9000, 9000)};
    attempts.push_back(finished("a", 100, 100));
    attempts.back().mode = "bot";
    attempts.push_back(finished("a", 100, 100));
    attempts.back().parent = "20260101-000000000-00000000";
    attempts.push_back(finished("a", 100, 100));
    attempts.back().state = AttemptState::running;
    const auto progress = progressOf(attempts);
    REQUIRE(progress.size() == 3);
    CHECK(progress[0].scenario.empty());
    CHECK(progress[0].score.count == 2);
    CHECK(progress[0].score.mean == 7000);
    CHECK(progress[1].scenario == "a");
    CHECK(progress[1].score.error == 0);
    CHECK(progress[2].scenario == "b");
    CHECK(progressOf({}).empty());
}

TEST_CASE("scenarios of two packs with the same id are kept apart", "[store][progress]") {
    std::vector attempts{finished("a", 5000, 5000), finished("a", 9000, 9000)};
    attempts[0].pack = "north";
    attempts[1].pack = "south";
    const auto progress = progressOf(attempts);
    REQUIRE(progress.size() == 3);
    CHECK(progress[1].pack == "north");
    CHECK(progress[1].score.mean == 5000);
    CHECK(progress[2].pack == "south");
    CHECK(progress[2].score.mean == 9000);
}
