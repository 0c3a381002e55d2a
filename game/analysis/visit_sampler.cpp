#include "analysis/visit_sampler.hpp"

#include "analysis/bot.hpp"
#include "analysis/simulation.hpp"
#include "base/chance.hpp"

namespace dealcraft::analysis {

namespace {

bool inVisit(const scoring::Play& play) {
    const auto& session = play.session();
    return !play.over() && session.scenario().activity(session.state().activity).type == content::ActivityType::call;
}

}  // namespace

std::optional<VisitStart> visitStart(const content::CompiledScenario& scenario, std::uint64_t seed) {
    KeyedChance chance{seed};
    const auto bot = makeBot("random", seed);
    VisitStart start{scoring::Play{scenario}, seed};
    start.play.begin(chance);
    sim::Moves moves;
    for (int i = 0; !start.play.over() && !inVisit(start.play) && i < kMostActions; ++i) {
        start.play.session().legal(moves);
        static_cast<void>(start.play.act(bot->choose(start.play.session(), moves), chance));
    }
    if (!inVisit(start.play)) { return std::nullopt; }
    return start;
}

VisitSample randomVisits(const VisitStart& start, std::int64_t visits) {
    const auto bot = makeBot("random", start.seed);
    const auto activity = start.play.session().state().activity;
    VisitSample sample;
    sim::Moves moves;
    for (; sample.visits < visits; ++sample.visits) {
        KeyedChance chance{start.seed + static_cast<std::uint64_t>(sample.visits)};
        auto play = start.play;
        while (!play.over() && play.session().state().activity == activity) {
            play.session().legal(moves);
            static_cast<void>(play.act(bot->choose(play.session(), moves), chance));
            ++sample.actions;
        }
    }
    return sample;
}

}  // namespace dealcraft::analysis
