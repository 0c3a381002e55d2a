#include "desktop/backend/test_driver.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

namespace dealcraft::desktop {
namespace {

constexpr std::array<std::pair<const char*, ImGuiKey>, 19> kKeyNames{{{"F2", ImGuiKey_F2},
                                                                      {"F4", ImGuiKey_F4},
                                                                      {"F5", ImGuiKey_F5},
                                                                      {"F9", ImGuiKey_F9},
                                                                      {"Home", ImGuiKey_Home},
                                                                      {"+", ImGuiKey_Equal},
                                                                      {"-", ImGuiKey_Minus},
                                                                      {"Enter", ImGuiKey_Enter},
                                                                      {"Escape", ImGuiKey_Escape},
                                                                      {"Tab", ImGuiKey_Tab},
                                                                      {"Space", ImGuiKey_Space},
                                                                      {"Left", ImGuiKey_LeftArrow},
                                                                      {"Right", ImGuiKey_RightArrow},
                                                                      {"Up", ImGuiKey_UpArrow},
                                                                      {"Down", ImGuiKey_DownArrow},
                                                                      {"PageDown", ImGuiKey_PageDown},
                                                                      {"PageUp", ImGuiKey_PageUp},
                                                                      {"Backspace", ImGuiKey_Backspace},
                                                                      {"End", ImGuiKey_End}}};

ImGuiKey keyNamed(const std::string& name) {
    if (name.size() == 1 && name[0] >= '0' && name[0] <= '9') {
        return static_cast<ImGuiKey>(ImGuiKey_0 + (name[0] - '0'));
    }
    if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z') {
        return static_cast<ImGuiKey>(ImGuiKey_A + (name[0] - 'A'));
    }
    for (const auto& [known, key] : kKeyNames) {
        if (name == known) { return key; }
    }
    return ImGuiKey_None;
}

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

const ui::LoggedItem* itemLike(const ui::ItemLog& items, const std::string& label) {
    if (const auto* exact = items.find(label)) { return exact; }
    for (const auto& item : items.items()) {
        if (item.enabled && item.label.starts_with(label)) { return &item; }
    }
    return nullptr;
}

}  // namespace

TestDriver::TestDriver(const std::filesystem::path& script, Loop& loop, Window& window, App& app, ui::Ui& ui,
                       ui::ItemLog& items)
    : loop_(&loop), window_(&window), app_(&app), ui_(&ui), items_(&items) {
    std::ifstream in{script};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line[0] != '#') { lines_.push_back(line); }
    }
}

int TestDriver::run() {
    settle();
    for (const std::string& line : lines_) {
        if (line == "quit") { return 0; }
        if (!command(line)) {
            fmt::print(stderr, "ui script: cannot do: {}\n", line);
            for (const auto& item : items_->items()) { fmt::print(stderr, "  {}\n", item.label); }
            return 1;
        }
    }
    return 0;
}

/// Frames until nothing moves any more.
void TestDriver::settle() {
    constexpr int kMost = 200;
    for (int i = 0; i < kMost && (i < 4 || ui_->animating); ++i) {
        window_->pump();
        loop_->frame();
    }
}

bool TestDriver::command(const std::string& line) {
    std::istringstream words{line};
    std::string verb;
    words >> verb;
    std::string rest;
    std::getline(words >> std::ws, rest);
    if (verb == "click") { return click(rest); }
    if (verb == "wait") { return waitFor(rest); }
    if (verb == "key") { return key(rest); }
    if (verb == "frames") { return measure(std::stoi(rest)); }
    if (verb == "play") { return playOn(rest.empty() ? 1000 : std::stoi(rest)); }
    if (verb == "shot") {
        window_->keepNext(rest);
        loop_->frame();
        return true;
    }
    if (verb == "size") {
        std::istringstream numbers{rest};
        unsigned width = 0;
        unsigned height = 0;
        numbers >> width >> height;
        window_->resize(width, height);
        return resized(static_cast<float>(width));
    }
    if (verb == "type") {
        ImGui::GetIO().AddInputCharactersUTF8(rest.c_str());
        settle();
        return true;
    }
    return set(verb, rest);
}

/// The display tells a new size when it comes to it.
bool TestDriver::resized(float width) {
    constexpr int kMost = 400;
    for (int i = 0; i < kMost && ImGui::GetIO().DisplaySize.x != width; ++i) { settle(); }
    settle();
    return ImGui::GetIO().DisplaySize.x == width;
}

bool TestDriver::set(const std::string& what, const std::string& value) {
    Settings settings = app_->settings();
    if (what == "language") {
        settings.language = value == "en" ? Language::en : Language::zh;
    } else if (what == "look") {
        settings.look = value == "dark" ? ui::Look::dark : ui::Look::light;
    } else if (what == "text") {
        settings.textPercent = std::stoi(value);
    } else if (what == "motion") {
        settings.reduceMotion = value == "off";
    } else {
        return false;
    }
    app_->change(settings);
    settle();
    return true;
}

bool TestDriver::click(const std::string& label) {
    if (!waitFor(label)) { return false; }
    const auto* item = itemLike(*items_, label);
    const ui::Rect area = item->visible.empty() ? item->area : item->visible;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(std::min(area.centre().x, area.x + ui_->px(120)), area.centre().y);
    settle();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    settle();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    settle();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    settle();
    return true;
}

/// Until it is there: threads beside the window may have to finish something first.
bool TestDriver::waitFor(const std::string& label) {
    constexpr double kLongest = 20;
    const double begin = secondsSinceStart();
    while (itemLike(*items_, label) == nullptr) {
        if (secondsSinceStart() - begin > kLongest) { return false; }
        settle();
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return true;
}

bool TestDriver::key(const std::string& name) {
    ImGuiIO& io = ImGui::GetIO();
    const bool control = name.starts_with("Ctrl+");
    const ImGuiKey key = keyNamed(control ? name.substr(5) : name);
    if (key == ImGuiKey_None) { return false; }
    if (control) { io.AddKeyEvent(ImGuiMod_Ctrl, true); }
    io.AddKeyEvent(key, true);
    settle();
    io.AddKeyEvent(key, false);
    if (control) { io.AddKeyEvent(ImGuiMod_Ctrl, false); }
    settle();
    return true;
}

bool TestDriver::measure(int frames) {
    const double start = cpuSeconds();
    for (int i = 0; i < frames; ++i) {
        window_->invalidate();
        loop_->frame();
    }
    fmt::print("cpu ms per frame: {:.2f}\n", (cpuSeconds() - start) * 1000 / std::max(1, frames));
    std::fflush(stdout);
    return true;
}

/// Plays a conversation on by its first options: for screenshots of what comes late.
bool TestDriver::playOn(int steps) {
    for (int i = 0; i < steps; ++i) {
        if (itemLike(*items_, "option.") == nullptr) { return true; }
        if (!click("option.") || !click("option.say")) { return false; }
    }
    return true;
}

void writeItems(const std::filesystem::path& file, const ui::ItemLog& items, const Loop& loop) {
    const std::filesystem::path partial = file.string() + ".partial";
    {
        std::ofstream out{partial};
        out << fmt::format("frame {} {}\n", loop.built(), loop.still() ? "still" : "moving");
        for (const auto& item : items.items()) {
            const ui::Rect& r = item.visible;
            if (r.empty()) { continue; }
            out << fmt::format("{} {:.0f} {:.0f} {:.0f} {:.0f} {}\n", item.label, r.x, r.y, r.w, r.h,
                               item.enabled ? 1 : 0);
        }
    }
    std::error_code error;
    std::filesystem::rename(partial, file, error);
}

}  // namespace dealcraft::desktop
