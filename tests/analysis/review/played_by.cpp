#include "analysis/review/played_by.hpp"

#include "analysis/bot.hpp"
#include "analysis/review/highlights.hpp"
#include "scoring/play.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace dealcraft::test {

analysis::PlayedActions playedBy(const char* name, const content::CompiledScenario& scenario, std::uint64_t seed) {
    const auto bot = analysis::makeBot(name, seed);
    KeyedChance chance{seed};
    scoring::Play play{scenario};
    play.begin(chance);
    analysis::PlayedActions played{seed, sim::PlayMode::practice, {}};
    sim::Moves moves;
    while (!play.over()) {
        play.session().legal(moves);
        played.actions.push_back(bot->choose(play.session(), moves));
        REQUIRE(play.act(played.actions.back(), chance));
    }
    return played;
}

void checkDistinct(const content::CompiledScenario& scenario, const analysis::ReviewedDecision& decision) {
    std::vector<analysis::DecisionLine> lines;
    for (const auto& option : decision.options) { lines.push_back(analysis::pertinent(scenario, decision, option)); }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO("action " << decision.action << ", option " << i << " of " << lines.size());
        CHECK(std::ranges::count(lines, lines[i]) == 1);
    }
}

}  // namespace dealcraft::test
