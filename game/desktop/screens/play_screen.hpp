#pragma once

#include "desktop/model/play_model.hpp"
#include "desktop/screens/call_screen.hpp"
#include "desktop/screens/form_screen.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/screens/table_screen.hpp"
#include "desktop/screens/visit_screen.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <string>

namespace dealcraft::desktop {

/// What a play screen is for.
enum class PlayUse : std::uint8_t {
    play,
    drill  ///< something around it says what it is and leads out
};

/// A running play: the bar with clock and autosave mark, and beneath it the screen of the activity that runs. Between
/// two activities it shows where the next one takes place; what was said last stays until the player goes on.
class PlayScreen {
public:
    explicit PlayScreen(PlayUse use = PlayUse::play) : use_(use) {}

    MaybeIntent draw(ui::Ui& ui, const PlayModel& play, const Settings& settings);

    /// An action was done and is on the disk.
    void done(ui::Ui& ui, const PlayModel& play);
    /// Whether the last words of an activity are still to be read.
    [[nodiscard]] bool holds() const { return held_; }
    /// An action was refused.
    void refused(ui::Ui& ui, sim::Refusal why);

private:
    MaybeIntent bar(ui::Ui& ui, ui::Rect area, const PlayModel& play, const Settings& settings) const;
    void titleIn(ui::Ui& ui, ui::Rect area, const PlayModel& play) const;
    MaybeIntent activity(ui::Ui& ui, ui::Rect area, const PlayModel& play, const sim::View& view,
                         const Settings& settings);
    void station(ui::Ui& ui, ui::Rect area, const PlayModel& play);
    void adopt(const PlayModel& play);
    void tell(const ui::Ui& ui, std::string trouble);

    PlayUse use_;
    std::optional<sim::View> shown_;  ///< what the screen shows; it lags behind the play while last words are read
    bool held_ = false;
    std::optional<ActivityIndex> introduced_;
    VisitState visit_;
    TableState table_;
    FormState form_;
    CallScreenState call_;
    bool recorded_ = true;  ///< a rehearsal is not
    double savedAt_ = -10;
    std::string trouble_;  ///< why something was not done; shown for a while
    double troubleAt_ = -10;
};

}  // namespace dealcraft::desktop
