#include "analysis/bot.hpp"
#include "analysis/shipped_visits.hpp"
#include "analysis/simulation.hpp"
#include "base/chance.hpp"
#include "sim/apply.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

/// The shipped scenarios that are about bargaining: they have a preparation.
std::vector<std::shared_ptr<const content::CompiledScenario>> bargains() {
    auto all = test::shippedScenarios();
    std::erase_if(all, [](const auto& scenario) {
        return std::ranges::none_of(scenario->flow, [](const content::CompiledActivity& a) {
            const auto* table = std::get_if<content::CompiledNegotiation>(&a.body);
            return table != nullptr && table->preparation;
        });
    });
    return all;
}

}  // namespace

TEST_CASE("in every shipped scenario the one who follows the course is ten points ahead of every habit",
          "[bots][play][negotiation]") {
    constexpr int kRuns = 40;
    constexpr double kMargin = 10;
    auto habits = botNames();
    std::erase(habits, "best");  // solves where it can, else plays as the expert
    CHECK(bargains().size() >= 6);
    for (const auto& scenario : test::shippedScenarios()) {
        const auto simulation = simulated(*scenario, {habits, kRuns, 1, false});
        const auto expert = std::ranges::find(simulation.bots, "expert", &BotFigures::bot)->score.mean;
        for (const auto& b : simulation.bots) {
            INFO(scenario->id.str() << ": expert " << expert << ", " << b.bot << " " << b.score.mean);
            CHECK((b.bot == "expert" || expert >= b.score.mean + kMargin));
        }
    }
}

TEST_CASE("no bot tries what is not possible", "[bots][play][negotiation]") {
    constexpr std::uint64_t kPlays = 12;
    constexpr int kMost = 400;
    for (const auto& scenario : bargains()) {
        for (const auto& name : botNames()) {
            const auto bot = makeBot(name, 1);
            for (std::uint64_t seed = 0; seed < kPlays; ++seed) {
                INFO(scenario->id.str() << " " << name << " " << seed);
                bot->begin(seed);
                KeyedChance chance{seed};
                sim::Session session{*scenario};
                session.begin(chance);
                for (int n = 0; !session.over() && n < kMost; ++n) {
                    sim::Moves moves;
                    session.legal(moves);
                    REQUIRE(session.act(bot->choose(session, moves), chance));
                }
            }
        }
    }
}
