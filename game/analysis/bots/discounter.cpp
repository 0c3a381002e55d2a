#include "analysis/bots/bots.hpp"
#include "analysis/bots/craft.hpp"
#include "analysis/bots/seller.hpp"

namespace dealcraft::analysis {

namespace {

/// Opens, praises one thing, proposes the largest there is, and meets whatever is said against it with money.
class DiscounterBot final : public Seller {
public:
    DiscounterBot() : Seller(Taste::any) {}

private:
    std::optional<CallAction> visit(const Session&, const Visit& v) override {
        constexpr int kAnyLevel = 99;
        const auto& now = v.now();
        if (now.opening == Opening::none) { return Open{OpeningForm::purpose}; }
        if (now.objection) {
            return now.objection->answered ? CallAction{Check{}} : CallAction{AnswerObjection{Technique::discount}};
        }
        if (now.claimed == 0 && !v.call().features.empty()) { return Present{v.call().features.front(), kNone}; }
        const auto commitment = commitmentUpTo(v, kAnyLevel);
        if (commitment != kNone) { return Propose{commitment, DueDate::thisWeek, Owner::ours}; }
        return Close{};
    }

    static bool isMoney(IssueKind kind) {
        using enum IssueKind;
        return kind == discount || kind == days || kind == credit || kind == support;
    }

    /// Gives him whatever costs only money at once and for nothing, then one more issue with every round, and takes
    /// what is left in the end.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        if (sight.now().finalOffer || sight.bidIsWorth(sight.bottomLine())) { return Accept{}; }
        auto terms = sight.favourites();
        std::size_t more = sight.now().round;
        for (std::size_t i = 0; sight.bid() != nullptr && i < sight.issues(); ++i) {
            const bool money = isMoney(sight.table().issues[i].kind);
            if (money || more > 0) { terms.values[i] = sight.bid()->values[i]; }
            more -= !money && more > 0 ? 1 : 0;
        }
        return Offer{terms};
    }
};

}  // namespace

std::unique_ptr<Bot> discounterBot() {
    return std::make_unique<DiscounterBot>();
}

}  // namespace dealcraft::analysis
