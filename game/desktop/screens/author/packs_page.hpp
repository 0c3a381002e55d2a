#pragma once

#include "desktop/ui/ui.hpp"
#include "store/library.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace dealcraft::desktop {

/// Which pack is to be worked on: those at hand, or any folder. @return the folder that was chosen
std::optional<std::filesystem::path> packsPage(ui::Ui& ui, ui::Rect area, const store::Library& library,
                                               std::string& path, const std::string& trouble);

}  // namespace dealcraft::desktop
