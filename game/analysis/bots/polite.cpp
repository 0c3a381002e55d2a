#include "analysis/bots/bots.hpp"
#include "analysis/bots/craft.hpp"
#include "analysis/bots/seller.hpp"
#include "base/bits.hpp"

namespace dealcraft::analysis {

namespace {

/// Chats, says what for, asks how things are, nods, offers help, takes every objection seriously and answers none; asks
/// for nothing.
class PoliteBot final : public Seller {
public:
    PoliteBot() : Seller(Taste::any) {}

private:
    std::optional<CallAction> visit(const Session&, const Visit& v) override {
        const auto& now = v.now();
        if (now.smallTalks == 0) { return Open{OpeningForm::smallTalk}; }
        if (now.opening == Opening::none) { return Open{OpeningForm::purpose}; }
        if (v.interrupted()) { return StepAside{}; }
        if (now.objection && !now.objection->acknowledged) { return Acknowledge{}; }
        if (now.objection) {
            return now.objection->answered ? CallAction{Check{}} : CallAction{AnswerObjection{Technique::respect}};
        }
        if (now.unheard > 0) { return ConfirmHeard{}; }
        constexpr int kQuestions = 2;
        if (now.questions < kQuestions) { return Ask{now.questions, QuestionForm::open}; }
        const auto help = keepableHelp(v);
        if (help != kNone) { return OfferHelp{help}; }
        if (now.smallTalks < 2) { return Open{OpeningForm::smallTalk}; }
        return Close{};
    }

    /// Asks how he sees the first things on the list, and takes the first bid that is not below the limit.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        constexpr int kStartsAt = 50;
        constexpr std::uint8_t kQuestions = 2;
        for (std::uint8_t issue = 0; issue < kQuestions; ++issue) {
            const NegotiationAction question = Inquire{issue};
            if (!hasBit(sight.now().asked, issue) && sight.isLegal(question)) { return question; }
        }
        if (sight.now().finalOffer || sight.bidIsWorth(sight.bottomLine())) { return Accept{}; }
        return haggle(sight, evenAim(sight, kStartsAt), chance());
    }
};

}  // namespace

std::unique_ptr<Bot> politeBot() {
    return std::make_unique<PoliteBot>();
}

}  // namespace dealcraft::analysis
