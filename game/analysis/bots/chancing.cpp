#include "analysis/bots/chancing.hpp"

namespace dealcraft::analysis {

using namespace dealcraft::sim;

std::uint32_t eagerness(Verb verb) {
    switch (verb) {
        case Verb::choose: return 24;
        case Verb::name: return 2;
        case Verb::leave: return 0;
        case Verb::unmark: return 1;
        case Verb::mark: return 8;
        case Verb::confirm: return 48;
        case Verb::offer: return 12;
        case Verb::accept: return 3;
        case Verb::walkAway: return 1;
        case Verb::open: return 6;
        case Verb::ask: return 16;
        case Verb::askDecision: return 3;
        case Verb::probe: return 8;
        case Verb::confirmHeard: return 6;
        case Verb::present: return 10;
        case Verb::show: return 5;
        case Verb::acknowledge: return 8;
        case Verb::clarify: return 8;
        case Verb::answer: return 8;
        case Verb::check: return 8;
        case Verb::offerHelp: return 3;
        case Verb::refer: return 2;
        case Verb::propose: return 5;
        case Verb::stepAside: return 4;
        case Verb::nameKind: return 3;
        case Verb::hint: return 1;
        case Verb::close: return 1;
        case Verb::walkOut: return 0;
    }
    return 0;
}

Action anyMove(SampleChance& chance, const Moves& moves) {
    InlineVector<std::uint32_t, 2 * kMaxFields + 4> weights;
    std::uint32_t sum = 0;
    for (const auto& move : moves) {
        weights.push_back(eagerness(move.verb));
        sum += weights.back();
    }
    if (sum == eagerness(Verb::hint) && moves.back().verb == Verb::walkOut) {
        return actionOf(moves.back(), {});  // the clock has run out: nothing is left but to ask for hints for ever
    }
    const auto& move = sum == 0 ? moves[0] : moves[chance.pick(weights.span(), {})];
    InlineVector<std::uint16_t, kMaxIssues> filling;
    for (const auto& domain : move.slots) { filling.push_back(domain[chance.below(domain.size())]); }
    return actionOf(move, filling.span());
}

}  // namespace dealcraft::analysis
