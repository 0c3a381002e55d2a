#include "analysis/bot.hpp"
#include "analysis/shipped_visits.hpp"
#include "base/chance.hpp"
#include "content/proof/flow_proof.hpp"
#include "sim/session.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

/// Plays to the end. @return how many moments were passed; each must be one that the proof says can be reached
int playThrough(const content::CompiledScenario& scenario, const content::FlowProof& proof, Bot& bot,
                std::uint64_t seed) {
    KeyedChance chance(seed);
    sim::Session session(scenario);
    session.begin(chance);
    bot.begin(seed);
    sim::Moves moves;
    int moments = 0;
    while (!session.over()) {
        if (const auto* dialogue = std::get_if<sim::DialogueState>(&session.state().inner)) {
            ++moments;
            INFO(scenario.moment(dialogue->at).id);
            REQUIRE(proof.reaches(dialogue->at));
        }
        session.legal(moves);
        REQUIRE(session.act(bot.choose(session, moves), chance).has_value());
    }
    for (std::size_t i = 0; i < scenario.slots.size(); ++i) {
        const auto value = session.state().slots[i];
        const auto within = proof.atEnd()[i];
        INFO(scenario.slots[i].name << " is " << value << ", proved " << within.low << " to " << within.high);
        REQUIRE(value >= within.low);
        REQUIRE(value <= within.high);
    }
    return moments;
}

}  // namespace

TEST_CASE("what is proved of the shipped scenarios holds in every play", "[play][proof]") {
    constexpr std::uint64_t kPlays = 60;
    int moments = 0;
    for (const auto& scenario : test::shippedScenarios()) {
        INFO(scenario->id.str());
        const content::FlowProof proof(*scenario);
        for (const char* name : {"random", "least_used", "expert"}) {
            const auto bot = makeBot(name, 1);
            for (std::uint64_t seed = 1; seed <= kPlays; ++seed) {
                INFO(name << ", seed " << seed);
                moments += playThrough(*scenario, proof, *bot, seed);
            }
        }
    }
    CHECK(moments > 1000);
}
