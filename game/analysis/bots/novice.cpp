#include "analysis/bots/bots.hpp"
#include "analysis/bots/craft.hpp"
#include "analysis/bots/seller.hpp"
#include "base/bits.hpp"
#include "sim/unfolding.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::analysis {

namespace {

/// Has heard of the course: opens, asks, presents to needs and knows the five kinds. But he asks closed before open,
/// presents at the first symptom, leaves out half of the steps of an answer, and often forgets to name a day.
class NoviceBot final : public Seller {
public:
    NoviceBot() : Seller(Taste::middling) {}

private:
    std::optional<CallAction> visit(const Session& session, const Visit& v) override {
        if (v.now().opening == Opening::none) { return Open{OpeningForm::purpose}; }
        if (v.now().objection) { return answer(v); }
        if (v.interrupted() && happens(50)) { return StepAside{}; }
        if (isLate(session)) { return conclude(v); }
        if (v.heardEnough() || (v.now().unheard > 0 && happens(60))) { return ConfirmHeard{}; }
        if (const auto probing = probe(v)) { return probing; }
        if (const auto presenting = present(v)) { return presenting; }
        if (const auto question = ask(v)) { return question; }
        const auto evidence = fittingEvidence(v);
        if (evidence != kNone && happens(50)) { return Show{evidence}; }
        return conclude(v);
    }

    /// Knows that one prepares, asks and argues, but begins near what he wants, comes down for nothing, asks when it is
    /// too late, and splits the difference in the end.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        constexpr int kStartsAt = 60;
        constexpr int kSplitsWith = 3;
        if (sight.now().preparing) { return prepareTable(sight); }
        if (sight.now().round >= 1 && sight.now().answersInARow == 0 && happens(40)) {
            const auto about = static_cast<std::uint8_t>(chance().below(sight.issues()));
            if (sight.isLegal(Inquire{about})) { return Inquire{about}; }
        }
        if (happens(25)) {
            if (const auto argument = argueWith(sight, Grade::best)) { return argument; }
        }
        if (sight.roundsLeft() <= kSplitsWith && !sight.now().finalOffer) {
            if (const auto middle = splitDifference(sight)) { return middle; }
        }
        return haggle(sight, evenAim(sight, kStartsAt), chance());
    }

    /// Ranks what matters to us, and writes down a target; the rest he leaves to the talk.
    static std::optional<NegotiationAction> prepareTable(const TableSight& sight) {
        const auto& done = sight.now().preparation;
        for (std::uint8_t i = 0; i < sight.issues(); ++i) {
            const auto rank = rankByWeight(sight, i);
            if (done.rank[i] != rank) { return Prepare{PreparationPart::rank, i, rank}; }
            const auto wish = sight.favourite(i);
            if (done.target.values[i] != wish) { return Prepare{PreparationPart::target, i, wish}; }
        }
        return std::nullopt;
    }

    static bool isLate(const Session& session) {
        constexpr int kHurries = 5;
        const auto left = minutesLeft(session.scenario(), session.state());
        return left && *left <= kHurries;
    }

    std::optional<CallAction> answer(const Visit& v) {
        const auto& objection = *v.now().objection;
        if (objection.answered) {
            if (happens(75)) { return Check{}; }
            return conclude(v);
        }
        if (!objection.acknowledged && happens(65)) { return Acknowledge{}; }
        if (!objection.named && happens(35)) { return NameKind{objection.kind}; }
        if (!objection.clarified && happens(50)) { return Clarify{}; }
        if (happens(8)) { return AnswerObjection{Technique::insist}; }
        return rightAnswer(v);
    }

    std::optional<CallAction> probe(const Visit& v) {
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            if (v.stageOf(i) == 1 && !hasBit(v.memory().accepted, i) && happens(70)) {
                return Probe{static_cast<std::uint8_t>(i)};
            }
        }
        return std::nullopt;
    }

    static std::optional<CallAction> present(const Visit& v) {
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            const bool served = hasBit(v.memory().accepted, i);
            if (v.stageOf(i) == 0 || served || wasTied(v, i)) { continue; }
            const auto feature = servingFeature(v, i);
            if (feature != kNone) { return Present{feature, static_cast<std::uint8_t>(i)}; }
        }
        return std::nullopt;
    }

    static bool wasTied(const Visit& v, std::size_t need) {
        return std::ranges::any_of(v.now().presentedTo, [&](std::uint8_t needs) { return hasBit(needs, need); });
    }

    /// Closed on a fresh topic as often as not; and only then the open question that should have come first.
    /// Money and prices he leaves for later.
    std::optional<CallAction> ask(const Visit& v) {
        constexpr int kQuestions = 11;
        if (v.now().questions >= kQuestions) { return std::nullopt; }
        for (const bool sensitive : {false, true}) {
            if (const auto question = askAmong(v, sensitive)) { return question; }
        }
        return std::nullopt;
    }

    std::optional<CallAction> askAmong(const Visit& v, bool sensitive) {
        for (std::size_t i = 0; i < v.talk().decisionTopic(0); ++i) {
            if (v.talk().topics[i].sensitive != sensitive || !untoldOn(v, i)) { continue; }
            const bool asked = hasBit(v.now().askedTopics, i);
            const bool opened = hasBit(v.now().openTopics, i);
            if (!asked && happens(40)) { return Ask{static_cast<std::uint8_t>(i), QuestionForm::closed}; }
            if (happens(opened ? 30 : 80)) { return Ask{static_cast<std::uint8_t>(i), QuestionForm::open}; }
        }
        return std::nullopt;
    }

    /// Asks for as much as he has learnt of the customer's troubles.
    static int sizeFor(const Visit& v) {
        int stages = 0;
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) { stages += v.stageOf(i); }
        constexpr std::array kSizes{1, 2, 3};
        return stages < 3 ? kSizes[static_cast<std::size_t>(stages)] : 4;
    }

    std::optional<CallAction> conclude(const Visit& v) {
        if (v.now().agreed == kNone) {
            const auto commitment = commitmentUpTo(v, v.now().refused == 0 ? sizeFor(v) : 1);
            const bool dated = happens(60);
            if (commitment != kNone) {
                return Propose{commitment, dated ? DueDate::nextWeek : DueDate::none,
                               dated ? Owner::ours : Owner::none};
            }
        }
        return Close{};
    }
};

}  // namespace

std::unique_ptr<Bot> noviceBot() {
    return std::make_unique<NoviceBot>();
}

}  // namespace dealcraft::analysis
