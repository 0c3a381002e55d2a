#include "analysis/bots/bots.hpp"
#include "analysis/bots/craft.hpp"
#include "analysis/bots/seller.hpp"
#include "base/bits.hpp"

namespace dealcraft::analysis {

namespace {

/// Comes in and presents: every feature, tied to whatever was mentioned; an objection is talked down; then the order.
class PitcherBot final : public Seller {
public:
    PitcherBot() : Seller(Taste::any) {}

private:
    std::optional<CallAction> visit(const Session&, const Visit& v) override {
        if (v.now().objection && !v.now().objection->answered && happens(60)) {
            return AnswerObjection{Technique::insist};
        }
        for (const auto feature : v.call().features) {
            if (!hasBit(v.now().claimed, feature)) { return Present{feature, mentioned(v)}; }
        }
        constexpr int kAnyLevel = 99;
        const auto commitment = commitmentUpTo(v, kAnyLevel);
        if (commitment != kNone) {
            return Propose{commitment, DueDate::thisWeek, happens(50) ? Owner::customer : Owner::none};
        }
        return Close{};
    }

    /// Says all that can be said for it, whether it fits or not, then comes down evenly.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        constexpr int kStartsAt = 95;
        if (const auto argument = argueWith(sight, Grade::none)) { return argument; }
        return haggle(sight, evenAim(sight, kStartsAt), chance());
    }

    static std::uint8_t mentioned(const Visit& v) {
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            if (v.stageOf(i) > 0) { return static_cast<std::uint8_t>(i); }
        }
        return kNone;
    }
};

}  // namespace

std::unique_ptr<Bot> pitcherBot() {
    return std::make_unique<PitcherBot>();
}

}  // namespace dealcraft::analysis
