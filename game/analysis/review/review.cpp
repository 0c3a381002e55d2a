#include "analysis/review/review.hpp"

#include "analysis/review/limits.hpp"
#include "analysis/review/replayed.hpp"
#include "analysis/review/tasks.hpp"
#include "analysis/review/valuing.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::analysis {

namespace {

/// The worst grades first; what nobody has graded lies between the weak and the good.
int urgencyOf(const ReviewTask& task) {
    constexpr std::array<int, 5> kOrder{2, 4, 3, 1, 0};  // none, best, good, weak, bad
    return kOrder[static_cast<std::size_t>(task.grade)];
}

}  // namespace

class Reviewer::Work {
public:
    Work(const CompiledScenario& scenario, PlayedActions played, int effort)
        : scenario_(scenario),
          played_(std::move(played)),
          play_(replayed(scenario, played_)),
          valuing_(scenario, play_, played_),
          effort_(effort) {
        if (!play_.faithful) { return; }
        tasks_ = tasksOf(play_, played_);
        decisions_.resize(tasks_.size());
        exact_ = tasks_.size();
    }

    [[nodiscard]] bool faithful() const { return play_.faithful; }
    [[nodiscard]] std::size_t all() const { return tasks_.size(); }
    [[nodiscard]] std::size_t done() const { return done_; }

    bool advance() {
        if (done_ == tasks_.size()) { return false; }
        if (!exactIsOver_) {
            advanceExactly();
        } else {
            estimateNext();
        }
        return true;
    }

    [[nodiscard]] Review review() const {
        Review made;
        made.expansions = valuing_.expansions();
        std::vector<Weighed> weighed;
        for (std::size_t i = 0; i < decisions_.size(); ++i) {
            const auto& decision = decisions_[i];
            if (!decision) { continue; }
            made.decisions.push_back(*decision);
            made.decisions.back().place = i;
            made.skillLoss += decision->loss;
            weighed.push_back({decision->accuracy, decision->stake});
        }
        made.accuracy = accuracyOf(weighed);
        addValues(made);
        return made;
    }

    [[nodiscard]] Explained explained(const ReviewedDecision& decision) {
        constexpr std::size_t kSteps = 5;
        const auto task =
            std::ranges::find_if(tasks_, [&](const ReviewTask& t) { return t.action == decision.action; });
        const auto before = valuing_.startOf(*task);
        const auto onward = [&](const scoring::Play& play) { return valuing_.bestIn(play); };
        Explained made;
        made.done = judgedOf(before, decision.done().line, decision.field);
        made.reply = playedLine(before, decision.done().line, played_.seed, 1, onward).front().seen;
        if (decision.taken == 0) { return made; }
        made.better = judgedOf(before, decision.best().line, decision.field);
        made.onwards = playedLine(before, decision.best().line, played_.seed, kSteps, onward);
        return made;
    }

private:
    /// From the end backwards, as far as it goes: what can be reached earlier is more, so the first that is too much
    /// is the last that is tried.
    void advanceExactly() {
        const auto next = exact_ - 1;
        decisions_[next] = valuing_.exactly(tasks_[next]);
        if (!decisions_[next]) {
            hindrance_ = valuing_.hindrance();
            return planEstimates();
        }
        --exact_;
        ++done_;
        if (exact_ == 0) { planEstimates(); }
    }

    void planEstimates() {
        exactIsOver_ = true;
        for (std::size_t i = 0; i < exact_; ++i) { order_.push_back(i); }
        std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return urgencyOf(tasks_[i]); });
    }

    void estimateNext() {
        const auto share = std::int64_t{scenario_.rules.review[ReviewNumber::expansions]} * kThousandOf * effort_ /
                           static_cast<std::int64_t>(std::max<std::size_t>(order_.size(), 1));
        const auto next = order_[estimated_++];
        decisions_[next] = valuing_.estimated(tasks_[next], hindrance_, share);
        ++done_;
    }

    /// One point for each action that decides. Fields and parts that are decided at once have lost one after the other.
    void addValues(Review& made) const {
        made.final = play_.plays.back().over() ? Value{play_.plays.back().result().total} * kHundredthValue : 0;
        Value expected = 0;
        std::size_t last = 0;
        for (std::size_t i = 0; i < made.decisions.size();) {
            const auto action = made.decisions[i].action;
            Value losses = 0;
            Value after = 0;
            const bool exact = made.decisions[i].exact();
            const auto first = made.decisions[i].best().value;
            for (; i < made.decisions.size() && made.decisions[i].action == action; ++i) {
                losses += made.decisions[i].loss;
                after = made.decisions[i].done().value;
            }
            const auto value = exact ? first : after + losses;
            addPoint(made, {action, value, last == 0 ? 0 : value - expected, false}, last);
            expected = value - losses;
            last = action;
        }
        if (last == 0) { made.start = expected = made.final; }
        addPoint(made, {played_.actions.size() + 1, made.final, made.final - expected, false}, last);
    }

    void addPoint(Review& made, ValuePoint point, std::size_t last) const {
        if (made.values.empty()) { made.start = point.value; }
        const auto end = std::min(point.action, play_.chance.size());
        for (auto i = std::max<std::size_t>(last, 1); i < end; ++i) { point.chance = point.chance || play_.chance[i]; }
        if (!made.values.empty()) { (point.chance ? made.luck : made.drift) += point.swing; }
        made.values.push_back(point);
    }

    const CompiledScenario& scenario_;
    PlayedActions played_;
    Replayed play_;
    Valuing valuing_;
    int effort_;
    std::vector<ReviewTask> tasks_;
    std::vector<std::optional<ReviewedDecision>> decisions_;
    std::size_t done_ = 0;
    std::size_t exact_ = 0;  ///< decisions from here on are valued exactly
    bool exactIsOver_ = false;
    Hindrance hindrance_ = Hindrance::none;
    std::vector<std::size_t> order_;
    std::size_t estimated_ = 0;
};

Reviewer::Reviewer(const CompiledScenario& scenario, PlayedActions played, int effort)
    : work_(std::make_unique<Work>(scenario, std::move(played), effort)) {}
Reviewer::~Reviewer() = default;

bool Reviewer::isPlayable() const {
    return work_->faithful();
}
bool Reviewer::advance() {
    return work_->advance();
}
std::size_t Reviewer::done() const {
    return work_->done();
}
std::size_t Reviewer::all() const {
    return work_->all();
}
Explained Reviewer::explained(const ReviewedDecision& decision) {
    return work_->explained(decision);
}
Review Reviewer::review() const {
    return work_->review();
}

std::optional<Review> reviewOf(const CompiledScenario& scenario, const PlayedActions& played, int effort) {
    Reviewer reviewer{scenario, played, effort};
    if (!reviewer.isPlayable()) { return std::nullopt; }
    while (reviewer.advance()) {}
    return reviewer.review();
}

}  // namespace dealcraft::analysis
