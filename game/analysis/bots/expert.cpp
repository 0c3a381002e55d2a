#include "analysis/bots/bots.hpp"
#include "analysis/bots/craft.hpp"
#include "analysis/bots/expert_table.hpp"
#include "analysis/bots/seller.hpp"
#include "base/bits.hpp"
#include "sim/call/call.hpp"
#include "sim/unfolding.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::analysis {

namespace {

/// Where a contact stands before anything was said, as far as the customer's file tells: by the rung on the ladder.
struct Guess {
    int closeness = 15;
    int credit = 20;
    int interest = 20;
    int patience = 50;

    [[nodiscard]] int of(Stat stat) const {
        switch (stat) {
            case Stat::closeness: return closeness;
            case Stat::credit: return credit;
            case Stat::interest: return interest;
            case Stat::patience: return patience;
            case Stat::mood: break;
        }
        return 0;
    }
};
constexpr std::array<Guess, 10> kGuesses{Guess{},          {45, 52, 40, 60}, {45, 52, 40, 60}, {20, 28, 30, 50},
                                         {20, 28, 30, 50}, {15, 24, 28, 45}, {15, 24, 28, 45}, {15, 22, 28, 50},
                                         {12, 19, 18, 52}, {5, 5, 15, 30}};

/// Follows the course. What the contact feels he can only guess: he starts from the file and keeps count of what his
/// moves have done. He watches the clock: whatever he begins must leave time to answer, to propose and to take leave.
class ExpertBot final : public Seller {
public:
    /// @param sees knows what the contact feels, instead of guessing it
    explicit ExpertBot(bool sees) : Seller(Taste::best), sees_(sees) {}

private:
    using Wish = std::optional<CallAction>;

    void forget() override {
        met_ = 0;
        visits_ = {};
        startVisit();
        table_.forget();
    }
    void startVisit() {
        tried_ = {};
        helped_ = 0;
        ceiling_ = static_cast<int>(kCommitmentLevels);
    }

    Wish visit(const Session& session, const Visit& v) override {
        meet(v);
        left_ = minutesLeft(session.scenario(), session.state()).value_or(1000);
        if (v.now().objection) { return answer(v); }
        if (v.now().opening == Opening::none) { return Open{OpeningForm::purpose}; }
        const auto wish = next(session, v);
        const int wait = v.interrupted() ? minutesOf(session.scenario(), session.state(), StepAside{}) : 0;
        if (wait > 0 && wait <= left_ - ending(v) && (!wish || wait <= 2)) { return StepAside{}; }
        return wish ? wish : conclude(v);
    }

    std::optional<NegotiationAction> bargain(const TableSight& sight) override { return table_.next(sight, chance()); }

    // ---- what he believes of the contact
    void meet(const Visit& v) {
        const auto cast = v.mind().cast;
        if (visits_[cast] != v.memory().visits) {
            visits_[cast] = v.memory().visits;
            startVisit();
        }
        if (hasBit(met_, cast)) { return; }
        met_ |= 1U << cast;
        for (std::size_t i = 0; i < kStats; ++i) { first_[cast][i] = v.stat(static_cast<Stat>(i)); }
        guess_[cast] = kGuesses[static_cast<std::size_t>(v.slot(v.mind().rungSlot))];
    }
    [[nodiscard]] int felt(const Visit& v, Stat stat) const {
        if (sees_) { return v.stat(stat); }
        const auto cast = v.mind().cast;
        return std::clamp(guess_[cast].of(stat) + v.stat(stat) - first_[cast][static_cast<std::size_t>(stat)], 0, 100);
    }
    [[nodiscard]] bool reaches(const Visit& v, int depth) const {
        constexpr std::array kThresholds{CallNumber::depth2, CallNumber::depth3, CallNumber::depth4};
        if (depth <= 1) { return true; }
        const int openness = (felt(v, Stat::closeness) + felt(v, Stat::credit)) / 2;
        return openness >= v.number(kThresholds[static_cast<std::size_t>(std::min(depth, 4) - 2)]);
    }
    /// The largest commitment that seems possible.
    [[nodiscard]] int feltLevel(const Visit& v) const {
        const auto& needs = v.scenario().rules.call.commitment;
        int stages = 0;
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) { stages += v.stageOf(i); }
        const int open = v.now().objection ? 1 : 0;  // left unchecked it is only half settled
        const int cost = v.number(CallNumber::restCost) * (bitsIn(v.memory().rests) + open);
        int level = 0;
        for (std::size_t i = 0; i < kCommitmentLevels; ++i) {
            const bool warm =
                felt(v, Stat::interest) - cost >= needs.interest[i] && felt(v, Stat::credit) - cost >= needs.credit[i];
            if (warm && stages >= needs.stages[i]) { level = static_cast<int>(i) + 1; }
        }
        return std::min(std::max(level, 1), ceiling_);
    }

