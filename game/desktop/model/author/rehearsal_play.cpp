#include "desktop/model/author/rehearsal_play.hpp"

#include <utility>

namespace dealcraft::desktop {
namespace {

using authoring::Rehearsal;

class RehearsalRecorder final : public store::Recorder {
public:
    RehearsalRecorder(std::shared_ptr<Rehearsal> rehearsal, std::shared_ptr<const content::Pack> pack)
        : rehearsal_(std::move(rehearsal)), pack_(std::move(pack)) {
        header_.mode = "practice";
        header_.seed = rehearsal_->seed();
    }

    tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action) override { return rehearsal_->act(action); }
    [[nodiscard]] const scoring::Play& play() const override { return rehearsal_->play(); }
    [[nodiscard]] const std::string& attempt() const override { return attempt_; }
    [[nodiscard]] std::uint64_t seed() const override { return rehearsal_->seed(); }
    [[nodiscard]] std::uint64_t hash() const override { return 0; }
    [[nodiscard]] std::size_t actions() const override { return rehearsal_->actions().size(); }
    [[nodiscard]] const std::vector<scoring::LoggedStep>& steps() const override { return rehearsal_->log(); }
    [[nodiscard]] const std::vector<sim::Action>& actionsTaken() const override { return rehearsal_->actions(); }
    [[nodiscard]] const store::AttemptHeader& header() const override { return header_; }
    [[nodiscard]] const std::optional<store::ResultRecord>& result() const override { return result_; }
    [[nodiscard]] const std::shared_ptr<const content::Pack>& pack() const override { return pack_; }
    [[nodiscard]] const std::shared_ptr<const content::CompiledScenario>& scenario() const override {
        return rehearsal_->scenario();
    }
    [[nodiscard]] store::Hindrance hindrance() const override { return store::Hindrance::none; }
    [[nodiscard]] const store::Recovery& recovery() const override { return recovery_; }
    [[nodiscard]] const std::string& warning() const override { return attempt_; }

private:
    std::shared_ptr<Rehearsal> rehearsal_;
    std::shared_ptr<const content::Pack> pack_;
    store::AttemptHeader header_;
    std::string attempt_;
    std::optional<store::ResultRecord> result_;
    store::Recovery recovery_;
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
