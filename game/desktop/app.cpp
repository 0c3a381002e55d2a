#include "desktop/app.hpp"

#include "base/environment_error.hpp"
#include "base/overloaded.hpp"
#include "desktop/model/author/external_editor.hpp"
#include "desktop/screens/briefing.hpp"
#include "desktop/screens/pause.hpp"
#include "desktop/screens/records.hpp"
#include "desktop/screens/settings_screen.hpp"
#include "desktop/ui/dialog.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <chrono>

namespace dealcraft::desktop {
namespace {

std::size_t today() {
    const auto hours =
        std::chrono::duration_cast<std::chrono::hours>(std::chrono::system_clock::now().time_since_epoch());
    return static_cast<std::size_t>(hours.count() / 24);
}

class RootWindow {
public:
    explicit RootWindow(const ui::Ui& ui) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ui.screen().size());
        constexpr auto kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
        ImGui::Begin("root", nullptr, kFlags);
    }
    RootWindow(const RootWindow&) = delete;
    RootWindow& operator=(const RootWindow&) = delete;
    ~RootWindow() { ImGui::End(); }
};

/// A scenario with how often it was played, and how well.
ShelfItem shelfItem(const Pack& pack, const CompiledScenario& scenario, std::string name,
                    const std::vector<AttemptRow>& rows) {
    ShelfItem item{&pack, &scenario, std::move(name), std::nullopt, 0};
    for (const AttemptRow& row : rows) {
        if (row.scenario != &scenario) { continue; }
        ++item.plays;
        if (row.score && !row.retry) { item.best = std::max(item.best.value_or(0), *row.score); }
    }
    return item;
}

}  // namespace

App::App(Desk& desk, ui::Ui& ui, std::vector<std::string> troubles)
    : desk_(&desk), ui_(&ui), troubles_(std::move(troubles)) {
    settings_ = desk.loadSettings();
    for (auto& trouble : desk.troubles()) { troubles_.push_back(std::move(trouble)); }
    applySettings();
    refreshLists();
}

App::~App() = default;

void App::frame() {
    ui_->now = ImGui::GetTime();
    ui_->animating = false;
    ui_->wakeAt = 0;
    ui_->wakeIf = nullptr;
    ui_->escapeUsed = false;
    const RootWindow root{*ui_};
    if (ui_->focusDue && ImGui::GetFrameCount() <= 1) { ImGui::SetNavCursorVisible(true); }
    MaybeIntent intent = drawScreen();
    if (!intent) { intent = overlays(); }
    if (!intent) { intent = keys(); }
    ui_->animating = ui_->animating || intent;
    try {
        addDrills();
        if (intent) { carryOut(*intent); }
    } catch (const EnvironmentError& refused) {  // the play stands where it was; the same move can be tried again
        ui_->play(ui::Cue::error);
        notice_ = intent && std::holds_alternative<Act>(*intent) ? ui_->words("common.not_kept") + "\n" : std::string{};
        notice_ += refused.what();
    }
    tellSetAside();
}

MaybeIntent App::drawScreen() {
    switch (path_.back()) {
        case ScreenName::home: return drawHome();
        case ScreenName::library: return libraryScreen(*ui_, shelf_, filter_, settings_);
        case ScreenName::briefing: return drawBriefing();
        case ScreenName::play: return playScreen_.draw(*ui_, *play_, settings_);
        case ScreenName::debrief: return debrief_->draw(*ui_, settings_);
        case ScreenName::records:
            return recordsScreen(*ui_, {&desk_->library(), &rows_, &progress_}, records_, settings_);
        case ScreenName::drill: return drill_->draw(*ui_, settings_);
        case ScreenName::course: {
            const auto pack = play_ ? nullptr : desk_->firstPack();
            const Pack* shown = play_ ? &play_->pack() : pack.get();
            return shown == nullptr ? MaybeIntent{GoBack{}} : courseScreen(*ui_, *shown, course_, settings_);
        }
        case ScreenName::author: return author_->draw(*ui_, settings_);
        case ScreenName::settings: return settingsScreen(*ui_, settings_, shownPath(desk_->home()));
    }
    return std::nullopt;
}

MaybeIntent App::drawHome() {
    const auto pack = desk_->firstPack();
    HomeView view{pack.get(), shelf_.empty() ? nullptr : shelf_.front().scenario, std::nullopt, drills_.size(), today(),
                  troubles_};
    const auto open = std::find_if(rows_.begin(), rows_.end(), [](const AttemptRow& row) { return !row.finished; });
    if (open != rows_.end()) { view.unfinished = *open; }
    return homeScreen(*ui_, view, settings_);
}

