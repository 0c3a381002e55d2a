#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// The trainer's own editor, beside the window.
namespace dealcraft::desktop {

/// What the user has set.
struct EditorSettings {
    std::string visual;  ///< $VISUAL
    std::string editor;  ///< $EDITOR
};
[[nodiscard]] EditorSettings editorSettings();

/// The command that opens a file at a line (from 1; 0: anywhere): $VISUAL, else $EDITOR, else what the system opens
/// such files with. Editors that need a terminal get one.
[[nodiscard]] std::vector<std::string> editorCommand(const EditorSettings& settings, const std::filesystem::path& file,
                                                     int line);

/// Starts a command that outlives this program and takes nothing from it. @return whether it could be started
bool launchDetached(const std::vector<std::string>& command);

}  // namespace dealcraft::desktop
