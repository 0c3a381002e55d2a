#pragma once

#include <filesystem>
#include <imgui.h>
#include <string>
#include <vector>

namespace dealcraft::desktop::ui {

/// A font file, and which of its faces.
struct FontFile {
    std::string path;
    int face = 0;
    [[nodiscard]] bool found() const { return !path.empty(); }
};

/// Where the fonts are, as fontconfig knows it.
struct FontFiles {
    FontFile regular;
    FontFile bold;
    FontFile icons;
    bool chinese = false;  ///< `regular` has Chinese characters
};
/// @param fetched a folder of fonts that fontconfig is told of when the system lacks one; may be missing
[[nodiscard]] FontFiles findFonts(const std::filesystem::path& fetched);

/// What is missing and which package brings it: for standard error, one sentence each.
[[nodiscard]] std::vector<std::string> missingFonts(const FontFiles& files);

/// The fonts in ImGui's atlas. Sizes are asked for when words are drawn.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    ImFont* icons = nullptr;  ///< none: signs are left out
};

/// Loads them. Without a file the built-in Latin font takes its place, so that the program starts and can say what is
/// missing.
[[nodiscard]] Fonts loadFonts(const FontFiles& files);

}  // namespace dealcraft::desktop::ui
