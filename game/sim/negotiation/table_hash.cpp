#include "sim/negotiation/evolve.hpp"

namespace dealcraft::sim {

void addValues(HashChain& chain, const PackageValues& values) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < values.size(); ++i) { word |= std::uint64_t{values[i]} << (8 * i); }
    chain.add(word);
}

void addTable(HashChain& chain, const NegotiationState& t) {
    for (const int part : {int{t.dealer}, t.preparing ? 1 : 0, int{t.round}, t.finalOffer ? 1 : 0, int{t.days},
                           int{t.adjournments}, int{t.answersInARow}, int{t.asked}, int{t.argued}, int{t.lean},
                           t.bluffed ? 1 : 0, int{t.lowestBid}, int{t.believed}}) {
        chain.addSigned(part);
    }
    chain.add(t.conditional);
    for (const auto* values :
         {&t.said, &t.limits, &t.preparation.rank, &t.preparation.guess, &t.preparation.give,
          &t.preparation.target.values, &t.preparation.bottom.values, &t.preparation.opening.values}) {
        addValues(chain, *values);
    }
    for (const auto& terms : t.byTrainee) { addValues(chain, terms.values); }
    for (const auto& terms : t.byDealer) { addValues(chain, terms.values); }
}

}  // namespace dealcraft::sim
