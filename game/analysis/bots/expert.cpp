#include "analysis/bots/bots.hpp"
#include "analysis/bots/craft.hpp"
#include "analysis/bots/seller.hpp"
#include "sim/unfolding.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::analysis {

namespace {

/// Where a contact stands before anything was said, as far as the customer's file tells: by the zone of his rung on the
/// ladder.
struct Guess {
    std::array<int, kStats> at{};
};
constexpr std::array<Guess, kZones> kGuesses{Guess{{12, 18, 15, 50, 0}}, Guess{{20, 25, 20, 55, 0}},
                                             Guess{{35, 40, 30, 55, 0}}};

/// Follows the course. What the contact feels he can only guess: he starts from the file and keeps count of what his
/// moves have done.
class ExpertBot final : public Seller {
public:
    ExpertBot() : Seller(Taste::best) {}

private:
    using Step = std::optional<CallAction> (ExpertBot::*)(const Visit&);

    void forget() override {
        met_ = 0;
        tried_ = {};
        helped_ = 0;
    }

    std::optional<CallAction> visit(const Session& session, const Visit& v) override {
        meet(v);
        left_ = minutesLeft(session.scenario(), session.state()).value_or(1000);
        if (const auto action = mustDo(v)) { return action; }
        constexpr std::array<Step, 7> kSteps{&ExpertBot::listen, &ExpertBot::probe, &ExpertBot::present,
                                             &ExpertBot::show,   &ExpertBot::ask,   &ExpertBot::decide,
                                             &ExpertBot::help};
        for (const auto step : kSteps) {
            if (isLate(v)) { break; }
            if (const auto action = (this->*step)(v)) { return action; }
        }
        return conclude(v);
    }

    // ---- what he believes of the contact
    void meet(const Visit& v) {
        const auto cast = v.mind().cast;
        if ((met_ >> cast & 1U) != 0) { return; }
        met_ |= 1U << cast;
        for (std::size_t i = 0; i < kStats; ++i) { first_[cast][i] = v.stat(static_cast<Stat>(i)); }
        guess_[cast] = kGuesses[static_cast<std::size_t>(v.voice().zone)];
    }
    [[nodiscard]] int felt(const Visit& v, Stat stat) const {
        const auto i = static_cast<std::size_t>(stat);
        const auto cast = v.mind().cast;
        return std::clamp(guess_[cast].at[i] + v.stat(stat) - first_[cast][i], 0, 100);
    }
    [[nodiscard]] bool reaches(const Visit& v, int depth) const {
        constexpr std::array kThresholds{CallNumber::depth2, CallNumber::depth3, CallNumber::depth4};
        if (depth <= 1) { return true; }
        const int openness = (felt(v, Stat::closeness) + felt(v, Stat::credit)) / 2;
        return openness >= v.number(kThresholds[static_cast<std::size_t>(std::min(depth, 4) - 2)]);
    }
    [[nodiscard]] int feltLevel(const Visit& v) const {
        const auto& needs = v.scenario().rules.call.commitment;
        int stages = 0;
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) { stages += v.stageOf(i); }
        const int cost = v.number(CallNumber::restCost) * bitsIn(v.memory().rests);
        int level = 1;
        for (std::size_t i = 0; i < kCommitmentLevels; ++i) {
            const bool enough =
                felt(v, Stat::interest) - cost >= needs.interest[i] && felt(v, Stat::credit) - cost >= needs.credit[i];
            if (enough && stages >= needs.stages[i]) { level = static_cast<int>(i) + 1; }
        }
        return level;
    }

    // ---- what comes before anything else
    std::optional<CallAction> mustDo(const Visit& v) {
        const auto& now = v.now();
        if (now.objection) { return answer(v); }
        if (now.opening == Opening::none) { return Open{OpeningForm::purpose}; }
        if (v.interrupted()) { return StepAside{}; }
        return std::nullopt;
    }

    static std::optional<CallAction> answer(const Visit& v) {
        const auto& objection = *v.now().objection;
        if (objection.answered) { return Check{}; }
        if (!objection.acknowledged) { return Acknowledge{}; }
        if (!objection.named) { return NameKind{objection.kind}; }
        if (!objection.clarified && !isPlain(v)) { return Clarify{}; }
        if (objection.kind == ObjectionKind::misunderstanding && v.interrupted()) { return StepAside{}; }
        return rightAnswer(v);
    }

    // ---- the steps
    std::optional<CallAction> listen(const Visit& v) {
        const auto& now = v.now();
        if (now.unheard >= 2 || (now.unheard > 0 && now.heard.stage >= 2)) { return ConfirmHeard{}; }
        return std::nullopt;
    }

