#include "desktop/model/drill_run.hpp"

#include "analysis/review/explaining.hpp"
#include "desktop/model/review_job.hpp"
#include "desktop/model/unkept_recorder.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::desktop {
namespace {

using analysis::PlayedActions;

/// A play that is played for a drill only.
class DrillRecorder final : public UnkeptRecorder {
public:
    DrillRecorder(const FinishedPlay& attempt, std::uint64_t seed)
        : UnkeptRecorder(attempt.pack, seed), scenario_(attempt.scenario), chance_(seed), play_(*scenario_) {
        steps_.push_back({0, play_.begin(chance_)});
    }

    tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action) override {
        auto events = play_.act(action, chance_);
        if (events) {
            actions_.push_back(action);
            steps_.push_back({actions_.size(), *events});
        }
        return events;
    }
    [[nodiscard]] const scoring::Play& play() const override { return play_; }
    [[nodiscard]] const std::vector<scoring::LoggedStep>& steps() const override { return steps_; }
    [[nodiscard]] const std::vector<sim::Action>& actionsTaken() const override { return actions_; }
    [[nodiscard]] const std::shared_ptr<const CompiledScenario>& scenario() const override { return scenario_; }

private:
    std::shared_ptr<const CompiledScenario> scenario_;
    KeyedChance chance_;
    scoring::Play play_;
    std::vector<scoring::LoggedStep> steps_;
    std::vector<sim::Action> actions_;
};

std::span<const sim::Action> prefixOf(const FinishedPlay& attempt, const store::Drill& drill) {
    return std::span{attempt.actions}.first(drill.action - 1);
}

/// The attempt up to the decision; nothing if its actions don't lead there.
std::unique_ptr<DrillRecorder> upTo(const FinishedPlay& attempt, const store::Drill& drill, std::uint64_t seed) {
    auto recorder = std::make_unique<DrillRecorder>(attempt, seed);
    const auto prefix = prefixOf(attempt, drill);
    const bool legal = std::ranges::all_of(prefix, [&](const sim::Action& a) { return recorder->act(a).has_value(); });
    return legal && !recorder->play().over() ? std::move(recorder) : nullptr;
}

/// Which kind of action it is, over all activities.
std::pair<std::size_t, std::size_t> kindOf(const sim::Action& action) {
    return {action.index(), std::visit([](const auto& inner) { return inner.index(); }, action)};
}

/// What is done beside a decision: it passes no time, and the other one notices nothing.
bool isAside(const sim::Action& action) {
    if (const auto* talk = std::get_if<sim::DialogueAction>(&action)) {
        return std::holds_alternative<sim::NameObjection>(*talk);
    }
    if (const auto* call = std::get_if<sim::CallAction>(&action)) {
        return std::holds_alternative<sim::NameKind>(*call) || std::holds_alternative<sim::AskHint>(*call);
    }
    const auto* table = std::get_if<sim::NegotiationAction>(&action);
    return table != nullptr && std::holds_alternative<sim::Prepare>(*table);
}

DrillAnswer valued(const CompiledScenario& scenario, const PlayedActions& played, const scoring::Play& before) {
    DrillAnswer made;
    made.decision = analysis::lastDecisionOf(scenario, played);
    if (!made.decision) { return made; }
    const auto& decision = *made.decision;
    const auto noFurther = [](const analysis::Belief&) { return analysis::DecisionLine{}; };
    made.explained.done = analysis::judgedOf(before, decision.done().line, {});
    const analysis::Standing standing{before, {{1, before}}, played.seed};
    const auto line = analysis::playedLine(standing, decision.done().line, 1, noFurther);
    if (!line.empty()) { made.explained.reply = line.front().seen; }
    if (decision.taken != 0) { made.explained.better = analysis::judgedOf(before, decision.best().line, {}); }
    return made;
}

}  // namespace

std::unique_ptr<DrillRun> DrillRun::begin(FinishedPlay attempt, store::Drill drill) {
    if (drill.action > attempt.actions.size() || !upTo(attempt, drill, attempt.seed)) { return nullptr; }
    std::unique_ptr<DrillRun> run{new DrillRun{std::move(attempt), std::move(drill)}};
    run->seed_ = analysis::drillPlay(*run->attempt_.scenario, playedActions(run->attempt_), run->drill_.action,
                                     run->drill_.rounds)
                     .seed;
    return run;
}

RunningPlay DrillRun::situation() const {
    return {attempt_.pack, attempt_.scenario, upTo(attempt_, drill_, seed_)};
}

bool DrillRun::answers(const sim::Action& action) const {
    return !isAside(action) || kindOf(action) == kindOf(attempt_.actions[drill_.action - 1]);
}

void DrillRun::answer(const std::vector<sim::Action>& asides, const sim::Action& action) {
    const auto recorder = upTo(attempt_, drill_, seed_);
    for (const auto& aside : asides) { static_cast<void>(recorder->act(aside)); }
    PlayedActions played{seed_, sim::PlayMode::practice, recorder->actionsTaken()};
    played.actions.push_back(action);
    valuing_.start([scenario = attempt_.scenario, played = std::move(played),
                    play = recorder->play()](const std::stop_token&) { return valued(*scenario, played, play); });
}

store::Drill DrillRun::after(analysis::Label label, analysis::Confidence confidence) const {
    const analysis::DrillState before{drill_.repetitions, drill_.interval, drill_.due};
    const auto state =
        analysis::afterAnswer(attempt_.scenario->rules.review, before, label, confidence, store::today());
    auto next = drill_;
    next.repetitions = state.repetitions;
    next.interval = state.interval;
    next.due = state.due;
    ++next.rounds;
    return next;
}

}  // namespace dealcraft::desktop
