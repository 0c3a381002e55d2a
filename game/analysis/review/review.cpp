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
        std::erase_if(tasks_, [&](const ReviewTask& task) { return task.part && !valuing_.hasAlternative(task); });
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
        for (std::size_t i = 0; i < decisions_.size(); ++i) {
            if (!decisions_[i]) { continue; }
            made.decisions.push_back(*decisions_[i]);
            made.decisions.back().place = i;
            made.decisions.back().from = tasks_[i].from;
        }
        made.final = play_.plays.back().over() ? play_.plays.back().result().total * kHundredthValue : 0;
        reconcile(made);
        std::vector<Weighed> weighed;
        for (const auto& decision : made.decisions) {
            made.skillLoss += decision.loss;
            weighed.push_back({decision.accuracy, decision.stake});
        }
        made.accuracy = accuracyOf(weighed);
        addValues(made);
        return made;
    }

    [[nodiscard]] Explained explained(const ReviewedDecision& decision) {
        constexpr std::size_t kSteps = 5;
        const auto task =
            std::ranges::find_if(tasks_, [&](const ReviewTask& t) { return t.action == decision.action; });
        const Standing before{play_.plays[task->from], play_.beliefs[task->from], played_.seed};
        const auto onward = [&](const Belief& belief) { return valuing_.bestFor(belief, decision.exact()); };
        Explained made;
        made.done = judgedOf(before.play, decision.done().line, decision.field);
        made.reply = playedLine(before, decision.done().line, 1, onward).front().seen;
        if (decision.taken == 0) { return made; }
        made.better = judgedOf(before.play, decision.best().line, decision.field);
        made.onwards = playedLine(before, decision.best().line, kSteps, onward);
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
        dropIfForced(next);
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
        decisions_[next] = valuing_.estimated(tasks_[next], hindrance_, share, static_cast<std::size_t>(effort_));
        dropIfForced(next);
        ++done_;
    }

    /// What turns out to have had no alternative was no decision.
    void dropIfForced(std::size_t at) {
        if (decisions_[at]->options.size() < 2) { decisions_[at].reset(); }
    }

    /// Decisions that were taken at once: the fields of a form, the parts of a preparation.
    struct Group {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    static std::vector<Group> groupsOf(const Review& review) {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < review.decisions.size(); ++i) {
            const bool same = i > 0 && review.decisions[i].action == review.decisions[i - 1].action;
            if (!same) { groups.push_back({i, 0}); }
            ++groups.back().count;
        }
        return groups;
    }

    /// Whether luck or news had a part in the actions from one on, up to but without another.
    [[nodiscard]] bool hadChance(std::size_t from, std::size_t to) const {
        for (auto i = from; i < std::min(to, play_.chance.size()); ++i) {
            if (play_.chance[i]) { return true; }
        }
        return false;
    }

    /// What a group of decisions was worth before it: what it was worth after, and what each has lost.
    static Value valueBefore(const Review& review, const Group& group) {
        constexpr Value kMost = 100 * kPointValue;
        if (review.decisions[group.first].exact()) { return review.decisions[group.first].best().value; }
        auto value = review.decisions[group.first + group.count - 1].done().value;
        for (std::size_t i = 0; i < group.count; ++i) { value += review.decisions[group.first + i].loss; }
        return std::min(value, kMost);
    }

    /// Where nothing was left to chance, what was done is worth at least as much as what it led to. From the end
    /// backwards; exact values agree anyway.
    void reconcile(Review& made) const {
        const auto groups = groupsOf(made);
        auto next = made.final;
        auto until = played_.actions.size() + 1;
        for (std::size_t g = groups.size(); g-- > 0;) {
            const auto& group = groups[g];
            const auto action = made.decisions[group.first].action;
            for (std::size_t i = 0; i < group.count && !hadChance(action, until); ++i) {
                auto& decision = made.decisions[group.first + i];
                if (!decision.exact()) { valuing_.raise(decision, next); }
            }
            next = valueBefore(made, group);
            until = action;
        }
    }

    void addValues(Review& made) const {
        Value expected = 0;
        std::size_t last = 0;
        for (const auto& group : groupsOf(made)) {
            const auto action = made.decisions[group.first].action;
            const auto value = valueBefore(made, group);
            addPoint(made, {action, value, value - expected, hadChance(last, action)});
            expected = value;
            for (std::size_t i = 0; i < group.count; ++i) { expected -= made.decisions[group.first + i].loss; }
            last = action;
        }
        if (made.values.empty()) { expected = made.final; }
        const auto end = played_.actions.size() + 1;
        addPoint(made, {end, made.final, made.final - expected, hadChance(last, end)});
    }

    static void addPoint(Review& made, ValuePoint point) {
        if (made.values.empty()) {
            made.start = point.value;
            point.swing = 0;
        }
        (point.chance ? made.luck : made.drift) += point.swing;
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
