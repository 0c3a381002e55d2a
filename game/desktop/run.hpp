#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace dealcraft::desktop {

/// For tests and screenshots only; a player never meets it.
struct DesktopTest {
    std::filesystem::path script;  ///< drives the window in process, by labels of items; ends the program
    std::filesystem::path
        items;  ///< written after each drawn frame: what is where, for a test that clicks from outside
    std::optional<std::uint64_t> seed;  ///< of every new play
    bool figures = false;               ///< prints times of the first frame and per frame at the end
};

struct DesktopOptions {
    std::filesystem::path resources;  ///< holds assets/ and scenarios/: store::resourcesFolder()
    std::filesystem::path home;       ///< the user's data: attempts, records, settings
    std::filesystem::path fonts;      ///< fetched at build time for a system that lacks them; may not exist
    DesktopTest test;
};

/// Opens the window and plays until it is closed. @return exit code
/// Throws EnvironmentError when there is no display or the data folder refuses.
int runDesktop(const DesktopOptions& options);

/// The options of the test mode as the environment gives them: DEALCRAFT_UI_SCRIPT, DEALCRAFT_UI_ITEMS,
/// DEALCRAFT_UI_SEED, DEALCRAFT_UI_FIGURES.
[[nodiscard]] DesktopTest desktopTestFromEnvironment();

}  // namespace dealcraft::desktop
