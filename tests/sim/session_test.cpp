#include "analysis/bot.hpp"
#include "sim/apply.hpp"
#include "sim/fields.hpp"
#include "sim/narrator.hpp"
#include "sim/play_hash.hpp"
#include "sim/shown.hpp"
#include "sim/small_pack.hpp"
#include "sim/wording.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>
#include <vector>

using namespace dealcraft;
using namespace dealcraft::test;

namespace {

struct Played {
    std::vector<sim::Action> actions;
    std::vector<sim::Events> events;
    sim::State state;
    std::uint64_t hash = 0;
};

/// A whole play by the random bot.
Played playedBy(std::uint64_t seed, const content::CompiledScenario& scenario) {
    KeyedChance chance{seed};
    const auto bot = analysis::makeBot("random", seed);
    sim::Session session{scenario};
    sim::PlayHash hash{scenario, seed};
    Played played;
    played.events.push_back(session.begin(chance));
    for (const auto& e : played.events.back()) { hash.add(e); }
    sim::Moves moves;
    while (!session.over()) {
        session.legal(moves);
        REQUIRE_FALSE(moves.empty());
        const auto action = bot->choose(session, moves);
        const auto events = session.act(action, chance);
        REQUIRE(events);
        hash.add(action);
        for (const auto& e : *events) { hash.add(e); }
        played.actions.push_back(action);
        played.events.push_back(*events);
    }
    played.state = session.state();
    played.hash = hash.value();
    return played;
}

}  // namespace

TEST_CASE("the same seed and actions give the same events, state and hash", "[session]") {
    const auto small = smallPack();
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto once = playedBy(seed, *small.scenario);
        const auto again = playedBy(seed, *small.scenario);
        REQUIRE(once.hash == again.hash);
        REQUIRE(once.state == again.state);
    }
}

TEST_CASE("events alone rebuild the state, without chance or rules", "[session]") {
    const auto small = smallPack();
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto played = playedBy(seed, *small.scenario);
        auto state = sim::blankState(*small.scenario);
        for (const auto& events : played.events) {
            for (const auto& event : events) { sim::evolve(*small.scenario, state, event); }
        }
        REQUIRE(state == played.state);
        REQUIRE(sim::hashOf(*small.scenario, state) == sim::hashOf(*small.scenario, played.state));
    }
}

TEST_CASE("every combination of a legal move's slots is accepted, and no slot leaves its range", "[session]") {
    const auto small = smallPack();
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto played = playedBy(seed, *small.scenario);
        for (std::size_t i = 0; i < small.scenario->slots.size(); ++i) {
            CHECK(played.state.slots[i] >= small.scenario->slots[i].from);
            CHECK(played.state.slots[i] <= small.scenario->slots[i].to);
        }
    }
}

TEST_CASE("an action in words means the same action again", "[session]") {
    const auto small = smallPack();
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        KeyedChance chance{seed};
        const auto bot = analysis::makeBot("random", seed);
        sim::Session session{*small.scenario};
        session.begin(chance);
        sim::Moves moves;
        while (!session.over()) {
            session.legal(moves);
            const auto action = bot->choose(session, moves);
            const auto words = sim::worded(*small.scenario, session.state(), action);
            const auto line = sim::parsePlayLine(sim::playLine(words));
            REQUIRE(line == words);
            REQUIRE(sim::actionFrom(*small.scenario, session.state(), *line) == action);
            REQUIRE(session.act(action, chance));
        }
    }
}

TEST_CASE("a line that is no move means nothing", "[session]") {
    CHECK_FALSE(sim::parsePlayLine(""));
    CHECK_FALSE(sim::parsePlayLine("option=a"));
    CHECK_FALSE(sim::parsePlayLine("choose option"));
    const auto small = smallPack();
    Sitting sitting{small};
    const auto& state = sitting.play.session().state();
    CHECK_FALSE(sim::actionFrom(*small.scenario, state, {"choose", {{"option", "prove"}}}));
    CHECK_FALSE(sim::actionFrom(*small.scenario, state, {"mark", {{"field", "when"}, {"choice", "never"}}}));
    CHECK_FALSE(sim::actionFrom(*small.scenario, state, {"", {}}));
}

TEST_CASE("what is hidden stays hidden: other hidden content gives the same views and shown events",
          "[session][hiding]") {
    // The dealer's weights and reservation, an unreached fact and a grade are changed; until something reveals them
    // nothing may differ.
    const auto one = smallPack();
    auto text = smallScenarioWith("reservation: 30", "reservation: 35");
    text.replace(text.find("grade: best, why: w, concepts: [VIS-08], reply"), 11, "grade: good");
    const auto other = smallPack(text);
    const auto tell = [](const SmallPack& small) {
        std::vector<std::string> told;
        Sitting sitting{small, 7};
        sim::Narrator narrator{7};
        for (const auto* line : {"mark field=when choice=late", "mark field=aids choice=sheet", "confirm",
                                 "choose option=prove", "choose option=bye", "offer volume=v600 discount=d0"}) {
            for (const auto& event : sitting.does(line)) {
                const auto seen = sim::shown(*small.scenario, sitting.play.session().state().activity, event, narrator);
                told.push_back(seen ? std::to_string(seen->index()) : "-");
                if (!seen) { continue; }
                if (const auto* offer = std::get_if<sim::ShownOffer>(&*seen)) {
                    told.push_back(std::to_string(offer->ourUtility));
                }
            }
            const auto view = sitting.play.session().view(7);
            told.push_back(std::to_string(view.minutesUsed) + " " + std::to_string(view.facts.size()) + " " +
                           std::to_string(view.body.index()));
        }
        return told;
    };
    CHECK(tell(one) == tell(other));
}

TEST_CASE("the narrator says no line twice while others are left", "[session]") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        sim::Narrator narrator{seed};
        std::set<std::uint16_t> said;
        for (int i = 0; i < 5; ++i) { said.insert(narrator.pick({.first = 10, .count = 5}, 0b11111).value()); }
        REQUIRE(said.size() == 5);
        REQUIRE(narrator.pick({.first = 10, .count = 5}, 0).none());
    }
}

TEST_CASE("after the end nothing more is possible", "[session]") {
    const auto small = smallPack();
    const auto played = playedBy(3, *small.scenario);
    KeyedChance chance{3};
    const auto refused =
        sim::apply(*small.scenario, played.state, sim::Action{sim::DialogueAction{sim::Leave{}}}, chance);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == sim::Refusal::playIsOver);
    sim::Moves moves;
    sim::legalMoves(*small.scenario, played.state, moves);
    CHECK(moves.empty());
}