MaybeIntent App::drawBriefing() {
    if (play_) { return briefingScreen(*ui_, play_->scenario(), BriefingUse::duringPlay, mode_, settings_); }
    return briefed_ ? briefingScreen(*ui_, *briefed_->scenario, BriefingUse::beforeStart, mode_, settings_)
                    : MaybeIntent{GoBack{}};
}

MaybeIntent App::keys() {
    if (ui_->escapeUsed || !ui::keyPressed(ImGuiKey_Escape)) { return std::nullopt; }
    if (path_.back() == ScreenName::home) { return std::nullopt; }
    return path_.back() == ScreenName::play ? MaybeIntent{Pause{}} : MaybeIntent{GoBack{}};
}

MaybeIntent App::overlays() {
    if (!notice_.empty()) {
        const std::vector<ui::DialogChoice> choices{
            {"notice.ok", ui_->words("common.ok"), ui::ButtonKind::primary, ui::Icon::none}};
        if (ui::dialog(*ui_, {"notice", ui_->words("common.trouble"), notice_, ui::Icon::warning}, choices) != -1) {
            notice_.clear();
        }
        return std::nullopt;
    }
    if (!paused_) { return std::nullopt; }
    const PauseChoice choice = pauseMenu(*ui_);
    if (choice != PauseChoice::none) { paused_ = false; }
    switch (choice) {
        case PauseChoice::none:
        case PauseChoice::goOn: return std::nullopt;
        case PauseChoice::briefing: open(ScreenName::briefing); return std::nullopt;
        case PauseChoice::course: return OpenCourse{};
        case PauseChoice::settings: return OpenSettings{};
        case PauseChoice::home: return GoHome{};
        case PauseChoice::quit: return Quit{};
    }
    return std::nullopt;
}

void App::carryOut(const Intent& intent) {
    std::visit(
        Overloaded{[&](const GoBack&) { back(); }, [&](const GoHome&) { home(); },
                   [&](const OpenLibrary&) { open(ScreenName::library); },
                   [&](const OpenBriefing& o) {
                       briefed_ = desk_->library().scenario(o.scenario);
                       mode_ = sim::PlayMode::practice;
                       open(ScreenName::briefing);
                   },
                   [&](const StartPlay& s) { startPlay(s.scenario, s.mode); },
                   [&](const ResumePlay& r) {
                       if (auto play = desk_->resume(r.attempt)) {
                           takeUp(std::move(*play));
                       } else {
                           notice_ = ui_->words("records.cannot_resume");
                       }
                   },
                   [&](const OpenDebrief& o) { openDebrief(o.attempt); }, [&](const RetryFrom& r) { retry(r.action); },
                   [&](const OpenRecords&) {
                       refreshLists();
                       progress_ = desk_->progress();
                       records_ = {};
                       open(ScreenName::records);
                   },
                   [&](const OpenDrill&) { openDrill(); },
                   [&](const KeepDrill& k) {
                       desk_->keepDrill(k.drill);
                       drills_ = desk_->dueDrills();
                   },
                   [&](const OpenCourse& o) {
                       course_ = {o.concept_, {}, true, o.concept_.empty()};
                       open(ScreenName::course);
                   },
                   [&](const OpenAuthor&) { openAuthor(); }, [&](const OpenSettings&) { open(ScreenName::settings); },
                   [&](const ChangeSettings& c) { change(c.settings); }, [&](const Pause&) { paused_ = true; },
                   [&](const Act& a) { act(a.action); }, [&](const Quit&) { quitting_ = true; }},
        intent);
}

void App::open(ScreenName screen) {
    ui_->play(ui::Cue::page);
    ui_->focusDue = true;
    const auto there = std::find(path_.begin(), path_.end(), screen);
    path_.erase(there, path_.end());
    path_.push_back(screen);
}

void App::openAuthor() {
    const auto openFile = [](const std::filesystem::path& file, int line) {
        return launchDetached(editorCommand(editorSettings(), file, line));
    };
    author_ = std::make_unique<AuthorScreen>(desk_->library(), desk_->home(), openFile);
    open(ScreenName::author);
}

/// Those that their attempt does not lead to any more, or whose attempt is gone, are nobody's drills. One whose attempt
/// can't be read now is left for another day.
std::unique_ptr<DrillRun> App::begunDrill(const store::Drill& drill) {
    try {
        auto attempt = desk_->open(drill.attempt);
        if (auto run = attempt ? DrillRun::begin(std::move(*attempt), drill) : nullptr) { return run; }
    } catch (const EnvironmentError& refused) {
        if (!desk_->isGone(drill.attempt)) {
            notice_ = refused.what();
            return nullptr;
        }
    }
    desk_->dropDrill(drill);
    return nullptr;
}

