#include "analysis/bot.hpp"
#include "analysis/shipped_visits.hpp"
#include "analysis/simulation.hpp"
#include "analysis/visit_sampler.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::analysis;

TEST_CASE("bots are known by their names, which are sorted", "[bots]") {
    const auto names = botNames();
    CHECK(std::ranges::is_sorted(names));
    for (const char* name : {"random", "least_used", "greedy", "first", "longest", "pitcher", "discounter", "polite",
                             "carpet", "novice", "expert", "splitter", "best"}) {
        CHECK(std::ranges::count(names, name) == 1);
    }
    CHECK(names.size() == 13);
    for (const auto& name : names) { CHECK(makeBot(name, 1) != nullptr); }
    CHECK(makeBot("", 1) == nullptr);
    CHECK(makeBot("Expert", 1) == nullptr);
}

TEST_CASE("every bot ends every shipped scenario", "[bots][play]") {
    constexpr int kRuns = 6;
    for (const auto& scenario : test::shippedScenarios()) {
        for (const auto& b : simulated(*scenario, {botNames(), kRuns, 11, false}).bots) {
            INFO(scenario->id.str() << " by " << b.bot);
            CHECK(b.unfinished == 0);
            double endings = 0;
            for (const auto& [id, share] : b.endings) { endings += share; }
            CHECK(endings > 0.999);
            CHECK(b.score.p10 <= b.score.p50);
            CHECK(b.score.p50 <= b.score.p90);
        }
    }
}

TEST_CASE("equal orders give equal figures, whichever bots played before", "[bots][play]") {
    const auto scenario = test::scenariosWithVisits().front();
    const auto figures = [&](const std::string& bot, std::uint64_t seed) {
        return simulated(*scenario, {{bot}, 40, seed, false}).bots.front();
    };
    for (const auto& name : botNames()) {
        INFO(name);
        const auto once = figures(name, 5);
        const auto again = figures(name, 5);
        CHECK(once.score.mean == again.score.mean);
        CHECK(once.minutes == again.minutes);
        CHECK(once.actions == again.actions);
        CHECK(once.endings == again.endings);
    }
    const auto together = simulated(*scenario, {{"novice", "random"}, 40, 5, false}).bots.back();
    CHECK(together.score.mean == figures("random", 5).score.mean);
    CHECK(figures("random", 5).score.mean != figures("random", 6).score.mean);
}

TEST_CASE("a visit can be sampled from where the customer greets", "[bots][play]") {
    const auto scenario = test::scenariosWithVisits().front();
    const auto start = visitStart(*scenario, 3);
    REQUIRE(start);
    const auto& session = start->play.session();
    CHECK(scenario->activity(session.state().activity).type == content::ActivityType::call);
    const auto sample = randomVisits(*start, 50);
    CHECK(sample.visits == 50);
    CHECK(sample.actions >= 50);
}
