#include "desktop/model/review_job.hpp"

#include <utility>
#include <vector>

namespace dealcraft::desktop {
namespace {

using analysis::Reviewer;

/// Takes a review step by step, and looks after each whether it is still wanted.
class Reviewing {
public:
    Reviewing(const CompiledScenario& scenario, analysis::PlayedActions played, ReviewBoard& board)
        : reviewer_(scenario, std::move(played)), board_(&board) {}

    void run(const std::stop_token& stop) {
        if (!reviewer_.isPlayable()) { return board_->refuse(); }
        publish();
        while (goesOn(stop) && reviewer_.advance()) {
            publish();
            explainWanted();
        }
        for (const auto& decision : review_->decisions) {
            if (!goesOn(stop)) { return; }
            explainWanted();
            explain(decision);
        }
    }

private:
    [[nodiscard]] bool goesOn(const std::stop_token& stop) const { return !stop.stop_requested() && !board_->closed(); }

    void publish() {
        review_ = std::make_shared<const analysis::Review>(reviewer_.review());
        board_->publish(review_, reviewer_.done(), reviewer_.all());
    }

    void explainWanted() {
        const auto wanted = board_->wanted();
        if (!wanted) { return; }
        for (const auto& decision : review_->decisions) {
            if (decision.place == *wanted) { return explain(decision); }
        }
    }

    void explain(const analysis::ReviewedDecision& decision) {
        if (board_->isExplained(decision.place)) { return; }
        board_->explain(decision.place, std::make_shared<const analysis::Explained>(reviewer_.explained(decision)));
    }

    Reviewer reviewer_;
    ReviewBoard* board_;
    ReviewBoard::ReviewPtr review_;
};

}  // namespace

ReviewBoard::Findings ReviewBoard::findings() const {
    const std::lock_guard hold{lock_};
    return found_;
}

ReviewBoard::ExplainedPtr ReviewBoard::explained(std::size_t place) {
    const std::lock_guard hold{lock_};
    const auto at = explained_.find(place);
    if (at != explained_.end()) { return at->second; }
    wanted_ = place;
    return nullptr;
}

void ReviewBoard::refuse() {
    const std::lock_guard hold{lock_};
    found_.playable = false;
}

void ReviewBoard::end() {
    const std::lock_guard hold{lock_};
    found_.over = true;
}

void ReviewBoard::publish(ReviewPtr review, std::size_t done, std::size_t all) {
    const std::lock_guard hold{lock_};
    found_.review = std::move(review);
    found_.done = done;
    found_.all = all;
    found_.valued = done == all;
}

void ReviewBoard::explain(std::size_t place, ExplainedPtr explained) {
    const std::lock_guard hold{lock_};
    explained_.emplace(place, std::move(explained));
    if (wanted_ == place) { wanted_.reset(); }
}

std::optional<std::size_t> ReviewBoard::wanted() const {
    const std::lock_guard hold{lock_};
    return wanted_;
}

bool ReviewBoard::isExplained(std::size_t place) const {
    const std::lock_guard hold{lock_};
    return explained_.contains(place);
}

analysis::PlayedActions playedActions(const FinishedPlay& play) {
    const auto mode = play.examination ? sim::PlayMode::examination : sim::PlayMode::practice;
    return {play.seed, mode, play.actions};
}

void ReviewJob::start(const FinishedPlay& play, std::shared_ptr<ReviewBoard> board) {
    work_.start([board = std::move(board), scenario = play.scenario,
                 played = playedActions(play)](const std::stop_token& stop) {
        Reviewing{*scenario, played, *board}.run(stop);
        board->end();
        return Ended{};
    });
}

}  // namespace dealcraft::desktop
