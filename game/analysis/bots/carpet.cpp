#include "analysis/bots/bots.hpp"
#include "analysis/bots/seller.hpp"
#include "base/bits.hpp"

namespace dealcraft::analysis {

namespace {

/// Has a list of questions and goes through it: each topic openly, then closed; then who, how and when; then from the
/// top.
class CarpetBot final : public Seller {
public:
    CarpetBot() : Seller(Taste::any) {}

private:
    void forget() override {
        asked_ = 0;
        visits_ = 0;
    }

    std::optional<CallAction> visit(const Session&, const Visit& v) override {
        constexpr unsigned kTimesThrough = 2;
        if (v.memory().visits != visits_) {
            visits_ = v.memory().visits;
            asked_ = 0;
        }
        if (v.now().opening == Opening::none) { return Open{OpeningForm::purpose}; }
        const auto topics = static_cast<unsigned>(v.talk().decisionTopic(0));
        const auto list = 2 * topics + static_cast<unsigned>(kDecisionTopics);
        if (asked_ >= kTimesThrough * list) { return Close{}; }
        const auto place = asked_++ % list;
        if (place < 2 * topics) {
            return Ask{static_cast<std::uint8_t>(place / 2),
                       place % 2 == 0 ? QuestionForm::open : QuestionForm::closed};
        }
        return AskDecision{static_cast<DecisionAspect>(place - 2 * topics)};
    }

    /// Everything that can be asked, once, before the first offer; then he comes down evenly.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        constexpr int kStartsAt = 80;
        for (std::uint8_t about = 0; about <= kAskAlternative; ++about) {
            const NegotiationAction question = Inquire{about};
            if (!hasBit(sight.now().asked, about) && sight.isLegal(question)) { return question; }
        }
        return haggle(sight, evenAim(sight, kStartsAt), chance());
    }

    unsigned asked_ = 0;
    std::uint8_t visits_ = 0;
};

}  // namespace

std::unique_ptr<Bot> carpetBot() {
    return std::make_unique<CarpetBot>();
}

}  // namespace dealcraft::analysis
