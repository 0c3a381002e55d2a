#pragma once

#include "analysis/bot.hpp"
#include "desktop/model/desk.hpp"
#include "desktop/until.hpp"
#include "support/catch.hpp"

#include <memory>
#include <string>
#include <utility>

/// Plays that are over, for tests of the debrief.
namespace dealcraft::test {

/// What a bot made of a scenario.
[[nodiscard]] inline desktop::FinishedPlay finishedBy(std::shared_ptr<const content::CompiledScenario> scenario,
                                                      const char* name, std::uint64_t seed) {
    const auto bot = analysis::makeBot(name, seed);
    KeyedChance chance{seed};
    scoring::Play play{*scenario};
    desktop::FinishedPlay made;
    made.seed = seed;
    made.steps.push_back({0, play.begin(chance)});
    sim::Moves moves;
    while (!play.over()) {
        play.session().legal(moves);
        made.actions.push_back(bot->choose(play.session(), moves));
        const auto events = play.act(made.actions.back(), chance);
        REQUIRE(events);
        made.steps.push_back({made.actions.size(), *events});
    }
    made.score = play.result().total;
    made.scenario = std::move(scenario);
    return made;
}

/// The same as an attempt on the disk. @return its id
[[nodiscard]] inline std::string attemptBy(desktop::Desk& desk, const char* scenario, const char* name,
                                           const desktop::Settings& settings) {
    auto play = desk.begin(*desk.library().scenario(scenario), settings);
    const auto bot = analysis::makeBot(name, play.recorder->seed());
    sim::Moves moves;
    while (!play.recorder->play().over()) {
        play.recorder->play().session().legal(moves);
        REQUIRE(play.recorder->act(bot->choose(play.recorder->play().session(), moves)));
    }
    return play.recorder->attempt();
}

}  // namespace dealcraft::test