void App::openDrill() {
    drills_ = desk_->dueDrills();
    for (const auto& drill : drills_) {
        if (auto run = begunDrill(drill)) {
            notice_.clear();
            drill_ = std::make_unique<DrillScreen>(std::move(run), drills_.size());
            return open(ScreenName::drill);
        }
    }
    home();
}

void App::tellSetAside() {
    const auto file = desk_->takeSetAside();
    if (file.empty()) { return; }
    notice_ += notice_.empty() ? "" : "\n";
    notice_ += ui_->words("decisions.drills_damaged", {{"file", shownPath(file)}});
}

/// What a review has found to practise, once it is through.
void App::addDrills() {
    if (!debrief_ || drillsAdded_) { return; }
    const auto found = debrief_->board().findings();
    if (!found.valued) { return; }
    drillsAdded_ = true;
    desk_->addDrills(debrief_->finished(), *found.review);
}

void App::back() {
    ui_->play(ui::Cue::page);
    if (path_.back() == ScreenName::author) { author_.reset(); }
    if (path_.back() == ScreenName::debrief || path_.back() == ScreenName::drill) {
        home();
        return;
    }
    if (path_.size() > 1) { path_.pop_back(); }
    ui_->focusDue = true;
}

void App::home() {
    play_.reset();
    debrief_.reset();
    drill_.reset();
    author_.reset();
    paused_ = false;
    path_ = {ScreenName::home};
    ui_->focusDue = true;
    refreshLists();
}

void App::askToQuit() {
    quitting_ = true;  // every move is on the disk already: there is nothing to ask
}

void App::startPlay(const std::string& scenario, sim::PlayMode mode) {
    if (const auto found = desk_->library().scenario(scenario)) { takeUp(desk_->begin(*found, settings_, mode)); }
}

void App::takeUp(RunningPlay play) {
    play_ = std::make_unique<PlayModel>(std::move(play));
    playScreen_ = PlayScreen{};
    debrief_.reset();
    path_ = {ScreenName::home};
    open(ScreenName::play);
    refreshLists();  // now: when the disk is full later, the first screen still offers to go on with it
    if (play_->over()) { openDebrief(play_->attempt()); }
}

void App::openDebrief(const std::string& attempt) {
    auto play = desk_->open(attempt);  // first: when the disk refuses, everything stays as it is
    if (!play) {
        notice_ = ui_->words("records.cannot_open");
        return;
    }
    debrief_ = std::make_unique<DebriefScreen>(std::move(*play), reviews_);
    drillsAdded_ = false;
    play_.reset();
    std::erase(path_, ScreenName::play);
    open(ScreenName::debrief);
}

void App::retry(std::size_t action) {
    if (debrief_) { takeUp(desk_->retry(debrief_->finished(), action - 1, settings_)); }
}

void App::act(const sim::Action& action) {
    if (const auto refused = play_->act(action)) {
        ui_->play(ui::Cue::error);
        playScreen_.refused(*ui_, *refused);
        return;
    }
    playScreen_.done(*ui_, *play_);
    if (play_->over() && !playScreen_.holds()) {
        const std::string attempt = play_->attempt();
        openDebrief(attempt);
    }
}

void App::refreshLists() {
    try {
        rows_ = desk_->attempts();
        drills_ = desk_->dueDrills();
    } catch (const EnvironmentError& refused) {  // the list is as old as it was; playing and reading go on
        notice_ = ui_->words("common.no_list") + "\n" + refused.what();
    }
    shelf_.clear();
    for (const store::FoundPack& pack : desk_->library().packs()) {
        for (const auto& scenario : pack.scenarios) {
            shelf_.push_back(shelfItem(*pack.reading.pack, *scenario, desk_->library().nameOf(*scenario), rows_));
        }
    }
}

void App::change(const Settings& settings) {
    settings_ = settings;
    applySettings();  // also when they cannot be kept
    desk_->save(settings_);
}

void App::applySettings() {
    ui_->words.speak(settings_.language);
    ui_->look = settings_.look;
    ui_->scale = static_cast<float>(settings_.textPercent) / 100.0F;
    ui_->motion = !settings_.reduceMotion;
    ui_->broken.clear();
    ui::applyTo(ImGui::GetStyle(), ui_->look, ui_->scale);
}

}  // namespace dealcraft::desktop