    // ---- time
    [[nodiscard]] static int handling(const Visit& v) {
        using enum CallNumber;
        return v.number(minutesAcknowledge) + v.number(minutesClarify) +
               std::max(v.number(minutesAnswer), v.number(minutesShow)) + v.number(minutesCheck);
    }
    [[nodiscard]] static int ending(const Visit& v) {
        using enum CallNumber;
        return v.number(minutesClose) + (v.now().agreed == kNone ? v.number(minutesPropose) : 0);
    }
    /// Whether there is time for a move and, if it may call up an objection, to handle that as well.
    [[nodiscard]] bool leaves(const Visit& v, CallNumber minutes, int more = 0) const {
        return left_ >= v.number(minutes) + more + ending(v);
    }

    /// Minutes that the first benefit of the visit will take.
    [[nodiscard]] static int toCome(const Visit& v) {
        return v.now().claimed == 0 ? v.number(CallNumber::minutesPresent) + handling(v) : 0;
    }

    [[nodiscard]] static int answering(const Visit& v) {
        const bool shows = v.now().objection->kind == ObjectionKind::doubt;
        return v.number(shows ? CallNumber::minutesShow : CallNumber::minutesAnswer);
    }

    // ---- an objection
    /// Step by step; where the clock is too short for all of them, what is left out is what is missed least.
    Wish answer(const Visit& v) {
        using enum CallNumber;
        const auto& objection = *v.now().objection;
        int over = ending(v) - left_ + v.number(minutesCheck) + (objection.answered ? 0 : answering(v));
        const bool clarifies = !objection.answered && !objection.clarified && !isPlain(v);
        over +=
            (clarifies ? v.number(minutesClarify) : 0) + (objection.acknowledged ? 0 : v.number(minutesAcknowledge));
        if (objection.answered) { return over > 0 ? conclude(v) : Wish{Check{}}; }
        if (!objection.acknowledged) { return Acknowledge{}; }
        if (!objection.named) { return NameKind{objection.kind}; }
        if (clarifies && over <= v.number(minutesCheck)) { return Clarify{}; }
        if (objection.kind == ObjectionKind::misunderstanding && v.interrupted() && over <= 0) { return StepAside{}; }
        return rightAnswer(v);
    }

    // ---- the steps, the most pressing first
    Wish next(const Session& session, const Visit& v) {
        constexpr std::array kSteps{&ExpertBot::listen,        &ExpertBot::present, &ExpertBot::probe,
                                    &ExpertBot::askOfTroubles, &ExpertBot::decide,  &ExpertBot::show,
                                    &ExpertBot::help,          &ExpertBot::askOn};
        if (felt(v, Stat::patience) < 10) { return std::nullopt; }
        for (const auto step : kSteps) {
            const auto wish = (this->*step)(v);
            if (wish && !refusalOf(session.scenario(), session.state(), *wish)) { return wish; }
        }
        return std::nullopt;
    }

    Wish listen(const Visit& v) {
        const auto& now = v.now();
        const bool weighs = now.unheard >= 2 || (now.unheard > 0 && now.heard.stage >= 2);
        if (!weighs) { return std::nullopt; }
        const auto offer = help(v);
        return offer ? offer : Wish{ConfirmHeard{}};
    }

