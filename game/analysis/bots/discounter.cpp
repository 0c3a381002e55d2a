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
};

}  // namespace

std::unique_ptr<Bot> discounterBot() {
    return std::make_unique<DiscounterBot>();
}

}  // namespace dealcraft::analysis
