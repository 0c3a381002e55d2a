#pragma once

#include "authoring/rehearsal.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/play_screen.hpp"

#include <memory>
#include <optional>
#include <string>

namespace dealcraft::desktop {

/// A rehearsal on the screens of a play, with its state beside it. Nothing is recorded.
class RehearsalScreen {
public:
    RehearsalScreen(authoring::ScenarioPtr scenario, std::shared_ptr<const content::Pack> pack,
                    authoring::RehearsalStart start);

    MaybeIntent draw(ui::Ui& ui, const Settings& settings);
    [[nodiscard]] bool left() const { return left_; }  ///< the trainer wants back to the graph

    /// The content has changed: it goes on at the same point, or at the last one that is still possible, and says so.
    void carryOver(const ui::Ui& ui, authoring::ScenarioPtr scenario, std::shared_ptr<const content::Pack> pack);
    [[nodiscard]] const authoring::Rehearsal& rehearsal() const { return *rehearsal_; }
    [[nodiscard]] const std::string& notice() const { return notice_; }

private:
    void adopt(bool fresh);
    [[nodiscard]] bool stateShown(const ui::Ui& ui) const { return state_.value_or(!ui.narrow()); }
    [[nodiscard]] const std::string& stripWords(const ui::Ui& ui) const;
    [[nodiscard]] float stripHeight(ui::Ui& ui, float width) const;
    void strip(ui::Ui& ui, ui::Rect area);
    void act(ui::Ui& ui, const sim::Action& action);
    MaybeIntent debrief(ui::Ui& ui, const Settings& settings);

    std::shared_ptr<const content::Pack> pack_;
    std::shared_ptr<authoring::Rehearsal> rehearsal_;
    std::unique_ptr<PlayModel> model_;
    PlayScreen screen_;
    ReviewJob reviews_;
    std::unique_ptr<DebriefScreen> debrief_;
    std::string search_;
    std::string notice_;
    std::optional<bool> state_;  ///< whether the state stands beside the play; not asked for yet: where there is room
    bool left_ = false;
};

}  // namespace dealcraft::desktop
