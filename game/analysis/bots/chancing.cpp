#include "analysis/bots/chancing.hpp"

#include "sim/apply.hpp"

#include <array>

namespace dealcraft::analysis {

using namespace dealcraft::sim;

namespace {

/// In the order of Verb.
constexpr std::array<std::uint32_t, 36> kEagerness{24, 2,  0,                   // choose, name, leave
                                                   8,  1,  48,                  // mark, unmark, confirm
                                                   12, 3,  1,                   // offer, accept, walkAway
                                                   2,  24, 8,  6, 4, 1,  1, 1,  // prepare, sitDown … callManager
                                                   6,  16, 3,  8, 6, 10, 5, 8, 8, 8, 8, 3, 2, 5, 4,  // open … stepAside
                                                   3,  1,  1,  0};  // nameKind, hint, close, walkOut
static_assert(kEagerness.size() == static_cast<std::size_t>(Verb::walkOut) + 1);

}  // namespace

std::uint32_t eagerness(Verb verb) {
    return kEagerness[static_cast<std::size_t>(verb)];
}

namespace {

Action filled(SampleChance& chance, const Move& move) {
    InlineVector<std::uint16_t, kMaxIssues> filling;
    for (const auto& domain : move.slots) { filling.push_back(domain[chance.below(domain.size())]); }
    return actionOf(move, filling.span());
}

/// The move at a point of the line on which the moves lie end to end, each as long as it is eager.
const Move& moveAt(const Moves& moves, std::size_t point) {
    const auto* move = moves.begin();
    while (point >= eagerness(move->verb)) { point -= eagerness((move++)->verb); }
    return *move;
}

bool isOffer(Verb verb) {
    return verb == Verb::offer || verb == Verb::offerIf;
}

}  // namespace

Action anyMove(SampleChance& chance, const Session& session, const Moves& moves) {
    std::uint32_t sum = 0;
    for (const auto& move : moves) { sum += eagerness(move.verb); }
    if (sum == eagerness(Verb::hint) && moves.back().verb == Verb::walkOut) {
        return actionOf(moves.back(), {});  // the clock has run out: nothing is left but to ask for hints for ever
    }
    const auto& move = sum == 0 ? moves[0] : moveAt(moves, chance.below(sum));
    auto action = filled(chance, move);
    while (isOffer(move.verb) && !isLegal(session.scenario(), session.state(), action)) {
        action = filled(chance, move);
    }
    return action;
}

}  // namespace dealcraft::analysis
