#include "desktop/model/play_model.hpp"

#include "sim/call/call.hpp"

#include <algorithm>

namespace dealcraft::desktop {

PlayModel::PlayModel(RunningPlay play, PlayAids aids)
    : play_(std::move(play)), aids_(aids), transcript_(*play_.scenario, play_.recorder->seed()) {
    for (const auto& step : play_.recorder->steps()) { transcript_.add(step); }
    refresh();
}

std::optional<sim::Refusal> PlayModel::act(const sim::Action& action) {
    const auto done = play_.recorder->act(action);
    if (!done) { return done.error(); }
    transcript_.add(play_.recorder->steps().back());
    refresh();
    return std::nullopt;
}

bool PlayModel::may(sim::Verb verb) const {
    return std::any_of(moves_.begin(), moves_.end(), [verb](const sim::Move& move) { return move.verb == verb; });
}

void PlayModel::refresh() {
    moves_.clear();
    if (over()) { return; }
    const auto& session = play_.recorder->play().session();
    view_ = session.view(play_.recorder->seed());
    session.legal(moves_);
    if (aids_ == PlayAids::none) {
        sim::Moves unaided;
        for (const sim::Move& move : moves_) {
            if (move.verb != sim::Verb::hint) { unaided.push_back(move); }
        }
        moves_ = unaided;
    }
    plan_ = planNotesOf(scenario(), view_.activity, play_.recorder->steps());
}

int PlayModel::minutesOf(const sim::CallAction& action) const {
    return sim::minutesOf(scenario(), play_.recorder->play().session().state(), action);
}

}  // namespace dealcraft::desktop
