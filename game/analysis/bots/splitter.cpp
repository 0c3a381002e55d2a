#include "analysis/bots/bots.hpp"
#include "analysis/bots/seller.hpp"

namespace dealcraft::analysis {

namespace {

/// Does everything by the book but bargain: there he meets the other side in the middle, again and again.
class SplitterBot final : public Seller {
public:
    SplitterBot() : Seller(Taste::best) {}

private:
    std::optional<CallAction> visit(const Session&, const Visit&) override { return Close{}; }

    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        if (sight.now().finalOffer && sight.bidIsWorth(sight.bottomLine())) { return Accept{}; }
        if (sight.ownOffer() == nullptr) { return Offer{sight.favourites()}; }
        return splitDifference(sight);
    }
};

}  // namespace

std::unique_ptr<Bot> splitterBot() {
    return std::make_unique<SplitterBot>();
}

}  // namespace dealcraft::analysis
