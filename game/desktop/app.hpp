#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/play_model.hpp"
#include "desktop/screens/author/author_screen.hpp"
#include "desktop/screens/course.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/drill_screen.hpp"
#include "desktop/screens/home.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/screens/library.hpp"
#include "desktop/screens/play_screen.hpp"
#include "desktop/screens/records.hpp"
#include "desktop/ui/ui.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop {

enum class ScreenName : std::uint8_t {
    home,
    library,
    briefing,
    play,
    debrief,
    records,
    drill,
    course,
    author,
    settings
};

/// The program between window and data: which screen is shown, and what follows from what it asks for. Knows no window:
/// tests drive it with a renderer that draws nothing.
class App {
public:
    App(Desk& desk, ui::Ui& ui, std::vector<std::string> troubles);
    App(const App&) = delete;
    App& operator=(const App&) = delete;
    ~App();

    /// Builds one frame. Between ImGui::NewFrame() and ImGui::Render().
    void frame();

    [[nodiscard]] bool quitting() const { return quitting_; }
    void askToQuit();
    [[nodiscard]] const Settings& settings() const { return settings_; }
    void change(const Settings& settings);
    [[nodiscard]] ScreenName screen() const { return path_.back(); }
    [[nodiscard]] const PlayModel* play() const { return play_.get(); }
    [[nodiscard]] const DebriefScreen* debrief() const { return debrief_.get(); }
    [[nodiscard]] const DrillScreen* drill() const { return drill_.get(); }
    [[nodiscard]] const AuthorScreen* author() const { return author_.get(); }
    [[nodiscard]] const RecordsState& records() const { return records_; }

private:
    MaybeIntent drawScreen();
    MaybeIntent drawHome();
    MaybeIntent drawBriefing();
    MaybeIntent keys();
    MaybeIntent overlays();
    void carryOut(const Intent& intent);
    void open(ScreenName screen);
    void back();
    void home();
    void startPlay(const std::string& scenario, sim::PlayMode mode);
    void takeUp(RunningPlay play);
    void openAuthor();
    void openDrill();
    std::unique_ptr<DrillRun> begunDrill(const store::Drill& drill);
    void tellSetAside();
    void addDrills();
    void openDebrief(const std::string& attempt);
    void retry(std::size_t action);
    void act(const sim::Action& action);
    void refreshLists();
    void applySettings();

    Desk* desk_;
    ui::Ui* ui_;
    Settings settings_;
    std::vector<std::string> troubles_;
    std::vector<ScreenName> path_{ScreenName::home};
    bool quitting_ = false;
    bool paused_ = false;

    std::vector<AttemptRow> rows_;
    std::vector<store::Progress> progress_;
    RecordsState records_;
    std::vector<ShelfItem> shelf_;
    LibraryFilter filter_;
    CoursePlace course_;
    std::optional<store::PlayableScenario> briefed_;
    sim::PlayMode mode_ = sim::PlayMode::practice;  ///< of the play that the briefing would start
    std::unique_ptr<PlayModel> play_;
    PlayScreen playScreen_;
    ReviewJob reviews_;
    std::unique_ptr<DebriefScreen> debrief_;
    std::unique_ptr<DrillScreen> drill_;
    std::vector<store::Drill> drills_;  ///< that are due
    bool drillsAdded_ = false;          ///< of the attempt that the debrief tells of
    std::unique_ptr<AuthorScreen> author_;
    std::string notice_;  ///< something that could not be done; shown until dismissed
};

}  // namespace dealcraft::desktop
