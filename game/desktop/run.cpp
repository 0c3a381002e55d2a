#include "desktop/run.hpp"

#include "base/environment_error.hpp"
#include "content/yaml/read_interface_texts.hpp"
#include "desktop/app.hpp"
#include "desktop/backend/loop.hpp"
#include "desktop/backend/sounds.hpp"
#include "desktop/backend/test_driver.hpp"
#include "desktop/backend/window.hpp"
#include "desktop/ui/item_log.hpp"

#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <future>
#include <imgui.h>
#include <memory>

namespace dealcraft::desktop {
namespace {

class ImGuiScope {
public:
    ImGuiScope() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigNavCursorVisibleAuto = true;
        io.ConfigInputTextCursorBlink = false;  // or an idle text field would draw frames
        io.ConfigDragClickToInputText = false;
    }
    ImGuiScope(const ImGuiScope&) = delete;
    ImGuiScope& operator=(const ImGuiScope&) = delete;
    ~ImGuiScope() { ImGui::DestroyContext(); }
};

content::InterfaceTexts interfaceTexts(const std::filesystem::path& folder) {
    auto reading = content::readInterfaceTexts(folder);
    if (!reading.diagnostics.empty()) {
        throw EnvironmentError(
            fmt::format("The program's words in {} cannot be read: {}", folder.string(),
                        content::rendered(reading.diagnostics.front(), reading.sources, Language::en)));
    }
    return std::move(reading.texts);
}

double cpuNow() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

int play(Window& window, Loop& loop, App& app, ui::ItemLog& items, const DesktopTest& test) {
    while (!app.quitting()) {
        if (window.closeAsked()) { app.askToQuit(); }
        if (loop.turn() && !test.items.empty()) { writeItems(test.items, items, loop); }
    }
    return 0;
}

}  // namespace

int runDesktop(const DesktopOptions& options) {
    // packs are read while the window comes up
    auto reading = std::async(std::launch::async, [&options] {
        return std::make_unique<Desk>(options.resources, options.home, options.test.seed);
    });
    const ImGuiScope imgui;
    const std::filesystem::path assets = options.resources / "assets";
    Window window{"Dealcraft 成交工坊", assets / "icon" / "dealcraft_64.png"};
    const ui::FontFiles files = ui::findFonts(options.fonts);
    const auto missing = ui::missingFonts(files);
    for (const auto& sentence : missing) { fmt::print(stderr, "dealcraft: {}\n", sentence); }
    ui::Images images{assets, window};
    ui::Ui ui;
    ui.fonts = ui::loadFonts(files);
    ui.words = ui::Words{interfaceTexts(assets / "lang"), Language::zh};
    ui.images = &images;
    ui.clear = &Window::clearCallback;
    Sounds sounds{assets / "sounds"};
    const auto desk = reading.get();
    App app{*desk, ui, missing};
    Loop loop{window, app, ui, sounds};
    ui::ItemLog items;
    const bool testing = !options.test.script.empty() || !options.test.items.empty();
    if (testing) { items.attach(); }
    loop.watch(testing ? &items : nullptr);
    loop.frame();
    if (options.test.figures) {
        fmt::print("first frame: {:.0f} ms wall, {:.0f} ms cpu\n", secondsSinceStart() * 1000, cpuNow() * 1000);
    }
    if (!options.test.script.empty()) { return TestDriver{options.test.script, loop, window, app, ui, items}.run(); }
    return play(window, loop, app, items, options.test);
}

DesktopTest desktopTestFromEnvironment() {
    const auto path = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path{value == nullptr ? "" : value};
    };
    const char* seed = std::getenv("DEALCRAFT_UI_SEED");
    const auto number = seed == nullptr ? std::nullopt : std::optional<std::uint64_t>{std::strtoull(seed, nullptr, 10)};
    return {path("DEALCRAFT_UI_SCRIPT"), path("DEALCRAFT_UI_ITEMS"), number,
            std::getenv("DEALCRAFT_UI_FIGURES") != nullptr};
}

}  // namespace dealcraft::desktop