    std::optional<CallAction> probe(const Visit& v) {
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            const int stage = v.stageOf(i);
            const auto& need = v.mind().needs[i];
            if (stage == 0 || stage == 3 || (need.alone && v.othersHear())) { continue; }
            if (!reaches(v, need.depth + (stage == 2 ? 1 : 0)) || !fresh(v, kProbes + i, stage)) { continue; }
            return Probe{static_cast<std::uint8_t>(i)};
        }
        return std::nullopt;
    }

    std::optional<CallAction> ask(const Visit& v) {
        std::optional<std::size_t> topic;
        int shallowest = 99;
        for (std::size_t i = 0; i < v.talk().decisionTopic(0); ++i) {
            const auto untold = untoldOn(v, i);
            if (!untold || !reaches(v, untold->depth)) { continue; }
            if (v.othersHear() && (untold->alone || v.talk().topics[i].sensitive)) { continue; }
            const int order = untold->depth * 2 - (untold->need ? 1 : 0);
            if (order < shallowest && isFresh(v, i, untold->left)) {
                topic = i;
                shallowest = order;
            }
        }
        if (!topic) { return std::nullopt; }
        const auto untold = *untoldOn(v, *topic);
        remember(v, *topic, untold.left);
        const auto place = static_cast<std::uint8_t>(*topic);
        const bool pins = (v.now().openTopics >> place & 1U) != 0 && untold.figure;
        return Ask{place, pins ? QuestionForm::closed : QuestionForm::open};
    }

    std::optional<CallAction> present(const Visit& v) {
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            if (v.stageOf(i) < 2 || (v.memory().accepted >> i & 1U) != 0) { continue; }
            if (v.now().unheard > 0) { return ConfirmHeard{}; }
            const auto feature = servingFeature(v, i);
            if (feature != kNone) { return Present{feature, static_cast<std::uint8_t>(i)}; }
        }
        return std::nullopt;
    }

    std::optional<CallAction> show(const Visit& v) {
        const auto evidence = fittingEvidence(v);
        if (evidence == kNone) { return std::nullopt; }
        return Show{evidence};
    }

    std::optional<CallAction> decide(const Visit& v) {
        for (std::size_t i = 0; i < kDecisionTopics; ++i) {
            const auto untold = untoldOn(v, v.talk().decisionTopic(i));
            const bool possible = untold && reaches(v, untold->depth) && !(untold->alone && v.othersHear());
            if (possible && fresh(v, kDecisions + i, untold->left)) {
                return AskDecision{static_cast<DecisionAspect>(i)};
            }
        }
        return std::nullopt;
    }

    std::optional<CallAction> help(const Visit& v) {
        const auto place = keepableHelp(v);
        if (place == kNone || helped_ >= 2) { return std::nullopt; }
        ++helped_;
        return OfferHelp{place};
    }

    std::optional<CallAction> conclude(const Visit& v) {
        if (v.now().unheard > 0 && left_ > 4) { return ConfirmHeard{}; }
        const auto commitment = commitmentUpTo(v, feltLevel(v));
        if (commitment != kNone) { return Propose{commitment, DueDate::nextWeek, Owner::ours}; }
        if (v.agreedLevel() > 0 && !v.now().referred && left_ > 4) { return Refer{}; }
        return Close{};
    }

    // ---- time and patience
    /// Enough must be left to handle an objection, to propose and to take leave.
    [[nodiscard]] bool isLate(const Visit& v) const {
        using enum CallNumber;
        const int handling =
            v.number(minutesAcknowledge) + v.number(minutesClarify) + v.number(minutesAnswer) + v.number(minutesCheck);
        const int ending = v.number(minutesPropose) + v.number(minutesClose);
        return left_ < handling + ending + 1 || felt(v, Stat::patience) < 12;
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
    bool fresh(const Visit& v, std::size_t what, int left) {
        if (!isFresh(v, what, left)) { return false; }
        remember(v, what, left);
        return true;
    }

    std::uint32_t met_ = 0;
    std::array<std::array<int, kStats>, kMaxCast> first_{};
    std::array<Guess, kMaxCast> guess_{};
    std::array<Tried, kProbes + kMaxNeeds> tried_{};
    int left_ = 0;
    int helped_ = 0;
};

}  // namespace

std::unique_ptr<Bot> expertBot() {
    return std::make_unique<ExpertBot>();
}

}  // namespace dealcraft::analysis
