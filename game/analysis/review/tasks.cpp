#include "analysis/review/tasks.hpp"

#include "analysis/review/estimate.hpp"
#include "analysis/review/fillings.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

class Tasks {
public:
    Tasks(const Replayed& play, const PlayedActions& played) : play_(play), played_(played) {}

    std::vector<ReviewTask> all() {
        for (std::size_t i = 0; i < played_.actions.size() && i + 1 < play_.plays.size(); ++i) { look(i); }
        return std::move(tasks_);
    }

private:
    void look(std::size_t at) {
        const auto& action = played_.actions[at];
        const auto activity = play_.plays[at].session().state().activity;
        if (activity != activity_) {
            activity_ = activity;
            began_ = at;
        }
        if (isPreparing(action)) { return; }
        ReviewTask task{at + 1, at, activity, {}, {}, play_.grades[at + 1]};
        if (std::holds_alternative<sim::FormAction>(action)) { return addFields(task); }
        const auto* table = std::get_if<sim::NegotiationAction>(&action);
        if (table != nullptr && std::holds_alternative<sim::SitDown>(*table)) { return addParts(task); }
        if (!isForced(at)) { tasks_.push_back(task); }
    }

    /// Where there is only one thing to say, saying it is no decision. Leaving is one.
    [[nodiscard]] bool isForced(std::size_t at) const {
        const auto* talk = std::get_if<sim::DialogueAction>(&played_.actions[at]);
        if (talk == nullptr || !std::holds_alternative<sim::Choose>(*talk)) { return false; }
        constexpr std::size_t kOneAndLeave = 2;
        return dialogueActions(play_.plays[at]).size() <= kOneAndLeave;
    }

    void addFields(ReviewTask task) {
        task.from = began_;
        const auto& scenario = play_.plays[began_].session().scenario();
        const auto fields = scenario.form(task.activity).fields;
        for (const auto place : decidedIn(play_.plays[began_], play_.plays[task.action - 1])) {
            if (picksOf(scenario.field(fields[place])).size() < 2) { continue; }
            task.field = fields[place];
            tasks_.push_back(task);
        }
        if (!tasks_.empty() && tasks_.back().action == task.action) { tasks_.back().settles = true; }
    }

    void addParts(ReviewTask task) {
        task.from = began_;
        if (!play_.plays[began_].session().scenario().negotiation(task.activity).preparation) { return; }
        for (std::size_t i = 0; i < sim::kPreparationParts; ++i) {
            task.part = static_cast<sim::PreparationPart>(i);
            tasks_.push_back(task);
        }
    }

    const Replayed& play_;
    const PlayedActions& played_;
    ActivityIndex activity_;
    std::size_t began_ = 0;
    std::vector<ReviewTask> tasks_;
};

}  // namespace

std::vector<ReviewTask> tasksOf(const Replayed& play, const PlayedActions& played) {
    return Tasks{play, played}.all();
}

}  // namespace dealcraft::analysis
