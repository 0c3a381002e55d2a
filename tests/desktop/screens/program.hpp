#pragma once

#include "desktop/app.hpp"
#include "desktop/stage.hpp"
#include "support/paths.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dealcraft::test {

/// The whole program without a window, on a data folder of its own.
struct Program {
    static constexpr std::uint64_t kSeed = 69;  ///< that of first-visit-jinda-no-zone.play

    std::filesystem::path home;
    desktop::Desk desk;
    Stage stage;
    desktop::App app;

    Program()
        : home(std::filesystem::temp_directory_path() /
               ("dealcraft-app-" + std::to_string(std::hash<const void*>{}(this)))),
          desk(sourceRoot(), home, kSeed),
          app(desk, stage.ui(), {}) {
        desktop::Settings settings = app.settings();
        settings.reduceMotion = true;
        app.change(settings);
        stage.show([this](ui::Ui&) { app.frame(); });
        stage.frames();
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() { std::filesystem::remove_all(home); }

    void begin() {
        stage.click("home.start");
        stage.click("library.open.first-visit-jinda");
        stage.click("briefing.start");
        stage.press(ImGuiKey_Enter);
    }
    void textSize(int percent) {
        desktop::Settings settings = app.settings();
        settings.textPercent = percent;
        app.change(settings);
        stage.frames();
    }
};

}  // namespace dealcraft::test
