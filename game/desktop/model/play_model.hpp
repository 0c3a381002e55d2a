#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/plan_notes.hpp"
#include "desktop/model/transcript.hpp"
#include "sim/view.hpp"

#include <memory>
#include <optional>

namespace dealcraft::desktop {

/// Whether coach and hints help.
enum class PlayAids : std::uint8_t {
    asPlayed,  ///< in practice, not in an examination
    none
};

/// A running play as the screens see it: the view of the moment, what was said, and when it was last saved.
class PlayModel {
public:
    /// @param aids none: hints are not among the moves, whatever the rules allow
    explicit PlayModel(RunningPlay play, PlayAids aids = PlayAids::asPlayed);

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
    /// Whether a coach may speak.
    [[nodiscard]] bool coached() const { return aids_ == PlayAids::asPlayed && !examination(); }
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
    PlayAids aids_;
    Transcript transcript_;
    sim::View view_;
    sim::Moves moves_;
    std::vector<PlanNote> plan_;
};

}  // namespace dealcraft::desktop
