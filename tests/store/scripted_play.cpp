#include "store/scripted_play.hpp"

#include "support/small_scenario.hpp"

#include <array>
#include <vector>

namespace dealcraft::test {
namespace {

constexpr std::size_t kRarely = 40;

/// What takes a play back or ends it before its time.
bool turnsBack(const sim::Move& move) {
    return move.verb == sim::Verb::leave || move.verb == sim::Verb::walkAway || move.verb == sim::Verb::unmark;
}

}  // namespace

sim::Action someAction(const sim::Session& session, SampleChance& chance) {
    sim::Moves moves;
    session.legal(moves);
    const auto* move = &moves[chance.below(moves.size())];
    if (moves[moves.size() - 1].verb == sim::Verb::confirm && chance.below(4) == 0) { move = &moves[moves.size() - 1]; }
    while (turnsBack(*move) && moves.size() > 1 && chance.below(kRarely) != 0) {
        move = &moves[chance.below(moves.size())];
    }
    std::vector<std::uint16_t> filling;
    for (const auto& domain : move->slots) { filling.push_back(domain[chance.below(domain.size())]); }
    return sim::actionOf(*move, filling);
}

void playOn(store::Recorder& recorder, SampleChance& chance, std::size_t most) {
    for (std::size_t i = 0; i < most && !recorder.play().over(); ++i) {
        static_cast<void>(recorder.act(someAction(recorder.play().session(), chance)));
    }
}

std::unique_ptr<store::Recorder> beginSmall(const std::filesystem::path& home, std::uint64_t seed) {
    return store::Recorder::begin(home, smallPack(), smallScenario(), {.seed = seed, .player = "小李", .parent = {}});
}

std::unique_ptr<store::Recorder> openSmall(const std::filesystem::path& home, const std::string& attempt,
                                           store::Access access) {
    return store::Recorder::open(home, attempt, smallPack(), smallScenario(), access);
}

}  // namespace dealcraft::test
