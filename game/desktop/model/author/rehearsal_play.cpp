#include "desktop/model/author/rehearsal_play.hpp"

#include "desktop/model/unkept_recorder.hpp"

#include <utility>

namespace dealcraft::desktop {
namespace {

using authoring::Rehearsal;

class RehearsalRecorder final : public UnkeptRecorder {
public:
    RehearsalRecorder(std::shared_ptr<Rehearsal> rehearsal, std::shared_ptr<const content::Pack> pack)
        : UnkeptRecorder(std::move(pack), rehearsal->seed()), rehearsal_(std::move(rehearsal)) {}

    tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action) override { return rehearsal_->act(action); }
    [[nodiscard]] const scoring::Play& play() const override { return rehearsal_->play(); }
    [[nodiscard]] const std::vector<scoring::LoggedStep>& steps() const override { return rehearsal_->log(); }
    [[nodiscard]] const std::vector<sim::Action>& actionsTaken() const override { return rehearsal_->actions(); }
    [[nodiscard]] const std::shared_ptr<const content::CompiledScenario>& scenario() const override {
        return rehearsal_->scenario();
    }

private:
    std::shared_ptr<Rehearsal> rehearsal_;
};

}  // namespace

RunningPlay playOf(std::shared_ptr<Rehearsal> rehearsal, std::shared_ptr<const content::Pack> pack) {
    auto scenario = rehearsal->scenario();
    auto recorder = std::make_unique<RehearsalRecorder>(std::move(rehearsal), pack);
    return {std::move(pack), std::move(scenario), std::move(recorder)};
}

FinishedPlay finishedPlayOf(const Rehearsal& rehearsal, std::shared_ptr<const content::Pack> pack) {
    return {"",
            std::move(pack),
            rehearsal.scenario(),
            rehearsal.seed(),
            rehearsal.log(),
            rehearsal.actions(),
            false,
            rehearsal.play().result().total};
}

}  // namespace dealcraft::desktop
