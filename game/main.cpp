#include "base/environment_error.hpp"
#include "cli/run.hpp"
#include "desktop/run.hpp"
#include "store/home.hpp"
#include "store/library.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

constexpr int kEnvironmentRefused = 3;

bool hasDisplay() {
    const char* display = std::getenv("DISPLAY");
    return display != nullptr && *display != '\0';
}

/// Without arguments the window; on a machine without a display the way to the terminal is told instead.
int openWindow() {
    if (!hasDisplay()) {
        std::fputs(
            "dealcraft: there is no display here, so no window can be opened.\n"
            "Play in the terminal:  dealcraft play first-visit-jinda\n"
            "没有显示器，打不开窗口。在终端里玩：dealcraft play first-visit-jinda --lang zh\n",
            stderr);
        return kEnvironmentRefused;
    }
    dealcraft::desktop::DesktopOptions options;
    options.resources = dealcraft::store::resourcesFolder();
    options.home = dealcraft::store::homeFolder();
    options.fonts = dealcraft::store::programFolder() / "fonts";
    options.test = dealcraft::desktop::desktopTestFromEnvironment();
    return dealcraft::desktop::runDesktop(options);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return argc == 1 ? openWindow() : dealcraft::cli::runCommandLine(argc, argv);
    } catch (const dealcraft::EnvironmentError& error) {
        std::fprintf(stderr, "dealcraft: %s\n", error.what());
        return kEnvironmentRefused;
    } catch (const std::filesystem::filesystem_error& error) {
        std::fprintf(stderr, "dealcraft: %s\n", error.what());
        return kEnvironmentRefused;
    }
}
