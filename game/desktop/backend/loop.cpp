#include "desktop/backend/loop.hpp"

#include <algorithm>
#include <chrono>
#include <imgui_impl_opengl3.h>
#include <thread>

namespace dealcraft::desktop {
namespace {

using Clock = std::chrono::steady_clock;
const Clock::time_point kStart = Clock::now();

constexpr double kInsurance = 1.0;    // SFML tells no exposures: a frame a second, drawn only if it differs
constexpr double kPoll = 0.012;       // between two looks for events
constexpr double kSleepyPoll = 0.03;  // when nobody has touched anything for a while
constexpr double kSleepyAfter = 2.0;
constexpr double kShortestFrame = 1.0 / 60;
constexpr int kFramesAfterEvent = 3;  // ImGui hands on events one kind a frame

void rest(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

}  // namespace

double secondsSinceStart() {
    return std::chrono::duration<double>(Clock::now() - kStart).count();
}

bool Loop::due() const {
    const double now = secondsSinceStart();
    const bool woken = (ui_->wakeAt > 0 && now >= ui_->wakeAt) || (ui_->wakeIf && ui_->wakeIf());
    return hot_ > 0 || ui_->animating || now - lastFrame_ > kInsurance || woken;
}

bool Loop::turn() {
    if (window_->pump()) {
        hot_ = kFramesAfterEvent;
        lastEvent_ = secondsSinceStart();
    }
    if (!due()) {
        const bool sleepy = secondsSinceStart() - lastEvent_ > kSleepyAfter && !ui_->wakeIf;
        rest(sleepy ? kSleepyPoll : kPoll);
        return false;
    }
    const double wait = kShortestFrame - (secondsSinceStart() - lastFrame_);
    if (wait > 0) { rest(wait); }
    frame();
    return true;
}

void Loop::frame() {
    const double now = secondsSinceStart();
    ImGui::GetIO().DeltaTime = static_cast<float>(std::max(1e-4, now - lastFrame_));
    lastFrame_ = now;
    hot_ = std::max(0, hot_ - 1);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    app_->frame();
    ImGui::Render();
    if (items_ != nullptr) { items_->turn(); }
    ++built_;
    if (window_->show(ui_->colour(ui::Tone::canvas))) { ++drawn_; }
    for (const ui::Cue cue : ui_->cues) { sounds_->play(cue, app_->settings().volume); }
    ui_->cues.clear();
}

}  // namespace dealcraft::desktop
