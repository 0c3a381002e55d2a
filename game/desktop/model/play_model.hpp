#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/plan_notes.hpp"
#include "desktop/model/transcript.hpp"
#include "sim/view.hpp"

#include <memory>
#include <optional>

namespace dealcraft::desktop {

/// A running play as the screens see it: the view of the moment, what was said, and when it was last saved.
class PlayModel {
public:
    explicit PlayModel(RunningPlay play);

    /// Sends an action. @return why it was refused; nothing if it was done (and is on the disk)
    std::optional<sim::Refusal> act(const sim::Action& action);

    [[nodiscard]] const sim::View& view() const { return view_; }
    [[nodiscard]] bool over() const { return play_.recorder->play().over(); }
    [[nodiscard]] const Transcript& transcript() const { return transcript_; }
    [[nodiscard]] const CompiledScenario& scenario() const { return *play_.scenario; }
    [[nodiscard]] const Pack& pack() const { return *play_.pack; }
    [[nodiscard]] const std::string& attempt() const { return play_.recorder->attempt(); }
    [[nodiscard]] bool examination() const {
        return store::playModeOf(play_.recorder->header().mode) == sim::PlayMode::examination;
    }
    [[nodiscard]] std::size_t actions() const { return play_.recorder->actions(); }
    [[nodiscard]] sim::OfferPreview preview(const sim::Terms& terms) const {
        return play_.recorder->play().session().preview(terms);
    }
    [[nodiscard]] bool may(sim::Verb verb) const;
    [[nodiscard]] const sim::Moves& moves() const { return moves_; }
    /// What a move of the running visit would cost of its clock.
    [[nodiscard]] int minutesOf(const sim::CallAction& action) const;
    /// The plan of the running visit.
    [[nodiscard]] const std::vector<PlanNote>& plan() const { return plan_; }

private:
    void refresh();

    RunningPlay play_;
    Transcript transcript_;
    sim::View view_;
    sim::Moves moves_;
    std::vector<PlanNote> plan_;
};

}  // namespace dealcraft::desktop