    /// A need whose consequence is known and whose value is known too, or will not be told in time.
    Wish present(const Visit& v) {
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            if (v.stageOf(i) < 2 || hasBit(v.memory().accepted, i)) { continue; }
            if (v.stageOf(i) == 2 && mayProbe(v, i)) { continue; }
            const auto feature = servingFeature(v, i);
            const int shortest = v.number(CallNumber::minutesAcknowledge) + v.number(CallNumber::minutesShow);
            const int risk = v.now().claimed == 0 ? shortest : handling(v);
            if (feature != kNone && leaves(v, CallNumber::minutesPresent, risk)) {
                return Present{feature, static_cast<std::uint8_t>(i)};
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool mayProbe(const Visit& v, std::size_t i) const {
        const auto& need = v.mind().needs[i];
        const int stage = v.stageOf(i);
        if (stage == 0 || stage == 3 || (need.alone && v.othersHear())) { return false; }
        const bool benefitFirst = v.now().claimed == 0 && stage == 2;
        const int more = benefitFirst ? toCome(v) : 1;
        return reaches(v, need.depth + (stage == 2 ? 1 : 0)) && isFresh(v, kProbes + i, stage) &&
               leaves(v, CallNumber::minutesProbe, more);
    }

    Wish probe(const Visit& v) {
        for (const int stage : {2, 1}) {
            for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
                if (v.stageOf(i) != stage || !mayProbe(v, i)) { continue; }
                remember(v, kProbes + i, stage);
                return Probe{static_cast<std::uint8_t>(i)};
            }
        }
        return std::nullopt;
    }

    Wish askOfTroubles(const Visit& v) { return ask(v, true); }
    Wish askOn(const Visit& v) { return ask(v, false); }

    /// The topic on which a question brings most: where a trouble is at most so many questions away, or there is none.
    [[nodiscard]] std::optional<std::size_t> nearestTopic(const Visit& v, int questions) const {
        std::optional<std::size_t> topic;
        int nearest = 0;
        for (std::size_t i = 0; i < v.talk().decisionTopic(0); ++i) {
            const auto untold = untoldOn(v, i);
            if (!untold || !mayAsk(v, i, *untold) || untold->questionsToNeed > questions) { continue; }
            const int distance = untold->questionsToNeed * 2 + untold->depth;
            if (topic && distance >= nearest) { continue; }
            topic = i;
            nearest = distance;
        }
        return topic;
    }
    [[nodiscard]] bool mayAsk(const Visit& v, std::size_t topic, const Untold& untold) const {
        const bool before = v.othersHear() && (v.talk().topics[topic].sensitive || untold.alone);
        return !before && reaches(v, untold.depth) && isFresh(v, topic, untold.left);
    }

    /// Questions by topic: first where this person has a trouble to tell of, or what was planned; then what else there
    /// is.
    Wish ask(const Visit& v, bool troubles) {
        if (!leaves(v, CallNumber::minutesAsk, troubles ? v.number(CallNumber::minutesProbe) + 1 : 1)) {
            return std::nullopt;
        }
        const auto topic = nearestTopic(v, troubles ? 2 : 99);
        if (!topic) { return std::nullopt; }
        const auto untold = *untoldOn(v, *topic);
        remember(v, *topic, untold.left);
        const auto place = static_cast<std::uint8_t>(*topic);
        const bool pins = hasBit(v.now().openTopics, place) && untold.figure;
        return Ask{place, pins ? QuestionForm::closed : QuestionForm::open};
    }

    Wish show(const Visit& v) {
        const auto evidence = fittingEvidence(v);
        if (evidence == kNone || !leaves(v, CallNumber::minutesShow)) { return std::nullopt; }
        return Show{evidence};
    }

    Wish decide(const Visit& v) {
        if (v.memory().accepted == 0 || !leaves(v, CallNumber::minutesDecision, 1)) { return std::nullopt; }
        for (std::size_t i = 0; i < kDecisionTopics; ++i) {
            const auto untold = untoldOn(v, v.talk().decisionTopic(i));
            const bool possible = untold && reaches(v, untold->depth) && !(untold->alone && v.othersHear());
            if (!possible || !isFresh(v, kDecisions + i, untold->left)) { continue; }
            remember(v, kDecisions + i, untold->left);
            return AskDecision{static_cast<DecisionAspect>(i)};
        }
        return std::nullopt;
    }

    Wish help(const Visit& v) {
        constexpr int kHelps = 2;
        const auto place = keepableHelp(v);
        if (place == kNone || helped_ >= kHelps || !leaves(v, CallNumber::minutesHelp, toCome(v))) {
            return std::nullopt;
        }
        ++helped_;
        return OfferHelp{place};
    }

    Wish conclude(const Visit& v) {
        if (v.now().unheard > 0 && v.now().questions > 0 && leaves(v, CallNumber::minutesConfirm)) {
            return ConfirmHeard{};
        }
        for (const auto place : v.call().commitments) {
            const int level = v.talk().commitments[place].level;
            if (hasBit(v.now().refused, place)) { ceiling_ = std::min(ceiling_, std::max(level - 1, 1)); }
        }
        const auto commitment = commitmentUpTo(v, feltLevel(v));
        if (commitment != kNone && left_ >= v.number(CallNumber::minutesPropose) + v.number(CallNumber::minutesClose)) {
            return Propose{commitment, DueDate::nextWeek, Owner::ours};
        }
        if (v.agreedLevel() > 0 && !v.now().referred && leaves(v, CallNumber::minutesRefer)) { return Refer{}; }
        return Close{};
    }

    // ---- what failed is tried again only when the contact has become more open
    static constexpr std::size_t kDecisions = kMaxTopics;
    static constexpr std::size_t kProbes = kDecisions + kDecisionTopics;
    struct Tried {
        int openness = 0;
        int left = -1;
    };
    static int opennessOf(const Visit& v) { return 1 + (v.stat(Stat::closeness) + v.stat(Stat::credit)) / 2; }
    /// @param left how much there is still to be had: if it has changed, the last try was no failure
    [[nodiscard]] bool isFresh(const Visit& v, std::size_t what, int left) const {
        return tried_[what].left != left || tried_[what].openness < opennessOf(v);
    }
    void remember(const Visit& v, std::size_t what, int left) { tried_[what] = {opennessOf(v), left}; }

    bool sees_;
    std::uint32_t met_ = 0;
    std::array<std::uint8_t, kMaxCast> visits_{};
    std::array<std::array<int, kStats>, kMaxCast> first_{};
    std::array<Guess, kMaxCast> guess_{};
    std::array<Tried, kProbes + kMaxNeeds> tried_{};
    int left_ = 0;
    int helped_ = 0;
    int ceiling_ = 0;
    ExpertTable table_;
};

}  // namespace

std::unique_ptr<Bot> expertBot() {
    return std::make_unique<ExpertBot>(false);
}
std::unique_ptr<Bot> seeingExpertBot() {
    return std::make_unique<ExpertBot>(true);
}

}  // namespace dealcraft::analysis
