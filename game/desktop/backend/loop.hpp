#pragma once

#include "desktop/app.hpp"
#include "desktop/backend/sounds.hpp"
#include "desktop/backend/window.hpp"
#include "desktop/run.hpp"
#include "desktop/ui/item_log.hpp"

namespace dealcraft::desktop {

/// Draws frames when something changed and sleeps otherwise.
class Loop {
public:
    Loop(Window& window, App& app, ui::Ui& ui, Sounds& sounds)
        : window_(&window), app_(&app), ui_(&ui), sounds_(&sounds) {}

    /// Waits for something to happen; then builds a frame. @return whether a frame was built
    bool turn();
    /// Builds a frame now.
    void frame();

    /// Tests: keeps this log in step with the frames.
    void watch(ui::ItemLog* items) { items_ = items; }
    /// Nothing moves and nothing waits to be built.
    [[nodiscard]] bool still() const { return hot_ == 0 && !ui_->animating; }
    [[nodiscard]] int built() const { return built_; }
    [[nodiscard]] int drawn() const { return drawn_; }

private:
    [[nodiscard]] bool due() const;

    Window* window_;
    App* app_;
    ui::Ui* ui_;
    Sounds* sounds_;
    ui::ItemLog* items_ = nullptr;
    int hot_ = 3;  ///< frames still to be built after the last event
    double lastFrame_ = 0;
    double lastEvent_ = 0;
    int built_ = 0;
    int drawn_ = 0;
};

/// Seconds since the program started, by a clock that never goes back.
[[nodiscard]] double secondsSinceStart();

}  // namespace dealcraft::desktop
